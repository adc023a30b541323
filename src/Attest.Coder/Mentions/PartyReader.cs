using Attest.Coder.Actors;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>Reads noun phrases as somebody or something that plays a part: words, kind, actor, nationality, number.</summary>
internal sealed class PartyReader(EnglishLexicon lexicon, ActorTable actors, PlaceTable places, Cues cues)
{
    /// <summary>The parties of a list: "two peacekeepers and one civilian". To the left it is read backwards from its last member.</summary>
    public void Coordinated(DocumentText text, Frame frame, int i, bool isLeft, List<Party> parties)
    {
        if (isLeft)
        {
            parties.AddRange(Coordination.ToTheLeft(frame, i).Select(member => PartyOf(text, frame, member)));
            return;
        }

        // "one soldier and three wounded": the wounded are another harm, and tell it themselves.
        parties.AddRange(Coordination.ToTheRight(frame, i).TakeWhile(member => member.Chunk == i || cues.CasualtyOf(frame.Units[frame.Chunks[member.Chunk].Head].Lexeme) is null).Select(member => PartyOf(text, frame, member.Chunk) with { IsPart = member.IsPart }));
    }

    public Party UnitParty(DocumentText text, Frame frame, int u)
    {
        var unit = frame.Units[u];
        var noun = unit.Noun >= 0 ? lexicon.Nouns[unit.Noun] : null;
        return new()
        {
            Words = new(unit.First, unit.Last),
            FullWords = new(unit.First, unit.Last),
            Actor = unit.Actor,
            Kind = noun?.Kind ?? "",
            Form = noun?.Form ?? "",
            IsPeople = noun?.Class is NounClass.Person or NounClass.Group || unit.Actor >= 0,
            Head = Head(text, unit),
            IsPlural = (unit.Class & WordClass.Plural) != 0,
        };
    }

    public Party PartyOf(DocumentText text, Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        var head = frame.Units[chunk.Head];
        var inner = chunk;
        var end = EndOfPhrase(frame, i);

        // "members of the security forces", "a group of 10 guerrillas", "one of the hostages": the inner phrase says who.
        if (end > i && (chunk.Class is NounClass.Group or NounClass.Abstract or NounClass.Unknown or NounClass.Measure or NounClass.Other || chunk.IsCount
            || (chunk.Noun >= 0 && lexicon.Nouns[chunk.Noun].Kind is "unknown" or "" && chunk.Class == NounClass.Person)))
        {
            for (var j = i + 2; j <= end; j++)
            {
                if (frame.Chunks[j].Kind == ChunkKind.NounPhrase && !frame.Chunks[j].IsPossessor)
                {
                    inner = frame.Chunks[j];
                    break;
                }
            }
        }

        // "the body of Juan Perez": he, not his body.
        if (inner != chunk && HasCue(frame, chunk, Cue.StandIn) && inner.IsPeople | inner.IsName && inner.Possessor < 0)
        {
            return PartyOf(text, frame, frame.Chunks.IndexOf(inner));
        }

        var kind = inner.TargetKind.Length > 0 ? inner.TargetKind : chunk.TargetKind;
        var actor = inner.Actor >= 0 ? inner.Actor : chunk.Actor;
        for (var j = i + 2; j <= end && actor < 0; j++)
        {
            actor = frame.Chunks[j].Kind == ChunkKind.NounPhrase ? frame.Chunks[j].Actor : -1;
        }

        // "the group's fighters", "Boko Haram's leader": whose people they are.
        if (actor < 0 && chunk.Possessor >= 0 && frame.Chunks[chunk.Possessor].Actor >= 0 && inner.Class is NounClass.Person or NounClass.Group)
        {
            actor = frame.Chunks[chunk.Possessor].Actor;
        }

        if (actor < 0 && inner.Class is NounClass.Person or NounClass.Group && kind is "combatant" or "militia" or "military" or "unknown" or "" or "criminal")
        {
            actor = ActorBeside(frame, i, end);
        }

        var number = QuantityOf(frame, chunk) ?? (inner != chunk ? QuantityOf(frame, inner) : null);
        var nationality = chunk.Demonym >= 0 ? chunk.Demonym : inner.Demonym;
        if (nationality < 0 && actor >= 0 && actors[actor].Kind is "army" or "police" or "government" && actors[actor].Countries.Count > 0)
        {
            nationality = places.FindCountry(actors[actor].Countries[0]);
        }

        var first = chunk.First;
        var last = frame.Chunks[end].Last;

        // A determiner and the number do not belong to the words of the party.
        while (first < chunk.Head && frame.Units[first].Tag is Tag.Determiner or Tag.Number or Tag.Time or Tag.Possessive or Tag.Quote)
        {
            first++;
        }

        while (last > first && frame.Units[last].Tag == Tag.Possessive)
        {
            last--;
        }

        var nameWords = NameWithin(text, frame, chunk) ?? OwnerOf(text, frame, i, end);
        if (nameWords is { } proper && proper.First > frame.Units[first].First && proper.Last == frame.Units[chunk.Last].Last && last == chunk.Last && chunk.Class == NounClass.Person && HasNounBefore(frame, chunk, proper))
        {
            // "housing minister Juan Perez": the words describe, the name names.
            while (last > first && frame.Units[last].First >= proper.First)
            {
                last--;
            }
        }

        var (besideWords, besideKind) = nameWords is null || chunk.TargetKind.Length == 0 ? Apposition(text, frame, i, end, isName: nameWords is not null) : (null, "");
        if (nameWords is null && besideWords is { } beside && chunk.Class == NounClass.Person && !chunk.IsPlural)
        {
            nameWords = beside;
        }
        else if (nameWords is not null && besideWords is { } description && besideKind.Length > 0)
        {
            kind = besideKind;
            return Described(text, frame, chunk, inner, description, nameWords.Value, kind, nationality, actor, number);
        }

        var isPeople = inner.IsPeople || chunk.IsPeople || (actor >= 0 && inner.Class is NounClass.Unknown) || (chunk.IsName && chunk.Class == NounClass.Person) || nationality >= 0 && inner.Class == NounClass.Person;
        return new()
        {
            Words = new(frame.Units[first].First, frame.Units[last].Last),
            FullWords = new(frame.Units[chunk.First].First, frame.Units[last].Last),
            Actor = inner.Class == NounClass.Thing ? -1 : actor,
            Kind = kind,
            Form = inner.Form.Length > 0 ? inner.Form : chunk.Form,
            IsPeople = isPeople,
            IsGroup = chunk.Class == NounClass.Group,
            IsPronoun = chunk.IsPronoun && !chunk.IsCount,
            IsDefinite = chunk.IsDefinite,
            IsPlural = chunk.IsPlural || inner.IsPlural,
            IsCount = chunk.IsCount,
            IsName = chunk.IsName || IsNamesake(frame, chunk, i),
            IsIncident = chunk.Class == NounClass.Event,
            NameWords = nameWords,
            Nationality = nationality,
            Number = number,
            IsMore = chunk.Quantity >= 0 && chunk.Quantity < frame.Quantities.Count && frame.Quantities[chunk.Quantity].IsMore,
            Head = Head(text, frame.Units[inner.Head]),
            IsSuspected = HasCue(frame, chunk, Cue.Suspect),
        };
    }

