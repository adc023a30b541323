using System.CommandLine;
using System.Globalization;
using Attest.Coder;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using Attest.Formats.Tables;
using Attest.Storage.Documents;
using Attest.Workflows.Evaluation;

namespace Attest.Cli.Commands;

/// <summary><c>attest evaluate</c>: scores the coder against documents that a person has coded.</summary>
internal static class EvaluateCommand
{
    private static readonly FlatTable Flat = new(
        "kind", "document", "incident", "field", "gold", "coder", "quote", "wanted", "given", "right", "precision", "recall", "f1", "alpha", "measure", "pairable_values");

    private static readonly Argument<string[]> Paths = new("GOLD [PATH...]")
    {
        Description = "A folder of NAME.gold.json, or one such file; then the documents, as files or folders. Without PATH those of the workspace.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static readonly Option<bool> Reviewed = new("--reviewed") { Description = "Takes as gold also the documents of the workspace of which people have seen every account." };

    private static readonly Option<string?> Draft = new("--draft")
    {
        Description = "Instead: writes what the coder makes of the documents into this folder as gold, to be corrected by hand. All arguments are then documents.",
        HelpName = "FOLDER",
    };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "table, jsonl or csv.",
        DefaultValueFactory = _ => "table",
    }.AcceptOnlyFromAmong("table", "jsonl", "csv");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "evaluate",
            "Scores the coder against documents that a person has coded, and lists the differences.",
            "attest evaluate --draft gold reports\nattest evaluate gold reports\nattest evaluate gold reports --codebook changes --format csv\nattest evaluate --reviewed");
        command.Arguments.Add(Paths);
        command.Options.Add(Reviewed);
        command.Options.Add(Draft);
        command.Options.Add(CommonOptions.Changes);
        command.Options.Add(Format);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var paths = call.GetValue(Paths)!;
        var isReviewed = call.GetValue(Reviewed);
        if (call.GetValue(Draft) is { } folder)
        {
            return isReviewed
                ? throw new CommandException("expected --draft or --reviewed; found both.", isWrongCall: true)
                : await GoldDrafts.WriteAsync(call, folder, paths, cancellationToken);
        }

        if (paths.Length == 0 && !isReviewed)
        {
            throw new CommandException("expected GOLD, a folder of NAME.gold.json; found none. Make one with 'attest evaluate --draft FOLDER PATH' and correct it.", isWrongCall: true);
        }

        if (paths.Length > 1 && isReviewed)
        {
            throw new CommandException($"expected with --reviewed no documents but those of the workspace; found '{paths[1]}'.", isWrongCall: true);
        }

        var problems = new List<string>();
        var scored = 0;
        var folderOfCodebook = CommonOptions.CodebookOf(call);
        var taxonomy = folderOfCodebook is null ? Codebook.Taxonomy() : Codebook.Taxonomy(folderOfCodebook);
        var golds = paths.Length > 0 ? Read(paths[0], code => taxonomy.Knows(new(code)), problems) : [];
        var coder = Codebook.Coder(folderOfCodebook);
        var cases = new List<ScoredCase>();
        if (paths.Length > 1)
        {
            await foreach (var document in DocumentsAsync(paths[1..], problems, cancellationToken))
            {
                scored += Score(document, golds, coder, cases, problems) ? 1 : 0;
            }
        }
        else
        {
            scored = await ScoreWorkspaceAsync(call, golds, coder, isReviewed, cases, problems, cancellationToken);
        }

        problems.AddRange(golds.Values.Select(gold => $"{gold.Path}: expected a document named '{gold.Document}'; found none of that name. Name its file or folder, or correct \"document\"."));
        foreach (var problem in problems)
        {
            await call.InvocationConfiguration.Error.WriteLineAsync(TextTable.Printable(problem));
        }

        await WriteAsync(call, Scores.Of(cases), scored);
        return problems.Count > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    /// <summary>The gold files by the documents that they speak of; of what cannot be read, a message each.</summary>
    private static Dictionary<string, GoldDocument> Read(string path, Func<string, bool> knowsType, List<string> problems)
    {
        var golds = new Dictionary<string, GoldDocument>(StringComparer.Ordinal);
        foreach (var file in GoldFile.Find(path))
        {
            try
            {
                var gold = GoldFile.Read(file, knowsType);
                if (!golds.TryAdd(gold.Document, gold))
                {
                    problems.Add($"{file}: expected one gold file for each document; found a second for '{gold.Document}', besides {golds[gold.Document].Path}. It was passed over.");
                }
            }
            catch (InvalidDataException wrong)
            {
                problems.Add(wrong.Message);
            }
        }

        return golds;
    }

    private static async IAsyncEnumerable<Document> DocumentsAsync(
        IEnumerable<string> paths, List<string> problems, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync(paths, Console.OpenStandardInput(), cancellationToken))
        {
            if (received is Received.Read(var document, _, _))
            {
                yield return document;
            }
            else if (received is Received.Refused(var refusal) && !refusal.Path.EndsWith(GoldFile.Ending, StringComparison.Ordinal))
            {
                problems.Add(refusal.ToString());
            }
        }
    }

    private static async Task<int> ScoreWorkspaceAsync(
        ParseResult call, Dictionary<string, GoldDocument> golds, EnglishCoder coder, bool isReviewed, List<ScoredCase> cases, List<string> problems, CancellationToken cancellationToken)
    {
        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        foreach (var gold in isReviewed ? await ReviewedGold.ReadAsync(workspace, cancellationToken) : [])
        {
            golds.TryAdd(gold.Document, gold);
        }

        var documents = new DocumentStore(workspace);
        var scored = 0;
        foreach (var name in golds.Keys.Order(StringComparer.Ordinal).ToArray())
        {
            if (await documents.FindAsync(new(name), cancellationToken) is { } document)
            {
                scored += Score(document, golds, coder, cases, problems) ? 1 : 0;
            }
        }

        return scored;
    }

    /// <summary>Scores a document when there is gold for it, which is then done with.</summary>
    private static bool Score(Document document, Dictionary<string, GoldDocument> golds, EnglishCoder coder, List<ScoredCase> cases, List<string> problems)
    {
        if (!golds.Remove(document.Id.Value, out var gold))
        {
            return false;
        }

        var untold = gold.Incidents.Where(incident => DocumentScorer.FindEvidence(document, incident) is null).ToArray();
        problems.AddRange(untold.Select(incident => $"{gold.Path}, line {incident.Line}: expected as \"evidence\" of '{incident.Id}' words that stand so in {document.Id}; found none. Copy them from the document. The incident was passed over."));
        cases.AddRange(new DocumentScorer(coder.FamilyOf).Score(document, [.. gold.Incidents.Except(untold)], coder.Code(document).Attestations));
        return true;
    }

    private static async Task WriteAsync(ParseResult call, Scores scores, int documents)
    {
        if (!await CommandOutput.WriteRowsAsync(call, call.GetValue(Format), Flat, Rows(scores)))
        {
            await WriteTablesAsync(scores, documents, call.InvocationConfiguration.Output);
        }
    }

    private static IEnumerable<object?[]> Rows(Scores scores)
    {
        yield return Row("incidents", scores.Incidents, null);
        foreach (var field in scores.Fields)
        {
            yield return Row(FieldText.NameOf(field.Field), field.Accuracy, field.Agreement);
        }

        yield return Row("all fields", scores.All, null);
        foreach (var one in scores.Differences)
        {
            yield return ["difference", one.Document, one.Incident, one.Field, one.Gold, one.Coder, one.Quote, null, null, null, null, null, null, null, null, null];
        }

        static object?[] Row(string field, Accuracy accuracy, KrippendorffAlpha? agreement) =>
        [
            "score", null, null, field, null, null, null, accuracy.Wanted, accuracy.Given, accuracy.Credit,
            accuracy.Given == 0 ? null : Rounded(accuracy.Precision), accuracy.Wanted == 0 ? null : Rounded(accuracy.Recall), accuracy.Given + accuracy.Wanted == 0 ? null : Rounded(accuracy.F1), agreement?.Value is { } alpha ? Rounded(alpha) : null, agreement is null ? null : Wording.Of(agreement.Measure.ToString()), agreement?.PairableValues,
        ];

        static object Rounded(double number) => Math.Round(number, 4);
    }

    private static async Task WriteTablesAsync(Scores scores, int documents, TextWriter output)
    {
        var table = new TextTable("Field", ">Wanted", ">Given", ">Right", ">Precision", ">Recall", ">F1", ">Alpha", ">Values", "Measure");
        AddScore(table, "incidents", scores.Incidents, null);
        foreach (var field in scores.Fields)
        {
            AddScore(table, FieldText.NameOf(field.Field), field.Accuracy, field.Agreement);
        }

        AddScore(table, "all fields", scores.All, null);
        await table.WriteAsync(output);
        await WriteWrappedAsync("Alpha is Krippendorff's, over the values that both gold and coder give for the incidents that both tell. – stands where there is nothing to reckon with.", output);
        if (scores.Differences.Count > 0)
        {
            await output.WriteLineAsync();
            var differences = new TextTable("Document", "Incident", "Field", "Gold", "Coder", "Words");
            foreach (var one in scores.Differences)
            {
                differences.Add(one.Document, one.Incident, one.Field, one.Gold, one.Coder, one.Quote);
            }

            await differences.WriteAsync(output);
        }

        await output.WriteLineAsync($"{Wording.Number(documents, "document")}, {Wording.Number(scores.Incidents.Wanted, "incident")} of the gold, {Wording.Number(scores.Differences.Count, "difference")}.");
    }

    private static void AddScore(TextTable table, string name, Accuracy accuracy, KrippendorffAlpha? agreement) => table.Add(
        name,
        accuracy.Wanted.ToString(CultureInfo.InvariantCulture),
        accuracy.Given.ToString(CultureInfo.InvariantCulture),
        accuracy.Credit.ToString("0.#", CultureInfo.InvariantCulture),
        accuracy.Given == 0 ? "–" : Number(accuracy.Precision),
        accuracy.Wanted == 0 ? "–" : Number(accuracy.Recall),
        accuracy.Given + accuracy.Wanted == 0 ? "–" : Number(accuracy.F1),
        agreement is null ? "" : agreement.Value is { } alpha ? Number(alpha) : "–",
        agreement?.PairableValues.ToString(CultureInfo.InvariantCulture) ?? "",
        agreement is null ? "" : Wording.Of(agreement.Measure.ToString()));

    private static string Number(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    private static async Task WriteWrappedAsync(string text, TextWriter output)
    {
        foreach (var line in WrappedText.Lines(text, CommandOutput.Width(output), ""))
        {
            await output.WriteLineAsync(line);
        }
    }
}
