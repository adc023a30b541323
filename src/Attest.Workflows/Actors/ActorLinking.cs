using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Names;
using Attest.Core.Places;

namespace Attest.Workflows.Actors;

/// <summary>Finds the actor of a registry that a proposed one may be, and says why.</summary>
/// <param name="registry">The registry.</param>
/// <param name="matcher">Compares names.</param>
public sealed class ActorLinking(Registry registry, NameMatcher matcher)
{
    private readonly ActorNames _names = new(registry, matcher);

    private readonly Dictionary<string, RegisteredActor> _byCode = registry.Statements
        .Where(statement => statement.Property == ActorProperty.Code && statement.Actor.Id is not null)
        .GroupBy(statement => FoldedName.Of(statement.Value.Words), StringComparer.Ordinal)
        .Where(code => code.Select(statement => statement.Actor.Key).Distinct(StringComparer.Ordinal).Count() == 1)
        .ToDictionary(code => code.Key, code => registry.Find(code.First().Actor.Key)!, StringComparer.Ordinal);

    /// <summary>The proposed actor with the one that it may be; by a code that both carry, else by its names where they point to one actor alone.</summary>
    public ProposedActor Link(ProposedActor actor)
    {
        foreach (var code in actor.Statements.Where(statement => statement.Property == ActorProperty.Code))
        {
            if (_byCode.TryGetValue(FoldedName.Of(code.Value.Words), out var same))
            {
                return actor with { SameAs = same.Id, Reason = $"Both carry the code {code.Value.Words}." };
            }
        }

        var hits = NamesOf(actor).SelectMany(name => _names.Match(name).Hits).Where(hit => hit.IsMatch && AreOfOneKind(actor, hit.Actor)).ToArray();
        var near = Array.FindAll(hits, hit => MayBeThere(actor, hit.Actor));
        var best = near.GroupBy(hit => hit.Actor.Id).Select(bearer => bearer.MaxBy(hit => hit.Comparison.Score)!).OrderByDescending(hit => hit.Comparison.Score).ThenBy(hit => hit.Actor.Id.Value, StringComparer.Ordinal).ToArray();
        return best switch
        {
            [] when hits.Length > 0 => actor with { Reason = $"Taken for a new actor: {hits[0].Actor.Id} has a name like it ({hits[0].Name}), but no country of its." },
            [] => actor,
            [var only, ..] when best.Length == 1 || only.Comparison.Score - best[1].Comparison.Score > 0.02 =>
                actor with { SameAs = only.Actor.Id, Reason = $"'{only.Comparison.One.Text}' beside its name '{only.Name}': {only.Comparison.Explanation}" },
            _ => actor with { Reason = $"Left open which: {string.Join(", ", best.Select(hit => hit.Actor.Id))} have names like it." },
        };
    }

    private static IEnumerable<string> NamesOf(ProposedActor actor) => actor.Statements
        .Where(statement => statement.Property is ActorProperty.AlsoKnownAs or ActorProperty.FormerName)
        .Select(statement => statement.Value.Words)
        .Prepend(actor.Short)
        .Prepend(actor.Name)
        .Distinct(StringComparer.Ordinal);

    /// <summary>A government is never an armed group; kinds that say less fit any other.</summary>
    private static bool AreOfOneKind(ProposedActor actor, RegisteredActor other) =>
        actor.Kind != ActorKinds.Community && actor.Kind == "government" == (other.Kind == "government");

    private bool MayBeThere(ProposedActor actor, RegisteredActor other) =>
        actor.Countries.Count == 0 || other.Countries.Count == 0 || actor.Countries.Intersect(other.Countries, StringComparer.Ordinal).Any()
        || registry.Of(other.Id.Value).Any(statement => statement.Value is PlaceValue { Country: { } country } && actor.Countries.Contains(country, StringComparer.Ordinal));
}
