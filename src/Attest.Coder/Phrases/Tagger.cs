using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>Decides what each unit is in its sentence, from what it can be and from its neighbours.</summary>
internal sealed class Tagger(EnglishLexicon lexicon)
{
    private readonly int _to = lexicon.Words.Add("to");
    private readonly int _that = lexicon.Words.Add("that");
    private readonly HashSet<int> _subordinators =
        [.. new[] { "after", "before", "when", "while", "as", "because", "if", "since", "until", "although", "though", "where", "once", "whereas", "unless" }.Select(word => lexicon.Words.Add(word))];

    private readonly HashSet<int> _coordinators = [.. new[] { "and", "or", "but", "nor", "&" }.Select(word => lexicon.Words.Add(word))];

    private readonly HashSet<int> _pointing = [.. new[] { "these", "those", "both" }.Select(word => lexicon.Words.Add(word))];

    public int And { get; } = lexicon.Words.Add("and");

    public void Tag(DocumentText text, List<Unit> units)
    {
        var previous = Phrases.Tag.Mark;
        for (var i = 0; i < units.Count; i++)
        {
            var unit = units[i];
            if (unit.Tag == Phrases.Tag.Other)
            {
                unit.Tag = TagOf(text, units, i, previous);
                units[i] = unit;
            }

            if (unit.Tag is not (Phrases.Tag.Adverb or Phrases.Tag.Quote or Phrases.Tag.Negation))
            {
                previous = unit.Tag;
            }
        }
    }

    private Tag TagOf(DocumentText text, List<Unit> units, int i, Tag previous)
    {
        var unit = units[i];
        if (unit.Value >= 0)
        {
            return (unit.Class & WordClass.Number) != 0 ? Phrases.Tag.Number : Phrases.Tag.Time;
        }

        if (unit.Actor >= 0 || (unit.Places >= 0 && (unit.Last > unit.First || !unit.IsAmbiguousName)))
        {
            return Phrases.Tag.Name;
        }

        var word = unit.Class;
        if (unit.Lexeme == _to)
        {
            return Phrases.Tag.To;
        }

        if ((word & WordClass.Auxiliary) != 0 && (word & WordClass.Month) == 0)
        {
            return Phrases.Tag.Auxiliary;
        }

        if (unit.Lexeme == _that)
        {
            var next = i + 1 < units.Count ? units[i + 1] : Unit.Empty;
            var nextIsNominal = (next.Class & (WordClass.Noun | WordClass.Adjective)) != 0 && (next.Class & (WordClass.Determiner | WordClass.Auxiliary)) == 0 && (next.Class & (WordClass.Past | WordClass.Third | WordClass.Plural)) == 0;
            return nextIsNominal && previous is Phrases.Tag.Preposition or Phrases.Tag.Verb && !nextIsNominal ? Phrases.Tag.Determiner : Phrases.Tag.Relative;
        }

        if ((word & WordClass.Relative) != 0)
        {
            return Phrases.Tag.Relative;
        }

        if ((word & WordClass.Negation) != 0 && (word & WordClass.Determiner) == 0 && unit.QuantityWord < 0)
        {
            return Phrases.Tag.Negation;
        }

        if (_coordinators.Contains(unit.Lexeme))
        {
            return Phrases.Tag.Conjunction;
        }

        if (_subordinators.Contains(unit.Lexeme))
        {
            return Phrases.Tag.Subordinator;
        }

        if ((word & WordClass.Number) != 0)
        {
            return Phrases.Tag.Number;
        }

        // "near Tessalit", "outside the base": a preposition before a phrase, though it may also be an adverb or a verb.
        if ((word & WordClass.Preposition) != 0 && (word & WordClass.Verb) != 0 && previous is not (Phrases.Tag.Auxiliary or Phrases.Tag.To) && i + 1 < units.Count
            && ((units[i + 1].Class & (WordClass.Determiner | WordClass.Noun | WordClass.Adjective)) != 0 || units[i + 1].IsCapitalised || units[i + 1].Places >= 0))
        {
            return Phrases.Tag.Preposition;
        }

        // "It first claimed": an adverb before its verb.
        if ((word & WordClass.Ordinal) != 0 && previous is Phrases.Tag.Pronoun or Phrases.Tag.Name or Phrases.Tag.Noun && i + 1 < units.Count && (units[i + 1].Class & WordClass.Past) != 0)
        {
            return Phrases.Tag.Adverb;
        }

        // "the same base": behind a determiner it is no pronoun.
        if ((word & WordClass.Pronoun) != 0 && previous == Phrases.Tag.Determiner && (word & (WordClass.Adjective | WordClass.Determiner)) != 0)
        {
            return Phrases.Tag.Adjective;
        }

        if ((word & WordClass.Verb) != 0)
        {
            return VerbOrNot(text, units, i, previous);
        }

        if ((word & WordClass.Determiner) != 0)
        {
            // "fourteen of these died": before a verb it stands for somebody.
            if (_pointing.Contains(unit.Lexeme) && previous == Phrases.Tag.Preposition && i + 1 < units.Count && units[i + 1] is { Noun: < 0, Verb: >= 0 } next && (next.Class & WordClass.Past) != 0 && (next.Class & WordClass.Adjective) == 0)
            {
                return Phrases.Tag.Pronoun;
            }

            return Phrases.Tag.Determiner;
        }

        if ((word & WordClass.Pronoun) != 0)
        {
            return Phrases.Tag.Pronoun;
        }

        if ((word & WordClass.Preposition) != 0 && (unit.Noun < 0 || (previous is not (Phrases.Tag.Determiner or Phrases.Tag.Preposition) && i + 1 < units.Count && (units[i + 1].Places >= 0 || (units[i + 1].Class & WordClass.Determiner) != 0))))
        {
            return Phrases.Tag.Preposition;
        }

        if ((word & WordClass.Conjunction) != 0)
        {
            return Phrases.Tag.Subordinator;
        }

        if (unit.Noun >= 0 || (word & WordClass.Noun) != 0)
        {
            return Phrases.Tag.Noun;
        }

        if (unit.Demonym >= 0 || (word & (WordClass.Adjective | WordClass.Ordinal | WordClass.Direction)) != 0)
        {
            return Phrases.Tag.Adjective;
        }

        if (unit.QuantityWord >= 0 || (word & WordClass.Quantifier) != 0)
        {
            return Phrases.Tag.Determiner;
        }

        if ((word & WordClass.Adverb) != 0)
        {
            return Phrases.Tag.Adverb;
        }

        if ((word & (WordClass.Title | WordClass.GivenName | WordClass.Surname)) != 0 || unit.Places >= 0)
        {
            return Phrases.Tag.Name;
        }

        if ((word & (WordClass.Month | WordClass.Weekday)) != 0)
        {
            return Phrases.Tag.Noun;
        }

        var token = text.Tokens[unit.First];
        var span = text[token];
        if (!text.IsCapitals && token.IsCapitalised)
        {
            return Phrases.Tag.Name;
        }

        // In a text of capitals a word that no list knows, and that does not end as English words do, is a name.
        if (text.IsCapitals && (unit.Lexeme < 0 || word == WordClass.None) && token.Kind == TokenKind.Word && span.Length > 2 && !EndsAsEnglish(span))
        {
            return Phrases.Tag.Name;
        }

        if (span.Length > 4 && EndsWith(span, "ly"))
        {
            return Phrases.Tag.Adverb;
        }

        // An unknown word in -ed after a noun, or in -ing after a comma, is a verb that the list lacks.
        if (span.Length > 4 && EndsWith(span, "ed") && previous is Phrases.Tag.Noun or Phrases.Tag.Name or Phrases.Tag.Pronoun or Phrases.Tag.Relative or Phrases.Tag.Auxiliary)
        {
            return Phrases.Tag.Verb;
        }

        return Phrases.Tag.Noun;
    }

