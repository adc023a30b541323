using System.CommandLine;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Incidents;
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
        var command = new ExampleCommand("code", "Codes documents and prints their incidents, without a workspace.", "attest code report.md\nattest code reports --format jsonl\nattest code report.md --codebook changes");
        command.Arguments.Add(Paths);
        command.Options.Add(CommonOptions.Changes);
        command.Options.Add(Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.CodebookOf(call);
        var coder = Codebook.Coder(folder);
        var taxonomy = folder is null ? Codebook.Taxonomy() : Codebook.Taxonomy(folder);
        var writer = new ContractWriter(type => taxonomy.FamilyOf(type).Code);
        var isTable = call.GetValue(Format) == "table";
        var refused = 0;
        var page = new Page(taxonomy, call.InvocationConfiguration.Output);
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
                    await page.AddAsync(coding);
                }
                else
                {
                    writer.WriteLine(coding, output);
                }
            }
        }

        if (isTable)
        {
            await page.EndAsync();
        }

        return refused > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    /// <summary>The table, written in pieces of many rows, so that any number of documents needs no more memory than some.</summary>
    private sealed class Page(Taxonomy taxonomy, TextWriter output)
    {
        private const int MaxRows = 500;

        private TextTable _table = New();
        private int _rows;
        private int _incidents;
        private int _documents;

        public async Task AddAsync(Coding coding)
        {
            _documents++;
            foreach (var attestation in coding.Attestations)
            {
                Add(coding, attestation);
            }

            if (_rows >= MaxRows)
            {
                await _table.WriteAsync(output);
                (_table, _rows) = (New(), 0);
            }
        }

        public async Task EndAsync()
        {
            if (_rows > 0 || _incidents == 0)
            {
                await _table.WriteAsync(output);
            }

            await output.WriteLineAsync(Wording.Number(_incidents, "incident") + " in " + Wording.Number(_documents, "document") + ".");
        }

        private static TextTable New() => new("Document", "Type", "When", "Where", "Who", ">Killed", ">Wounded");

        private void Add(Coding coding, Attestation attestation)
        {
            _table.Add(
                coding.Document.Value,
                taxonomy.LabelOf(attestation.Type.Value),
                Wording.Of(attestation.Date?.Value),
                Wording.Of(attestation.Place?.Value),
                string.Join(", ", attestation.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name)),
                Wording.Of(TollSummary.Of(attestation.Tolls, Harm.Killed)?.Number),
                Wording.Of(TollSummary.Of(attestation.Tolls, Harm.Wounded)?.Number));
            _rows++;
            _incidents++;
        }
    }
}
