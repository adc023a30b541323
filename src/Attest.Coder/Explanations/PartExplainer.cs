using Attest.Coder.Actors;
using Attest.Coder.Assembly;
using Attest.Coder.Gazetteer;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>Tells of each part of a mention what it is, where its words stand and what the data files hold of them.</summary>
internal sealed class PartExplainer(Worksheet sheet, ActorTable actors, PlaceTable places, Entries entries)
{
    /// <summary>The parts of a mention, and of which the drafts made of it cite the words.</summary>
    public IReadOnlyList<ExplainedPart> Explain(Mention mention, IReadOnlyList<Draft> drafts)
    {
        var cited = drafts.SelectMany(CitedBy).ToHashSet();
        return [.. All(mention).Select(part => part with { IsCited = cited.Contains((part.Role, part.Span)) })];
    }

    private IEnumerable<ExplainedPart> All(Mention mention)
    {
        foreach (var (role, parties) in new[] { (PartRole.Perpetrator, mention.Perpetrators), (PartRole.Target, mention.Targets), (PartRole.Weapon, mention.Weapons) })
        {
            foreach (var party in parties)
            {
                yield return OfParty(mention, role, party, party.Words);
            }
        }

        foreach (var toll in mention.Tolls)
        {
            yield return OfParty(mention, PartRole.Toll, toll.Party, toll.Words) with { Harm = toll.Harm };
        }

        foreach (var place in mention.Places)
        {
            var found = PlaceReferences.Of(places, place, place.Name, place.Country);
            yield return At(mention, PartRole.Place, place.Words) with { Place = found, Entries = place.Place >= 0 ? [entries.OfPlace(place.Place)] : [] };
        }

        foreach (var time in mention.Times)
        {
            yield return At(mention, PartRole.Time, new(time.FirstToken, time.LastToken)) with { Date = time.Date, Entries = [] };
        }

        foreach (var (party, kind, _) in mention.Responsibilities)
        {
            yield return OfParty(mention, PartRole.Responsibility, party, party.Words) with { Responsibility = kind };
        }
    }

    private ExplainedPart OfParty(Mention mention, PartRole role, Party party, Words words)
    {
        var part = Read(mention, role, party, words);
        return party.Probability is { } probability
            ? part with { Probability = Math.Round(probability, 2), Entries = [.. sheet.Facts.Of(party.Words).Select(fact => Entries.OfFact(fact.Fact, fact.Lead)), .. part.Entries] }
            : part;
    }

    private ExplainedPart Read(Mention mention, PartRole role, Party party, Words words) => At(mention, role, words) with
    {
        Kind = party.Kind.Length > 0 ? party.Kind : null,
        Actor = party.Actor >= 0 ? actors[party.Actor].Id : null,
        IsReference = party.Actor >= 0 && !FrameOf(mention, words).Units.Exists(unit => unit.Actor == party.Actor && unit.Last >= Math.Min(party.FullWords.First, words.First) && unit.First <= words.Last),
        Number = party.Number,
    };

    private ExplainedPart At(Mention mention, PartRole role, Words words)
    {
        var frame = FrameOf(mention, words);
        var isOwn = frame == mention.Frame;
        var at = frame.Chunks.FindIndex(chunk => frame.Units[chunk.Last].Last >= words.First && frame.Units[chunk.First].First <= words.First);
        return new()
        {
            Role = role,
            Span = SpanOf(words),
            Position = isOwn && (at == mention.Chunk || at < 0) ? Position.Within : words.First < mention.Anchor.First ? Position.Before : Position.Behind,
            Preposition = isOwn && at > mention.Chunk ? PrepositionOf(frame, at) : null,
            Entries = entries.Of(frame.Units.Where(unit => unit.First >= words.First && unit.Last <= words.Last)),
        };
    }

    /// <summary>The sentence of the words: that of the mention, or one near it from which the model of roles took them.</summary>
    private Frame FrameOf(Mention mention, Words words) =>
        Holds(mention.Frame, words) ? mention.Frame : sheet.Frames.FirstOrDefault(frame => Holds(frame, words)) ?? mention.Frame;

    private static bool Holds(Frame frame, Words words) => frame.Sentence.FirstToken <= words.First && words.Last < frame.Sentence.EndToken;

    /// <summary>The preposition before a phrase, or before the first of the phrases coordinated with it; null for none.</summary>
    private static string? PrepositionOf(Frame frame, int at)
    {
        while (at >= 2 && frame.Chunks[at - 1].Kind is ChunkKind.Conjunction or ChunkKind.Comma && frame.Chunks[at - 2].Kind == ChunkKind.NounPhrase)
        {
            at = Clause.StartOfPhrase(frame, at - 2);
        }

        return at >= 1 && frame.Chunks[at - 1].Kind == ChunkKind.Preposition ? frame.Chunks[at - 1].Word : null;
    }

    private TextSpan SpanOf(Words words) => new(sheet.Text.Tokens[words.First].Start, sheet.Text.Tokens[words.Last].End);

    /// <summary>The words that the attestation or the plural account of a draft cites, and as what.</summary>
    private static IEnumerable<(PartRole Role, TextSpan Span)> CitedBy(Draft draft) => draft switch
    {
        { Attestation: { } one } => Cited(one.Participants, one.Targets, one.Tolls, one.Responsibilities, one.Date, one.Place).Concat(one.Weapons.Select(weapon => (PartRole.Weapon, weapon.Citation))).Where(pair => pair.Item2.Part == DocumentPart.Body).Select(pair => (pair.Item1, pair.Item2.Span)),
        { Aggregate: { } many } => Cited(many.Participants, many.Targets, many.Tolls, many.Responsibilities, many.Date, many.Place).Select(pair => (pair.Role, pair.Citation.Span)),
        _ => [],
    };

    private static IEnumerable<(PartRole Role, Citation Citation)> Cited(
        IReadOnlyList<Stated<Participant>> participants,
        IReadOnlyList<Stated<Target>> targets,
        IReadOnlyList<Stated<Toll>> tolls,
        IReadOnlyList<Stated<Responsibility>> responsibilities,
        Stated<IncidentDate>? date,
        Stated<PlaceReference>? place)
    {
        var found = participants.Select(one => (PartRole.Perpetrator, one.Citation))
            .Concat(targets.Select(one => (PartRole.Target, one.Citation)))
            .Concat(tolls.Select(one => (PartRole.Toll, one.Citation)))
            .Concat(responsibilities.Select(one => (PartRole.Responsibility, one.Citation)));
        return found.Concat(date is null ? [] : [(PartRole.Time, date.Citation)]).Concat(place is null ? [] : [(PartRole.Place, place.Citation)]);
    }
}
