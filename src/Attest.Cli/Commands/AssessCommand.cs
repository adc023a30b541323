using System.CommandLine;
using System.Globalization;
using Attest.Core.Acts;
using Attest.Workflows.Decisions;

namespace Attest.Cli.Commands;

/// <summary><c>attest assess</c>: how far a source can be relied on, and how credible an account is.</summary>
internal static class AssessCommand
{
    private static readonly Argument<string> Source = new("NAME") { Description = "The source, as its documents name it." };
    private static readonly Argument<string> Letter = new("RELIABILITY") { Description = "A (completely reliable) to E (unreliable), or F (cannot be judged)." };
    private static readonly Argument<string> Account = new("ACCOUNT") { Description = "The account, as document#start-end, or an incident that has one." };
    private static readonly Argument<string> Number = new("CREDIBILITY") { Description = "1 (confirmed) to 5 (improbable), or 6 (cannot be judged)." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "assess", "Records how reliable a source or how credible an account is, by the Admiralty code.", "attest assess source \"Daily Gazette\" B --because \"corrects itself in print\"\nattest assess account gazette.md#120-128 2 --because \"the reporter was there\"");
        var source = new ExampleCommand("source", "Records how far a source can be relied on, A to F.", "attest assess source \"Daily Gazette\" B --because \"corrects itself in print\"");
        source.Arguments.Add(Source);
        source.Arguments.Add(Letter);
        source.Options.Add(CommonOptions.Because);
        source.SetAction(AssessSourceAsync);
        var account = new ExampleCommand("account", "Records how credible one account is, 1 to 6.", "attest assess account gazette.md#120-128 2 --because \"the reporter was there\"");
        account.Arguments.Add(Account);
        account.Arguments.Add(Number);
        account.Options.Add(CommonOptions.Because);
        account.SetAction(AssessAccountAsync);
        command.Subcommands.Add(source);
        command.Subcommands.Add(account);
        return command;
    }

    /// <summary>The letter of a reliability.</summary>
    /// <exception cref="CommandException">It is none of A to F.</exception>
    public static Reliability ReadReliability(string text, string where) =>
        text.Length == 1 && Enum.TryParse<Reliability>(text, ignoreCase: true, out var reliability) && char.IsAsciiLetter(text[0])
            ? reliability
            : throw new CommandException($"{where}: expected a letter from A (completely reliable) to F (cannot be judged); found '{text}'.", isWrongCall: true);

    /// <summary>The number of a credibility.</summary>
    /// <exception cref="CommandException">It is none of 1 to 6.</exception>
    public static Credibility ReadCredibility(string text, string where) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && Enum.IsDefined((Credibility)number)
            ? (Credibility)number
            : throw new CommandException($"{where}: expected a number from 1 (confirmed) to 6 (cannot be judged); found '{text}'.", isWrongCall: true);

    private static async Task<int> AssessSourceAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var reliability = ReadReliability(call.GetRequiredValue(Letter), "RELIABILITY");
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (act, documents) = await new Deciding(workspace, Codebook.Taxonomy())
            .AssessAsync(call.GetRequiredValue(Source), reliability, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        var output = call.InvocationConfiguration.Output;
        await RecordedAct.WriteAsync(act, output);
        await output.WriteLineAsync(documents == 0
            ? "No document of the workspace is of this source yet; compare its spelling with 'attest documents'."
            : $"{Wording.Number(documents, "document")} of the workspace are of this source.");
        return CommandLine.Ok;
    }

    private static async Task<int> AssessAccountAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var credibility = ReadCredibility(call.GetRequiredValue(Number), "CREDIBILITY");
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var act = await new Deciding(workspace, Codebook.Taxonomy())
            .AssessAsync(call.GetRequiredValue(Account), credibility, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }
}
