using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Places;
using Attest.Core.Releases;
using Attest.Storage.Attestations;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Queries;

namespace Attest.Workflows.Releases;

/// <summary>Lists the releases of media wings, each once, with the incidents held that they depict or claim.</summary>
/// <param name="workspace">The workspace; its incidents are up to date.</param>
/// <param name="registry">The registry of actors.</param>
public sealed class ReleaseList(Workspace workspace, Affiliates registry)
{
    private readonly ReleaseQueries _queries = new(workspace);

    /// <summary>Lists them by day, then by name; those of which no day is known come last.</summary>
    /// <param name="filter">Its period is that of the release, its actors are the groups; its other conditions ask for a release that shows such an incident.</param>
    /// <param name="kind">The kind; null for all.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public async Task<IReadOnlyList<ListedRelease>> ListAsync(IncidentFilter filter, ReleaseKind? kind, CancellationToken cancellationToken)
    {
        var (described, entered) = (await _queries.DescribedAsync(cancellationToken), await _queries.EnteredAsync(cancellationToken));
        var accounts = described.SelectMany(one => one.Release.Incidents).Concat(entered.SelectMany(act => ((EnteredRelease)act.Content).Accounts));
        var incidents = await _queries.IncidentsOfAsync(accounts, cancellationToken);
        var listed = described.GroupBy(KeyOf, StringComparer.Ordinal).Select(same => Of([.. same], incidents)).Concat(entered.Select(act => Of(act, incidents)));
        var shown = await ShownAsync(filter, cancellationToken);
        return
        [
            .. listed.Where(one => (kind is null || one.Kind == kind) && IsInPeriod(one, filter) && IsOf(one, filter) && (shown is null || one.Incidents.Any(shown.Contains)))
                .OrderBy(one => one.FirstDay ?? one.LastDay ?? DateOnly.MaxValue)
                .ThenBy(one => one.By?.Name, StringComparer.Ordinal)
                .ThenBy(one => one.Kind)
                .ThenBy(one => one.Documents is [var first, ..] ? first.Document.Value : one.Entered?.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Two documents describe one release when group, kind and day are the same; without a day each stands for itself.</summary>
    private string KeyOf(DescribedRelease one)
    {
        var release = one.Release;
        return release.Date?.Value is { From: { } from, To: { } to } && from == to && GroupOf(release) is { } group
            ? $"{release.Kind}/{ActorKey.Of(group.Actor, group.Name)}/{from.DayNumber}"
            : $"{release.Kind.Citation.Document}#{release.Kind.Citation.Span.Start}";
    }

    private ListedRelease Of(IReadOnlyList<DescribedRelease> same, IReadOnlyDictionary<AttestationId, string> incidents)
    {
        var first = same[0].Release;
        return new()
        {
            Kind = first.Kind.Value,
            By = same.Select(one => GroupOf(one.Release)).FirstOrDefault(one => one is not null),
            Outlet = same.Select(one => one.Release.Outlet?.Value).FirstOrDefault(one => one is not null),
            FirstDay = first.Date?.Value.From,
            LastDay = first.Date?.Value.To,
            Shows = [.. same.SelectMany(one => one.Release.Shows).Select(one => one.Value)],
            Notes = [.. same.SelectMany(one => one.Release.Notes).Select(one => one.Value)],
            Speakers = [.. same.SelectMany(one => one.Release.Speakers).Select(one => one.Value)],
            Incidents = Incidents(same.SelectMany(one => one.Release.Incidents), incidents),
            Documents = [.. same.Select(one => new DescribingDocument(one.Release.Kind.Citation.Document, one.Source, one.Published, one.Release.Kind.Citation, one.Release.Kind.Assertion))],
        };
    }

    private static ListedRelease Of(Act act, IReadOnlyDictionary<AttestationId, string> incidents)
    {
        var release = (EnteredRelease)act.Content;
        return new()
        {
            Kind = release.Kind,
            By = new(release.Actor is { } actor ? new ActorId(actor) : null, release.By),
            Outlet = release.Outlet,
            FirstDay = release.From,
            LastDay = release.To,
            Shows = release.Shows,
            Notes = release.Notes,
            Speakers = release.Speakers,
            Incidents = Incidents(release.Accounts, incidents),
            Entered = act,
        };
    }

    /// <summary>The group that a document names, or that the registry has above the outlet.</summary>
    private Releaser? GroupOf(Release release)
    {
        if (release.By is { } by)
        {
            return by.Value;
        }

        var above = release.Outlet is { } outlet && registry.FindId(outlet.Value) is { } wing ? registry.Stated.FirstOrDefault(one => one.Member == wing && one.Kind == "media_wing_of")?.Above : null;
        return above is null ? null : new(new ActorId(above), registry.FindName(above) ?? above);
    }

    private static string[] Incidents(IEnumerable<AttestationId> accounts, IReadOnlyDictionary<AttestationId, string> incidents) =>
        [.. accounts.Select(account => incidents.GetValueOrDefault(account)).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The incidents that pass what a filter asks of incidents; null when it asks nothing of them.</summary>
    private async Task<HashSet<string>?> ShownAsync(IncidentFilter filter, CancellationToken cancellationToken)
    {
        var rest = filter with { Since = null, Until = null, Actors = [], Members = [] };
        return rest is { Country: null, Admin1: null, Near: null, Type: null, MinKilled: null, Text: null, OnlyReviewed: false, MinReliability: null, MinCredibility: null }
            ? null
            : [.. (await new IncidentQueries(workspace).ListAsync(rest, cancellationToken)).Select(one => one.Id)];
    }

    /// <summary>Whether it may have been put out in the period; where no day is told, the day of the document's publication stands for it.</summary>
    private static bool IsInPeriod(ListedRelease one, IncidentFilter filter)
    {
        var published = one.Documents.Select(document => document.Published).FirstOrDefault(day => day is not null);
        var (first, last) = (one.FirstDay, one.LastDay) is (null, null) ? (published?.First, published?.Last) : (one.FirstDay, one.LastDay);
        return (filter.Since is null && filter.Until is null)
            || ((first is not null || last is not null) && (first ?? DateOnly.MinValue) <= (filter.Until ?? DateOnly.MaxValue) && (last ?? DateOnly.MaxValue) >= (filter.Since ?? DateOnly.MinValue));
    }

    private static bool IsOf(ListedRelease one, IncidentFilter filter)
    {
        if (filter.Actors.Count == 0)
        {
            return true;
        }

        var keys = new[] { one.By is { } by ? ActorKey.Of(by.Actor, by.Name) : null, one.Outlet is { } outlet ? FoldedName.Of(outlet) : null };
        return filter.Actors.Any(actor => keys.Contains(actor, StringComparer.Ordinal) || keys.Contains(FoldedName.Of(actor), StringComparer.Ordinal))
            || filter.Members.Any(member => keys.Contains(member.Actor, StringComparer.Ordinal) && member.On(one.FirstDay, one.LastDay) != Holding.Never);
    }
}
