using System.Text;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>
/// The codings of our own texts are the approved ones. A change that alters a coding fails here with the lines that differ; once they
/// have been read and found right, a run with ATTEST_APPROVE=1 in the environment writes the new ones.
/// </summary>
public sealed class CorpusTests
{
    private static readonly bool s_isApproving = Environment.GetEnvironmentVariable("ATTEST_APPROVE") == "1";

    public static TheoryData<string> Texts() => [.. OwnTexts.All.Select(document => document.Id.Value)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void The_coding_of_a_text_is_the_approved_one(string id)
    {
        var lines = CodingLines.Of(ReadEnglish.Coder.Code(OwnTexts.Of(id)));
        var path = OwnTexts.ApprovedFileOf(id);
        if (s_isApproving)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, string.Concat(lines.Select(line => line + "\n")));
            return;
        }

        var approved = File.Exists(path) ? File.ReadAllLines(path) : [];
        if (!lines.SequenceEqual(approved))
        {
            Assert.Fail(Difference(id, approved, lines));
        }
    }

    [Fact]
    public void Every_approved_coding_has_its_text()
    {
        var known = OwnTexts.All.Select(document => OwnTexts.ApprovedFileOf(document.Id.Value)).ToHashSet();
        var files = OwnTexts.Folders.Select(folder => Path.Combine(folder, "approved")).Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder));
        Assert.All(files, file => Assert.Contains(file, known));
    }

    private static string Difference(string id, IReadOnlyList<string> approved, IReadOnlyList<string> found)
    {
        var message = new StringBuilder($"The coding of {id} differs from the approved one (-). If the new lines (+) are right, run the tests once with ATTEST_APPROVE=1.\n");
        foreach (var line in approved.Except(found))
        {
            message.Append("- ").AppendLine(line);
        }

        foreach (var line in found.Except(approved))
        {
            message.Append("+ ").AppendLine(line);
        }

        return message.ToString();
    }
}
