using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>Whether a sentence was read for incidents, and why not.</summary>
public enum Treatment
{
    /// <summary>It was read: a word in it signals violence, a weapon or a claim, names an actor, or counts.</summary>
    Read,

    /// <summary>No word in it signals anything.</summary>
    NoSignal,

    /// <summary>It is the dateline.</summary>
    Dateline,

    /// <summary>It is a heading.</summary>
    Heading,

    /// <summary>It is the caption of a picture.</summary>
    Caption,

    /// <summary>It is the remains of a web page.</summary>
    Remains,

    /// <summary>It is a reference to another text.</summary>
    Reference,
}

/// <summary>A sentence and what was recognised in it.</summary>
public sealed record ExplainedSentence
{
    /// <summary>Its number in the document, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stands in the body.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>Whether it was read, and why not.</summary>
    public required Treatment Treatment { get; init; }

    /// <summary>The entry by which it was recognised as no prose; null when its form tells it or it was read.</summary>
    public CodebookEntry? TreatmentEntry { get; init; }

    /// <summary>Who speaks in it.</summary>
    public Assertion Assertion { get; init; } = Assertion.ByAuthor;

    /// <summary>The words that name the speaker; null for the author, or when an earlier sentence names him.</summary>
    public TextSpan? Speaker { get; init; }

    /// <summary>The entry that tells what kind of body the speaker is; null when an earlier sentence does.</summary>
    public CodebookEntry? SpeakerEntry { get; init; }

    /// <summary>The days that date a statement or a claim, and so no incident.</summary>
    public IReadOnlyList<TextSpan> TimesOfStatement { get; init; } = [];

    /// <summary>The phrases into which it was cut, in the order of the text; in a sentence that was not read, the words that the data files know.</summary>
    public IReadOnlyList<ExplainedPhrase> Phrases { get; init; } = [];

    /// <summary>The words that may signal an incident, in the order of the text, each with what became of it.</summary>
    public IReadOnlyList<ExplainedSignal> Signals { get; init; } = [];

    /// <summary>The counts that it asserts.</summary>
    public IReadOnlyList<TallyStatement> Tallies { get; init; } = [];
}

/// <summary>A phrase, how it is read, and the entries that say so.</summary>
/// <param name="Span">Where it stands in the body.</param>
/// <param name="Kind">What kind of phrase: noun phrase, verb group, preposition, time and so on.</param>
/// <param name="Traits">How it is read, such as "people", "military", "plural".</param>
/// <param name="Entries">What the data files hold of its words.</param>
public sealed record ExplainedPhrase(TextSpan Span, string Kind, IReadOnlyList<string> Traits, IReadOnlyList<CodebookEntry> Entries);
