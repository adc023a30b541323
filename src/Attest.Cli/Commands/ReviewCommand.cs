using System.CommandLine;
using Attest.Core.Actors;
using Attest.Workflows.Decisions;

namespace Attest.Cli.Commands;

/// <summary><c>attest accept</c> and <c>attest reject</c>: an account was looked at.</summary>
internal static class ReviewCommand
{
    private static readonly Argument<string> Account = new("ACCOUNT") { Description = "The account, as document#start-end, an incident that has one, or a statement about an actor, s-…." };
    private static readonly Option<string?> Because = new("--because") { Description = "Why.", HelpName = "REASON" };

    /// <summary>The commands.</summary>
    public static IEnumerable<Command> Create()
    {
        var accept = new ExampleCommand("accept", "Records that an account or a statement about an actor was read by a person and found right.", "attest accept gazette.md#120-128\nattest accept s-0123456789ab");
        accept.Arguments.Add(Account);
        accept.Options.Add(Because);
        accept.SetAction((call, cancellationToken) => RunAsync(call, isAccepted: true, call.GetValue(Because) ?? "", cancellationToken));
        var reject = new ExampleCommand("reject", "Records that words tell no incident, or not what a statement about an actor says.", "attest reject gazette.md#120-128 --because \"it tells a film\"");
        reject.Arguments.Add(Account);
        reject.Options.Add(CommonOptions.Because);
        reject.SetAction((call, cancellationToken) => RunAsync(call, isAccepted: false, call.GetRequiredValue(CommonOptions.Because), cancellationToken));
        return [accept, reject];
    }

    private static async Task<int> RunAsync(ParseResult call, bool isAccepted, string because, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (deciding, text) = (new Deciding(workspace, Codebook.Taxonomy()), call.GetRequiredValue(Account));
        var act = StatementId.IsId(text)
            ? await deciding.ReviewAsync(new StatementId(text), isAccepted, because, cancellationToken)
            : await deciding.ReviewAsync(text, isAccepted, because, cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }
}
