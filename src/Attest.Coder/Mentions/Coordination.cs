using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;

namespace Attest.Coder.Mentions;

/// <summary>One of the noun phrases that a list joins.</summary>
/// <param name="Chunk">Its first phrase.</param>
/// <param name="IsPart">Whether it is one of those that the phrase before it counts: "nine people, including two nurses".</param>
internal readonly record struct ListMember(int Chunk, bool IsPart);

/// <summary>Which noun phrases of a sentence are joined in a list: "the mayor, his driver and two guards".</summary>
internal static class Coordination
{
    private const int MaxMembers = 24;

    /// <summary>The members of the list that begins at a phrase.</summary>
    public static List<ListMember> ToTheRight(Frame frame, int first)
    {
        var members = new List<ListMember> { new(first, IsPart: false) };
        var at = first;
        var isPart = false;
        while (members.Count < MaxMembers)
        {
            var join = EndWithApposition(frame, at) + 1;
            if (join >= frame.Chunks.Count)
            {
                break;
            }

            var member = AfterJoin(frame, join, out var isIncluded);
            var isList = member >= 0 && (isIncluded || GoesOn(frame, at, join, member));
            if (!isList || (isIncluded && isPart))
            {
                break;
            }

            isPart |= isIncluded || NamesOneOf(frame, at, join, member);
            members.Add(new(member, isPart));
            at = member;
        }

        return members;
    }

    /// <summary>The members of the list that ends in a phrase, in the order of the text.</summary>
    public static List<int> ToTheLeft(Frame frame, int last)
    {
        var members = new List<int> { Clause.StartOfPhrase(frame, last) };
        var first = last;
        while (first >= 2)
        {
            var join = frame.Chunks[first - 1];
            var before = first - 2;
            if (join.Kind == ChunkKind.Conjunction && IsComma(frame, before))
            {
                before--;
            }

            var isLast = first == last;
            if (before < 0 || (join.Kind != ChunkKind.Conjunction && !(IsComma(frame, first - 1) && !isLast)) || frame.Chunks[before].Kind != ChunkKind.NounPhrase)
            {
                break;
            }

            var start = Clause.HeadOfApposition(frame, before);
            start = start == before ? Clause.StartOfPhrase(frame, before) : start;
            if (start > 0 && (frame.Chunks[start - 1].Kind == ChunkKind.Preposition || frame.Chunks[start - 1] is { Kind: ChunkKind.VerbGroup, IsGerund: false, IsBareParticiple: false }))
            {
                break;
            }

            // "between A and B, and everybody was killed": a place is nobody in a list of people.
            if (frame.Chunks[start] is { Places: >= 0, IsPeople: false, IsName: true } && frame.Chunks[last].IsPeople)
            {
                break;
            }

            members.Insert(0, start);
            first = start;
        }

        return members;
    }

    /// <summary>The member behind a comma, a conjunction, both, or "including" and the like; -1 when no list goes on.</summary>
    private static int AfterJoin(Frame frame, int join, out bool isIncluded)
    {
        isIncluded = false;
        var isComma = IsComma(frame, join) || IsMark(frame, join, ':');
        var member = join;
        if (isComma)
        {
            member++;
        }

        if (member < frame.Chunks.Count && frame.Chunks[member].Kind == ChunkKind.Conjunction)
        {
            member++;
        }
        else if (member < frame.Chunks.Count && frame.Chunks[member] is { Kind: ChunkKind.Preposition, Word: "including" or "along with" or "together with" or "as well as" } word)
        {
            isIncluded = word.Word == "including";
            member++;
        }

        return member > join && member < frame.Chunks.Count && frame.Chunks[member].Kind == ChunkKind.NounPhrase && frame.Chunks[member].Trigger < 0 ? member : -1;
    }

