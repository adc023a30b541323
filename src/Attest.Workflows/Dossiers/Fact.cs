using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Workflows.Dossiers;

/// <summary>What several statements say alike, told once.</summary>
/// <param name="Value">The value, as the first of them gives it.</param>
/// <param name="From">Since when, or when; of several the most precise.</param>
/// <param name="To">Until when.</param>
/// <param name="Statements">The statements, those of documents before those of the registry.</param>
internal sealed record Fact(StatementValue Value, PartialDate? From, PartialDate? To, IReadOnlyList<ActorStatement> Statements)
{
    /// <summary>The facts of a property, in the order in which they are first stated; documents go before the registry.</summary>
    public static IReadOnlyList<Fact> Of(IEnumerable<ActorStatement> statements, params ActorProperty[] properties) =>
        Of(statements.Where(one => properties.Contains(one.Property)), one => FoldedName.Of(one.Value.Words));

    /// <summary>Statements of one key as one fact each.</summary>
    public static IReadOnlyList<Fact> Of(IEnumerable<ActorStatement> statements, Func<ActorStatement, string> keyOf) =>
    [
        .. statements
            .OrderBy(one => one.Origin is StatementOrigin.Registry or StatementOrigin.Import)
            .GroupBy(keyOf, StringComparer.Ordinal)
            .Select(group => new Fact(
                group.First().Value,
                MostPrecise(group.Select(one => one.From)),
                MostPrecise(group.Select(one => one.To)),
                [.. group])),
    ];

    /// <summary>In what words it holds: since, until, on.</summary>
    public string Period => (From, To) switch
    {
        (null, null) => "",
        ({ } from, null) => $"since {from}",
        (null, { } to) => $"until {to}",
        ({ } from, { } to) => $"{from} to {to}",
    };

    /// <summary>Whether a person accepted or entered one of them, or the registry holds it.</summary>
    public bool IsHeld => Statements.Any(one => one.Origin != StatementOrigin.Document || one.Review != Core.Attestations.ReviewState.Machine);

    private static PartialDate? MostPrecise(IEnumerable<PartialDate?> dates) =>
        dates.OfType<PartialDate>().OrderBy(date => date.Last.DayNumber - date.First.DayNumber).Cast<PartialDate?>().FirstOrDefault();
}
