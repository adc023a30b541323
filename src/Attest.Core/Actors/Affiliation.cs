using Attest.Core.Documents;

namespace Attest.Core.Actors;

/// <summary>What the registry states of two actors, with the days for which it states it.</summary>
/// <param name="Member">The actor of which it is stated.</param>
/// <param name="Kind">The kind in the registry's words, such as constituent_of.</param>
/// <param name="Above">The other actor.</param>
/// <param name="From">Since when; null when not known.</param>
/// <param name="To">Until when, included; null when not known, or when it still holds.</param>
public sealed record Affiliation(string Member, string Kind, string Above, PartialDate? From, PartialDate? To);

/// <summary>Whether something holds on the days that are asked for.</summary>
public enum Holding
{
    /// <summary>On none of them.</summary>
    Never,

    /// <summary>On some of them, or on days that are not known precisely enough to tell.</summary>
    Possibly,

    /// <summary>On all of them.</summary>
    Surely,
}

/// <summary>Days on which an actor belongs to a network: those on which it surely does lie within those on which it may.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="From">The first day on which it may.</param>
/// <param name="SureFrom">The first day on which it surely does.</param>
/// <param name="SureTo">The last day on which it surely does; before <paramref name="SureFrom"/> when there is none.</param>
/// <param name="To">The last day on which it may.</param>
public sealed record Membership(string Actor, DateOnly From, DateOnly SureFrom, DateOnly SureTo, DateOnly To)
{
    /// <summary>Whether the actor belongs to the network on all of these days, on some, or on none; a missing end is open.</summary>
    public Holding On(DateOnly? first, DateOnly? last)
    {
        var (low, high) = (first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue);
        return low >= SureFrom && high <= SureTo ? Holding.Surely
            : low <= To && high >= From ? Holding.Possibly
            : Holding.Never;
    }

    /// <summary>What is left of these days for one that belongs to the actor on the days of an affiliation; null when nothing is.</summary>
    internal Membership? Through(string member, PartialDate? from, PartialDate? to)
    {
        var through = new Membership(
            member,
            Later(From, from?.First ?? DateOnly.MinValue),
            Later(SureFrom, from?.Last ?? DateOnly.MinValue),
            Earlier(SureTo, to?.First ?? DateOnly.MaxValue),
            Earlier(To, to?.Last ?? DateOnly.MaxValue));
        return through.From <= through.To ? through : null;
    }

    /// <summary>Whether this says all that another membership of the same actor says.</summary>
    internal bool Covers(Membership other) =>
        From <= other.From && To >= other.To && (other.SureFrom > other.SureTo || (SureFrom <= other.SureFrom && SureTo >= other.SureTo));

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
