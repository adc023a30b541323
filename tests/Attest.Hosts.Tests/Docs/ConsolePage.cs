using System.Text;

namespace Attest.Hosts.Tests.Docs;

/// <summary>A call on a page of the docs, and the answer that the page prints below it.</summary>
/// <param name="Line">The line of the page on which the call stands, counted from 1.</param>
/// <param name="Arguments">What is called.</param>
/// <param name="Answer">The lines below it, without blanks at their ends.</param>
internal sealed record PrintedCall(int Line, string[] Arguments, string[] Answer);

/// <summary>The calls in the blocks <c>```console</c> of a page: lines <c>$ attest …</c>, each with its answer below.</summary>
internal static class ConsolePage
{
    private const string Prompt = "$ attest ";

    public static IReadOnlyList<PrintedCall> Read(string[] lines)
    {
        List<PrintedCall> calls = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsInBlock(lines, i) && lines[i].StartsWith(Prompt, StringComparison.Ordinal))
            {
                var end = EndOf(lines, i);
                calls.Add(new(i + 1, Split(lines[i][Prompt.Length..]), [.. lines[(i + 1)..end].Select(line => line.TrimEnd())]));
            }
        }

        return calls;
    }

    /// <summary>The page with other answers, one for each call.</summary>
    public static string[] Rewrite(string[] lines, IReadOnlyList<PrintedCall> calls, IReadOnlyList<string[]> answers)
    {
        List<string> written = [];
        var next = 0;
        foreach (var (call, answer) in calls.Zip(answers))
        {
            written.AddRange(lines[next..call.Line]);
            written.AddRange(answer);
            next = call.Line + call.Answer.Length;
        }

        return [.. written, .. lines[next..]];
    }

    private static bool IsInBlock(string[] lines, int number)
    {
        var fence = lines[..number].LastOrDefault(line => line.StartsWith("```", StringComparison.Ordinal));
        return fence == "```console";
    }

    private static int EndOf(string[] lines, int call)
    {
        var end = call + 1;
        while (!lines[end].StartsWith("```", StringComparison.Ordinal) && !lines[end].StartsWith(Prompt, StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    /// <summary>The arguments of a call, as a shell parts them: by blanks, but not within quotation marks.</summary>
    private static string[] Split(string call)
    {
        List<string> arguments = [];
        var (argument, isQuoted, isOpen) = (new StringBuilder(), false, false);
        foreach (var letter in call + " ")
        {
            if (letter == '"')
            {
                (isQuoted, isOpen) = (!isQuoted, true);
            }
            else if (letter != ' ' || isQuoted)
            {
                argument.Append(letter);
            }
            else if (argument.Length > 0 || isOpen)
            {
                arguments.Add(argument.ToString());
                argument.Clear();
                isOpen = false;
            }
        }

        return [.. arguments];
    }
}
