using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Storage.Attestations;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Claims;

/// <summary>A claim that sums up what a group claims to have done over a time ("47 attacks in May"): it tells no incident anew.</summary>
/// <param name="Tally">What is claimed, by whom, where it stands.</param>
/// <param name="By">Who claims: the speaker, or the first of those whose incidents are counted.</param>
/// <param name="Held">How many incidents of that time and those places are held that the same group claims one by one.</param>
public sealed record RolledUpClaim(AssertedTally Tally, string By, int Held);

/// <summary>The claims of a workspace.</summary>
/// <param name="Single">Claims of one incident each, by day and account.</param>
/// <param name="RolledUp">Claims that sum up, by document.</param>
public sealed record ClaimList(IReadOnlyList<ClaimOfResponsibility> Single, IReadOnlyList<RolledUpClaim> RolledUp)
{
    /// <summary>The claims of the incidents that pass a filter.</summary>
    /// <param name="workspace">The workspace; its incidents are up to date.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<ClaimList> OfAsync(Workspace workspace, IncidentFilter filter, CancellationToken cancellationToken)
    {
        var queries = new IncidentQueries(workspace);
        var shown = (await queries.ListAsync(filter, cancellationToken)).Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        var pairs = (await queries.PossiblySameAsync(cancellationToken)).Where(pair => shown.Contains(pair.First) || shown.Contains(pair.Second)).ToArray();

        // What a group claimed before decides what is new, also where the filter does not show it.
        string[] names = [.. shown.Concat(pairs.SelectMany(pair => new[] { pair.First, pair.Second })).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var incidents = await queries.DescribeAsync(names, cancellationToken);
        var claims = ClaimOfResponsibility.Of(incidents, pairs.Select(pair => (new IncidentId(pair.First), new IncidentId(pair.Second)))).Where(claim => shown.Contains(claim.Incident.Value)).ToArray();
        var tallies = (await new TallyQueries(workspace).AllAsync(cancellationToken)).Where(tally => tally.Statement.Number.Assertion.Voice == Voice.Claim && MayPass(tally, filter));
        var claimed = incidents.ToDictionary(incident => incident.Id);
        return new(claims, [.. tallies.Select(tally => Of(tally, claims, claimed))]);
    }

    private static RolledUpClaim Of(AssertedTally tally, ClaimOfResponsibility[] claims, Dictionary<IncidentId, Incident> incidents)
    {
        var by = tally.Statement.Number.Assertion.Speaker ?? tally.Statement.Actors.Select(one => one.Value.Name).FirstOrDefault() ?? "a group that is not told";
        var held = claims.Where(claim => IsBy(claim, tally, by) && IsWithin(incidents[claim.Incident], tally)).Select(claim => claim.Incident).Distinct().Count();
        return new(tally, by, held);
    }

    private static bool IsBy(ClaimOfResponsibility claim, AssertedTally tally, string by) =>
        FoldedName.Of(claim.By) == FoldedName.Of(by) || tally.Statement.Actors.Any(actor => (actor.Value.Actor?.Value ?? FoldedName.Of(actor.Value.Name)) == claim.Group);

    private static bool IsWithin(Incident incident, AssertedTally tally)
    {
        var (date, place) = (incident.Date?.Taken.Value, incident.Place?.Taken.Value);
        var isThen = (date?.From ?? DateOnly.MinValue) >= (tally.Since ?? DateOnly.MinValue) && (date?.To ?? DateOnly.MaxValue) <= (tally.Until ?? DateOnly.MaxValue);
        return isThen && (tally.Statement.Places.Count == 0 || tally.Statement.Places.Any(one => one.Value.Country is null || one.Value.Country == place?.Country));
    }

    /// <summary>Whether its period and places may lie in those of a filter; other conditions ask for incidents and leave no rolled-up claim.</summary>
    private static bool MayPass(AssertedTally tally, IncidentFilter filter) =>
        filter is { Admin1: null, Near: null, Type: null, MinKilled: null, Text: null, OnlyReviewed: false, MinReliability: null, MinCredibility: null }
        && (tally.Since ?? DateOnly.MinValue) <= (filter.Until ?? DateOnly.MaxValue)
        && (tally.Until ?? DateOnly.MaxValue) >= (filter.Since ?? DateOnly.MinValue)
        && (filter.Country is null || tally.Statement.Places.Count == 0 || tally.Statement.Places.Any(one => string.Equals(one.Value.Country, filter.Country, StringComparison.OrdinalIgnoreCase)))
        && (filter.Actors.Count == 0 || tally.Statement.Actors.Any(one => one.Value.Actor is { } actor && (filter.Actors.Contains(actor.Value) || filter.Members.Any(member => member.Actor == actor.Value))));
}
