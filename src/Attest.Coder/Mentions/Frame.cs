using Attest.Coder.Dates;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>A sentence in which something is signalled, with everything read from it.</summary>
internal sealed class Frame
{
    private const int LongestHead = 16;

    public int Number { get; private set; }

    public Sentence Sentence { get; private set; }

    public List<Unit> Units { get; } = [];

    public List<Chunk> Chunks { get; } = [];

    public List<ReadTime> Times { get; } = [];

    public List<ReadQuantity> Quantities { get; } = [];

    /// <summary>Who speaks in the sentence, and how; the author when nobody else does.</summary>
    public Assertion Assertion { get; set; } = Assertion.ByAuthor;

    /// <summary>The chunk of the speaker; -1 for the author.</summary>
    public int SpeakerChunk { get; set; } = -1;

    /// <summary>The verb group of reporting or claiming; -1 for none.</summary>
    public int ReportChunk { get; set; } = -1;

    /// <summary>The actor who claims, and the chunk from which its claim reaches on; null when nobody claims.</summary>
    public Party? Claimant { get; set; }

    public int ClaimChunk { get; set; } = -1;

    /// <summary>Whether the claim names by a pronoun what was told before it: "the group claimed it".</summary>
    public bool IsClaimOfBefore { get; set; }

    /// <summary>Whether of two told before it the claim means the first: "the group claimed the former".</summary>
    public bool IsClaimOfFormer { get; set; }

    /// <summary>Whether a claim is told without the claimant: "53 soldiers killed, claimed".</summary>
    public bool IsClaimed { get; set; }

    /// <summary>Who is blamed, and how strongly; empty when nobody is.</summary>
    public List<(Party Party, ResponsibilityKind Kind)> Blamed { get; } = [];

    /// <summary>The chunks that may signal an incident and tell none here, each with the reason.</summary>
    public List<(int Chunk, Refusal Why)> Refusals { get; } = [];

    /// <summary>The days of a statement or a claim, which are not the day of an incident.</summary>
    public List<ReadTime> TimesOfStatement { get; } = [];

    /// <summary>Of these the times of claims, which are never the day of the incident.</summary>
    public List<ReadTime> TimesOfClaim { get; } = [];

    /// <summary>The mark that closes the head of an entry, "Dellys, barracks, 8 September:"; -1 when the sentence has no head.</summary>
    public int HeadEnd { get; private set; } = -1;

    /// <summary>Begins a sentence whose units have been read: frames are used again, document after document.</summary>
    public void Begin(int number, Sentence sentence)
    {
        (Number, Sentence) = (number, sentence);
        (Assertion, SpeakerChunk, ReportChunk, Claimant, ClaimChunk) = (Assertion.ByAuthor, -1, -1, null, -1);
        Blamed.Clear();
        Chunks.Clear();
        Times.Clear();
        Quantities.Clear();
        Refusals.Clear();
        TimesOfStatement.Clear();
        TimesOfClaim.Clear();
        (HeadEnd, IsClaimOfBefore, IsClaimed, IsClaimOfFormer) = (-1, false, false, false);
    }

    /// <summary>Sees, once the sentence is cut into phrases, whether it begins with a head that says where and when.</summary>
    public void ReadHead()
    {
        var hasTime = false;
        for (var i = 0; i < Chunks.Count && i < LongestHead; i++)
        {
            switch (Chunks[i].Kind)
            {
                case ChunkKind.VerbGroup or ChunkKind.Relative or ChunkKind.Subordinator:
                case ChunkKind.NounPhrase when Chunks[i].Trigger >= 0:
                    return;
                case ChunkKind.Time:
                    hasTime = true;
                    break;
                case ChunkKind.Other when Units[Chunks[i].First].Mark is ':' or '.':
                    HeadEnd = hasTime ? i : -1;
                    return;
            }
        }
    }
}

/// <summary>Words of a sentence: first and last token, both included.</summary>
internal readonly record struct Words(int First, int Last);

/// <summary>Somebody or something that plays a part: its words and what they tell.</summary>
internal sealed record Party
{
    public required Words Words { get; init; }

    /// <summary>The words with the determiner and the number before them.</summary>
    public Words FullWords { get; init; }

    /// <summary>Index into the registry; -1 for none.</summary>
    public int Actor { get; init; } = -1;

    /// <summary>The codebook's kind; empty when not known.</summary>
    public string Kind { get; init; } = "";
    public string Form { get; init; } = "";