    /// <summary>"JNIM, an alliance of jihadists, …" and "a branch of it, JNIM, …": the armed group that stands beside a description, between commas; -1 for none.</summary>
    private int ActorBeside(Frame frame, int i, int end)
    {
        if (frame.Chunks[i].IsCount || frame.Chunks[i].Quantity >= 0)
        {
            return -1;
        }

        var isClosed = end + 1 >= frame.Chunks.Count || frame.Chunks[end + 1].Kind is ChunkKind.Comma or ChunkKind.Relative or ChunkKind.VerbGroup;
        if (isClosed && i >= 2 && frame.Chunks[i - 1].Kind == ChunkKind.Comma && IsArmedGroup(frame.Chunks[i - 2]) && (i == 2 || frame.Chunks[i - 3].Kind is not (ChunkKind.Comma or ChunkKind.Conjunction)))
        {
            return frame.Chunks[i - 2].Actor;
        }

        return end + 2 < frame.Chunks.Count && frame.Chunks[end + 1].Kind == ChunkKind.Comma && IsArmedGroup(frame.Chunks[end + 2])
            && (end + 3 >= frame.Chunks.Count || frame.Chunks[end + 3].Kind is ChunkKind.Comma or ChunkKind.Other)
            ? frame.Chunks[end + 2].Actor
            : -1;
    }

