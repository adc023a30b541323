using Attest.Core.Documents;
using Attest.Core.Names;

namespace Attest.Core.Actors;

/// <summary>An actor that may be meant by a name.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Name">Its name that comes nearest.</param>
/// <param name="Comparison">The two names side by side.</param>
/// <param name="IsMatch">Whether they are taken for one; numbers have to agree.</param>
/// <param name="Fits">Whether the actor was active in the country and on the day that were given; null when neither was, or nothing is known.</param>
public sealed record ActorHit(RegisteredActor Actor, string Name, NameComparison Comparison, bool IsMatch, bool? Fits);

/// <summary>What a registry knows of a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Hits">The actors that may be meant, the likeliest first.</param>
/// <param name="Meant">Who is meant; null when nobody is, or when it is left open.</param>
/// <param name="Reason">Why, in a sentence.</param>
public sealed record ActorMatch(string Name, IReadOnlyList<ActorHit> Hits, RegisteredActor? Meant, string Reason);

/// <summary>Finds actors by names in any spelling; a name that several bear is told apart by country and day, or left open.</summary>
public sealed class ActorNames
{
    // Scores that lie nearer than this are not told apart.
    private const double Near = 0.03;

    private readonly Registry _registry;
    private readonly NameIndex _index;
    private readonly Dictionary<string, (DateOnly From, DateOnly To)> _days = new(StringComparer.Ordinal);

    /// <summary>Indexes all names of all actors.</summary>
    public ActorNames(Registry registry, NameMatcher matcher)
    {
        _registry = registry;
        _index = new(matcher, registry.Actors.SelectMany((actor, number) => NamesOf(registry, actor).Select(name => (number, name))));
        foreach (var actor in registry.Actors)
        {
            _days[actor.Id.Value] = DaysOf(registry.Of(actor.Id.Value));
        }
    }

    /// <summary>All names of an actor, its usual one first, each once.</summary>
    public static IReadOnlyList<string> NamesOf(Registry registry, RegisteredActor actor) =>
    [
        .. registry.Of(actor.Id.Value)
            .Where(statement => statement.Property is ActorProperty.AlsoKnownAs or ActorProperty.FormerName)
            .Select(statement => statement.Value.Words)
            .Prepend(actor.Short)
            .Prepend(actor.Name)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Who is meant by a name.</summary>
    /// <param name="name">The name, as written.</param>
    /// <param name="country">Where, ISO 3166-1 alpha-2; null when not known.</param>
    /// <param name="day">When, as precise as is known; null when not known.</param>
    public ActorMatch Match(string name, string? country = null, PartialDate? day = null)
    {
        var hits = _index.Find(name).Select(hit => HitOf(hit, country, day)).ToArray();
        var matching = Array.FindAll(hits, hit => hit.IsMatch);
        if (matching.Length == 0)
        {
            return new(name, hits, null, hits.Length == 0 ? "No name of the registry is like it." : $"No name of the registry is likely the same; the nearest is {hits[0].Name}.");
        }

        var contenders = Array.FindAll(matching, hit => hit.Comparison.Score >= matching[0].Comparison.Score - Near);
        if (contenders is [var only])
        {
            return new(name, hits, only.Actor, $"{only.Actor.Short} bears the name{(only.Fits == false ? $", although it is not known to have been active {Where(country, day)}" : "")}.");
        }

        var names = string.Join(", ", contenders.Select(hit => hit.Actor.Short));
        var fitting = Array.FindAll(contenders, hit => hit.Fits != false);
        return fitting is [var fit] && (country is not null || day is not null)
            ? new(name, hits, fit.Actor, $"Of those that bear the name ({names}) only {fit.Actor.Short} is known to have been active {Where(country, day)}.")
            : new(name, hits, null, $"Left open: {names} bear the name{(country is null && day is null ? "; a country or a day may tell them apart" : $", and what is known of them does not tell them apart {Where(country, day)}")}.");
    }

    private ActorHit HitOf(NameHit hit, string? country, PartialDate? day)
    {
        var actor = _registry.Actors[hit.Bearer];
        return new(actor, hit.Comparison.Other.Text, hit.Comparison, hit.IsMatch, Fits(actor, country, day));
    }

    private bool? Fits(RegisteredActor actor, string? country, PartialDate? day)
    {
        var (from, to) = _days[actor.Id.Value];
        bool? isThere = country is null || actor.Countries.Count == 0 ? null : actor.Countries.Contains(country, StringComparer.Ordinal) || IsInArea(actor, country);
        bool? isThen = day is { } one && (from > DateOnly.MinValue || to < DateOnly.MaxValue) ? from <= one.Last && one.First <= to : null;
        return isThere == false || isThen == false ? false : isThere ?? isThen;
    }

    private bool IsInArea(RegisteredActor actor, string country) =>
        _registry.Of(actor.Id.Value).Any(statement => statement.Value is PlaceValue place && place.Country == country);

    private static (DateOnly From, DateOnly To) DaysOf(IEnumerable<ActorStatement> statements)
    {
        var (from, to) = (DateOnly.MaxValue, DateOnly.MinValue);
        var (isFounded, isDissolved) = (false, false);
        foreach (var statement in statements.Where(statement => statement.Property is ActorProperty.Founded or ActorProperty.Dissolved))
        {
            if (statement.Value is not DateValue { Date: var date })
            {
                continue;
            }

            if (statement.Property == ActorProperty.Founded)
            {
                (isFounded, from) = (true, date.First < from ? date.First : from);
            }
            else
            {
                (isDissolved, to) = (true, date.Last > to ? date.Last : to);
            }
        }

        return (isFounded ? from : DateOnly.MinValue, isDissolved ? to : DateOnly.MaxValue);
    }

    private static string Where(string? country, PartialDate? day) => (country, day) switch
    {
        ({ } place, { } one) => $"in {place} in {one}",
        ({ } place, null) => $"in {place}",
        (null, { } one) => $"in {one}",
        _ => "there",
    };
}
