using System.Collections.Frozen;

namespace Attest.Core.Actors;

/// <summary>The words for properties of actors.</summary>
public static class ActorProperties
{
    private static readonly FrozenDictionary<ActorProperty, string> Words =
        Enum.GetValues<ActorProperty>().ToFrozenDictionary(one => one, one => string.Concat(one.ToString().Select(
            (letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString())));

    private static readonly FrozenDictionary<string, ActorProperty> OfWord = Words.ToFrozenDictionary(one => one.Value, one => one.Key, StringComparer.Ordinal);

    /// <summary>The properties that relate an actor to another one; their words are the registry's kinds of affiliation, such as splinter_of.</summary>
    public static IReadOnlySet<ActorProperty> Affiliations { get; } = new[]
    {
        ActorProperty.FormedBy, ActorProperty.MergedInto, ActorProperty.SplinterOf, ActorProperty.RenamedTo, ActorProperty.PredecessorOf,
        ActorProperty.SuccessorOf, ActorProperty.PledgedTo, ActorProperty.AcceptedPledgeTo, ActorProperty.ConstituentOf, ActorProperty.UnitOf,
        ActorProperty.MemberOf, ActorProperty.AllyOf, ActorProperty.RivalOf, ActorProperty.MediaWingOf,
    }.ToFrozenSet();

    /// <summary>The property as outputs and the registry write it, such as also_known_as.</summary>
    public static string WordOf(ActorProperty property) => Words[property];

    /// <summary>The property that a word of <see cref="WordOf"/> names; null when none.</summary>
    public static ActorProperty? Parse(string word) => OfWord.TryGetValue(word, out var property) ? property : null;

    /// <summary>Whether it relates the actor to another one.</summary>
    public static bool IsAffiliation(this ActorProperty property) => Affiliations.Contains(property);
}
