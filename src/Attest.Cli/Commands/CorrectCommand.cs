using System.CommandLine;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Workflows.Decisions;

namespace Attest.Cli.Commands;

/// <summary><c>attest correct</c>: a document was misread.</summary>
internal static class CorrectCommand
{
    private static readonly Argument<string> Account = new("ACCOUNT") { Description = "The account, as document#start-end, or an incident that has one." };
    private static readonly Option<string?> Citation = new("--citation") { Description = "The words that say it: document:start-end in its body, document:tstart-end in its title.", HelpName = "DOCUMENT:START-END" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "correct",
            "Records what a document says where it was misread. What the machine read stays visible.",
            "attest correct gazette.md#120-128 killed 12-15 --because \"three were found later\" --citation gazette.md:140-161\nattest correct gazette.md#120-128 perpetrator \"JNIM; Katiba Macina\" --because \"both are named\"\nattest correct gazette.md#120-128 date none --because \"the day is that of the trial\"");
        command.Arguments.Add(Account);
        command.Arguments.Add(DecidedValues.Field);
        command.Arguments.Add(DecidedValues.Value);
        command.Options.Add(CommonOptions.Because);
        command.Options.Add(Citation);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var (field, value) = DecidedValues.Read(call);
        (DocumentId, DocumentPart, TextSpan)? words = call.GetValue(Citation) is { } text ? Words(text) : null;
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var act = await new Deciding(workspace, Codebook.Taxonomy())
            .CorrectAsync(call.GetRequiredValue(Account), field, value, words, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }

    /// <summary>A citation is written as the name of an account is, with a colon in place of the number sign.</summary>
    private static (DocumentId Document, DocumentPart Part, TextSpan Span) Words(string text)
    {
        var colon = text.LastIndexOf(':');
        return colon > 0 && AttestationId.Parse($"{text[..colon]}#{text[(colon + 1)..]}") is { } words
            ? (words.Document, words.Part, words.Anchor)
            : throw new CommandException($"--citation: expected a document and a range of its characters, such as gazette.md:140-161; found '{text}'.", isWrongCall: true);
    }
}
