using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Phrases;

/// <summary>Groups tagged units into noun phrases, verb groups and the small words between them.</summary>
internal sealed class Chunker
{
    private readonly EnglishLexicon _lexicon;
    private readonly ActorTable _actors;
    private List<ReadQuantity> _quantities = [];
    private readonly int _dead;
    private readonly int _old;
    private readonly int _of;
    private readonly HashSet<int> _be;
    private readonly HashSet<int> _modal;
    private readonly HashSet<int> _definite;
    private readonly HashSet<int> _indefinite;
    private readonly HashSet<int> _others;
    private readonly HashSet<int> _particles;

    public Chunker(EnglishLexicon lexicon, ActorTable actors)
    {
        _lexicon = lexicon;
        _actors = actors;
        _dead = lexicon.Words.Add("dead");
        _old = lexicon.Words.Add("old");
        _of = lexicon.Words.Add("of");
        _be = Forms("be", "is", "are", "was", "were", "been", "being", "am", "got", "gets", "get");
        _modal = Forms("may", "might", "could", "would", "can", "should", "must", "will", "shall");
        _definite = Forms("the", "this", "that", "these", "those", "its", "his", "her", "their", "both");
        _indefinite = Forms("a", "an", "another", "one");
        _others = Forms("others", "other", "more", "people", "persons");
        _particles = Forms("de", "del", "la", "las", "los", "el", "al", "ag", "ould", "bin", "ibn", "van", "von", "da", "do", "dos", "du", "des", "y", "e", "abu");
    }

    public void Chunk(DocumentText text, List<Unit> units, List<ReadQuantity> quantities, List<Chunk> chunks)
    {
        chunks.Clear();
        _quantities = quantities;
        for (var i = 0; i < units.Count;)
        {
            var end = units[i].Tag switch
            {
                _ when IsDirectionOf(units, i, chunks) => DirectionOf(text, units, i, chunks),
                Tag.Determiner or Tag.Adjective or Tag.Noun or Tag.Name or Tag.Number or Tag.Pronoun => NounPhrase(text, units, i, chunks),
                Tag.Time => TimeOrNounPhrase(text, units, i, chunks),
                Tag.Adverb => AdverbOrPhrase(text, units, i, chunks),
                Tag.Auxiliary or Tag.Verb or Tag.Negation or Tag.To => VerbGroup(text, units, i, chunks),
                _ => Single(text, units, i, chunks),
            };
            i = Math.Max(end, i + 1);
        }

        DropAsides(chunks);
        DropAges(units, chunks);

        // "by "Red Star" fighters": the mark does not part whoever did it from the deed.
        for (var i = chunks.Count - 2; i > 0; i--)
        {
            if (chunks[i].Kind == ChunkKind.Quote && chunks[i - 1] is { Kind: ChunkKind.Preposition, Word: "by" } && chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                chunks.RemoveAt(i);
            }
        }

        for (var i = 0; i + 1 < chunks.Count; i++)
        {
            if (chunks[i].IsPossessor && chunks[i + 1].Kind == ChunkKind.NounPhrase)
            {
                chunks[i + 1].Possessor = i;
                chunks[i + 1].IsDefinite = true;
            }
        }
    }

    /// <summary>Takes out short asides in brackets that tell neither a time nor a place nor an incident: acronyms, explanations of a word.</summary>
    private static void DropAsides(List<Chunk> chunks)
    {
        for (var open = 0; open < chunks.Count; open++)
        {
            if (chunks[open].Kind != ChunkKind.Open)
            {
                continue;
            }

            var close = open + 1;
            while (close < chunks.Count && close <= open + 5 && chunks[close].Kind is ChunkKind.NounPhrase or ChunkKind.Preposition && (chunks[close].Places < 0 || chunks[close].Class != NounClass.Unknown || chunks[close].Actor >= 0) && chunks[close].Trigger < 0 && chunks[close].Quantity < 0)
            {
                close++;
            }

            if (close > open + 1 && close < chunks.Count && chunks[close].Kind == ChunkKind.Close)
            {
                chunks.RemoveRange(open, close - open + 1);
                open--;
            }
        }
    }

