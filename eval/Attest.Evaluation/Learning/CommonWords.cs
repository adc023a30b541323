using System.Text.RegularExpressions;
using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;

namespace Attest.Evaluation.Learning;

/// <summary>The words that a model may know: those of the codebook, and never the name of a person.</summary>
internal sealed partial class CommonWords
{
    private readonly EnglishLexicon _lexicon = EnglishLexicon.Load(new CodebookFolder());

    /// <summary>The words of a text that the codebook knows, in small letters, verbs and nouns in the form that lists them; a word may occur several times.</summary>
    public IEnumerable<string> Of(string text)
    {
        foreach (Match match in Word().Matches(text))
        {
            var word = match.Value.ToLowerInvariant();
            var lexeme = _lexicon.Words.Find(word);
            if (lexeme < 0)
            {
                continue;
            }

            var facts = _lexicon.FactsOf(lexeme);
            if ((facts.Class & (WordClass.GivenName | WordClass.Surname | WordClass.Month | WordClass.Weekday)) != 0 || facts.Class == WordClass.None)
            {
                continue;
            }

            yield return facts.Verb >= 0 ? _lexicon.Verbs[facts.Verb].Lemma : facts.Noun >= 0 ? _lexicon.Nouns[facts.Noun].Term : word;
        }
    }

    [GeneratedRegex(@"[\p{L}][\p{L}\-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
