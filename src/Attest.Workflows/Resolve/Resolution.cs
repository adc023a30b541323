using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;

namespace Attest.Workflows.Resolve;

/// <summary>Brings the incidents of a workspace up to date with its attestations and judgements, touching only what could have changed.</summary>
public sealed class Resolution
{
    /// <summary>The version of the way in which incidents are derived; another version derives all of them anew.</summary>
    public const string Version = "resolver 2";

    // Read when the first thing is resolved; a program that resolves again and again reads them once.
    private static readonly Lazy<PairModel> Model = new(() => ResolutionFiles.LoadModel());
    private static readonly Lazy<WordRarity> Rarity = new(() => ResolutionFiles.LoadRarity());

    private readonly IncidentStore _store;
    private readonly TraitStore _traitStore;
    private readonly NameStore _names;
    private readonly DocumentStore _documents;
    private readonly Taxonomy _taxonomy;
    private readonly Resolver _resolver;
    private readonly Dictionary<long, Account> _accounts = [];
    private readonly Dictionary<AttestationId, long> _keys = [];

    private Resolution(Workspace workspace, Taxonomy taxonomy)
    {
        (_store, _traitStore, _names, _documents) = (new(workspace), new(workspace), new(workspace), new(workspace));
        _taxonomy = taxonomy;
        _resolver = new(taxonomy, Model.Value);
    }

    /// <summary>Resolves what waits for it, in one transaction; does nothing when nothing waits. Incidents are the same as if all were resolved at once.</summary>
    public static async Task UpdateAsync(Workspace workspace, Taxonomy taxonomy, CancellationToken cancellationToken)
    {
        if (await new IncidentStore(workspace).IsBehindAsync(Version, cancellationToken))
        {
            var resolution = new Resolution(workspace, taxonomy);
            await resolution._store.InTransactionAsync(() => resolution.RunAsync(cancellationToken), cancellationToken);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await _store.RequireVersionAsync(Version, cancellationToken);
        var gone = await _store.GoneAsync(cancellationToken);
        foreach (var key in gone)
        {
            await _traitStore.RemoveAsync(key, cancellationToken);
        }

        // An account that comes or goes changes which words its document's other accounts are told in.
        List<(long Key, Traits Traits)> changed = [];
        foreach (var document in await _store.ChangedDocumentsAsync(cancellationToken))
        {
            changed.AddRange(await ReadAsync(document, cancellationToken));
        }

        await new Linking(_traitStore, _resolver).LinkAsync(changed, cancellationToken);
        var goneNames = await _store.NamesAsync(gone, cancellationToken);
        await ReviseAsync([.. changed.Select(one => one.Traits.Id).Concat(goneNames).Distinct().Order(AttestationOrder.Instance)], cancellationToken);
        await _store.ForgetUnresolvedAsync(cancellationToken);
    }

    private async Task<List<(long Key, Traits Traits)>> ReadAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var accounts = await _store.OfDocumentAsync(id, cancellationToken);
        if (accounts.Count == 0)
        {
            return [];
        }

        var document = (await _documents.FindAsync(id, cancellationToken))!;
        var attestations = accounts.Select(one => one.Account.Attestation).ToArray();
        List<(long, Traits)> read = [];
        foreach (var (key, account) in accounts)
        {
            Keep(key, account);
            var traits = Traits.Of(account, AccountWords.Of(document, attestations, account.Attestation, Rarity.Value), attestations);
            await _traitStore.RemoveAsync(key, cancellationToken);
            await _traitStore.PutAsync(key, traits, cancellationToken);
            read.Add((key, traits));
        }

        return read;
    }

    /// <summary>Parts again all that hangs together with the given attestations, and all that the incidents held that lose or gain one.</summary>
    private async Task ReviseAsync(IReadOnlyList<AttestationId> start, CancellationToken cancellationToken)
    {
        var judgements = await _store.JudgementsAsync(cancellationToken);
        var sames = judgements.Where(one => one.Verdict == Verdict.Same)
            .SelectMany(one => new[] { (one.First, Other: one.Second), (First: one.Second, Other: one.First) })
            .ToLookup(one => one.Item1, one => one.Item2);
        Dictionary<IncidentId, IReadOnlyList<AttestationId>> before = [];
        List<IncidentPart> parts = [];
        HashSet<AttestationId> seen = [];
        var queue = new Queue<AttestationId>(start);
        while (queue.TryDequeue(out var id))
        {
            if (!seen.Add(id))
            {
                continue;
            }

            var (component, links) = await ComponentAsync(id, sames, cancellationToken);
            seen.UnionWith(component);
            parts.AddRange(_resolver.Resolve(component, links, judgements));
            foreach (var (name, members) in await _names.HoldersAsync(component.Append(id), cancellationToken))
            {
                before[name] = members;
                foreach (var member in members.Where(member => !seen.Contains(member)))
                {
                    queue.Enqueue(member);
                }
            }
        }

        await WriteAsync([.. parts.OrderBy(part => part.Attestations[0], AttestationOrder.Instance)], before, cancellationToken);
    }

