using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Actors;

/// <summary>What the documents of a workspace say about actors, as the codings that hold found it and as people reviewed it.</summary>
/// <param name="workspace">The workspace.</param>
public sealed class StatementStore(Workspace workspace)
{
    private const string Held = "SELECT s.body FROM statement s JOIN coding c ON c.key = s.coding WHERE c.to_entry IS NULL";

    private readonly ActStore _acts = new(workspace);

    /// <summary>What is said of an actor, and what is said of others that names it, by document and place in it; rejected ones too, marked as such.</summary>
    /// <param name="key">The actor's key (<see cref="ActorReference.Key"/>).</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IReadOnlyList<ActorStatement>> OfActorAsync(string key, CancellationToken cancellationToken)
    {
        var coded = await ReadAsync($"{Held} AND (s.actor = $key OR s.other = $key)", cancellationToken, ("$key", key));
        var reviews = await ReviewsAsync(cancellationToken);
        return Order(StatementReviews.Apply(coded, reviews.Where(act => Names(((StatementReview)act.Content).Says, key))));
    }

    /// <summary>All that documents say about actors, by actor, document and place in it.</summary>
    public async Task<IReadOnlyList<ActorStatement>> AllAsync(CancellationToken cancellationToken) =>
        [.. Order(StatementReviews.Apply(await ReadAsync(Held, cancellationToken), await ReviewsAsync(cancellationToken))).OrderBy(one => one.Actor.Key, StringComparer.Ordinal)];

    /// <summary>The statement of an id, as coded or as accepted; null when the workspace holds none.</summary>
    public async Task<ActorStatement?> FindAsync(StatementId id, CancellationToken cancellationToken)
    {
        var coded = await ReadAsync($"{Held} AND s.id = $id LIMIT 1", cancellationToken, ("$id", id.Value));
        var reviews = await ReviewsAsync(cancellationToken);
        return StatementReviews.Apply(coded, reviews.Where(act => ((StatementReview)act.Content).Statement == id)).FirstOrDefault();
    }

    /// <summary>The actors that documents tell of, each with how many statements; those that the registry lacks are only proposed.</summary>
    public async Task<IReadOnlyList<(ActorReference Actor, int Statements)>> ActorsAsync(CancellationToken cancellationToken) =>
    [
        .. (await AllAsync(cancellationToken)).Where(one => one.Review != ReviewState.Rejected)
            .GroupBy(one => one.Actor.Key, StringComparer.Ordinal)
            .Select(group => (group.First().Actor, group.Count())),
    ];

    /// <summary>Stores what a coding found, beside the coding of which it is part.</summary>
    internal static async Task PutAsync(Workspace workspace, long coding, IReadOnlyList<ActorStatement> statements, CancellationToken cancellationToken)
    {
        const string sql = "INSERT OR IGNORE INTO statement (coding, id, actor, other, property, body) VALUES ($coding, $id, $actor, $other, $property, $body)";
        foreach (var statement in statements)
        {
            await workspace.ExecuteAsync(
                sql,
                cancellationToken,
                ("$coding", coding),
                ("$id", StatementId.Of(statement).Value),
                ("$actor", statement.Actor.Key),
                ("$other", (statement.Value as ActorValue)?.Actor.Key),
                ("$property", ActorProperties.WordOf(statement.Property)),
                ("$body", JsonSerializer.Serialize(statement, FactRows.Json.ActorStatement)));
        }
    }

    private static bool Names(ActorStatement statement, string key) => statement.Actor.Key == key || (statement.Value as ActorValue)?.Actor.Key == key;

    private static IReadOnlyList<ActorStatement> Order(IEnumerable<ActorStatement> statements) =>
    [
        .. statements.OrderBy(one => (one.Source as CitedSource)?.Citation.Document.Value, StringComparer.Ordinal)
            .ThenBy(one => (one.Source as CitedSource)?.Citation.Span)
            .ThenBy(one => StatementId.Of(one).Value, StringComparer.Ordinal),
    ];

    private async Task<IReadOnlyList<Act>> ReviewsAsync(CancellationToken cancellationToken) =>
        [.. (await _acts.ListAsync("accept-statement", cancellationToken)).Concat(await _acts.ListAsync("reject-statement", cancellationToken)).Select(one => one.Act)];

    private Task<List<ActorStatement>> ReadAsync(string sql, CancellationToken cancellationToken, params (string, object?)[] parameters) => workspace.RowsAsync(
        sql, row => JsonSerializer.Deserialize(row.GetString(0), FactRows.Json.ActorStatement)!, cancellationToken, parameters);
}