    /// <summary>Takes out the age behind a name: "Juan Perez, 42, a baker", "Juan Perez, 42 years old,".</summary>
    private void DropAges(List<Unit> units, List<Chunk> chunks)
    {
        for (var i = chunks.Count - 1; i >= 2; i--)
        {
            var end = i + 1 < chunks.Count && chunks[i].Class == NounClass.Time && units[chunks[i + 1].First].Lexeme == _old && chunks[i + 1].First == chunks[i + 1].Last ? i + 1 : i;
            if (chunks[i - 1].Kind == ChunkKind.Comma && chunks[i] is { Kind: ChunkKind.NounPhrase, Quantity: >= 0 } age && (end > i || (age.IsCount && age.Head == age.Last)) && _quantities[age.Quantity] is { AtLeast: > 0 and < 110 } years && years.AtLeast == years.AtMost
                && chunks[i - 2] is { Kind: ChunkKind.NounPhrase, IsName: true, IsPlural: false, Actor: < 0 } name && (name.Places < 0 || name.First < name.Last)
                && (end + 1 == chunks.Count || chunks[end + 1].Kind is ChunkKind.Comma or ChunkKind.Conjunction or ChunkKind.Other))
            {
                chunks.RemoveRange(i - 1, end - i + 2);
            }
        }
    }

    /// <summary>"a convoy south of the town": the direction begins the phrase that says where, unless a distance stands before it.</summary>
    private bool IsDirectionOf(List<Unit> units, int i, List<Chunk> chunks) =>
        chunks.Count > 0 && chunks[^1] is { Kind: ChunkKind.NounPhrase } && chunks[^1].Last == i - 1 && IsBeforeOf(units, i) && !IsMeasure(units[i - 1]);

    private bool IsBeforeOf(List<Unit> units, int i) =>
        (units[i].Class & WordClass.Direction) != 0 && !units[i].IsCapitalised && i + 1 < units.Count && units[i + 1].Lexeme == _of;

    private bool IsMeasure(Unit unit) => unit.Noun >= 0 && _lexicon.Nouns[unit.Noun].Class == NounClass.Measure;

    private static int DirectionOf(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        chunks.Add(new() { Kind = ChunkKind.Preposition, First = i, Last = i + 1, Head = i, Word = WordsOf(text, units[i]) + " of" });
        return i + 2;
    }

    private HashSet<int> Forms(params string[] words) => [.. words.Select(word => _lexicon.Words.Add(word))];

    private int Single(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        var unit = units[i];
        if (unit.Tag == Tag.Possessive)
        {
            if (chunks.Count > 0 && chunks[^1].Kind is ChunkKind.NounPhrase or ChunkKind.Time)
            {
                chunks[^1].IsPossessor = true;
                chunks[^1].Last = i;
            }

            return i + 1;
        }

        chunks.Add(new()
        {
            Kind = unit.Tag switch
            {
                Tag.Preposition => ChunkKind.Preposition,
                Tag.Conjunction => ChunkKind.Conjunction,
                Tag.Comma => ChunkKind.Comma,
                Tag.Relative => ChunkKind.Relative,
                Tag.Subordinator => ChunkKind.Subordinator,
                Tag.Open => ChunkKind.Open,
                Tag.Close => ChunkKind.Close,
                Tag.Quote => ChunkKind.Quote,
                _ => ChunkKind.Other,
            },
            First = i,
            Last = i,
            Head = i,
            Word = unit.Tag is Tag.Preposition or Tag.Conjunction or Tag.Relative or Tag.Subordinator ? WordsOf(text, unit) : "",
        });
        return i + 1;
    }

    private static string WordsOf(DocumentText text, Unit unit) =>
        Folding.Fold(text.Text.AsSpan(text.Tokens[unit.First].Start, text.Tokens[unit.Last].End - text.Tokens[unit.First].Start));

    private int AdverbOrPhrase(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        // "heavily armed men" is one phrase.
        if (i + 1 < units.Count && units[i + 1].Tag is Tag.Adjective && i + 2 < units.Count && units[i + 2].Tag is Tag.Noun or Tag.Name or Tag.Adjective)
        {
            return NounPhrase(text, units, i, chunks);
        }

        if (i + 1 < units.Count && units[i + 1].Tag is Tag.Auxiliary or Tag.Verb && units[i + 1].Tag == Tag.Verb)
        {
            return VerbGroup(text, units, i, chunks);
        }

        return i + 1;
    }

