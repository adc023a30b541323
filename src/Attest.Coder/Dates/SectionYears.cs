using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Dates;

/// <summary>
/// The years under which a text is ordered: "2020. In July a column …", "1998 - A car bomb on 1 August …", a heading that names a year.
/// What stands there without a year of its own is of that year.
/// </summary>
internal sealed class SectionYears
{
    private readonly Dictionary<int, int> _years = [];

    /// <summary>The year under which a paragraph stands; null when it stands under none.</summary>
    public int? YearOf(int paragraph) => _years.TryGetValue(paragraph, out var year) ? year : null;

    public void Read(DocumentText text)
    {
        _years.Clear();
        int? section = null;
        var paragraph = -1;
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Paragraph == paragraph)
            {
                continue;
            }

            paragraph = sentence.Paragraph;
            var own = LeadingYear(text, sentence, out var isAlone);
            if (sentence.Kind == SentenceKind.Heading && own is not null)
            {
                section = isAlone ? own : section;
            }
            else if ((own ?? section) is { } year)
            {
                _years[paragraph] = year;
            }
        }
    }

    /// <summary>A year that opens a paragraph and is set off from it by a mark.</summary>
    private static int? LeadingYear(DocumentText text, in Sentence sentence, out bool isAlone)
    {
        isAlone = false;
        var i = sentence.FirstToken;
        while (i < sentence.EndToken && text.Tokens[i].Mark is '*' or '#' or '_' or '-' or '•' or '–' or '—')
        {
            i++;
        }

        if (i >= sentence.EndToken || text.Tokens[i] is not { Kind: TokenKind.Number, Length: 4, Value: >= 1900 and <= 2100, IsHyphenated: false } token)
        {
            return null;
        }

        isAlone = true;
        for (var j = i + 1; j < sentence.EndToken; j++)
        {
            isAlone &= text.Tokens[j].Kind == TokenKind.Punctuation;
        }

        return isAlone || text.Tokens[i + 1].Mark is '.' or ':' or '-' or '–' or '—' or '*' or '_' or ')' ? (int)token.Value : null;
    }
}
