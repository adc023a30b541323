using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>Decides which mentions of a sentence tell one incident, and to which of them its places, times and claims belong.</summary>
internal static class MentionLinker
{
    /// <summary>Which mentions of the sentence tell one incident.</summary>
    public static void Link(Frame frame, List<Mention> mentions, int first)
    {
        for (var m = first + 1; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            for (var b = m - 1; b >= first && mention.SiblingOf is null; b--)
            {
                if (BondOf(frame, mentions[b], mention) is var bond and not Bond.None)
                {
                    (mention.SameAs, mention.Bond) = (mentions[b], bond);
                    break;
                }
            }
        }
    }

    private static Bond BondOf(Frame frame, Mention before, Mention mention)
    {
        var chunk = frame.Chunks[mention.Chunk];
        var between = (Conjunction: false, Other: false, Relative: false, Subordinator: false, Comma: false, VerbGroup: false, Nouns: 0);
        for (var i = before.Chunk + 1; i < mention.Chunk; i++)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.Conjunction:
                    between.Conjunction = true;
                    break;
                case ChunkKind.Relative:
                    between.Relative = true;
                    break;
                case ChunkKind.Subordinator:
                    between.Subordinator = true;
                    break;
                case ChunkKind.Comma:
                    between.Comma = true;
                    break;
                case ChunkKind.VerbGroup:
                    between.VerbGroup = true;
                    break;
                case ChunkKind.Other when IsSemicolon(frame, i):
                    between.Other = true;
                    break;
            }
        }

        if (before.IsNegated || mention.IsNegated || (between.Other && !IsHarmBehindSemicolon(frame, mention)))
        {
            return Bond.None;
        }

        // "the first attack shown, which was last year's raid on a post".
        if (!mention.IsVerb && !before.IsVerb && between.Relative && mention.Chunk >= 2 && frame.Chunks[mention.Chunk - 1].Kind is ChunkKind.VerbGroup or ChunkKind.Time or ChunkKind.NounPhrase && IsRelativeBe(frame, before.Chunk, mention.Chunk))
        {
            return Bond.Identity;
        }

        // ", killing 10", "that killed 20": a consequence of the incident before.
        if (mention.IsVerb && (mention.Strength == TriggerStrength.Harm || chunk.IsGerund))
        {
            return Bond.Consequence;
        }

        // "killed 16 and wounded 11".
        if (mention.IsVerb && before.IsVerb && between.Conjunction && !HasOwnSubject(frame, mention))
        {
            return Bond.SharedSubject;
        }

        if (before.Strength == TriggerStrength.Harm && !mention.IsVerb && !mention.IsPlural && mention.Chunk > 0 && frame.Chunks[mention.Chunk - 1].Word is "in" or "during" && !between.Subordinator && !between.Relative)
        {
            // "six were killed and as many wounded in a firefight".
            return Bond.HarmIn;
        }

        if (before.Strength == TriggerStrength.Harm && !mention.IsVerb && !between.Conjunction)
        {
            // "were killed in an attack on".
            return Bond.HarmIn;
        }

        if (!mention.IsVerb && mention.Strength == TriggerStrength.Harm)
        {
            return Bond.HarmNoun;
        }

        // "the murder of the mayor in an attack by": the harm and how it was done.
        if (!before.IsVerb && before.Tolls.Count > 0 && !mention.IsVerb && !mention.IsPlural && frame.Chunks[mention.Chunk - 1].Word is "in" or "during" && !between.Conjunction && !between.VerbGroup)
        {
            return Bond.HarmIn;
        }

        // "killed by a bomb placed by": how the weapon came there.
        if (mention is { IsVerb: true, Type: "bombing" } && chunk.IsBareParticiple && mention.Chunk > 0 && frame.Chunks[mention.Chunk - 1].Class == NounClass.Weapon && !between.VerbGroup)
        {
            return Bond.Cause;
        }

        // "killed after his vehicle hit an IED".
        if (before.Strength == TriggerStrength.Harm && between.Subordinator && !between.Conjunction)
        {
            return Bond.Cause;
        }

        // "opened fire … killing", "when a bomb exploded": one clause explains the other.
        if (mention.IsVerb && before.IsVerb && (between.Subordinator || between.Relative) && !between.Conjunction)
        {
            return Bond.Clause;
        }

        // "the attack … when gunmen stormed".
        if (mention.IsVerb && !before.IsVerb && !between.Conjunction && (between.Relative || between.Subordinator || !between.Comma))
        {
            return Bond.Manner;
        }

        // "during a clash with", "in the explosion": a definite or governed noun after a verb.
        if (!mention.IsVerb && before.IsVerb && mention.Chunk > 0 && frame.Chunks[mention.Chunk - 1] is { Kind: ChunkKind.Preposition, Word: "in" or "during" or "by" or "with" or "of" or "from" } && !between.Conjunction)
        {
            return Bond.Governed;
        }

        return mention.IsDefinite && !mention.IsPlural && !between.Conjunction && before.Type == mention.Type ? Bond.Definite : Bond.None;
    }

    /// <summary>Whether nothing but "which was" and what belongs to the noun stands between a relative pronoun and a noun.</summary>
    private static bool IsRelativeBe(Frame frame, int before, int noun)
    {
        for (var i = noun - 1; i > before; i--)
        {
            if (frame.Chunks[i].Kind == ChunkKind.Relative)
            {
                return frame.Chunks[i + 1] is { Kind: ChunkKind.VerbGroup, IsPassive: false, IsNegated: false } be && be.First == be.Last;
            }

            if (frame.Chunks[i].Kind is not (ChunkKind.VerbGroup or ChunkKind.Time or ChunkKind.NounPhrase) || (frame.Chunks[i].Kind == ChunkKind.NounPhrase && !frame.Chunks[i].IsPossessor))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>"ambush of a patrol; 12 killed": behind the semicolon nothing is told but the harm.</summary>
    private static bool IsHarmBehindSemicolon(Frame frame, Mention mention)
    {
        if (mention.Strength != TriggerStrength.Harm)
        {
            return false;
        }

        for (var i = mention.Chunk + 1; i < frame.Chunks.Count && !IsSemicolon(frame, i); i++)
        {
            if (frame.Chunks[i].Kind == ChunkKind.Time || frame.Chunks[i].Places >= 0)
            {
                return false;
            }
        }

        for (var i = mention.Chunk - 1; i >= 0 && !IsSemicolon(frame, i); i--)
        {
            if (frame.Chunks[i].Kind == ChunkKind.Time || frame.Chunks[i].Places >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSemicolon(Frame frame, int i) => frame.Chunks[i].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i].First].Mark == ';';

    private static bool HasOwnSubject(Frame frame, Mention mention)
    {
        for (var i = mention.Chunk - 1; i >= 0; i--)
        {
            switch (frame.Chunks[i].Kind)
            {
                case ChunkKind.Conjunction:
                    return false;
                case ChunkKind.NounPhrase:
                    return true;
            }
        }

        return false;
    }

    public static void AssignPlaces(Frame frame, List<PlaceMention> places, List<Mention> mentions, int first)
    {
        foreach (var place in places)
        {
            if (IsSpeakersPlace(frame, place))
            {
                continue;
            }

            // The head of an entry says where everything in it happened.
            if (place.Chunk < frame.HeadEnd)
            {
                for (var m = first; m < mentions.Count; m++)
                {
                    if (Root(mentions[m]) == mentions[m])
                    {
                        mentions[m].Places.Add(place);
                    }
                }

                continue;
            }

            // To the nearest mention before it, else to the first after.
            Mention? best = null;
            for (var m = mentions.Count - 1; m >= first; m--)
            {
                if (mentions[m].Chunk <= place.Chunk)
                {
                    best = mentions[m];
                    break;
                }
            }

            best ??= mentions[first];
            Root(best).Places.Add(place);
        }
    }

    /// <summary>"Police in this capital reported", "it was reported in Lima that": where it was told.</summary>
    private static bool IsSpeakersPlace(Frame frame, PlaceMention place)
    {
        if (place.Chunk == frame.SpeakerChunk)
        {
            return true;
        }

        if (frame.ReportChunk < 0 || place.Chunk == 0 || !CapitalNames.IsLocative(frame.Chunks[place.Chunk - 1].Word))
        {
            return false;
        }

        var isBehindSpeaker = frame.SpeakerChunk >= 0 && place.Chunk == frame.SpeakerChunk + 2 && place.Chunk < frame.ReportChunk;
        var isBehindReport = place.Chunk == frame.ReportChunk + 2 || (place.Chunk == frame.ReportChunk + 3 && frame.Chunks[frame.ReportChunk + 1] is { Time: >= 0, Trigger: < 0 });
        return isBehindSpeaker || isBehindReport;
    }

    public static void AssignTimes(EnglishLexicon lexicon, Frame frame, List<Mention> mentions, int first)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            if (chunk.Time < 0 || frame.Times[chunk.Time] is not { } time || (time.Date is null && time.DaysFromIncident is null))
            {
                continue;
            }

            if (chunk.Kind == ChunkKind.NounPhrase && chunk.Trigger >= 0)
            {
                var own = mentions.Find(mention => mention.Frame == frame && mention.Chunk == i);
                if (own is not null)
                {
                    own.Times.Insert(0, time);
                }

                continue;
            }

            // "The ambush was claimed by the group on Tuesday": what stands behind the claim is its day.
            if (frame.ClaimChunk >= 0 && i > frame.ClaimChunk && frame.Chunks[frame.ClaimChunk].IsPassive && time.Date?.Precision != DatePrecision.Year
                && !mentions.Exists(mention => mention.Frame == frame && mention.Chunk > frame.ClaimChunk && mention.Chunk < i))
            {
                frame.TimesOfStatement.Add(time);
                frame.TimesOfClaim.Add(time);
                continue;
            }

            if (IsOfOtherVerb(lexicon, frame, mentions, first, i) || IsInBrackets(frame, i))
            {
                continue;
            }

            // The day of a statement or a claim is not the day of the incident.
            if (frame.ReportChunk >= 0 && time.Date?.Precision != DatePrecision.Year)
            {
                var isRightAfterReport = i == frame.ReportChunk + 1 || (i == frame.ReportChunk + 2 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition);
                var isBeforeClaim = frame.ClaimChunk >= 0 && i < frame.ClaimChunk && !frame.IsClaimOfBefore;
                if (isRightAfterReport || isBeforeClaim)
                {
                    frame.TimesOfStatement.Add(time);
                    continue;
                }
            }

            var isLeading = !mentions.Exists(mention => mention.Frame == frame && mention.Chunk < i);
            if (isLeading)
            {
                for (var m = first; m < mentions.Count; m++)
                {
                    if (Root(mentions[m]) == mentions[m])
                    {
                        mentions[m].Times.Add(time);
                    }
                }

                continue;
            }

            Mention? best = null;
            for (var m = mentions.Count - 1; m >= first; m--)
            {
                if (mentions[m].Chunk < i)
                {
                    best = mentions[m];
                    break;
                }
            }

            if (best is not null)
            {
                Root(best).Times.Insert(0, time);
            }
        }

        ShareTimes(mentions, first);
    }

    /// <summary>"killed twelve in Gao and five in Kidal on Monday": the day is that of both.</summary>
    private static void ShareTimes(List<Mention> mentions, int first)
    {
        for (var m = first; m < mentions.Count; m++)
        {
            if (mentions[m].SiblingOf is not { } sibling)
            {
                continue;
            }

            var (own, other) = (mentions[m].Times, Root(sibling).Times);
            if (own.Count == 0)
            {
                own.AddRange(other);
            }
            else if (other.Count == 0)
            {
                other.AddRange(own);
            }
        }
    }

    /// <summary>
    /// "today condemned the murder", "resigned today to protest the murder": the time beside a verb that says or does something about a
    /// known incident is the time of that.
    /// </summary>
    private static bool IsOfOtherVerb(EnglishLexicon lexicon, Frame frame, List<Mention> mentions, int first, int i)
    {
        foreach (var v in (ReadOnlySpan<int>)[i - 1, i + 1, i > 1 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition ? i - 2 : -1])
        {
            if (v < 0 || v >= frame.Chunks.Count || frame.Chunks[v] is not { Kind: ChunkKind.VerbGroup, Verb: >= 0 and var verb })
            {
                continue;
            }

            var own = mentions.Skip(first).ToList();
            if (own.Exists(mention => mention.Chunk == v))
            {
                return false;
            }

            switch (lexicon.Verbs[verb].Class)
            {
                case VerbClass.Report or VerbClass.Claim or VerbClass.Accuse or VerbClass.Deny or VerbClass.Condemn:
                    return true;
                case VerbClass.Other when own.TrueForAll(mention => mention.Chunk > v && !mention.IsVerb && mention.IsDefinite):
                    return true;
            }
        }

        return false;
    }

    /// <summary>"at 1930 on 4 June [0030 GMT on 5 June]": the same time by another clock.</summary>
    private static bool IsInBrackets(Frame frame, int i)
    {
        for (var b = i - 1; b >= 0 && b >= i - 4 && frame.Chunks[b].Kind != ChunkKind.Close; b--)
        {
            if (frame.Chunks[b].Kind == ChunkKind.Open)
            {
                return frame.Times.Count > 1;
            }
        }

        return false;
    }

    public static void AssignClaims(Frame frame, List<Mention> mentions, int first)
    {
        foreach (var blamed in frame.Blamed)
        {
            for (var m = first; m < mentions.Count; m++)
            {
                if (Root(mentions[m]) == mentions[m])
                {
                    mentions[m].Responsibilities.Add((blamed.Party, blamed.Kind, frame.Assertion));
                }

                // "blamed the attack on the group": who is blamed was not attacked.
                mentions[m].Targets.RemoveAll(target => target.Words == blamed.Party.Words);
            }
        }

        if (frame.Claimant is { } claimant)
        {
            for (var m = first; m < mentions.Count; m++)
            {
                var mention = mentions[m];
                if (Root(mention) == mention && (mention.Chunk > frame.ClaimChunk || frame.IsClaimOfBefore || frame.Chunks[frame.ClaimChunk].IsPassive))
                {
                    mention.Responsibilities.Add((claimant, ResponsibilityKind.Claimed, frame.Assertion));
                }
            }
        }

    }

    public static Mention Root(Mention mention)
    {
        while (mention.SameAs is { } other)
        {
            mention = other;
        }

        return mention;
    }
}