    private int TimeOrNounPhrase(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        // "last year's raid", "January attack": the time belongs to the phrase.
        var next = i + 1 < units.Count && units[i + 1].Tag == Tag.Possessive ? i + 2 : i + 1;
        if (next < units.Count && next == i + 2 && units[next].Tag is Tag.Noun or Tag.Adjective or Tag.Number)
        {
            return NounPhrase(text, units, i, chunks);
        }

        if (next < units.Count && units[next].Tag is Tag.Noun && units[next].Noun >= 0 && _lexicon.Nouns[units[next].Noun].Class == NounClass.Event
            && (chunks.Count == 0 || chunks[^1].Kind is not (ChunkKind.Preposition or ChunkKind.NounPhrase or ChunkKind.VerbGroup)))
        {
            return NounPhrase(text, units, i, chunks);
        }

        chunks.Add(new() { Kind = ChunkKind.Time, First = i, Last = i, Head = i, Time = units[i].Value });
        return i + 1;
    }

    private int NounPhrase(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        var chunk = new Chunk { Kind = ChunkKind.NounPhrase, First = i, Last = i, Head = -1 };
        var position = i;
        var hasNoun = false;
        for (; position < units.Count; position++)
        {
            var unit = units[position];
            if (position > i && EndOfGloss(units, position) is var close and > 0)
            {
                position = close;
                continue;
            }

            if (position > i && !GoesOn(text, units, position, chunk, hasNoun))
            {
                break;
            }

            switch (unit.Tag)
            {
                case Tag.Determiner:
                    chunk.IsDefinite |= _definite.Contains(unit.Lexeme);
                    chunk.IsIndefinite |= _indefinite.Contains(unit.Lexeme);
                    chunk.QuantityWord = unit.QuantityWord >= 0 ? unit.QuantityWord : chunk.QuantityWord;
                    break;
                case Tag.Pronoun:
                    if (position == i)
                    {
                        // "no one", "nobody": a number of people, and no pronoun that stands for somebody.
                        var isNobody = unit.QuantityWord >= 0 && _lexicon.Quantities[unit.QuantityWord] is { Kind: QuantityKind.Count, AtMost: 0 };
                        chunk.IsPronoun = !isNobody;
                        chunk.QuantityWord = isNobody ? unit.QuantityWord : -1;
                        chunk.Head = position;
                        chunk.IsCount = isNobody || _others.Contains(unit.Lexeme);
                    }
                    else if (_others.Contains(unit.Lexeme))
                    {
                        chunk.Head = position;
                        chunk.IsCount |= chunk.Quantity >= 0 || chunk.QuantityWord >= 0;
                    }

                    hasNoun = true;
                    break;
                case Tag.Number:
                    if (chunk.Quantity < 0 && unit.Value >= 0)
                    {
                        chunk.Quantity = unit.Value;
                        chunk.QuantityWord = -1;
                    }

                    break;
                case Tag.Time:
                    chunk.Time = unit.Value;
                    break;
                case Tag.Noun or Tag.Name:
                    chunk.Head = position;
                    hasNoun = true;
                    chunk.IsPronoun = false;
                    break;
                case Tag.Adjective when (unit.Class & WordClass.Plural) != 0 && unit.Demonym >= 0:
                    chunk.Head = position;
                    hasNoun = true;
                    break;
            }

            chunk.Last = position;
            if (chunk.IsPronoun && !chunk.IsCount && unit.Tag == Tag.Pronoun)
            {
                position++;
                break;
            }
        }

        if (chunk.Head < 0)
        {
            chunk.IsCount = chunk.Quantity >= 0 || chunk.QuantityWord >= 0;
            chunk.Head = chunk.Last;
        }

        Describe(text, units, chunk);
        chunks.Add(chunk);
        return chunk.Last + 1;
    }

    /// <summary>The closing bracket of "Popular Front (PF) fighters": the name told in other words within its phrase; -1 for none.</summary>
    private static int EndOfGloss(List<Unit> units, int open)
    {
        if (units[open].Tag != Tag.Open || (units[open - 1].Actor < 0 && units[open - 1].Tag is not (Tag.Name or Tag.Noun)))
        {
            return -1;
        }

        var isActor = false;
        for (var i = open + 1; i < units.Count && i < open + 8; i++)
        {
            if (units[i].Tag == Tag.Close)
            {
                return (isActor || units[open - 1].Actor >= 0) && i + 1 < units.Count && units[i + 1].Tag == Tag.Noun ? i : -1;
            }

            isActor |= units[i].Actor >= 0;
        }

        return -1;
    }

