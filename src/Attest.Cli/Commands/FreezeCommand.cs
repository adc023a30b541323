using System.CommandLine;
using System.Globalization;
using Attest.Storage.Exchange;
using Attest.Workflows.Exchange;

namespace Attest.Cli.Commands;

/// <summary><c>attest freeze</c>: makes an edition that can be cited, and computes it again.</summary>
internal static class FreezeCommand
{
    private static readonly Argument<string?> Name = new("NAME") { Description = "The name by which the edition is cited.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<bool> List = new("--list") { Description = "Instead: every edition." };
    private static readonly Option<bool> Verify = new("--verify") { Description = "Instead: computes the edition of this name again and compares." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "freeze",
            "Freezes the state of the workspace under a name by which it can be cited, computed again and compared.",
            "attest freeze 2026-spring\nattest freeze --list\nattest freeze 2026-spring --verify");
        command.Arguments.Add(Name);
        foreach (var option in (Option[])[List, Verify, RuleOptions.Rule, RuleOptions.Folder])
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var name = call.GetValue(Name);
        if (call.GetValue(List) == (name is not null) || name is { Length: 0 })
        {
            throw new CommandException("expected the name of an edition, or --list without one.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var output = call.InvocationConfiguration.Output;
        if (name is null)
        {
            await WriteListAsync(await new FreezeStore(workspace).ListAsync(cancellationToken), output);
            return CommandLine.Ok;
        }

        var freezing = new Freezing(workspace, Codebook.Taxonomy(), TimeProvider.System);
        if (call.GetValue(Verify))
        {
            return await WriteAsync(await freezing.VerifyAsync(name, cancellationToken), output);
        }

        var rule = RuleOptions.Find(call, call.GetRequiredValue(RuleOptions.Rule), RuleOptions.Rule.Name);
        await WriteAsync(await freezing.FreezeAsync(name, $"{rule.Name}, version {rule.Version}", cancellationToken), output);
        return CommandLine.Ok;
    }

    private static async Task WriteAsync(FrozenEdition edition, TextWriter output)
    {
        (string, string)[] lines =
        [
            ("Edition", edition.Name),
            ("Frozen", $"by {edition.By} at {edition.At}"),
            ("Ledger", string.Create(CultureInfo.InvariantCulture, $"up to entry {edition.Position}")),
            ("Holds", $"{Wording.Number(edition.Documents, "document")}, {Wording.Number(edition.Incidents, "incident")}"),
            ("Rule", edition.Rule),
            ("Resolver", edition.Resolver),
            .. edition.Codings.Select(coding => ("Coded by", coding)),
            .. edition.Coverage.Select(coverage => ("Coverage", coverage)),
            ("Facts", edition.Facts),
            ("Incidents", edition.Printed),
        ];
        foreach (var (heading, text) in lines)
        {
            await output.WriteLineAsync($"{heading,-12}{text}");
        }
    }

    private static async Task<int> WriteAsync(Verification verification, TextWriter output)
    {
        await WriteAsync(verification.Edition, output);
        if (verification.IsSame)
        {
            await output.WriteLineAsync("Computed again: facts and incidents are the same to the letter.");
            return CommandLine.Ok;
        }

        await output.WriteLineAsync($"Computed again: the facts are {(verification.Facts == verification.Edition.Facts ? "the same" : "others")}, the incidents are {(verification.Printed == verification.Edition.Printed ? "the same" : "others")}.");
        foreach (var reason in verification.Reasons)
        {
            await output.WriteLineAsync($"It may be because {reason}.");
        }

        return CommandLine.Refused;
    }

    private static async Task WriteListAsync(IReadOnlyList<FrozenEdition> editions, TextWriter output)
    {
        if (editions.Count == 0)
        {
            await output.WriteLineAsync("No edition was frozen. Freeze one: attest freeze NAME");
            return;
        }

        var table = new TextTable("Edition", "!Frozen", "By", ">Entry", ">Documents", ">Incidents", "Rule", "!Hash");
        foreach (var edition in editions)
        {
            table.Add(
                edition.Name,
                edition.At[..10],
                edition.By,
                edition.Position.ToString(CultureInfo.InvariantCulture),
                edition.Documents.ToString(CultureInfo.InvariantCulture),
                edition.Incidents.ToString(CultureInfo.InvariantCulture),
                edition.Rule,
                edition.Printed[..12]);
        }

        await table.WriteAsync(output);
    }
}