    /// <summary>All accounts that hang together with one, by links that may join them or by people's judgements; none when it ceased to hold.</summary>
    private async Task<(IReadOnlyCollection<AttestationId> Component, IEnumerable<Link> Links)> ComponentAsync(
        AttestationId start, ILookup<AttestationId, AttestationId> sames, CancellationToken cancellationToken)
    {
        HashSet<AttestationId> component = [];
        Dictionary<(AttestationId, AttestationId), Link> links = [];
        var queue = new Queue<AttestationId>([start]);
        while (queue.TryDequeue(out var id))
        {
            if (component.Contains(id) || await KeyAsync(id, cancellationToken) is not { } key)
            {
                continue;
            }

            component.Add(id);
            foreach (var (otherKey, link) in await _traitStore.LinksAsync(key, cancellationToken))
            {
                links[(link.First, link.Second)] = link;
                if (link.Score >= _resolver.Options.CertainFrom)
                {
                    var other = link.First == id ? link.Second : link.First;
                    _keys[other] = otherKey;
                    queue.Enqueue(other);
                }
            }

            foreach (var other in sames[id])
            {
                queue.Enqueue(other);
            }
        }

        return (component, links.Values);
    }

    private async Task WriteAsync(IncidentPart[] parts, Dictionary<IncidentId, IReadOnlyList<AttestationId>> before, CancellationToken cancellationToken)
    {
        foreach (var id in before.Keys)
        {
            await _store.RemoveAsync(id, cancellationToken);
        }

        var former = await _names.FormerAsync(parts, cancellationToken);
        var taken = await _names.TakenAsync(parts.SelectMany(IncidentNaming.NewNames).Concat(former.OfType<IncidentId>()), cancellationToken);
        var named = IncidentNaming.Name(parts, before, taken, former);
        var rulings = await _store.RulingsAsync(cancellationToken);
        var entry = await _store.RecordResolutionAsync(Version, cancellationToken);
        foreach (var ended in named.Ended)
        {
            await _names.EndAsync(ended with { PointsTo = null }, entry, cancellationToken);
        }

        await ReleaseAsync(parts, named.Names, before, entry, cancellationToken);
        for (var i = 0; i < parts.Length; i++)
        {
            var keys = parts[i].Attestations.Select(id => _keys[id]).ToArray();
            await LoadAsync(keys, cancellationToken);
            var incident = ResolutionRule.Describe(named.Names[i], [.. keys.Select(key => _accounts[key])], [], rulings);
            await _names.PutAsync(incident.Id, parts[i].Attestations, entry, cancellationToken);
            await _store.PutAsync(incident, _taxonomy.FamilyOf(incident.Type.Taken.Value), keys, cancellationToken);
        }

        await PutPossiblySameAsync([.. parts.SelectMany(part => part.Attestations).Select(id => _keys[id])], cancellationToken);
        foreach (var ended in named.Ended)
        {
            await _names.EndAsync(ended, entry, cancellationToken);
        }
    }

    /// <summary>Ends first what each name loses: an attestation is held by one name at a time.</summary>
    private async Task ReleaseAsync(
        IncidentPart[] parts,
        IReadOnlyList<IncidentId> names,
        Dictionary<IncidentId, IReadOnlyList<AttestationId>> before,
        long entry,
        CancellationToken cancellationToken)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (before.TryGetValue(names[i], out var members) && members.Except(parts[i].Attestations).Any())
            {
                await _names.PutAsync(names[i], [.. members.Intersect(parts[i].Attestations)], entry, cancellationToken);
            }
        }
    }

    private async Task<long?> KeyAsync(AttestationId id, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(id, out var key))
        {
            return key;
        }

        if (await _store.FindKeyAsync(id, cancellationToken) is { } found)
        {
            _keys[id] = found;
            return found;
        }

        return null;
    }

    private async Task PutPossiblySameAsync(IReadOnlyList<long> keys, CancellationToken cancellationToken)
    {
        HashSet<(long, long)> different = [];
        foreach (var judgement in (await _store.JudgementsAsync(cancellationToken)).Where(one => one.Verdict == Verdict.Different))
        {
            if (await KeyAsync(judgement.First, cancellationToken) is { } first && await KeyAsync(judgement.Second, cancellationToken) is { } second)
            {
                different.Add((Math.Min(first, second), Math.Max(first, second)));
            }
        }

        await _store.PutPossiblySameAsync(keys, _resolver.Options.PossibleFrom, _resolver.Options.CertainFrom, different, cancellationToken);
    }

    private async Task LoadAsync(IEnumerable<long> keys, CancellationToken cancellationToken)
    {
        var missing = keys.Where(key => !_accounts.ContainsKey(key)).ToArray();
        foreach (var (key, account) in missing.Length > 0 ? await _store.AccountsAsync(missing, cancellationToken) : [])
        {
            Keep(key, account);
        }
    }

    private void Keep(long key, Account account)
    {
        _accounts[key] = account;
        _keys[account.Id] = key;
    }
}
