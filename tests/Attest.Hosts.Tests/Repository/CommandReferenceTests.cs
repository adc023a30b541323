using System.CommandLine;
using Attest.Cli;
using Xunit;

namespace Attest.Hosts.Tests.Repository;

public sealed class CommandReferenceTests
{
    private static readonly string[] Everywhere = ["--help", "--version"];

    [Fact]
    public void Every_command_has_its_heading_and_every_option_its_entry()
    {
        var sections = Sections(File.ReadAllLines(Path.Combine(RootFolder(), "docs", "reference", "commands.md")));
        List<string> missing = [];
        foreach (var (name, command) in Commands(CommandLine.Root(), "attest"))
        {
            if (!sections.TryGetValue(name, out var text))
            {
                missing.Add($"## {name}");
                continue;
            }

            missing.AddRange(command.Options
                .Where(option => !Everywhere.Contains(option.Name, StringComparer.Ordinal) && !text.Contains($"`{option.Name}", StringComparison.Ordinal) && !HasFilters(text, option))
                .Select(option => $"{name} {option.Name}"));
        }

        Assert.Empty(missing);
    }

    /// <summary>Options that several commands share stand once, under Filters, to which their sections point.</summary>
    private static bool HasFilters(string text, Option option) =>
        text.Contains("(#filters)", StringComparison.Ordinal) && Sections(File.ReadAllLines(Path.Combine(RootFolder(), "docs", "reference", "commands.md")))["Filters"].Contains($"`{option.Name}", StringComparison.Ordinal);

    private static IEnumerable<(string Name, Command Command)> Commands(Command parent, string name) =>
        parent.Subcommands.SelectMany(command => Commands(command, $"{name} {command.Name}").Prepend(($"{name} {command.Name}", command)));

    private static Dictionary<string, string> Sections(string[] lines)
    {
        Dictionary<string, string> sections = new(StringComparer.Ordinal);
        var heading = "";
        foreach (var line in lines)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                heading = line[3..].Trim();
            }

            sections[heading] = sections.GetValueOrDefault(heading, "") + line + "\n";
        }

        return sections;
    }

    private static string RootFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Attest.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
