using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Incidents;

/// <summary>Writes what counting has to know of an incident beside its row: who did it and how surely, what each voice says of the killed, what it may be the same as.</summary>
/// <param name="workspace">The workspace.</param>
internal sealed class CountedFacts(Workspace workspace)
{
    /// <summary>Writes the facts of an incident that was put under a row number.</summary>
    public async Task PutAsync(long key, Incident incident, CancellationToken cancellationToken)
    {
        foreach (var actor in ActorsOf(incident.Resolution))
        {
            await workspace.ExecuteAsync(
                "INSERT INTO incident_actor (incident, actor, name, folded, role, kinds) VALUES ($incident, $actor, $name, $folded, $role, $kinds)",
                cancellationToken,
                ("$incident", key),
                ("$actor", actor.Id),
                ("$name", actor.Name),
                ("$folded", FoldedName.Of(actor.Name)),
                ("$role", actor.Role.ToString()),
                ("$kinds", actor.Kinds));
        }

        var figures = CitedFigure.Of([.. incident.Accounts.Where(account => account.Attestation.Review != ReviewState.Rejected)], Harm.Killed);

        // What people ruled goes before every rule.
        var hasFigures = !incident.Rulings.Any(ruling => ruling.Ruling.Field == DecidedField.Killed) && (figures.Select(one => one.Figure.Number).Distinct().Skip(1).Any() || figures.Any(one => !one.Figure.Number.IsExact));
        await workspace.ExecuteAsync(
            "UPDATE incident SET reviews = $reviews, other_side = $other_side, has_figures = $has_figures WHERE key = $key",
            cancellationToken,
            ("$reviews", incident.Accounts.Aggregate(0, (bits, account) => bits | Grades.Bit(account.Attestation.Review))),
            ("$other_side", OtherSideOf(incident.Resolution)),
            ("$has_figures", hasFigures ? 1 : 0),
            ("$key", key));
        for (var figure = 0; hasFigures && figure < figures.Count; figure++)
        {
            await PutFigureAsync(key, figure, figures[figure], cancellationToken);
        }
    }

    private async Task PutFigureAsync(long key, int figure, CitedFigure cited, CancellationToken cancellationToken)
    {
        const string sql =
            """
            INSERT INTO incident_figure (incident, figure, line, voice, teller, published, leading, rank, at_least, at_most, words)
            VALUES ($incident, $figure, $line, $voice, $teller, $published, $leading, $rank, $at_least, $at_most, $words)
            """;
        foreach (var (line, index) in cited.Summary.LinesIn(cited.Account.Attestation.Tolls).Select((line, index) => (line.Value, index)))
        {
            await workspace.ExecuteAsync(
                sql,
                cancellationToken,
                ("$incident", key),
                ("$figure", figure),
                ("$line", index),
                ("$voice", (int)cited.Figure.Speaker.Voice),
                ("$teller", cited.Figure.Speaker.Name),
                ("$published", cited.Figure.Published),
                ("$leading", cited.Figure.IsLeading ? 1 : 0),
                ("$rank", cited.Figure.Rank),
                ("$at_least", line.Number.AtLeast),
                ("$at_most", line.Number.AtMost),
                ("$words", FoldedName.Of(line.Words)));
        }
    }

    /// <summary>Who takes part and as what; of those who did it, how strongly it is said. Whoever is only denied or acquitted is none.</summary>
    private static IEnumerable<(string Id, string Name, Role Role, int Kinds)> ActorsOf(Attestation attestation)
    {
        var held = attestation.Responsibilities
            .Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
            .Select(one => (Id: ActorKey.Of(one.Value), one.Value.Name, Role: Role.Perpetrator, Kinds: Grades.Bit(one.Value.Kind)))
            .ToArray();
        var named = held.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        return attestation.Participants
            .Select(one => (Id: ActorKey.Of(one.Value), one.Value.Name, one.Value.Role, Kinds: KindsOf(one)))

            // An account that only names who did it says so as strongly as its voice does; what it says of responsibility goes before that.
            .Select(one => one.Role == Role.Perpetrator && named.Contains(one.Id) ? one with { Kinds = 0 } : one)
            .Concat(held)
            .GroupBy(one => (one.Id, one.Role))
            .Select(group => (group.Key.Id, group.First().Name, group.Key.Role, group.Aggregate(0, (bits, one) => bits | one.Kinds)));
    }

    private static int KindsOf(Stated<Participant> participant) => (participant.Value.Role, participant.Assertion.Stance) switch
    {
        (Role.Perpetrator, Stance.Asserted) => Grades.Bit(ResponsibilityKind.Fact),
        (Role.Perpetrator, Stance.Doubted) => Grades.Bit(ResponsibilityKind.Suspected),
        _ => 0,
    };

    /// <summary>Whom it was aimed at: an actor of the registry, or else the kind of target that is people, or else any kind.</summary>
    private static string? OtherSideOf(Attestation attestation) =>
        attestation.Participants.Where(one => one.Value.Role is Role.Target or Role.Responder && one.Value.Actor is not null).OrderBy(one => one.Value.Role).Select(one => one.Value.Actor!.Value.Value).FirstOrDefault()
        ?? attestation.Targets.Where(one => one.Value.Kind is not null).OrderByDescending(one => one.Value.IsPerson).Select(one => one.Value.Kind).FirstOrDefault()
        ?? attestation.Tolls.Where(one => one.Value.Side == Side.Attacked).Select(one => one.Value.Kind).FirstOrDefault(kind => kind is not null);
}
