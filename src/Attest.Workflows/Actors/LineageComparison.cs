using Attest.Core.Actors;
using Attest.Core.Names;
using Attest.Formats.Actors;

namespace Attest.Workflows.Actors;

/// <summary>Whether two lists state the same relation of two actors.</summary>
public enum LineageAgreement
{
    /// <summary>Both state it.</summary>
    Agrees,

    /// <summary>Both relate the two actors, by other words, such as an alliance and a merger.</summary>
    OtherKind,

    /// <summary>Only the registry states it, of actors that are in both lists.</summary>
    OnlyHere,

    /// <summary>Only the file states it.</summary>
    OnlyThere,
}

/// <summary>A relation of two actors that are in both lists.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Other">The one to which it is related.</param>
/// <param name="Here">What the registry states, a kind or several; null when nothing.</param>
/// <param name="There">What the file states; null when nothing.</param>
/// <param name="Agreement">Whether both agree.</param>
public sealed record LineageLine(RegisteredActor Actor, RegisteredActor Other, string? Here, string? There, LineageAgreement Agreement);

/// <summary>Sets the lineage that a registry states beside that of a file of others.</summary>
public static class LineageComparison
{
    // Of rivals and allies of the moment the UCDP list tells nothing.
    private static readonly ActorProperty[] Compared =
    [
        ActorProperty.SplinterOf, ActorProperty.ConstituentOf, ActorProperty.MergedInto, ActorProperty.FormedBy, ActorProperty.RenamedTo,
        ActorProperty.PredecessorOf, ActorProperty.SuccessorOf, ActorProperty.MemberOf, ActorProperty.UnitOf,
    ];

    // Kinds that say the same of one side or the other; each row is one kind for this comparison.
    private static readonly ActorProperty[][] Alike =
    [
        [ActorProperty.ConstituentOf, ActorProperty.MergedInto, ActorProperty.MemberOf, ActorProperty.UnitOf],
        [ActorProperty.SplinterOf],
        [ActorProperty.RenamedTo, ActorProperty.PredecessorOf],
    ];

    /// <summary>Compares the relations of actors that are in both lists; sorted by actor.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="matcher">Compares names, where no code tells who is who.</param>
    /// <param name="file">The file.</param>
    /// <param name="countries">Only relations of actors that are both at home in one of these; empty for all.</param>
    public static IReadOnlyList<LineageLine> Of(Registry registry, NameMatcher matcher, ActorFile file, IReadOnlySet<string> countries)
    {
        var linking = new ActorLinking(registry, matcher);
        var linked = file.Actors.Select(linking.Link).Where(actor => actor.SameAs is not null).ToDictionary(actor => actor.Id.Value, actor => actor.SameAs!.Value.Value, StringComparer.Ordinal);
        var inBoth = linked.Values.ToHashSet(StringComparer.Ordinal);
        var there = file.Actors.Where(actor => linked.ContainsKey(actor.Id.Value))
            .SelectMany(actor => actor.Statements.Select(statement => (From: linked[actor.Id.Value], statement.Property, Other: (statement.Value as ActorValue)?.Actor.Id?.Value)))
            .Where(one => Compared.Contains(one.Property) && one.Other is not null && linked.ContainsKey(one.Other))
            .Select(one => Pair(one.From, one.Property, linked[one.Other!]));
        var here = registry.Statements
            .Select(statement => (From: statement.Actor.Key, statement.Property, Other: (statement.Value as ActorValue)?.Actor.Id?.Value))
            .Where(one => Compared.Contains(one.Property) && one.Other is not null && inBoth.Contains(one.From) && inBoth.Contains(one.Other))
            .Select(one => Pair(one.From, one.Property, one.Other!));
        var (ours, theirs) = (here.Distinct().ToLookup(one => (one.Actor, one.Other), one => one.Kind), there.Distinct().ToLookup(one => (one.Actor, one.Other), one => one.Kind));
        return
        [
            .. ours.Select(group => group.Key).Concat(theirs.Select(group => group.Key)).Distinct()
                .Where(pair => pair.Actor != pair.Other)
                .OrderBy(pair => pair.Actor, StringComparer.Ordinal).ThenBy(pair => pair.Other, StringComparer.Ordinal)
                .Select(pair => LineOf(registry.Find(pair.Actor)!, registry.Find(pair.Other)!, [.. ours[pair]], [.. theirs[pair]]))
                .Where(line => countries.Count == 0 || (IsAtHome(line.Actor, countries) && IsAtHome(line.Other, countries))),
        ];
    }

    /// <summary>A relation from the side of the one that the other holds: "formed by" and "successor of" are told from the other side.</summary>
    private static (string Actor, ActorProperty Kind, string Other) Pair(string actor, ActorProperty kind, string other) => kind switch
    {
        ActorProperty.FormedBy => (other, ActorProperty.MergedInto, actor),
        ActorProperty.SuccessorOf => (other, ActorProperty.PredecessorOf, actor),
        _ => (actor, kind, other),
    };

    private static LineageLine LineOf(RegisteredActor actor, RegisteredActor other, ActorProperty[] here, ActorProperty[] there)
    {
        var agreement = here.Length == 0 ? LineageAgreement.OnlyThere
            : there.Length == 0 ? LineageAgreement.OnlyHere
            : Array.TrueForAll(there, kind => Array.Exists(here, ours => AreAlike(ours, kind))) ? LineageAgreement.Agrees
            : LineageAgreement.OtherKind;
        return new(actor, other, Words(here), Words(there), agreement);
    }

    private static bool AreAlike(ActorProperty one, ActorProperty other) => Array.Exists(Alike, row => row.Contains(one) && row.Contains(other));

    private static string? Words(ActorProperty[] kinds) => kinds.Length == 0 ? null : string.Join(", ", kinds.Order().Select(ActorProperties.WordOf));

    private static bool IsAtHome(RegisteredActor actor, IReadOnlySet<string> countries) => actor.Countries.Any(countries.Contains);
}
