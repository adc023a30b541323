using Attest.Coder.Passages;
using Attest.Coder.Phrases;

namespace Attest.Coder.Mentions;

/// <summary>"killed twelve people in Gao and five in Kidal": one verb that tells two incidents, each with its number and its place.</summary>
internal sealed class SiblingReader(PartyReader parties)
{
    /// <summary>The second incident of a mention that tells a toll and a place; null when it tells only one.</summary>
    public Mention? Read(DocumentText text, Frame frame, Mention mention)
    {
        if (mention.Tolls.Count == 0 || mention.IsHypothetical || mention.IsNegated || !mention.IsVerb || CountBehind(frame, mention.Chunk) is not (> 0 and var count))
        {
            return null;
        }

        var first = mention.Tolls[0];
        var party = parties.PartyOf(text, frame, count);
        if (party.Number is not { AtLeast: > 0 } number)
        {
            return null;
        }

        var head = frame.Units[frame.Chunks[count].Head];
        var sibling = new Mention
        {
            Frame = frame,
            Chunk = count,
            Anchor = new(head.First, head.Last),
            Type = mention.Type,
            Strength = mention.Strength,
            Term = mention.Term,
            IsVerb = true,
            IsAnother = true,
            SiblingOf = mention,
            Assertion = mention.Assertion,
        };
        sibling.Perpetrators.AddRange(mention.Perpetrators);
        sibling.Weapons.AddRange(mention.Weapons);
        var people = party.IsPeople && !party.IsCount ? party : first.Party with { Words = party.Words, FullWords = party.FullWords, IsCount = true, NameWords = null, IsName = false };
        sibling.Tolls.Add(new(first.Harm, people with { Number = number }, party.FullWords, frame.Assertion, frame.Number));
        return sibling;
    }

    /// <summary>The number of the second incident: behind "and", or a comma and "and", with a place of its own, where the first has told its place; -1 for none.</summary>
    private static int CountBehind(Frame frame, int verb)
    {
        var hasPlace = false;
        for (var i = verb + 1; i + 3 < frame.Chunks.Count; i++)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.NounPhrase when IsPlace(frame, i):
                    hasPlace = true;
                    break;
                case ChunkKind.Conjunction when hasPlace:
                    return IsCountWithPlace(frame, i + 1) ? i + 1 : -1;
                case ChunkKind.VerbGroup or ChunkKind.Relative or ChunkKind.Subordinator or ChunkKind.Other:
                case ChunkKind.Comma when !hasPlace:
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsCountWithPlace(Frame frame, int i) =>
        frame.Chunks[i] is { Kind: ChunkKind.NounPhrase, Quantity: >= 0 } count && (count.IsCount || count.IsPeople)
        && i + 2 < frame.Chunks.Count && IsPlace(frame, i + 2) && !(i + 3 < frame.Chunks.Count && frame.Chunks[i + 3].Kind == ChunkKind.VerbGroup && !frame.Chunks[i + 3].IsGerund);

    private static bool IsPlace(Frame frame, int i) =>
        frame.Chunks[i] is { Kind: ChunkKind.NounPhrase, IsPeople: false } named && (named.Places >= 0 || named.IsName) && frame.Chunks[i - 1] is { Kind: ChunkKind.Preposition, Word: "in" or "at" or "near" or "outside" };
}