    private bool GoesOn(DocumentText text, List<Unit> units, int position, Chunk chunk, bool hasNoun)
    {
        var unit = units[position];
        switch (unit.Tag)
        {
            case Tag.Adjective or Tag.Noun when unit.Lexeme == _dead && hasNoun:
                // "left ten people dead": what became of them, not part of who they are.
                return false;
            case Tag.Noun:
                return !(hasNoun && IsBeforeOf(units, position) && !IsMeasure(units[position - 1]));
            case Tag.Name:
                // In mixed case "soldiers Mali" does not go on; a capitalised name after a common noun starts a phrase of its own unless the noun is a title or a modifier.
                return text.IsCapitals || !hasNoun || units[position - 1].Tag != Tag.Noun || units[position - 1].IsCapitalised || (units[position - 1].Class & WordClass.Plural) == 0;
            case Tag.Adjective:
                return !hasNoun || (position + 1 < units.Count && units[position + 1].Tag is Tag.Noun or Tag.Name or Tag.Adjective)
                    || (unit.Demonym >= 0 && (unit.Class & WordClass.Plural) != 0);
            case Tag.Number:
                return !hasNoun && chunk.Quantity < 0;
            case Tag.Determiner:
                // "all the", "another 24"; a determiner after a noun starts a new phrase.
                return !hasNoun && chunk.Quantity < 0;
            case Tag.Pronoun:
                return !hasNoun && _others.Contains(unit.Lexeme);
            case Tag.Time:
                return !hasNoun && chunk.Time < 0 && position + 1 < units.Count && units[position + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Possessive;
            case Tag.Quote:
                // "203 "terrorists"", ""Red Star" fighters": marks of quotation inside a phrase.
                return position + 1 < units.Count && (hasNoun
                    ? chunk.First > 0 && units[chunk.First - 1].Tag == Tag.Quote && units[position + 1].Tag == Tag.Noun
                    : units[position + 1].Tag is Tag.Noun or Tag.Adjective or Tag.Name);
            case Tag.Possessive:
                // Only behind a time: "last year's raid".
                return units[position - 1].Tag == Tag.Time;
            case Tag.Adverb:
                return !hasNoun && position + 1 < units.Count && units[position + 1].Tag is Tag.Adjective or Tag.Number;
            case Tag.Preposition:
                // "Luis de la Reina": particles inside a name.
                return unit.First == unit.Last && _particles.Contains(unit.Lexeme) && units[position - 1].Tag == Tag.Name && position + 1 < units.Count && units[position + 1].IsCapitalised;
            default:
                return false;
        }
    }

    /// <summary>"al-Qaeda-linked militants", "army-backed": the name tells with whom they are, not who they are.</summary>
    private static bool IsOnlyLinked(DocumentText text, List<Unit> units, int i) =>
        i + 1 < units.Count && text.Tokens[units[i + 1].First].IsHyphenated && (units[i + 1].Class & WordClass.Participle) != 0;

    private void Describe(DocumentText text, List<Unit> units, Chunk chunk)
    {
        var head = units[chunk.Head];
        chunk.IsPlural = (head.Class & WordClass.Plural) != 0 || (chunk.Quantity >= 0 && _quantities[chunk.Quantity].AtLeast is not 1);
        if (chunk.QuantityWord >= 0 && _lexicon.Quantities[chunk.QuantityWord] is { Kind: QuantityKind.Count } word && word.AtLeast is not (0 or 1))
        {
            chunk.IsPlural = true;
        }

        if (head.Noun >= 0)
        {
            var noun = _lexicon.Nouns[head.Noun];
            chunk.Noun = head.Noun;
            chunk.Class = noun.Class;
            chunk.TargetKind = noun.Kind;
            chunk.Form = noun.Form;
            chunk.Trigger = noun.Trigger;
        }

        var title = false;
        var givenName = false;
        for (var i = chunk.First; i <= chunk.Last; i++)
        {
            var unit = units[i];
            if (unit.Actor >= 0 && !IsOnlyLinked(text, units, i))
            {
                chunk.Actor = unit.Actor;
                chunk.IsAmbiguousActor = unit.IsAmbiguousName;
            }

            if (unit.Places >= 0)
            {
                chunk.Places = unit.Places;
                chunk.PlaceUnit = i;
            }

            if (unit.Demonym >= 0 && chunk.Demonym < 0)
            {
                chunk.Demonym = unit.Demonym;
            }

            title |= (unit.Class & WordClass.Title) != 0 && i < chunk.Last;
            givenName |= (unit.Class & WordClass.GivenName) != 0 && unit.Places < 0;
            if (i < chunk.Head && unit.Noun >= 0 && chunk.Class is NounClass.Thing or NounClass.Group or NounClass.Person)
            {
                var modifier = _lexicon.Nouns[unit.Noun];
                if (modifier.Class is NounClass.Group or NounClass.Person && modifier.Kind is "combatant" or "criminal" && chunk.Class != NounClass.Thing && chunk.TargetKind is "" or "unknown" or "military")
                {
                    // "guerrilla commandos", "a rebel unit": forces, but not of a state.
                    chunk.TargetKind = modifier.Kind;
                }

                if (modifier.Class is NounClass.Group or NounClass.Person && modifier.Kind is "military" or "police" or "peacekeeper" or "militia" or "judicial" or "security_guard"
                    && chunk.TargetKind is "" or "unknown" or "infrastructure" or "military" or "other" or "civilian" or "transport" or "residence")
                {
                    chunk.TargetKind = modifier.Kind;
                }
            }
        }

        if (chunk.Actor >= 0 && (head.Actor >= 0 || chunk.Class is NounClass.Group or NounClass.Person))
        {
            // A name of the registry says by itself what kind of people it means.
            chunk.Class = chunk.Class == NounClass.Person ? NounClass.Person : NounClass.Group;
            if (chunk.TargetKind is "" or "unknown" or "government" or "military")
            {
                chunk.TargetKind = KindOf(_actors[chunk.Actor], chunk.TargetKind);
            }
        }

        if (chunk.Actor >= 0 && chunk.Class == NounClass.Thing && chunk.TargetKind is "" or "government" or "transport" or "infrastructure" or "military" or "residence")
        {
            // "a UN convoy", "a Malian army base": whose it is.
            chunk.TargetKind = KindOf(_actors[chunk.Actor], chunk.TargetKind);
        }

        // "Ricardo Castellar": a surname that is also a town, behind a given name or a title.
        if (head.Places >= 0 && head.Actor < 0 && chunk.Head > chunk.First && (title || givenName))
        {
            (chunk.Places, chunk.PlaceUnit, chunk.IsName) = (-1, -1, true);
            chunk.Class = NounClass.Person;
        }

        if (head.Noun < 0 && (head.Tag == Tag.Name || head.Demonym >= 0))
        {
            if (head.Actor < 0 && head.Places < 0)
            {
                if (head.Demonym >= 0)
                {
                    chunk.Class = NounClass.Person;
                    chunk.TargetKind = "civilian";
                }
                else
                {
                    chunk.IsName = true;
                    if (title || givenName || (head.Class & (WordClass.GivenName | WordClass.Surname)) != 0)
                    {
                        chunk.Class = NounClass.Person;
                        chunk.TargetKind = "";
                    }
                }
            }
        }

        // "Colonel Perez", "journalist Maria Lopez": the noun before the name says what the person is.
        if (chunk.IsName && chunk.TargetKind.Length == 0)
        {
            for (var i = chunk.Head - 1; i >= chunk.First; i--)
            {
                if (units[i].Noun >= 0 && _lexicon.Nouns[units[i].Noun] is { Class: NounClass.Person } noun)
                {
                    // The office says more than the rank: "defence minister General Perez".
                    chunk.Class = NounClass.Person;
                    if (chunk.TargetKind.Length == 0 || noun.Kind is "official" or "former_official" or "political" or "judicial" or "diplomat")
                    {
                        chunk.TargetKind = noun.Kind;
                    }
                }
            }
        }

        if (chunk.Head < units.Count && (head.Class & WordClass.Participle) != 0 && chunk.IsDefinite && head.Noun < 0 && head.Tag == Tag.Noun)
        {
            chunk.Class = NounClass.Person;
            chunk.IsPlural = true;
        }

        if (chunk.Class == NounClass.Unknown && (head.Class & WordClass.Noun) != 0 && text.Tokens[head.Last].Kind == TokenKind.Word && head.Value < 0 && head.Last > head.First && head.Noun < 0 && head.Actor < 0 && head.Places < 0)
        {
            chunk.Class = NounClass.Person;
            chunk.TargetKind = "civilian";
        }
    }

    private static string KindOf(KnownActor actor, string otherwise) => actor.Kind switch
    {
        "international_organisation" when actor.Id.Value == "un" => "peacekeeper",
        "armed_group" or "coalition" => "combatant",
        "militia" or "community_militia" or "paramilitary" => "militia",
        "army" or "operation" or "unit" => "military",
        "police" => "police",
        "mission" => "peacekeeper",
        "government" => "government",
        _ => otherwise,
    };

    private int VerbGroup(DocumentText text, List<Unit> units, int i, List<Chunk> chunks)
    {
        var chunk = new Chunk { Kind = ChunkKind.VerbGroup, First = i, Last = i, Head = -1 };
        var sawBe = false;
        var sawHave = false;
        var sawAuxiliary = false;
        var position = i;
        for (; position < units.Count; position++)
        {
            var unit = units[position];
            if (unit.Tag == Tag.To)
            {
                // "to" before a verb; otherwise a preposition.
                var next = position + 1;
                while (next < units.Count && units[next].Tag == Tag.Adverb)
                {
                    next++;
                }

                if (next >= units.Count || units[next].Tag is not (Tag.Verb or Tag.Auxiliary) || (units[next].Class & WordClass.Base) == 0)
                {
                    break;
                }

                if (chunk.Head >= 0 && chunk.Verb >= 0 && !sawAuxiliary && _lexicon.Verbs[chunk.Verb].Class is not VerbClass.Plan)
                {
                    break;
                }

                if (chunk.Head >= 0)
                {
                    chunk.IsPlanned |= chunk.Verb >= 0 && _lexicon.Verbs[chunk.Verb].Class == VerbClass.Plan;
                }

                chunk.IsInfinitive = true;
                chunk.Head = -1;
                (sawBe, sawHave) = (false, false);
                continue;
            }

            if (unit.Tag == Tag.Negation)
            {
                chunk.IsNegated = true;
                continue;
            }

            if (unit.Tag == Tag.Adverb)
            {
                continue;
            }

            // "was "completely destroyed"": marks of quotation inside a verb group.
            if (unit.Tag == Tag.Quote && sawAuxiliary && position + 1 < units.Count && units[position + 1].Tag is Tag.Verb or Tag.Adverb)
            {
                continue;
            }

            if (unit.Tag == Tag.Auxiliary)
            {
                if (chunk.Head >= 0 && units[chunk.Head].Tag == Tag.Verb)
                {
                    break;
                }

                sawAuxiliary = true;
                sawBe |= _be.Contains(unit.Lexeme);
                sawHave |= unit.Verb >= 0 && _lexicon.Verbs[unit.Verb].Lemma == "have";
                chunk.IsModal |= _modal.Contains(unit.Lexeme);
                chunk.Head = position;
                chunk.Verb = unit.Verb;
                chunk.Last = position;
                continue;
            }

            if (unit.Tag != Tag.Verb)
            {
                break;
            }

            if (chunk.Head >= 0 && units[chunk.Head].Tag == Tag.Verb)
            {
                break;
            }

            chunk.Head = position;
            chunk.Verb = unit.Verb;
            chunk.Last = position;
            chunk.IsPassive = sawBe && (unit.Class & (WordClass.Participle | WordClass.Past)) != 0 && (unit.Class & WordClass.Gerund) == 0;
            chunk.IsGerund = (!sawAuxiliary && (unit.Class & WordClass.Gerund) != 0) || (units[chunk.First].Tag == Tag.Auxiliary && (units[chunk.First].Class & WordClass.Gerund) != 0);

            // "is believed to have killed": what was done, though only believed.
            chunk.IsPerfect = chunk.IsInfinitive && sawHave;
            chunk.IsBareParticiple = !sawAuxiliary && !chunk.IsInfinitive && (unit.Class & WordClass.Participle) != 0;
            if (unit.Verb >= 0 && _lexicon.Verbs[unit.Verb].Class == VerbClass.Plan)
            {
                continue;
            }
        }

        if (chunk.Head < 0)
        {
            // A "to" that is a preposition, or a "not" by itself.
            if (units[i].Tag == Tag.To)
            {
                chunks.Add(new() { Kind = ChunkKind.Preposition, First = i, Last = i, Head = i, Word = "to" });
            }

            return i + 1;
        }

        // "not" in front of something else is left to it.
        chunks.Add(chunk);
        return chunk.Last + 1;
    }
}
