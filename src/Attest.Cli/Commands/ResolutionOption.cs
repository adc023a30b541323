using System.CommandLine;
using System.Text.Json;
using Attest.Core.Incidents;

namespace Attest.Cli.Commands;

/// <summary>The option that says which value is taken where accounts differ.</summary>
internal static class ResolutionOption
{
    /// <summary>The option.</summary>
    public static Option<string?> Option { get; } = new Option<string?>("--resolution")
    {
        Description = "Which value is taken where accounts differ: default, lowest, highest, majority, best-source, latest or range.",
        HelpName = "RULE",
    }.AcceptOnlyFromAmong([.. Enum.GetNames<Preference>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName)]);

    /// <summary>The rule that a call names; null when it names none.</summary>
    public static Preference? Of(ParseResult call) => call.GetValue(Option) is { } name
        ? Enum.GetValues<Preference>().First(one => JsonNamingPolicy.KebabCaseLower.ConvertName(one.ToString()) == name)
        : null;
}