    private Tag VerbOrNot(DocumentText text, List<Unit> units, int i, Tag previous)
    {
        var unit = units[i];
        var word = unit.Class;
        var isNominal = unit.Noun >= 0 || (word & (WordClass.Noun | WordClass.Adjective)) != 0;
        var next = Next(units, i);
        var nextStartsPhrase = (next.Class & (WordClass.Determiner | WordClass.Pronoun | WordClass.Number | WordClass.Quantifier)) != 0 || next.Value >= 0;
        var nextIsNominal = next.Noun >= 0 || next.Actor >= 0 || next.Places >= 0 || next.Demonym >= 0 || (next.Class & (WordClass.Noun | WordClass.Adjective)) != 0
            || (next.First > 0 && next.Class == WordClass.None && next.Tag == Phrases.Tag.Other);
        var isFinite = (word & (WordClass.Past | WordClass.Participle)) != 0;
        if (lexicon.Verbs[unit.Verb < 0 ? 0 : unit.Verb] is { } verb && verb.Lemma.Contains(' ') && unit.Last > unit.First && !isNominal)
        {
            return Phrases.Tag.Verb;
        }

        // "al-Qaeda-linked attacks", "a Russian-backed unit": a participle that a hyphen ties to the word before.
        if (text.Tokens[unit.First].IsHyphenated && (word & WordClass.Participle) != 0 && previous is Phrases.Tag.Noun or Phrases.Tag.Name or Phrases.Tag.Adjective && nextIsNominal)
        {
            return Phrases.Tag.Adjective;
        }

        switch (previous)
        {
            case Phrases.Tag.Determiner or Phrases.Tag.Possessive or Phrases.Tag.Number or Phrases.Tag.Adjective:
                if ((word & (WordClass.Gerund | WordClass.Participle)) != 0 && nextIsNominal && !nextStartsPhrase)
                {
                    return unit.Noun >= 0 && lexicon.Nouns[unit.Noun].Class == NounClass.Event ? Phrases.Tag.Noun : Phrases.Tag.Adjective;
                }

                if (previous == Phrases.Tag.Number && isFinite && (word & WordClass.Noun) == 0)
                {
                    return Phrases.Tag.Verb;
                }

                if (previous == Phrases.Tag.Determiner && isFinite && (word & WordClass.Noun) == 0 && (nextStartsPhrase || (next.Class & WordClass.Preposition) != 0))
                {
                    return Phrases.Tag.Verb;
                }

                return Phrases.Tag.Noun;
            case Phrases.Tag.To:
                return (word & WordClass.Base) != 0 ? Phrases.Tag.Verb : isNominal ? Phrases.Tag.Noun : Phrases.Tag.Verb;
            case Phrases.Tag.Auxiliary or Phrases.Tag.Relative:
                return (word & WordClass.Verb) == WordClass.Base && isNominal && nextIsNominal && !nextStartsPhrase && previous == Phrases.Tag.Relative ? Phrases.Tag.Noun : Phrases.Tag.Verb;
            case Phrases.Tag.Pronoun:
                return Phrases.Tag.Verb;
            case Phrases.Tag.Preposition:
                if ((word & WordClass.Gerund) != 0)
                {
                    return nextStartsPhrase || (nextIsNominal && !(unit.Noun >= 0 && lexicon.Nouns[unit.Noun].Class == NounClass.Event)) || (unit.Noun < 0 && (word & WordClass.Noun) == 0) ? Phrases.Tag.Verb : Phrases.Tag.Noun;
                }

                return isNominal ? Phrases.Tag.Noun : (word & WordClass.Participle) != 0 ? Phrases.Tag.Adjective : Phrases.Tag.Noun;
            case Phrases.Tag.Noun or Phrases.Tag.Name:
                if ((word & (WordClass.Past | WordClass.Participle)) != 0 && (word & WordClass.Base) == 0)
                {
                    return Phrases.Tag.Verb;
                }

                if (!isNominal)
                {
                    return Phrases.Tag.Verb;
                }

                // "the attack cost ten soldiers": verbs whose past is their base, before a phrase.
                if ((word & WordClass.Past) != 0 && nextStartsPhrase)
                {
                    return Phrases.Tag.Verb;
                }

                if ((word & WordClass.Gerund) != 0)
                {
                    // "two men travelling on a motorcycle": behind a plural it is no head.
                    return nextStartsPhrase || (unit.Noun < 0 && PreviousIsPlural(units, i)) ? Phrases.Tag.Verb : Phrases.Tag.Noun;
                }

                if ((word & WordClass.Third) != 0)
                {
                    return nextStartsPhrase || (nextIsNominal && (next.Class & (WordClass.Preposition | WordClass.Verb)) == 0) ? Phrases.Tag.Verb : Phrases.Tag.Noun;
                }

                return nextStartsPhrase && PreviousIsPlural(units, i) ? Phrases.Tag.Verb : Phrases.Tag.Noun;
            case Phrases.Tag.Verb:
                return isNominal && !isFinite && (word & WordClass.Gerund) == 0 ? Phrases.Tag.Noun
                    : isFinite && nextIsNominal && !nextStartsPhrase ? Phrases.Tag.Adjective
                    : (word & WordClass.Gerund) != 0 && isNominal && !nextStartsPhrase ? Phrases.Tag.Noun
                    : Phrases.Tag.Verb;
            case Phrases.Tag.Comma or Phrases.Tag.Conjunction or Phrases.Tag.Subordinator:
                if ((word & (WordClass.Past | WordClass.Participle)) != 0 && (word & WordClass.Base) == 0)
                {
                    return nextIsNominal && !nextStartsPhrase && isNominal ? Phrases.Tag.Adjective : Phrases.Tag.Verb;
                }

                if ((word & WordClass.Gerund) != 0)
                {
                    return unit.Noun >= 0 && lexicon.Nouns[unit.Noun].Class == NounClass.Event && (next.Class & WordClass.Preposition) != 0 ? Phrases.Tag.Noun : Phrases.Tag.Verb;
                }

                return isNominal && !nextStartsPhrase ? Phrases.Tag.Noun : Phrases.Tag.Verb;
            default:
                if ((word & (WordClass.Past | WordClass.Participle)) != 0 && (word & WordClass.Base) == 0)
                {
                    return nextIsNominal && !nextStartsPhrase ? Phrases.Tag.Adjective : Phrases.Tag.Verb;
                }

                return isNominal ? Phrases.Tag.Noun : Phrases.Tag.Verb;
        }
    }

    private static Unit Next(List<Unit> units, int i)
    {
        for (var j = i + 1; j < units.Count; j++)
        {
            if ((units[j].Class & WordClass.Adverb) == 0 || units[j].Noun >= 0)
            {
                return units[j];
            }
        }

        return Unit.Empty;
    }

    private static bool PreviousIsPlural(List<Unit> units, int i) => i > 0 && (units[i - 1].Class & WordClass.Plural) != 0;

    private static readonly string[] s_endings = ["ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ists", "able", "ible", "ous", "ful", "less", "ship", "tions", "ments", "ers", "ence", "ance", "ive", "ical", "ized", "ise", "ize"];

    private static bool EndsAsEnglish(ReadOnlySpan<char> word)
    {
        foreach (var ending in s_endings)
        {
            if (word.Length > ending.Length + 1 && EndsWith(word, ending))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(ReadOnlySpan<char> word, string ending) => Folding.AreEqual(word[^ending.Length..], ending);
}