    public bool IsPeople { get; init; }

    /// <summary>Whether it is a body of people, not persons: a group, a force, an organisation.</summary>
    public bool IsGroup { get; init; }

    public bool IsPronoun { get; init; }

    public bool IsDefinite { get; init; }

    public bool IsPlural { get; init; }

    public bool IsCount { get; init; }

    /// <summary>Whether the words name an incident, which is nobody.</summary>
    public bool IsIncident { get; init; }

    /// <summary>Whether it is a capitalised or listed name of a person.</summary>
    public bool IsName { get; init; }

    /// <summary>Index into the countries; -1 for none.</summary>
    public int Nationality { get; init; } = -1;

    public Quantity? Number { get; init; }

    public bool IsMore { get; init; }

    /// <summary>The folded head word, by which two phrases are compared.</summary>
    public string Head { get; init; } = "";

    /// <summary>The name of a person or thing within or beside the words; null for none.</summary>
    public Words? NameWords { get; init; }

    /// <summary>Whether the words say that it is suspected, not known.</summary>
    public bool IsSuspected { get; init; }

    /// <summary>What became of it; null when its mention tells.</summary>
    public string? Effect { get; init; }

    /// <summary>How probable the model of roles finds its part; null where the rules gave it.</summary>
    public float? Probability { get; init; }

    /// <summary>Whether the party before it in a list counts it: "nine people, including two nurses".</summary>
    public bool IsPart { get; init; }
}

/// <summary>A place that the text names.</summary>
internal sealed record PlaceMention(Words Words, string Name, int Place, PlacePrecision Precision, int Country)
{
    /// <summary>The narrowest place of the gazetteer that the text names as containing it; -1 for none.</summary>
    public int Within { get; init; } = -1;

    /// <summary>Whether the words name no place but the one told before: "in the same town".</summary>
    public bool IsSameAsBefore { get; init; }

    /// <summary>The chunk in which it stands.</summary>
    public int Chunk { get; init; }

    /// <summary>Whether the text only tells how far from it something is: "60 km south of Lima".</summary>
    public bool IsLandmark { get; init; }
}

/// <summary>A toll as one phrase tells it.</summary>
internal sealed record TollMention(Harm Harm, Party Party, Words Words, Assertion Assertion, int Frame)
{
    /// <summary>Whether the text says that the number counts all, so that what it told before is part of it.</summary>
    public bool IsTotal { get; init; }
}

/// <summary>One telling of an incident: a verb or a noun that signals it, with what stands around it.</summary>
internal sealed class Mention
{
    public required Frame Frame { get; init; }

    public required int Chunk { get; init; }

    public required Words Anchor { get; init; }

    public required string Type { get; set; }

    public required Lexicon.TriggerStrength Strength { get; set; }

    /// <summary>The folded main word of the signal.</summary>
    public string Term { get; init; } = "";

    public bool IsVerb { get; init; }

    public List<Party> Perpetrators { get; } = [];

    public List<Party> Targets { get; } = [];

    public List<TollMention> Tolls { get; } = [];

    public List<Party> Weapons { get; } = [];

    public List<PlaceMention> Places { get; } = [];

    public List<ReadTime> Times { get; } = [];

    public List<(Party Party, ResponsibilityKind Kind, Assertion Assertion)> Responsibilities { get; } = [];

    public bool IsPlural { get; set; }

    public Quantity? Number { get; set; }

    public bool IsDefinite { get; set; }

    public bool IsIndefinite { get; set; }

    public bool IsAnother { get; set; }

    /// <summary>What makes it one that is not told as having happened, and the words that do.</summary>
    public (Hypothesis Kind, Words Words) Hypothesis { get; set; }

    public bool IsHypothetical => Hypothesis.Kind != Reasons.Hypothesis.None;

    public bool IsNegated { get; set; }

    public Completion Completion { get; set; }

    public Assertion Assertion { get; set; } = Assertion.ByAuthor;

    /// <summary>The mention with whose verb it is told although it is another incident; null for none.</summary>
    public Mention? SiblingOf { get; init; }

    /// <summary>The mention of the same sentence that tells the same incident; null for none.</summary>
    public Mention? SameAs { get; set; }

    /// <summary>Why it tells the same as that one.</summary>
    public Bond Bond { get; set; }

    public OutcomeKind? Outcome { get; set; }

    /// <summary>Whether it only says who did what was told before: "the group claimed responsibility".</summary>
    public bool IsResponsibilityOnly { get; init; }
}
