using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Core.Counting;

/// <summary>What an asserted tally counts.</summary>
public enum CountedThing
{
    /// <summary>Incidents.</summary>
    Incidents,

    /// <summary>People who were killed.</summary>
    Killed,

    /// <summary>People who suffered another harm, which counting rules do not sum.</summary>
    OtherHarm,
}

/// <summary>A tally that a document asserts, with what has to be known to set an own count beside it.</summary>
/// <param name="Document">The document.</param>
/// <param name="Source">Who publishes it; null when not stated.</param>
/// <param name="Published">When it was published; null when not known.</param>
/// <param name="Statement">The tally.</param>
public sealed record AssertedTally(DocumentId Document, string? Source, PartialDate? Published, TallyStatement Statement)
{
    /// <summary>What it counts.</summary>
    public CountedThing Counts => Statement.Harm switch
    {
        null => CountedThing.Incidents,
        Harm.Killed => CountedThing.Killed,
        _ => CountedThing.OtherHarm,
    };

    /// <summary>The first day of its period; null when it tells none.</summary>
    public DateOnly? Since => Statement.Date?.Value.From;

    /// <summary>The last day of its period, included: a document counts nothing that happened after its publication. Null when neither is known.</summary>
    public DateOnly? Until => (Statement.Date?.Value.To, Published?.Last) switch
    {
        ({ } to, { } published) => to < published ? to : published,
        var (to, published) => to ?? published,
    };

    /// <summary>Its scope, without its actors.</summary>
    public Scope ScopeWithoutActors(Taxonomy taxonomy) => new()
    {
        Since = Since,
        Until = Until,
        Areas = [.. Statement.Places.Select(Area.Of)],
        Type = Statement.Type is { } type ? AskedType.Of(type, taxonomy) : null,
    };

    /// <summary>Whether an own count agrees with it: it may be as many, or it is fewer or more whatever is certain.</summary>
    /// <param name="certain">How many there surely are.</param>
    /// <param name="possible">How many there are at most; null when it is open above.</param>
    public Agreement AgreementWith(long certain, long? possible) =>
        possible < Statement.Number.Value.AtLeast ? Agreement.Fewer
        : certain > Statement.Number.Value.AtMost ? Agreement.More
        : Agreement.Within;
}

/// <summary>How an own count stands to an asserted one.</summary>
public enum Agreement
{
    /// <summary>It may be the same number.</summary>
    Within,

    /// <summary>It is smaller, even with all that is possible.</summary>
    Fewer,

    /// <summary>It is greater, even with only what is certain.</summary>
    More,
}
