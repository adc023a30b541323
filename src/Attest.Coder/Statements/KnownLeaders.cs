using Attest.Coder.Text;

namespace Attest.Coder.Statements;

/// <summary>The leaders whom a document has told in full, so that one word of the name means them later.</summary>
internal sealed class KnownLeaders
{
    private const int ShortestWord = 4;

    private readonly Dictionary<string, LeaderMention?> _byWord = new(StringComparer.Ordinal);

    public void Begin() => _byWord.Clear();

    /// <summary>Remembers a leader by each longer word of the name; a word that two of them share means neither.</summary>
    public void Add(StatementSentence sentence, LeaderMention leader)
    {
        for (var at = leader.Person.First; at <= leader.Person.Last; at++)
        {
            var token = sentence.Text.Tokens[at];
            var word = Folding.Fold(sentence.Text[token]);
            if (token.IsCapitalised && token.Length >= ShortestWord)
            {
                _byWord[word] = _byWord.TryGetValue(word, out var other) && other?.Name != leader.Name ? null : leader;
            }
        }
    }

    /// <summary>Whom a capitalised word alone means; null when nobody.</summary>
    public LeaderMention? At(StatementSentence sentence, int at) =>
        at >= sentence.First && at < sentence.End && sentence.Text.Tokens[at].IsCapitalised ? _byWord.GetValueOrDefault(Folding.Fold(sentence.Text[sentence.Text.Tokens[at]])) : null;
}
