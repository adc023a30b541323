using Attest.Coder.Mentions;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>A statement as a sentence makes it, before its words are cited.</summary>
internal sealed record StatementDraft(ActorReference Actor, ActorProperty Property, StatementValue Value, Words Words)
{
    /// <summary>The least that has to be cited when all words together are too long.</summary>
    public required Words Core { get; init; }

    /// <summary>The words with others that help to understand them.</summary>
    public required Words Around { get; init; }

    public PartialDate? From { get; init; }

    public PartialDate? To { get; init; }

    public Assertion Assertion { get; init; } = Assertion.ByAuthor;
}
