using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Resolve;

/// <summary>Brings the incidents of a workspace up to date with its attestations and judgements, touching only what could have changed.</summary>
public sealed class Resolution
{
    /// <summary>The version of the way in which incidents are derived; another version derives all of them anew.</summary>
    public const string Version = "resolver 1";

    private readonly IncidentStore _store;
    private readonly Taxonomy _taxonomy;
    private readonly Resolver _resolver;
    private readonly Dictionary<long, Account> _accounts = [];

    private Resolution(Workspace workspace, Taxonomy taxonomy)
    {
        _store = new(workspace);
        _taxonomy = taxonomy;
        _resolver = new(taxonomy);
    }

    /// <summary>Resolves what waits for it, in one transaction; does nothing when nothing waits. Incidents are the same as if all were resolved at once.</summary>
    public static async Task UpdateAsync(Workspace workspace, Taxonomy taxonomy, CancellationToken cancellationToken)
    {
        var resolution = new Resolution(workspace, taxonomy);
        if (await resolution._store.IsBehindAsync(Version, cancellationToken))
        {
            await resolution._store.InTransactionAsync(() => resolution.RunAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await _store.RequireVersionAsync(Version, cancellationToken);
        var (waiting, gone) = await _store.UnresolvedAsync(cancellationToken);
        var touched = await _store.HoldersAsync(gone.Concat(waiting.Select(one => one.Key)), cancellationToken);
        foreach (var key in gone.Concat(waiting.Select(one => one.Key)))
        {
            await _store.UnlinkAsync(key, cancellationToken);
        }

        foreach (var (key, account) in waiting)
        {
            _accounts[key] = account;
            await LinkAsync(key, account, cancellationToken);
        }

        var judgements = await _store.JudgementsAsync(cancellationToken);
        await ReviseAsync([.. waiting.Select(one => one.Key).Concat(touched.Select(one => one.Key)).Distinct()], judgements, cancellationToken);
        await _store.ForgetUnresolvedAsync(cancellationToken);
    }

    private async Task LinkAsync(long key, Account account, CancellationToken cancellationToken)
    {
        if (Block.Of(account) is not { } block)
        {
            return;
        }

        await _store.PutBlockAsync(key, block, cancellationToken);
        var meeting = await _store.MeetingAsync(block, _resolver.Options.MaxDaysApart, cancellationToken);
        await LoadAsync(meeting, cancellationToken);
        var keys = meeting.Where(other => other != key && _accounts.ContainsKey(other)).ToDictionary(other => _accounts[other].Id);
        foreach (var link in _resolver.Neighbours(account, keys.Values.Select(other => _accounts[other])))
        {
            await _store.PutLinkAsync(key, keys[link.First == account.Id ? link.Second : link.First], link, cancellationToken);
        }
    }

    /// <summary>Parts again all that hangs together with the given attestations, and all that the incidents held that lose or gain one.</summary>
    private async Task ReviseAsync(IReadOnlyList<long> start, IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken)
    {
        Dictionary<IncidentId, IReadOnlyList<AttestationId>> before = [];
        List<(IReadOnlyList<long> Keys, IReadOnlyList<Link> Links)> components = [];
        HashSet<long> seen = [];
        var queue = new Queue<long>(start.Order());
        while (queue.TryDequeue(out var key))
        {
            if (seen.Contains(key))
            {
                continue;
            }

            var component = await ComponentAsync(key, judgements, cancellationToken);
            seen.UnionWith(component.Keys);
            seen.Add(key);
            components.Add(component);
            foreach (var holder in (await _store.HoldersAsync(component.Keys.Append(key), cancellationToken)).GroupBy(one => one.Incident))
            {
                before[holder.Key] = [.. holder.Select(one => one.Attestation).Distinct()];
                foreach (var one in holder)
                {
                    queue.Enqueue(one.Key);
                }
            }
        }

        await WriteAsync(components, before, judgements, cancellationToken);
    }

    private async Task<(IReadOnlyList<long> Keys, IReadOnlyList<Link> Links)> ComponentAsync(
        long start, IReadOnlyList<Judgement> judgements, CancellationToken cancellationToken)
    {
        await LoadAsync([start], cancellationToken);
        if (!_accounts.ContainsKey(start))
        {
            return ([], []);
        }

        HashSet<long> keys = [start];
        Dictionary<(AttestationId, AttestationId), Link> links = [];
        var queue = new Queue<long>([start]);
        while (queue.TryDequeue(out var key))
        {
            foreach (var (other, link) in await _store.LinksAsync(key, cancellationToken))
            {
                links[(link.First, link.Second)] = link;
                if (link.Score >= _resolver.Options.CertainFrom && keys.Add(other))
                {
                    queue.Enqueue(other);
                }
            }

            await LoadAsync(keys, cancellationToken);
            var name = _accounts[key].Id;
            foreach (var judgement in judgements.Where(one => one.Verdict == Verdict.Same && (one.First == name || one.Second == name)))
            {
                if (await _store.FindKeyAsync(judgement.First == name ? judgement.Second : judgement.First, cancellationToken) is { } other && keys.Add(other))
                {
                    queue.Enqueue(other);
                    await LoadAsync([other], cancellationToken);
                }
            }
        }

        return ([.. keys.Order()], [.. links.Values]);
    }

    private async Task WriteAsync(
        List<(IReadOnlyList<long> Keys, IReadOnlyList<Link> Links)> components,
        Dictionary<IncidentId, IReadOnlyList<AttestationId>> before,
        IReadOnlyList<Judgement> judgements,
        CancellationToken cancellationToken)
    {
        var keyOf = components.SelectMany(component => component.Keys).ToDictionary(key => _accounts[key].Id);
        var parts = components
            .SelectMany(component => _resolver.Resolve([.. component.Keys.Select(key => _accounts[key])], component.Links, judgements))
            .OrderBy(part => part.Attestations[0], AttestationOrder.Instance)
            .ToArray();
        foreach (var id in before.Keys)
        {
            await _store.RemoveAsync(id, cancellationToken);
        }

        var taken = await _store.TakenAsync(parts.SelectMany(IncidentNaming.NewNames), cancellationToken);
        var named = IncidentNaming.Name(parts, before, taken);
        var rulings = await _store.RulingsAsync(cancellationToken);
        var entry = await _store.RecordResolutionAsync(Version, cancellationToken);
        for (var i = 0; i < parts.Length; i++)
        {
            var keys = parts[i].Attestations.Select(id => keyOf[id]).ToArray();
            var incident = ResolutionRule.Describe(named.Names[i], [.. keys.Select(key => _accounts[key])], parts[i].Links, rulings);
            await _store.PutAsync(incident, _taxonomy.FamilyOf(incident.Type.Taken.Value), keys, entry, cancellationToken);
        }

        foreach (var ended in named.Ended)
        {
            await _store.EndNameAsync(ended, entry, cancellationToken);
        }
    }

    private async Task LoadAsync(IEnumerable<long> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !_accounts.ContainsKey(key)).ToArray();
        if (missing.Length > 0)
        {
            foreach (var (key, account) in await _store.AccountsAsync(missing, cancellationToken))
            {
                _accounts[key] = account;
            }
        }
    }
}
