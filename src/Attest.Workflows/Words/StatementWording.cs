using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Words;

/// <summary>Statements about actors in words.</summary>
public static class StatementWording
{
    /// <summary>The headings under which profiles tell of an actor, each with its properties, in their order.</summary>
    public static IReadOnlyList<(string Heading, IReadOnlyList<ActorProperty> Properties)> Headings { get; } =
    [
        ("Names", [ActorProperty.AlsoKnownAs, ActorProperty.FormerName, ActorProperty.RenamedTo]),
        ("Kind, ideology, origin", [ActorProperty.Kind, ActorProperty.Ideology, ActorProperty.Origin, ActorProperty.Doctrine]),
        ("Lineage", [ActorProperty.Founded, ActorProperty.FormedBy, ActorProperty.SplinterOf, ActorProperty.PredecessorOf, ActorProperty.SuccessorOf, ActorProperty.MergedInto, ActorProperty.Dissolved]),
        ("Affiliation", [ActorProperty.ConstituentOf, ActorProperty.UnitOf, ActorProperty.MemberOf, ActorProperty.AcceptedPledgeTo, ActorProperty.PledgedTo, ActorProperty.AllyOf, ActorProperty.RivalOf]),
        ("Leaders", [ActorProperty.Leader, ActorProperty.LeaderFate]),
        ("Listings", [ActorProperty.Designated]),
        ("Strength", [ActorProperty.Strength]),
        ("Areas", [ActorProperty.Area]),
        ("Funding", [ActorProperty.Funding]),
        ("Recruitment, training, organisation", [ActorProperty.Recruitment, ActorProperty.Training, ActorProperty.Organisation]),
        ("Media", [ActorProperty.MediaWing, ActorProperty.MediaWingOf, ActorProperty.ClaimsOutlet]),
        ("Codes of other schemes", [ActorProperty.Code]),
    ];

    /// <summary>Property, value and dates in a line: "formed by Ansar Dine, 2017".</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="nameOf">How an actor is named (<see cref="Registry.NameOf"/>); as the statement has it when null.</param>
    public static string Of(ActorStatement statement, Func<ActorReference, string>? nameOf = null)
    {
        var dates = DatesOf(statement);
        var words = statement.Value is ActorValue { Actor: var actor } && nameOf is not null ? nameOf(actor) : statement.Value.Words;
        var value = statement.Property switch
        {
            ActorProperty.AlsoKnownAs or ActorProperty.Kind or ActorProperty.Area or ActorProperty.Funding or ActorProperty.Strength or ActorProperty.Code or ActorProperty.Leader or ActorProperty.LeaderFate
                or ActorProperty.Designated => words,
            ActorProperty.Founded or ActorProperty.Dissolved => Wording.Of(statement.Property.ToString()),
            _ => $"{Wording.Of(statement.Property.ToString())} {words}",
        };
        return dates.Length == 0 ? value : $"{value}, {dates}";
    }

    /// <summary>The days for which a statement speaks; empty when it tells none.</summary>
    public static string DatesOf(ActorStatement statement) => (statement.From, statement.To) switch
    {
        (null, null) => "",
        ({ } from, null) when statement.Property is ActorProperty.Strength => $"as of {from}",
        ({ } from, null) when IsMoment(statement.Property) => from.ToString(),
        ({ } from, null) => $"since {from}",
        (null, { } to) => $"until {to}",
        ({ } from, { } to) => $"{from} to {to}",
    };

    /// <summary>Where a statement stands: the registry's source, or the document with its publisher and day.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="documents">The documents that are cited, as far as they are known.</param>
    public static string SourceOf(ActorStatement statement, IReadOnlyDictionary<DocumentId, Document> documents)
    {
        switch (statement.Source)
        {
            case ReferenceSource { IsLookedUp: false }:
                return "registry: not looked up yet";
            case ReferenceSource { Publisher: null, LookedAt: null }:
                return "registry";
            case ReferenceSource reference:
                return $"registry: {reference.Title}{(reference.Publisher is null ? "" : $" ({reference.Publisher})")}{(statement.Assertion.Speaker is { } by ? $", says {by}" : "")}";
            case CitedSource { Citation: var citation }:
                var published = documents.TryGetValue(citation.Document, out var document) ? string.Join(", ", new[] { document.Source, document.Published?.ToString() }.Where(one => one is not null)) : "";
                var said = statement.Assertion == Assertion.ByAuthor ? "" : $"; {Wording.Of(statement.Assertion)}";
                return $"{citation.Document}{(published.Length == 0 ? "" : $" ({published})")}{said}";
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement.Source.GetType().Name, "No source of a statement.");
        }
    }

    /// <summary>What people have made of it: proposed until a person accepts it; empty for what the registry holds.</summary>
    public static string ReviewOf(ActorStatement statement) =>
        statement.Origin == StatementOrigin.Registry ? "" : statement.Review == ReviewState.Machine ? "proposed" : Wording.Of(statement.Review.ToString());

    private static bool IsMoment(ActorProperty property) => property is
        ActorProperty.Founded or ActorProperty.Dissolved or ActorProperty.FormedBy or ActorProperty.LeaderFate or ActorProperty.Designated or ActorProperty.SplinterOf
        or ActorProperty.PledgedTo or ActorProperty.MergedInto or ActorProperty.RenamedTo;
}
