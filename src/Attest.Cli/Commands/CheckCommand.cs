using System.CommandLine;
using Attest.Coder.Codebook;
using Attest.Core.Documents;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest check</c>: what could not be read or does not add up.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Facts = new("--data") { Description = "Instead: facts of the registry of actors and of the gazetteer that were not looked up. Needs no workspace." };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("check", "Lists what could not be read and what does not add up.", "attest check\nattest check --data\nattest check --data --codebook changes");
        command.Options.Add(Facts);
        command.Options.Add(CommonOptions.Changes);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var changes = CommonOptions.CodebookOf(call);
        if (call.GetValue(Facts))
        {
            return await WriteFactsAsync(changes ?? new(), call.InvocationConfiguration.Output);
        }

        if (changes is not null)
        {
            throw new CommandException("expected --data beside --codebook; found none.", isWrongCall: true);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var (documents, attestations) = (new DocumentStore(workspace), new AttestationStore(workspace));
        var table = new TextTable("Document", "Code", "What");
        var found = 0;
        foreach (var document in await documents.ListAsync(cancellationToken))
        {
            var coding = await attestations.FindCodingAsync(document.Id, cancellationToken);
            foreach (var problem in coding?.Problems ?? [])
            {
                table.Add(document.Id.Value, problem.Code, problem.Message);
                found++;
            }

            foreach (var attestation in coding?.Attestations ?? [])
            {
                if (IsAfter(attestation.Date?.Value.From, document.Published))
                {
                    table.Add(document.Id.Value, "date-after-publication", $"Incident at {attestation.Id}: told on {document.Published}, dated {Wording.Of(attestation.Date?.Value)}.");
                    found++;
                }
            }
        }

        var output = call.InvocationConfiguration.Output;
        if (found > 0)
        {
            await table.WriteAsync(output);
        }

        await output.WriteLineAsync(found == 0 ? "Nothing was found." : $"{Wording.Number(found, "doubtful thing")}.");
        return CommandLine.Ok;
    }

    private static async Task<int> WriteFactsAsync(CodebookFolder folder, TextWriter output)
    {
        var facts = UnverifiedFacts.Read(folder);
        var table = new TextTable("File", "Subject", "Property", "Not looked up");
        foreach (var fact in facts)
        {
            table.Add(fact.File, fact.Subject, fact.Property, fact.Value);
        }

        if (facts.Count > 0)
        {
            await table.WriteAsync(output);
        }

        foreach (var group in facts.GroupBy(fact => (fact.File, fact.Property)))
        {
            await output.WriteLineAsync($"{group.Key.File}: {group.Count()} of {group.Key.Property}");
        }

        await output.WriteLineAsync($"{Wording.Number(facts.Count, "fact")} not looked up. To mend one, see the page README beside the data file in the source.");
        return CommandLine.Ok;
    }

    private static bool IsAfter(DateOnly? day, PartialDate? published) => published is { } last && day > last.Last;
}
