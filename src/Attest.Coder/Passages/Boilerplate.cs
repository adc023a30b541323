using Attest.Coder.Codebook;
using Attest.Coder.Text;

namespace Attest.Coder.Passages;

/// <summary>What the paragraphs before tell about the next: whether a list of references has begun.</summary>
internal struct BoilerplateState
{
    public bool InReferences;
}

/// <summary>Recognises what is no prose of the report: headings, captions, share lines, footnotes, references.</summary>
internal sealed class Boilerplate
{
    private readonly List<(string Words, bool IsPrefix, SentenceKind Kind, bool UntilEnd)> _marks = [];

    public static Boilerplate Load(CodebookFolder folder)
    {
        var file = folder.Read("Codebook/en/boilerplate.tsv");
        var (words, place, kind, extent) = (file.Column("words"), file.Column("place"), file.Column("kind"), file.Column("extent"));
        var boilerplate = new Boilerplate();
        for (var row = 0; row < file.Count; row++)
        {
            boilerplate._marks.Add((
                Folding.Fold(file.Cell(row, words)),
                file.Cell(row, place) == "start",
                file.Cell(row, kind) switch
                {
                    "caption" => SentenceKind.Caption,
                    "reference" => SentenceKind.Reference,
                    "remains" => SentenceKind.Boilerplate,
                    var other => throw file.Wrong(row, $"expected caption, reference or remains, found '{other}'."),
                },
                file.Cell(row, extent) == "rest"));
        }

        return boilerplate;
    }

    public SentenceKind KindOf(ReadOnlySpan<char> paragraph, string title, int number, int tokens, ref BoilerplateState state)
    {
        if (state.InReferences)
        {
            return SentenceKind.Reference;
        }

        var trimmed = paragraph.Trim();
        if (FindMark(trimmed) is var found and >= 0)
        {
            state.InReferences |= _marks[found].UntilEnd;
            return _marks[found].Kind;
        }

        var last = trimmed.Length > 0 ? trimmed[^1] : ' ';
        var hasEnd = last is '.' or '!' or '?' or '"' or '”' or ')' or ']' or '’';
        if (number <= 1 && title.Length > 0 && trimmed.Length <= title.Length + 3 && Folding.Fold(trimmed) == Folding.Fold(title.AsSpan().Trim()))
        {
            return SentenceKind.Heading;
        }

        // "[1] Name, Title, publisher, day": a footnote; "1. Name …, accessed …": a reference.
        if (trimmed.Length > 3 && trimmed[0] == '[' && char.IsAsciiDigit(trimmed[1]) && trimmed[..Math.Min(6, trimmed.Length)].Contains(']'))
        {
            return SentenceKind.Reference;
        }

        if (trimmed.Contains("http://", StringComparison.OrdinalIgnoreCase) || trimmed.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            return tokens < 40 ? SentenceKind.Reference : SentenceKind.Prose;
        }

        return !hasEnd && tokens <= 14 ? SentenceKind.Heading : SentenceKind.Prose;
    }

    /// <summary>The words of the entry by which a paragraph is known; null when none of them stands there.</summary>
    public string? WordsOf(ReadOnlySpan<char> paragraph) => FindMark(paragraph.Trim()) is var found and >= 0 ? _marks[found].Words : null;

    private int FindMark(ReadOnlySpan<char> paragraph)
    {
        Span<char> start = stackalloc char[Math.Min(paragraph.Length, 60)];
        for (var i = 0; i < start.Length; i++)
        {
            start[i] = Folding.Fold(paragraph[i]);
        }

        for (var i = 0; i < _marks.Count; i++)
        {
            var (words, isPrefix, _, _) = _marks[i];
            var matches = isPrefix
                ? start.StartsWith(words) && (start.Length == words.Length || !char.IsLetter(start[words.Length]))
                : start.Length >= words.Length && start.TrimEnd(":. ").SequenceEqual(words);
            if (matches)
            {
                return i;
            }
        }

        return -1;
    }
}
