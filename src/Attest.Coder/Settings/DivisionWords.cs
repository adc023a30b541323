using Attest.Coder.Codebook;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Text;

namespace Attest.Coder.Settings;

/// <summary>Abbreviations that behind the name of a settlement tell the division in which it lies: "Vista, Calif.", "Vista CA".</summary>
internal sealed class DivisionWords
{
    private readonly Dictionary<int, int> _places = [];

    public static DivisionWords Load(CodebookFolder folder, EnglishLexicon lexicon, PlaceTable table)
    {
        var words = new DivisionWords();
        var file = folder.Read("Codebook/en/divisions.tsv");
        var (text, place) = (file.Column("text"), file.Column("place"));
        for (var row = 0; row < file.Count; row++)
        {
            var index = table.FindById(file.Cell(row, place));
            if (index < 0)
            {
                throw file.Wrong(row, $"expected the id of a place of the gazetteer, found '{file.Cell(row, place)}'. Correct the id.");
            }

            // Of letters with points in between the last point is part of the word: "N.Y.".
            var written = file.Cell(row, text);
            words._places[lexicon.Words.Add(Folding.Fold(written.IndexOf('.', StringComparison.Ordinal) < written.Length - 1 ? written : written[..^1]))] = index;
        }

        return words;
    }

    /// <summary>The division that a word abbreviates; -1 for none. Codes of two letters are written in capitals.</summary>
    public int Find(Token token, char next) =>
        token.Kind == TokenKind.Word && token.IsCapitalised && token.Lexeme >= 0 && ((token is { Length: 2, IsAllCapitals: true }) || token.Length > 3 || next == '.') ? _places.GetValueOrDefault(token.Lexeme, -1) : -1;
}
