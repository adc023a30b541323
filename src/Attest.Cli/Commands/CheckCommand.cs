using System.CommandLine;
using System.Text.Json;
using Attest.Coder.Codebook;
using Attest.Formats.Contract;
using Attest.Workflows.Checking;
using Attest.Workflows.Queries;

namespace Attest.Cli.Commands;

/// <summary><c>attest check</c>: what could not be read, does not add up, or waits for somebody to decide.</summary>
internal static class CheckCommand
{
    private static readonly Option<bool> Facts = new("--data") { Description = "Instead: facts of the registry of actors and of the gazetteer that were not looked up. Needs no workspace." };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table or jsonl.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("check", "Lists what could not be read, what does not add up, and what people have to decide.", "attest check\nattest check --data\nattest check --data --codebook changes");
        command.Options.Add(Facts);
        command.Options.Add(CommonOptions.Changes);
        command.Options.Add(Format);
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
        var findings = await new WorkspaceCheck(workspace, Codebook.Taxonomy(), Codebook.World()).RunAsync(cancellationToken);
        var output = call.InvocationConfiguration.Output;
        if (call.GetValue(Format) == "jsonl")
        {
            await using var bytes = CommandOutput.Bytes(call);
            WriteJson(findings, bytes);
            return CommandLine.Ok;
        }

        var table = new TextTable("Where", "Code", "What");
        foreach (var finding in findings)
        {
            table.Add(finding.Where, finding.Code, finding.Message);
        }

        if (findings.Count > 0)
        {
            await table.WriteAsync(output);
        }

        await output.WriteLineAsync(findings.Count == 0 ? "Nothing was found." : $"{Wording.Number(findings.Count, "doubtful thing")}.");
        return CommandLine.Ok;
    }

    private static void WriteJson(IReadOnlyList<Finding> findings, Stream output)
    {
        foreach (var finding in findings)
        {
            using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
            {
                json.WriteStartObject();
                json.WriteString("where", finding.Where);
                json.WriteString("code", finding.Code);
                json.WriteString("message", finding.Message);
                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }
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
}
