using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>
/// The names of persons that a document tells in full, and the units that are part of such a name. In a text of capitals only lists and
/// neighbours tell a name: a run of words that begins with a given name and goes on with words that are nothing else. Once a document
/// has told a name in full, its last words stand for the same person.
/// </summary>
internal sealed class PersonNames
{
    private const int MaxWords = 6;

    private const WordClass SmallWord = WordClass.Determiner | WordClass.Pronoun | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative
        | WordClass.Number | WordClass.Month | WordClass.Weekday | WordClass.Negation | WordClass.Title | WordClass.Direction | WordClass.Quantifier;

    private static readonly string[] s_particles = ["de", "del", "la", "las", "los", "da", "dos", "y", "van", "von"];
    private static readonly string[] s_placePrepositions = ["in", "at", "near", "from", "to", "toward", "towards", "outside", "between", "around"];

    private readonly Dictionary<string, List<Words>> _fullNames = new(StringComparer.Ordinal);
    private readonly List<Described> _described = [];

    public void Begin()
    {
        _fullNames.Clear();
        _described.Clear();
    }

    /// <summary>Marks the units of full names in a sentence and remembers the names.</summary>
    public void Read(DocumentText text, List<Unit> units)
    {
        if (!text.IsCapitals)
        {
            return;
        }

        for (var i = 0; i < units.Count; i++)
        {
            if (!BeginsName(text, units, i) || EndOfName(text, units, i) is var last && last == i)
            {
                continue;
            }

            for (var u = i; u <= last; u++)
            {
                Mark(units, u);
            }

            Remember(text, new(units[i].First, units[last].Last));
            i = last;
        }
    }