    private static bool GoesOn(Frame frame, int at, int join, int member)
    {
        var chunk = frame.Chunks[member];
        var isComma = frame.Chunks[join].Kind != ChunkKind.Conjunction;

        // A noun phrase with a verb of its own begins a new clause.
        var after = Clause.EndOfPhrase(frame, member) + 1;
        if (after < frame.Chunks.Count && frame.Chunks[after] is { Kind: ChunkKind.VerbGroup, IsGerund: false } verb && !(verb.IsBareParticiple && !chunk.IsCount && !isComma && IsParticipleBeforeBy(frame, after)))
        {
            return false;
        }

        // Other than between names a semicolon or colon parts what it stands between.
        if (frame.Chunks[join].Kind == ChunkKind.Other && !(IsMark(frame, join, ':') ? IsPersonName(chunk) : IsPersonName(chunk) || (frame.Chunks[join + 1].Kind == ChunkKind.Conjunction && IsPersonName(frame.Chunks[at]))))
        {
            return false;
        }

        if (isComma && !ContinuesList(frame, member) && !chunk.IsPeople)
        {
            return false;
        }

        if (chunk.Class is NounClass.Time or NounClass.Measure or NounClass.Abstract || (chunk.Places >= 0 && !chunk.IsPeople && chunk.Class != NounClass.Thing))
        {
            return false;
        }

        // "305, twenty-seven of them children": a part, not another group.
        return !(member + 2 < frame.Chunks.Count && chunk.IsCount && frame.Chunks[member + 1].Word == "of" && frame.Chunks[member + 2].IsPronoun);
    }

    /// <summary>"five students: A, B and C", "a couple, A and B": names behind a plural phrase tell who they are.</summary>
    private static bool NamesOneOf(Frame frame, int at, int join, int member) =>
        frame.Chunks[join].Kind != ChunkKind.Conjunction && IsPersonName(frame.Chunks[member]) && !IsPersonName(frame.Chunks[at]) && frame.Chunks[at].IsPeople
        && (IsMark(frame, join, ':') || frame.Chunks[at].IsPlural);

    /// <summary>The end of a phrase with what stands beside it and means the same person.</summary>
    private static int EndWithApposition(Frame frame, int at)
    {
        var end = Clause.EndOfPhrase(frame, at);
        if (end + 2 >= frame.Chunks.Count || frame.Chunks[end + 1].Kind != ChunkKind.Comma || !AreOnePerson(frame.Chunks[at], frame.Chunks[end + 2]))
        {
            return end;
        }

        var endOfSecond = Clause.EndOfPhrase(frame, end + 2);
        return endOfSecond + 1 < frame.Chunks.Count && frame.Chunks[endOfSecond + 1].Kind == ChunkKind.Conjunction && !IsPersonName(frame.Chunks[at]) ? end : endOfSecond;
    }

    /// <summary>A name and a singular description of somebody, in either order.</summary>
    public static bool AreOnePerson(Chunk first, Chunk second) =>
        first.Kind == ChunkKind.NounPhrase && second.Kind == ChunkKind.NounPhrase
        && ((IsPersonName(first) && IsDescription(second)) || (IsDescription(first) && IsPersonName(second) && first.Actor < 0));

    private static bool IsPersonName(Chunk chunk) => chunk is { Kind: ChunkKind.NounPhrase, IsName: true, Class: NounClass.Person, IsPlural: false };

    private static bool IsDescription(Chunk chunk) => chunk is { Class: NounClass.Person, IsName: false, IsPlural: false, IsPronoun: false, IsCount: false, Quantity: < 0 };

    private static bool IsParticipleBeforeBy(Frame frame, int verb) => verb + 1 < frame.Chunks.Count && frame.Chunks[verb + 1].Word == "by";

    private static bool IsComma(Frame frame, int i) => i >= 0 && (frame.Chunks[i].Kind == ChunkKind.Comma || IsMark(frame, i, ';'));

    private static bool IsMark(Frame frame, int i, char mark) => frame.Chunks[i].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i].First].Mark == mark;

    private static bool ContinuesList(Frame frame, int member)
    {
        for (var j = Clause.EndOfPhrase(frame, member) + 1; j < frame.Chunks.Count && j < member + 8; j++)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.Conjunction:
                    return true;
                case ChunkKind.Comma or ChunkKind.NounPhrase or ChunkKind.Preposition:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }
}
