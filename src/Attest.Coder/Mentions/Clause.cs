using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;

namespace Attest.Coder.Mentions;

/// <summary>How the phrases of a sentence hang together: subjects, objects, and what belongs to a noun phrase.</summary>
internal static class Clause
{
    /// <summary>The subject of a verb group: the nearest noun phrase before it that no preposition governs; for a coordinated verb, that of the verb before.</summary>
    public static int SubjectOf(Frame frame, int verb)
    {
        var chunk = frame.Chunks[verb];

        // "overran the camp and took control": a verb behind "and" has the subject of the verb before it.
        if (verb > 1 && frame.Chunks[verb - 1].Kind == ChunkKind.Conjunction)
        {
            for (var i = verb - 2; i >= 0; i--)
            {
                if (frame.Chunks[i].Kind == ChunkKind.VerbGroup)
                {
                    return SubjectOf(frame, i);
                }
            }
        }

        // "ambushed a column, killed nine soldiers and burned two lorries": of verbs in a row each has the subject of the first.
        if (VerbInRowBefore(frame, verb) is var earlier and >= 0)
        {
            return SubjectOf(frame, earlier);
        }

        // "a bomb on a bus carrying officials went off, killing four": behind a comma the participle has the subject of the clause.
        if (chunk.IsGerund && verb > 0 && frame.Chunks[verb - 1].Kind == ChunkKind.Comma && FiniteBefore(frame, verb) is var finite and >= 0)
        {
            return SubjectOf(frame, finite);
        }

        // "the mayor, who was on his way home, was killed": the clause between commas is passed over.
        var from = RelativeBefore(frame, verb) is var relative and > 0 ? relative : verb - 1;
        for (var i = from; i >= 0; i--)
        {
            var candidate = frame.Chunks[i];
            switch (candidate.Kind)
            {
                case ChunkKind.NounPhrase:
                    // "two soldiers who were buying bread were killed": past the clause that describes the subject.
                    if (RelativeOf(frame, i, verb) is var pronoun and > 0)
                    {
                        i = pronoun;
                        continue;
                    }

                    // "a bomb on a bus carrying officials went off": what the participle behind a noun governs is no subject.
                    if (i > 1 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, IsGerund: true } && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase)
                    {
                        i--;
                        continue;
                    }

                    // "sixteen people, including two children, were killed", "nine workers, among them four women and two minors, were shot".
                    if (InsertionBefore(frame, i) is var opening and > 0)
                    {
                        i = opening;
                        continue;
                    }

                    if (i > 0 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition)
                    {
                        i--;
                        continue;
                    }

                    // "25 members of Niger's armed forces"
                    if (i > 1 && candidate.Possessor == i - 1 && frame.Chunks[i - 2].Kind == ChunkKind.Preposition)
                    {
                        i -= 2;
                        continue;
                    }

                    if (candidate.IsPossessor)
                    {
                        continue;
                    }

                    // "sixteen people, two of them soldiers, were killed": the part stands between the subject and its verb.
                    if (PartBefore(frame, i) is var comma and > 0)
                    {
                        i = comma;
                        continue;
                    }

                    // "three others, two men and a girl, were hurt": who they are stands between the subject and its verb.
                    if (ListBefore(frame, i, verb) is var opened and > 0)
                    {
                        i = opened;
                        continue;
                    }

                    // ", a former mayor," between the subject and its verb.
                    if (i >= 2 && frame.Chunks[i - 1].Kind == ChunkKind.Comma && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase && verb - 1 > i && frame.Chunks[verb - 1].Kind == ChunkKind.Comma
                        && !(i >= 3 && frame.Chunks[i - 3].Kind == ChunkKind.Preposition && frame.Chunks[i - 2].Places >= 0))
                    {
                        return i - 2;
                    }

                    return HeadOfApposition(frame, i);
                case ChunkKind.VerbGroup when i == verb - 1 && chunk.IsBareParticiple && candidate.IsPassive:
                    // "was found murdered".
                    return SubjectOf(frame, i);
                case ChunkKind.Relative:
                    // The antecedent: the head of the phrase before, past its prepositional phrases when they are places.
                    for (var j = i - 1; j >= 0; j--)
                    {
                        if (frame.Chunks[j].Kind == ChunkKind.NounPhrase)
                        {
                            if (j >= 2 && frame.Chunks[j - 1].Kind == ChunkKind.Preposition && frame.Chunks[j - 2].Kind == ChunkKind.NounPhrase
                                && ((frame.Chunks[j].Places >= 0 && !frame.Chunks[j].IsPeople) || frame.Chunks[j].Class is NounClass.Area or NounClass.Thing or NounClass.Unknown or NounClass.Abstract)
                                && (frame.Chunks[j - 2].Trigger >= 0 || frame.Chunks[j - 2].IsPeople || frame.Chunks[j - 2].Class == NounClass.Weapon || frame.Chunks[j - 2].Places >= 0 || frame.Chunks[j-2].Class is NounClass.Thing or NounClass.Area))
                            {
                                j -= 1;
                                continue;
                            }

                            return HeadOfApposition(frame, j);
                        }

                        if (frame.Chunks[j].Kind is not (ChunkKind.Comma or ChunkKind.Time or ChunkKind.Preposition))
                        {
                            return -1;
                        }
                    }

                    return -1;
                case ChunkKind.VerbGroup when candidate.IsBareParticiple && !candidate.IsPassive && i < verb - 1 && i > 0 && frame.Chunks[i - 1].Kind == ChunkKind.NounPhrase && i + 1 < verb && frame.Chunks[i + 1].Kind == ChunkKind.Preposition:
                    // "a car parked beside the market exploded": past the participle that describes the subject.
                    continue;
                case ChunkKind.VerbGroup when i == verb - 1 && chunk.IsInfinitive && candidate.IsPassive:
                    // "thirteen officers are reported to have lost their lives".
                    return SubjectOf(frame, i);
                case ChunkKind.VerbGroup:
                    if (chunk.IsGerund || (i + 1 < frame.Chunks.Count && HasConjunctionBetween(frame, i, verb)) || candidate.IsGerund || candidate.IsInfinitive)
                    {
                        return SubjectOf(frame, i);
                    }

                    return -1;
                case ChunkKind.Subordinator when !chunk.IsGerund:
                    return -1;
                case ChunkKind.Other when frame.Units[candidate.First].Mark is '-' or '–' or '—' or ':' or '.':
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The verb before in a row of finite verbs that have one subject, the last of them behind a conjunction; -1 when a verb stands in no row.</summary>
    private static int VerbInRowBefore(Frame frame, int verb)
    {
        if (verb < 3 || frame.Chunks[verb - 1].Kind != ChunkKind.Comma || !IsFiniteActive(frame.Chunks[verb]) || !GoesOnInRow(frame, verb))
        {
            return -1;
        }

        for (var i = verb - 2; i > 0; i--)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.VerbGroup:
                    return IsFiniteActive(frame.Chunks[i]) ? i : -1;
                case ChunkKind.Relative or ChunkKind.Subordinator or ChunkKind.Other or ChunkKind.Comma or ChunkKind.Conjunction:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Whether ", and killed" or "and killed" follows before anything ends the row.</summary>
    private static bool GoesOnInRow(Frame frame, int verb)
    {
        for (var i = verb + 1; i + 1 < frame.Chunks.Count; i++)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.Conjunction when IsFiniteActive(frame.Chunks[i + 1]):
                    return true;
                case ChunkKind.VerbGroup when !(frame.Chunks[i - 1].Kind == ChunkKind.Comma && IsFiniteActive(frame.Chunks[i])):
                case ChunkKind.Relative or ChunkKind.Subordinator or ChunkKind.Other:
                    return false;
            }
        }

        return false;
    }

    private static bool IsFiniteActive(Chunk chunk) =>
        chunk is { Kind: ChunkKind.VerbGroup, IsPassive: false, IsGerund: false, IsInfinitive: false, IsModal: false };

    /// <summary>The relative pronoun that opens the clause before a finite verb, both set off by commas; -1 for none.</summary>
    private static int RelativeBefore(Frame frame, int verb)
    {
        if (frame.Chunks[verb].IsGerund || verb == 0 || frame.Chunks[verb - 1].Kind != ChunkKind.Comma)
        {
            return -1;
        }

        var hasVerb = false;
        for (var j = verb - 2; j > 0; j--)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.Relative:
                    return hasVerb && (frame.Chunks[j - 1].Kind == ChunkKind.Comma || (frame.Chunks[verb].IsPassive && IsFirstVerb(frame, j))) ? j : -1;
                case ChunkKind.Other:
                    return -1;
                case ChunkKind.Subordinator when !hasVerb:
                    return -1;
                case ChunkKind.VerbGroup:
                    hasVerb = true;
                    break;
            }
        }

