using System.CommandLine;
using System.Globalization;
using Attest.Core.Counting;
using Attest.Workflows.Counting;

namespace Attest.Cli.Commands;

/// <summary>The options of commands that count under rules.</summary>
internal static class RuleOptions
{
    /// <summary>The rule.</summary>
    public static Option<string> Rule { get; } = new("--rule")
    {
        Description = "The counting rule: incidents, network-tally, acled-like, ucdp-like, gtd-like, or one of your own.",
        HelpName = "NAME",
        DefaultValueFactory = _ => RuleFolder.Default,
    };

    /// <summary>A folder of one's own rules.</summary>
    public static Option<string?> Folder { get; } = new("--rules-folder")
    {
        Description = "A folder of your own counting rules, each a file NAME.json; one of a built-in name stands in its place.",
        HelpName = "FOLDER",
    };

    /// <summary>What to count by.</summary>
    public static Option<string?> By { get; } = new("--by")
    {
        Description = "What to count by, with commas between: year, month, country, admin1, actor, type, family, corroboration.",
        HelpName = "DIMENSIONS",
    };

    /// <summary>The rule of a name.</summary>
    /// <exception cref="CommandException">There is no rule of this name.</exception>
    public static CountingRule Find(ParseResult call, string name, string option)
    {
        var rules = Codebook.Rules(call.GetValue(Folder));
        return rules.Find(name) ?? throw new CommandException($"{option}: expected one of {string.Join(", ", rules.Names)}; found '{name}'. Your own rules: --rules-folder FOLDER.", isWrongCall: true);
    }

    /// <summary>What a call counts by.</summary>
    /// <exception cref="CommandException">A word is no dimension.</exception>
    public static IReadOnlyList<Dimension> DimensionsOf(ParseResult call) =>
    [
        .. (call.GetValue(By) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(name => Enum.TryParse<Dimension>(name, ignoreCase: true, out var dimension) && !int.TryParse(name, CultureInfo.InvariantCulture, out _)
                ? dimension
                : throw new CommandException(
                    $"--by: expected some of {string.Join(", ", Enum.GetNames<Dimension>().Select(one => one.ToLowerInvariant()))}; found '{name}'.",
                    isWrongCall: true))
            .Distinct(),
    ];
}
