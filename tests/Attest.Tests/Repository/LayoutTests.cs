using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace Attest.Tests.Repository;

public sealed class LayoutTests
{
    // STYLE: which project may use which; one that is not named here may use none.
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Attest.Core"] = [],
        ["Attest.Coder"] = ["Attest.Core"],
        ["Attest.Formats"] = ["Attest.Core"],
        ["Attest.Storage"] = ["Attest.Core"],
        ["Attest.Workflows"] = ["Attest.Core", "Attest.Coder", "Attest.Formats", "Attest.Storage"],
        ["Attest.Server"] = ["Attest.Workflows"],
        ["Attest.Cli"] = ["Attest.Workflows", "Attest.Server"],
        ["Attest.Evaluation"] = ["Attest.Coder", "Attest.Formats", "Attest.Workflows"],
    };

    private static readonly string[] WithoutPackages = ["Attest.Core", "Attest.Coder"];

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Root.File("src"), "*.csproj", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Root.File("eval"), "*.csproj", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root.Folder, path))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_arrow_between_projects_points_the_right_way(string project)
    {
        var file = XDocument.Load(Root.File(project));
        var uses = file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
        var allowed = Arrows.GetValueOrDefault(Path.GetFileNameWithoutExtension(project), []);
        Assert.Empty(uses.Except(allowed, StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_core_and_the_coder_use_no_package(string project)
    {
        var packages = XDocument.Load(Root.File(project)).Descendants("PackageReference");
        Assert.True(!WithoutPackages.Contains(Path.GetFileNameWithoutExtension(project), StringComparer.Ordinal) || !packages.Any(), project);
    }

    [Fact]
    public void Only_storage_knows_SQL()
    {
        var others = Directory.EnumerateFiles(Root.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path) && !path.Contains("Attest.Storage", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path).Contains("Microsoft.Data.Sqlite", StringComparison.Ordinal));
        Assert.Empty(others);
    }

    [Theory]
    [InlineData("Attest.Core")]
    [InlineData("Attest.Coder")]
    [InlineData("Attest.Formats")]
    [InlineData("Attest.Storage")]
    [InlineData("Attest.Workflows")]
    public void Every_public_type_has_its_summary(string assembly)
    {
        var summaries = XDocument.Load(Path.Combine(AppContext.BaseDirectory, assembly + ".xml"))
            .Descendants("member")
            .Where(member => member.Element("summary") is { } summary && summary.Value.Trim().Length > 0)
            .Select(member => member.Attribute("name")!.Value)
            .ToHashSet(StringComparer.Ordinal);
        var missing = Assembly.Load(assembly).GetExportedTypes()
            .Select(type => "T:" + type.FullName!.Replace('+', '.'))
            .Where(name => !summaries.Contains(name));
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_file_says_the_namespace_of_its_folder()
    {
        var wrong = Directory.EnumerateFiles(Root.File("src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !IsBuilt(path))
            .Where(path => File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
                && line != $"namespace {Path.GetRelativePath(Root.File("src"), Path.GetDirectoryName(path)!).Replace('\\', '/').Replace('/', '.')};");
        Assert.Empty(wrong);
    }

    private static bool IsBuilt(string path) =>
        path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        || path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
