using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Cli.Commands;

/// <summary><c>attest bench</c>: how fast documents are coded, accounts resolved, and names found.</summary>
/// <summary><c>attest bench</c>: how fast documents are coded, accounts resolved, incidents counted.</summary>
internal static class BenchCommand
{
    private const int MaxBatch = 1000;

    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);
    private static readonly Argument<string[]> Paths = new("PATH") { Description = "Files or folders of documents.", Arity = ArgumentArity.OneOrMore };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var coder = new ExampleCommand("coder", "Codes documents over and over for ten seconds on one thread; the last line is JSON.", "attest bench coder reports.jsonl");
        coder.Arguments.Add(Paths);
        coder.SetAction(RunAsync);
        var bench = new ExampleCommand("bench", "Measures how fast attest works on this machine.", "attest bench coder reports.jsonl");
        bench.Subcommands.Add(coder);
        bench.Subcommands.Add(BenchResolverCommand.Create());
        bench.Subcommands.Add(BenchNamesCommand.Create());
        bench.Subcommands.Add(BenchCountCommand.Create());
        return bench;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var coder = Codebook.Coder();
        long coded = 0, tokens = 0, sentences = 0, characters = 0;
        var clock = new Stopwatch();
        await foreach (var documents in BatchesAsync(call, cancellationToken))
        {
            var sizes = documents.Select(document => SizeOf(document.Body)).ToArray();
            if (coded == 0)
            {
                coder.Code(documents[0]);
            }

            clock.Start();
            for (var i = 0; i < documents.Count && clock.Elapsed < Duration; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                coder.Code(documents[i]);
                coded++;
                tokens += sizes[i].Tokens;
                sentences += sizes[i].Sentences;
                characters += documents[i].Body.Length;
            }

            clock.Stop();
            if (clock.Elapsed >= Duration)
            {
                break;
            }
        }

        var seconds = clock.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        var peak = process.PeakWorkingSet64 / 1048576.0;
        await call.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"documents": {{coded}}, "tokens": {{tokens}}, "tokens_per_second": {{tokens / seconds:0}}, "sentences": {{sentences}}, "characters": {{characters}}, "seconds": {{seconds:0.00}}, "sentences_per_second": {{sentences / seconds:0}}, "peak_mebibytes": {{peak:0}}}"""));
        return CommandLine.Ok;
    }

    /// <summary>
    /// The documents over and over, a batch at a time, so that any number of them needs no more memory than some. What fits into one batch is
    /// read once; reading is not timed.
    /// </summary>
    private static async IAsyncEnumerable<IReadOnlyList<Document>> BatchesAsync(ParseResult call, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var round = 0; ; round++)
        {
            List<Document> batch = [];
            var isMany = false;
            await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync(call.GetValue(Paths)!, standardInput: null, cancellationToken))
            {
                if (received is Received.Refused(var refusal) && round == 0)
                {
                    await call.InvocationConfiguration.Error.WriteLineAsync(refusal.ToString());
                }
                else if (received is Received.Read(var document, _, _))
                {
                    if (batch.Count == MaxBatch)
                    {
                        yield return batch;
                        (batch, isMany) = ([], true);
                    }

                    batch.Add(document);
                }
            }

            if (batch.Count == 0)
            {
                throw new CommandException("Expected at least one document that can be read, found none.");
            }

            do
            {
                yield return batch;
            }
            while (!isMany);
        }
    }

    /// <summary>
    /// Words and sentences counted without the coder, so that the figures of two coders compare: a word is a run of letters or digits; a
    /// sentence ends at . ! or ? before white space and a capital, and at a blank line.
    /// </summary>
    internal static (int Tokens, int Sentences) SizeOf(string text)
    {
        var (tokens, sentences) = (0, 0);
        var hasWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsLetterOrDigit(text[i]))
            {
                tokens += i == 0 || !char.IsLetterOrDigit(text[i - 1]) ? 1 : 0;
                hasWord = true;
            }
            else if (hasWord && ((text[i] is '.' or '!' or '?' && IsBeforeCapital(text.AsSpan(i + 1))) || (text[i] == '\n' && i + 1 < text.Length && text[i + 1] == '\n')))
            {
                sentences++;
                hasWord = false;
            }
        }

        return (tokens, sentences + (hasWord ? 1 : 0));
    }

    private static bool IsBeforeCapital(ReadOnlySpan<char> rest)
    {
        var next = rest.TrimStart();
        return next.Length > 0 && next.Length < rest.Length && char.IsUpper(next[0]);
    }
}
