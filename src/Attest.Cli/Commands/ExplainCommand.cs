using System.CommandLine;
using System.Text;
using Attest.Coder.Explanations;
using Attest.Formats.Reading;
using Attest.Workflows.Explain;

namespace Attest.Cli.Commands;

/// <summary><c>attest explain</c>: shows how documents became their codings.</summary>
internal static class ExplainCommand
{
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files or folders; - is standard input.", Arity = ArgumentArity.OneOrMore };

    private static readonly Option<string> Format = new Option<string>("--format")
    {
        Description = "text for people, or jsonl, one object a document.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "jsonl");

    private static readonly Option<string?> Html = new("--html") { Description = "Writes one page of HTML to this file instead." };

    private static readonly Option<int[]> Sentence = new("--sentence") { Description = "Only the sentence of this number, with the phrases into which it was cut. May be given several times." };

    private static readonly Option<string> Only = new Option<string>("--only")
    {
        Description = "Only sentences that tell incidents, or those in which a word may signal one and tells none (refused).",
        DefaultValueFactory = _ => "all",
    }.AcceptOnlyFromAmong("all", "incidents", "refused");

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "explain",
            "Shows sentence by sentence what was recognised, why it is an incident or none, and which entry of the codebook decided.",
            "attest explain report.md\nattest explain report.md --sentence 3\nattest explain reports --html explained.html");
        command.Arguments.Add(Paths);
        command.Options.Add(CommonOptions.Changes);
        command.Options.Add(Format);
        command.Options.Add(Html);
        command.Options.Add(Sentence);
        command.Options.Add(Only);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var folder = CommonOptions.CodebookOf(call);
        var coder = Codebook.Coder(folder);
        var taxonomy = folder is null ? Codebook.Taxonomy() : Codebook.Taxonomy(folder);
        var output = call.InvocationConfiguration.Output;
        var numbers = call.GetValue(Sentence)!;
        var selection = Enum.Parse<Selection>(call.GetValue(Only)!, ignoreCase: true);
        var path = call.GetValue(Html);
        await using var page = path is null ? null : new ExplanationPage(new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
        await using var bytes = path is null && call.GetValue(Format) == "jsonl" ? CommandOutput.Bytes(call) : null;
        var writer = new ExplanationWriter(type => taxonomy.FamilyOf(type).Code);
        var (refused, explained) = (0, 0);
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync(call.GetValue(Paths)!, Console.OpenStandardInput(), cancellationToken))
        {
            if (received is Received.Refused(var refusal))
            {
                refused++;
                await call.InvocationConfiguration.Error.WriteLineAsync(refusal.ToString());
                continue;
            }

            if (received is not Received.Read(var document, _, var problems))
            {
                continue;
            }

            var explanation = coder.Explain(document);
            explanation = explanation with { Coding = explanation.Coding with { Problems = [.. problems, .. explanation.Coding.Problems] } };
            var sentences = explanation.Sentences.Where(sentence => selection.Holds(sentence) && (numbers.Length == 0 || numbers.Contains(sentence.Number)));
            var story = new Story(explanation, taxonomy.LabelOf);
            if (page is not null)
            {
                page.Write(explanation, story, sentences);
            }
            else if (bytes is not null)
            {
                writer.WriteLine(explanation, sentences, bytes);
            }
            else
            {
                WriteText(explanation, story, sentences, isFirst: explained == 0, isDetailed: numbers.Length > 0, output);
            }

            explained++;
        }

        if (page is not null)
        {
            await output.WriteLineAsync($"Wrote {Wording.Number(explained, "document")} to {path}.");
        }

        return refused > 0 ? CommandLine.Refused : CommandLine.Ok;
    }

    private static void WriteText(Explanation explanation, Story story, IEnumerable<ExplainedSentence> sentences, bool isFirst, bool isDetailed, TextWriter output)
    {
        if (!isFirst)
        {
            output.WriteLine();
            output.WriteLine(new string('─', CommandOutput.Width(output)));
        }

        new ExplanationText(explanation, story, output, CommandOutput.HasColour(output), CommandOutput.Width(output)).Write(sentences, isDetailed);
    }
}
