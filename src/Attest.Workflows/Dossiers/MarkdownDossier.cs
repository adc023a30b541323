using System.Text;
using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Writes a dossier as Markdown with footnotes. Charts are left out; the tables beside them say the same.</summary>
internal sealed class MarkdownDossier(Dossier dossier, TextWriter output)
{
    // Whatever could be markup anywhere in a text is escaped, so that words of documents stay words and no address becomes a link.
    private const string Special = "\\`*_[]<>|~&$@";

    // What is markup at the beginning of a line only.
    private const string First = "#+-=";

    /// <summary>Writes it.</summary>
    public void Write()
    {
        output.Write($"# {Text(dossier.Title)}\n\n{DossierWords.Of(dossier.Style)}. {Text(string.Join(' ', dossier.Basis))}\n");
        foreach (var section in dossier.Sections)
        {
            output.Write($"\n## {Text(section.Title)}\n");
            foreach (var block in section.Blocks)
            {
                Write(block);
            }
        }

        output.Write($"\n## References\n\n{Text(DossierWords.OfReferences)}\n\n");
        foreach (var note in dossier.Notes)
        {
            var quote = note is DocumentNote document ? $"“{Text(document.Citation.Quote)}” " : "";
            output.Write($"[^{note.Label}]: {quote}{Text(DossierWords.Of(note))}\n");
        }
    }

    private void Write(DossierBlock block)
    {
        switch (block)
        {
            case SentenceBlock { IsList: true } list:
                output.Write($"\n{string.Concat(list.Sentences.Select(sentence => $"- {Cited(sentence)}\n"))}");
                break;
            case SentenceBlock paragraph:
                output.Write($"\n{string.Join(' ', paragraph.Sentences.Select(Cited))}\n");
                break;
            case HeadingBlock heading:
                output.Write($"\n### {Text(heading.Text)}\n");
                break;
            case RemarkBlock remark:
                output.Write($"\n*{Text(remark.Text)}*\n");
                break;
            case TableBlock table:
                output.Write($"\n| {string.Join(" | ", table.Heads.Select(head => Text(head.TrimStart('>'))))} |\n|{string.Concat(table.Heads.Select(head => head.StartsWith('>') ? "---:|" : "---|"))}\n");
                output.Write(string.Concat(table.Rows.Select(row => $"| {string.Join(" | ", row.Select(Cited))} |\n")));
                break;
            case ProseBlock prose:
                output.Write($"\n> {Cited(prose.Words)}\n>\n> Written by {Text(prose.By)} ({prose.Act}).{string.Concat(prose.Changes.Select(change => $" **To be read again:** {Text(change)}"))}\n");
                break;
            case FigureBlock:
                break;
            default:
                throw new InvalidOperationException($"No part of a dossier: {block.GetType().Name}.");
        }
    }

    private static string Cited(DossierSentence sentence) => string.Concat(sentence.Words.Select(Cited));

    private static string Cited(CitedWords words) => Text(words.Text) + string.Concat(words.Notes.Select(note => $"[^{note}]"));

    /// <summary>A text on one line in which nothing is markup.</summary>
    internal static string Text(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        var line = text.ReplaceLineEndings(" ");
        for (var i = 0; i < line.Length; i++)
        {
            if (IsSpecial(line, i))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(line[i]) ? ' ' : line[i]);
        }

        return escaped.ToString();
    }

    private static bool IsSpecial(string line, int at) =>
        Special.Contains(line[at], StringComparison.Ordinal)
        || (at == 0 && First.Contains(line[0], StringComparison.Ordinal))
        || (line[at] == ':' && line.AsSpan(at).StartsWith("://", StringComparison.Ordinal))
        || (line[at] == '.' && line.AsSpan(0, at).EndsWith("www", StringComparison.OrdinalIgnoreCase))
        || (line[at] is '.' or ')' && at > 0 && line.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0);
}
