using Attest.Core.Acts;
using Attest.Core.Actors;

namespace Attest.Formats.Actors;

/// <summary>What of a file of actors could not be taken as it stands.</summary>
/// <param name="Line">The line; 0 where the file has none that could be named.</param>
/// <param name="Message">What was expected, what was found, and what became of it.</param>
public readonly record struct ActorProblem(int Line, string Message);

/// <summary>The actors of a file of others.</summary>
public sealed record ActorFile
{
    /// <summary>What kind of file: ucdp, ftm, un or attest.</summary>
    public required string Format { get; init; }

    /// <summary>What its statements cite where they cite nothing of their own.</summary>
    public required ReferenceSource Source { get; init; }

    /// <summary>The actors, in the order of the file.</summary>
    public required IReadOnlyList<ProposedActor> Actors { get; init; }

    /// <summary>Rows that could not be read, or not wholly.</summary>
    public required IReadOnlyList<ActorProblem> Problems { get; init; }

    /// <summary>What was left out by rule, such as persons, each kind in a sentence with its number.</summary>
    public required IReadOnlyList<string> PassedOver { get; init; }
}
