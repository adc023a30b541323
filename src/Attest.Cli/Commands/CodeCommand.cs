using System.CommandLine;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Formats.Contract;
using Attest.Formats.Reading;

namespace Attest.Cli.Commands;

/// <summary><c>attest code</c>: codes documents without a workspace.</summary>
internal static class CodeCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files or folders; - is standard input.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "jsonl, one object a document, or table.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("jsonl", "table");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand("code", "Codes documents and prints their incidents, without a workspace.", "attest code report.md\nattest code reports --format jsonl");
        command.Arguments.Add(Paths);
        command.Options.Add(Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var coder = Codebook.Coder();
        var taxonomy = Codebook.Taxonomy();
        var writer = new ContractWriter(type => taxonomy.FamilyOf(type).Code);
        var isTable = call.GetValue(Format) == "table";
        var refused = 0;
        List<Coding> codings = [];
        await using var output = isTable ? Stream.Null : CommandOutput.Bytes(call);
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync(call.GetValue(Paths)!, Console.OpenStandardInput(), cancellationToken))
        {
            if (received is Received.Refused(var refusal))
            {
                refused++;
                await call.InvocationConfiguration.Error.WriteLineAsync(refusal.ToString());
            }
            else if (received is Received.Read(var document, _, var problems))
            {
                var coding = coder.Code(document);
                coding = coding with { Problems = [.. problems, .. coding.Problems] };
                if (isTable)
                {
                    codings.Add(coding);
                }
                else
                {
                    writer.WriteLine(coding, output);
                }
            }
        }

        if (isTable)
        {
            await WriteTableAsync(codings, call);
        }

        return refused > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    private static async Task WriteTableAsync(List<Coding> codings, ParseResult call)
    {
        var table = new TextTable("Document", "Type", "When", "Where", "Who", ">Killed", ">Wounded");
        foreach (var (coding, attestation) in codings.SelectMany(coding => coding.Attestations.Select(attestation => (coding, attestation))))
        {
            table.Add(
                coding.Document.Value,
                Codebook.Taxonomy().LabelOf(attestation.Type.Value),
                Wording.Of(attestation.Date?.Value),
                Wording.Of(attestation.Place?.Value),
                string.Join(", ", attestation.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name)),
                Wording.Of(TollSummary.Of(attestation.Tolls, Harm.Killed)?.Number),
                Wording.Of(TollSummary.Of(attestation.Tolls, Harm.Wounded)?.Number));
        }

        await table.WriteAsync(call.InvocationConfiguration.Output);
        await call.InvocationConfiguration.Output.WriteLineAsync(
            Wording.Number(codings.Sum(coding => coding.Attestations.Count), "incident") + " in " + Wording.Number(codings.Count, "document") + ".");
    }
}