        return -1;
    }

    /// <summary>"Men of the police who were on their way to a village, in the south, were shot": no verb stands before the clause, so the one behind it is the subject's.</summary>
    private static bool IsFirstVerb(Frame frame, int relative)
    {
        for (var i = relative - 1; i >= 0; i--)
        {
            if (frame.Chunks[i].Kind is ChunkKind.VerbGroup or ChunkKind.Subordinator)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The verb of the clause before, past participles that only describe a noun; -1 when there is none.</summary>
    private static int FiniteBefore(Frame frame, int verb)
    {
        for (var i = verb - 1; i >= 0; i--)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.VerbGroup when !frame.Chunks[i].IsGerund && !(frame.Chunks[i].IsBareParticiple && IsReduced(frame, i)):
                    return frame.Chunks[i].IsPassive ? -1 : i;
                case ChunkKind.Subordinator or ChunkKind.Relative:
                    return -1;
                case ChunkKind.Other when frame.Units[frame.Chunks[i].First].Mark is ';' or ':' or '.':
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The first of two phrases that mean one person: "Juan Perez, mayor of Achi in Bolivar,", reached from its end; else where the phrase itself begins.</summary>
    public static int HeadOfApposition(Frame frame, int i)
    {
        for (var at = i; ;)
        {
            var start = StartOfPhrase(frame, at);
            if (start < 2 || (frame.Chunks[start].Possessor == start - 1 && start < 3))
            {
                return Settle(start);
            }

            var chunk = frame.Chunks[start];
            var before = chunk.Possessor == start - 1 && start > 1 ? start - 2 : start - 1;
            var isPlace = chunk.Places >= 0 && !chunk.IsPeople || chunk.Class == NounClass.Area;
            if (isPlace && frame.Chunks[before].Kind == ChunkKind.Preposition && frame.Chunks[before].Word is "in" or "of" or "at")
            {
                before--;
                before -= before > 0 && frame.Chunks[before].Kind == ChunkKind.Comma ? 1 : 0;
            }
            else if (frame.Chunks[before] is { Kind: ChunkKind.Preposition, Word: "for" or "to" or "at" or "in" or "with" } && frame.Chunks[before - 1] is { Class: NounClass.Person, IsName: false })
            {
                before--;
            }
            else if (frame.Chunks[before].Kind == ChunkKind.Comma)
            {
                before--;
                if (!isPlace)
                {
                    var first = StartOfPhrase(frame, before);
                    return Coordination.AreOnePerson(frame.Chunks[first], chunk) && !(first > 0 && frame.Chunks[first - 1].Kind == ChunkKind.Preposition) ? first : Settle(start);
                }
            }
            else
            {
                return Settle(start);
            }

            if (before < 0 || frame.Chunks[before].Kind != ChunkKind.NounPhrase)
            {
                return Settle(start);
            }

            at = before;
        }

        // What stands between was not an apposition: the phrase that was asked for, as it was.
        int Settle(int start) => frame.Chunks[start].Class == NounClass.Person && start < i && AllPlaces(frame, start, i) ? start : i;
    }

    /// <summary>Whether all phrases behind a person's title tell places or belong to it with "of".</summary>
    private static bool AllPlaces(Frame frame, int start, int end)
    {
        for (var j = EndOfPhrase(frame, start) + 1; j <= end; j++)
        {
            if (frame.Chunks[j] is { Kind: ChunkKind.NounPhrase, Places: < 0, Class: not NounClass.Area })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"a bomb attached to a bus": a participle right behind its noun, with a preposition behind it.</summary>
    private static bool IsReduced(Frame frame, int i) =>
        i > 0 && frame.Chunks[i - 1].Kind == ChunkKind.NounPhrase && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.Preposition && FollowedByVerb(frame, i);

    private static bool FollowedByVerb(Frame frame, int i)
    {
        for (var j = i + 1; j < frame.Chunks.Count; j++)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.VerbGroup when !frame.Chunks[j].IsGerund:
                    return true;
                case ChunkKind.Comma or ChunkKind.Other or ChunkKind.Subordinator:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The relative pronoun of the clause that a phrase ends, when a verb follows whose subject stands before that clause; -1 when there is none.</summary>
    private static int RelativeOf(Frame frame, int i, int verb)
    {
        if (frame.Chunks[verb].IsGerund || frame.Chunks[verb].IsBareParticiple || i + 1 != verb)
        {
            return -1;
        }

        for (var j = i - 1; j > 0 && j > i - 8; j--)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.Relative:
                    return frame.Chunks[j + 1].Kind == ChunkKind.VerbGroup && frame.Chunks[j - 1].Kind == ChunkKind.NounPhrase ? j : -1;
                case ChunkKind.Comma or ChunkKind.Subordinator or ChunkKind.Other or ChunkKind.Conjunction:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma that opens ", including two children," when a phrase belongs to such an insertion; -1 when it does not.</summary>
    private static int InsertionBefore(Frame frame, int i)
    {
        if (i + 1 >= frame.Chunks.Count || frame.Chunks[i + 1].Kind != ChunkKind.Comma)
        {
            return -1;
        }

        for (var j = i; j > 0 && j > i - 10; j--)
        {
            if (frame.Chunks[j].Kind == ChunkKind.Comma)
            {
                return frame.Chunks[j + 1] is { Word: "including" or "among" or "with" or "besides" or "apart from" } or { Kind: ChunkKind.VerbGroup, IsGerund: true } && frame.Chunks[j - 1].Kind == ChunkKind.NounPhrase ? j : -1;
            }

            if (frame.Chunks[j].Kind is not (ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Conjunction) && frame.Chunks[j] is not { Kind: ChunkKind.VerbGroup, IsGerund: true })
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma before "two of them soldiers", when a phrase belongs to such a part; -1 when it does not.</summary>
    private static int PartBefore(Frame frame, int i)
    {
        var isPart = false;
        for (var j = i; j > 0 && j > i - 12; j--)
        {
            var chunk = frame.Chunks[j];
            if (chunk.Kind == ChunkKind.NounPhrase && chunk.IsPronoun && frame.Chunks[j - 1].Word == "of")
            {
                isPart = true;
            }
            else if (chunk.Kind == ChunkKind.Comma)
            {
                return isPart ? j : -1;
            }
            else if (chunk.Kind is not (ChunkKind.NounPhrase or ChunkKind.Preposition or ChunkKind.Conjunction))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The comma or dash that opens a list of who is meant by a counted phrase before it, when a phrase ends the list right before the verb; -1 for no such list.</summary>
    private static int ListBefore(Frame frame, int i, int verb)
    {
        if (verb != i + 2 || !IsListMark(frame, i + 1))
        {
            return -1;
        }

        var hasAnd = false;
        for (var j = i - 1; j > 0 && j > i - 10; j--)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.Conjunction:
                    hasAnd = true;
                    break;
                case ChunkKind.Comma or ChunkKind.Other when IsListMark(frame, j):
                    return hasAnd && frame.Chunks[j - 1] is { Kind: ChunkKind.NounPhrase, IsPeople: true, Quantity: >= 0 } && frame.Chunks[j + 1] is { Kind: ChunkKind.NounPhrase, IsPeople: true } ? j : -1;
                case not (ChunkKind.NounPhrase or ChunkKind.Preposition):
                    return -1;
            }
        }

        return -1;
    }

    private static bool IsListMark(Frame frame, int i) => frame.Chunks[i].Kind == ChunkKind.Comma || (frame.Chunks[i].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i].First].Mark is '–' or '—' or '-');

    private static bool HasConjunctionBetween(Frame frame, int first, int last)
    {
        for (var i = first + 1; i < last; i++)
        {
            if (frame.Chunks[i].Kind is ChunkKind.Conjunction or ChunkKind.Comma)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The object of a verb group: the noun phrase right behind it.</summary>
    public static int ObjectOf(Frame frame, int verb)
    {
        for (var i = verb + 1; i < frame.Chunks.Count; i++)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.NounPhrase:
                    if (frame.Chunks[i].IsPossessor && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase)
                    {
                        return i + 1;
                    }

                    return i;
                case ChunkKind.Time or ChunkKind.Quote:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>Who did what a passive verb tells: the noun phrase behind "by", past the times and places between; -1 for none.</summary>
    public static int AgentOf(Frame frame, int verb)
    {
        for (var i = verb + 1; i + 1 < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            switch (chunk.Kind)
            {
                case ChunkKind.Preposition when chunk.Word == "by" && frame.Chunks[i + 1].Kind == ChunkKind.NounPhrase:
                    return frame.Chunks[i + 1].IsPossessor && i + 2 < frame.Chunks.Count && frame.Chunks[i + 2].Kind == ChunkKind.NounPhrase ? i + 2 : i + 1;
                case ChunkKind.Preposition or ChunkKind.Time or ChunkKind.Quote or ChunkKind.Open or ChunkKind.Close:
                case ChunkKind.NounPhrase when frame.Chunks[i - 1].Kind == ChunkKind.Preposition || frame.Chunks[i - 1].IsPossessor || frame.Chunks[i - 1].Kind == ChunkKind.Comma && chunk.Places >= 0:
                case ChunkKind.Comma when frame.Chunks[i + 1].Kind is ChunkKind.Preposition or ChunkKind.Time || frame.Chunks[i + 1].Places >= 0:
                    continue;
                default:
                    return -1;
            }
        }

        return -1;
    }

    /// <summary>The last chunk of a noun phrase with the "of" and "from" phrases that belong to it.</summary>
    public static int EndOfPhrase(Frame frame, int i)
    {
        var end = i;
        while (end + 2 < frame.Chunks.Count && frame.Chunks[end + 1].Kind == ChunkKind.Preposition && frame.Chunks[end + 2].Kind == ChunkKind.NounPhrase
            && (frame.Chunks[end + 1].Word == "of" || (frame.Chunks[end + 1].Word == "from" && (frame.Chunks[end + 2].Places >= 0 || frame.Chunks[end + 2].Actor >= 0) && frame.Chunks[i].IsPeople)))
        {
            end += 2;
            if (frame.Chunks[end].IsPossessor && end + 1 < frame.Chunks.Count && frame.Chunks[end + 1].Kind == ChunkKind.NounPhrase)
            {
                end++;
            }
        }

        return end;
    }

    /// <summary>The first chunk of the phrase whose "of" part ends in a noun phrase.</summary>
    public static int StartOfPhrase(Frame frame, int i)
    {
        while (i >= 2)
        {
            var before = frame.Chunks[i].Possessor == i - 1 ? i - 2 : i - 1;
            if (before < 1 || frame.Chunks[before] is not { Kind: ChunkKind.Preposition, Word: "of" } || frame.Chunks[before - 1].Kind != ChunkKind.NounPhrase)
            {
                break;
            }

            i = before - 1;
        }

        return i;
    }

    /// <summary>The verb group of which a noun phrase is the subject; -1 for none.</summary>
    public static int SubjectVerbOf(Frame frame, int i)
    {
        for (var j = i + 1; j < frame.Chunks.Count && j < i + 12; j++)
        {
            switch (frame.Chunks[j].Kind)
            {
                case ChunkKind.VerbGroup when !frame.Chunks[j].IsGerund && !frame.Chunks[j].IsBareParticiple || (frame.Chunks[j].IsBareParticiple && j == i + 1):
                    return j;
                case ChunkKind.VerbGroup when frame.Chunks[j].IsBareParticiple:
                    return j;
                case ChunkKind.Subordinator or ChunkKind.Other:
                    return -1;
            }
        }

        return -1;
    }
}