    /// <summary>Marks single words of a sentence by which the document names somebody whom it told in full.</summary>
    public void Recognise(DocumentText text, List<Unit> units)
    {
        if (_fullNames.Count == 0)
        {
            return;
        }

        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.Tag == Tag.Other && IsNameable(unit) && !(i > 0 && unit.Places >= 0 && IsOneOf(text, units[i - 1], s_placePrepositions)) && _fullNames.ContainsKey(FoldedOf(text, unit.Last)))
            {
                Mark(units, i);
            }
        }
    }

    /// <summary>The longest name of the document of which a name is a part and which ends alike; the name itself when there is none or more than one.</summary>
    public Words FullNameOf(DocumentText text, Words name)
    {
        if (!_fullNames.TryGetValue(FoldedOf(text, name.Last), out var candidates))
        {
            return name;
        }

        var words = WordsOf(text, name);
        Words? best = null;
        foreach (var candidate in candidates)
        {
            var others = WordsOf(text, candidate);
            if (!words.TrueForAll(others.Contains) || others.Count < words.Count)
            {
                continue;
            }

            if (best is not { } before)
            {
                best = candidate;
                continue;
            }

            var known = WordsOf(text, before);
            if (others.TrueForAll(known.Contains))
            {
                continue;
            }

            if (!known.TrueForAll(others.Contains))
            {
                return name;
            }

            best = candidate;
        }

        return best is { } full && WordsOf(text, full).Count > words.Count ? full : name;
    }

    /// <summary>Remembers what the text says that somebody is, beside the name: "the mayor of X, Juan Perez".</summary>
    public void Describe(Party party)
    {
        if (party is { NameWords: { } name, IsPeople: true, Kind.Length: > 0, IsPlural: false } && party.Words != name)
        {
            _described.Add(new(name, party));
        }
    }

    /// <summary>How the text describes somebody whom it names without saying what he is; null when it does not.</summary>
    public Party? DescriptionOf(DocumentText text, Words name)
    {
        var words = WordsOf(text, name);
        return _described.Find(known => FoldedOf(text, known.Name.Last) == words[^1] && (AreWithin(WordsOf(text, known.Name), words) || AreWithin(words, WordsOf(text, known.Name))))?.Party;
    }

    /// <summary>Whom a text means by "the mayor", when it calls just one person so beside a name; null otherwise.</summary>
    public Words? NameOf(DocumentText text, Party party)
    {
        Words? found = null;
        foreach (var known in _described)
        {
            if (known.Party.Head == party.Head || known.Party.Kind != party.Kind || !EndsIn(text, known.Party, party.Head))
            {
                continue;
            }

            if (found is { } other && FoldedOf(text, other.Last) != FoldedOf(text, known.Name.Last))
            {
                return null;
            }

            found = known.Name;
        }

        return found;
    }

    /// <summary>Whether a word of the description, before its first preposition, is the one asked for.</summary>
    private static bool EndsIn(DocumentText text, Party described, string head)
    {
        for (var token = described.Words.First; token <= described.Words.Last; token++)
        {
            if (Folding.AreEqual(text[text.Tokens[token]], head))
            {
                return true;
            }

            if (Folding.AreEqual(text[text.Tokens[token]], "of"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool AreWithin(List<string> words, List<string> others) => words.TrueForAll(others.Contains);

    private void Remember(DocumentText text, Words name)
    {
        // A surname of two words is told by the first of them as well: "Juan Perez Soto", later "Perez".
        var words = WordsOf(text, name);
        for (var w = words.Count - 1; w >= Math.Max(1, words.Count - 2); w--)
        {
            if (!_fullNames.TryGetValue(words[w], out var names))
            {
                _fullNames[words[w]] = names = [];
            }

            names.Add(name);
        }
    }

    private static int EndOfName(DocumentText text, List<Unit> units, int first)
    {
        var last = first;
        for (var next = first + 1; next < units.Count && next < first + MaxWords; next++)
        {
            if (IsNameable(units[next]) || (last > first && EndsName(text, units, next)))
            {
                last = next;
            }
            else if (!IsOneOf(text, units[next], s_particles) && !IsInitial(text, units[next]) && !(units[next].Mark == '.' && IsInitial(text, units[next - 1])))
            {
                break;
            }
        }

        return last;
    }

    /// <summary>A given name, or an unknown word right before one: "Jacor Antonio Lopez"; none behind a preposition of place where it is a place too.</summary>
    private static bool BeginsName(DocumentText text, List<Unit> units, int i) =>
        !(i > 0 && units[i].Places >= 0 && IsOneOf(text, units[i - 1], s_placePrepositions))
        && (IsGivenName(units[i]) || (i + 1 < units.Count && units[i].Places < 0 && units[i].Class == WordClass.None && IsNameable(units[i]) && IsGivenName(units[i + 1])));

    private static bool IsGivenName(Unit unit) =>
        (unit.Class & WordClass.GivenName) != 0 && unit.First == unit.Last && (unit.Class & SmallWord) == 0 && unit.Actor < 0 && unit.Noun < 0 && unit.Verb < 0 && unit.Demonym < 0;

    /// <summary>A word that may go on a name: one that is listed as a name, or that is nothing else than perhaps a place.</summary>
    private static bool IsNameable(Unit unit) =>
        unit.Mark == default && unit.First == unit.Last && unit.Actor < 0 && unit.Value < 0 && unit.Demonym < 0 && (unit.Class & SmallWord) == 0 && unit.QuantityWord < 0
        && ((unit.Class & (WordClass.GivenName | WordClass.Surname)) != 0 || (unit.Noun < 0 && unit.Verb < 0 && (unit.Class & ~WordClass.Abbreviation) == WordClass.None));

    /// <summary>A surname that is a common word: "Oscar Brent Field, 33,".</summary>
    private static bool EndsName(DocumentText text, List<Unit> units, int i) =>
        units[i] is { Actor: < 0, Value: < 0, Verb: < 0, Mark: default(char), QuantityWord: < 0 } unit && unit.First == unit.Last && (unit.Class & ~(WordClass.Noun | WordClass.Abbreviation)) == WordClass.None
        && i + 1 < units.Count && units[i + 1].Mark == ',' && !text.Tokens[unit.First].IsHyphenated;

    private static bool IsInitial(DocumentText text, Unit unit) => unit.Mark == default && unit.First == unit.Last && text.Tokens[unit.First].Length == 1 && (unit.Class & WordClass.Determiner) == 0;

    private static void Mark(List<Unit> units, int i)
    {
        var unit = units[i];
        unit.Mark = default;
        unit.Places = -1;
        unit.Noun = unit.Verb = -1;
        unit.Class = WordClass.Surname;
        unit.Tag = Tag.Name;
        units[i] = unit;
    }

    private static bool IsOneOf(DocumentText text, Unit unit, string[] words) =>
        unit.Mark == default && unit.First == unit.Last && Array.Exists(words, word => Folding.AreEqual(text[text.Tokens[unit.First]], word));

    private static string FoldedOf(DocumentText text, int token) => Folding.Fold(text[text.Tokens[token]]);

    private static List<string> WordsOf(DocumentText text, Words name)
    {
        var words = new List<string>();
        for (var token = name.First; token <= name.Last; token++)
        {
            if (text.Tokens[token].Kind == TokenKind.Word)
            {
                words.Add(FoldedOf(text, token));
            }
        }

        return words;
    }

    private sealed record Described(Words Name, Party Party);
}