    private bool IsArmedGroup(Chunk chunk) =>
        chunk is { Kind: ChunkKind.NounPhrase, Actor: >= 0, IsPossessor: false } && actors[chunk.Actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary";

    /// <summary>"Castellar was kidnapped": the name of a town where a person is meant, without a preposition before it.</summary>
    private static bool IsNamesake(Frame frame, Chunk chunk, int i) =>
        chunk.Places >= 0 && chunk.Class == NounClass.Unknown && chunk.Head == chunk.PlaceUnit && !chunk.IsPossessor
        && frame.Units[chunk.PlaceUnit].IsAmbiguousName && (i == 0 || frame.Chunks[i - 1].Kind != ChunkKind.Preposition);

    private static Party Described(DocumentText text, Frame frame, Chunk chunk, Chunk inner, Words description, Words name, string kind, int nationality, int actor, Quantity? number) => new()
    {
        Words = description,
        FullWords = new(frame.Units[chunk.First].First, description.Last),
        Actor = actor,
        Kind = kind,
        IsPeople = true,
        IsName = true,
        NameWords = name,
        Nationality = nationality,
        Number = number,
        Head = Head(text, frame.Units[inner.Head]),
    };

    /// <summary>The run of names that ends at the head of a phrase; null when its head is no name of a person or thing.</summary>
    private static Words? NameWithin(DocumentText text, Frame frame, Chunk chunk)
    {
        if (!chunk.IsName || (text.IsCapitals && chunk.Class != NounClass.Person))
        {
            return null;
        }

        var first = chunk.Head;
        while (first > chunk.First && frame.Units[first - 1] is { Tag: Tag.Name, Actor: < 0 } before && (before.Class & WordClass.Title) == 0)
        {
            first--;
        }

        return new(frame.Units[first].First, frame.Units[chunk.Head].Last);
    }

    /// <summary>The person whose house, office or car a phrase names: "the home of deputy Juan Perez", "Juan Perez's car".</summary>
    private static Words? OwnerOf(DocumentText text, Frame frame, int i, int end)
    {
        var chunk = frame.Chunks[i];
        if (chunk.Class != NounClass.Thing)
        {
            return null;
        }

        var owner = end == i + 2 ? frame.Chunks[end] : chunk.Possessor >= 0 ? frame.Chunks[chunk.Possessor] : null;
        return owner is { Kind: ChunkKind.NounPhrase, Class: NounClass.Person, IsName: true } ? NameWithin(text, frame, owner) : null;
    }

    private bool HasNounBefore(Frame frame, Chunk chunk, Words name)
    {
        for (var u = chunk.First; u <= chunk.Last && frame.Units[u].First < name.First; u++)
        {
            if (frame.Units[u].Noun >= 0 && lexicon.Nouns[frame.Units[u].Noun].Class == NounClass.Person)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"the mayor of X, Juan Perez," and "Juan Perez, mayor of X,": what stands beside and means the same person.</summary>
    private (Words? Words, string Kind) Apposition(DocumentText text, Frame frame, int i, int end, bool isName)
    {
        if (end + 2 >= frame.Chunks.Count || frame.Chunks[end + 1].Kind != ChunkKind.Comma || frame.Chunks[end + 2] is not { Kind: ChunkKind.NounPhrase } beside || beside.IsPlural)
        {
            return (null, "");
        }

        var after = EndOfPhrase(frame, end + 2) + 1;
        if (after < frame.Chunks.Count && frame.Chunks[after].Kind is ChunkKind.Conjunction)
        {
            return (null, "");
        }

        if (isName)
        {
            if (beside.Class != NounClass.Person || beside.IsName || beside.TargetKind.Length == 0)
            {
                return (null, "");
            }

            var first = beside.First;
            while (first < beside.Head && frame.Units[first].Tag is Tag.Determiner or Tag.Number)
            {
                first++;
            }

            return (new(frame.Units[first].First, frame.Units[frame.Chunks[after - 1].Last].Last), beside.TargetKind);
        }

        return beside.IsName && beside.Class is NounClass.Person or NounClass.Unknown && NameWithin(text, frame, beside) is { } name ? (name, "") : (null, "");
    }

    private bool HasCue(Frame frame, Chunk chunk, Cue cue)
    {
        for (var u = chunk.First; u <= chunk.Last; u++)
        {
            if (cues.Of(frame.Units[u].Lexeme) == cue)
            {
                return true;
            }
        }

        return false;
    }

    private static string Head(DocumentText text, Unit unit) =>
        Folding.Fold(text.Text.AsSpan(text.Tokens[unit.First].Start, text.Tokens[unit.Last].End - text.Tokens[unit.First].Start));

    public Quantity? QuantityOf(Frame frame, Chunk chunk)
    {
        if (chunk.Quantity >= 0 && chunk.Quantity < frame.Quantities.Count)
        {
            return frame.Quantities[chunk.Quantity].ToQuantity();
        }

        if (chunk.QuantityWord >= 0 && lexicon.Quantities[chunk.QuantityWord] is { Kind: QuantityKind.Count } word)
        {
            return new(word.AtLeast, word.AtMost);
        }

        return null;
    }

    /// <summary>The words of a phrase without "the" or "an" before them and an apostrophe behind.</summary>
    public static Words WordsWithoutArticle(Frame frame, Chunk chunk)
    {
        var (first, last) = (chunk.First, chunk.Last);
        first += first < last && frame.Units[first].Tag == Tag.Determiner ? 1 : 0;
        last -= last > first && frame.Units[last].Tag == Tag.Possessive ? 1 : 0;
        return new(frame.Units[first].First, frame.Units[last].Last);
    }

    public static Words WordsOf(Frame frame, Chunk chunk) => new(frame.Units[chunk.First].First, frame.Units[chunk.Last].Last);
}
