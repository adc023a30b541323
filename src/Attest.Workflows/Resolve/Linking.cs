using Attest.Core.Incidents;
using Attest.Storage.Incidents;

namespace Attest.Workflows.Resolve;

/// <summary>Finds and stores the links of accounts that came or changed with all others.</summary>
/// <param name="store">What is compared, and the links.</param>
/// <param name="resolver">Compares.</param>
internal sealed class Linking(TraitStore store, Resolver resolver)
{
    /// <summary>From so many changed accounts on, all traits are read into memory instead of asking for each account's neighbours.</summary>
    private const int Many = 300;

    /// <summary>Stores the links of accounts whose traits are stored already.</summary>
    public async Task LinkAsync(IReadOnlyList<(long Key, Traits Traits)> changed, CancellationToken cancellationToken)
    {
        if (changed.Count >= Many)
        {
            await LinkManyAsync([.. changed.Select(one => one.Key)], cancellationToken);
            return;
        }

        foreach (var (key, traits) in changed)
        {
            await LinkOneAsync(key, traits, cancellationToken);
        }
    }

    private async Task LinkManyAsync(HashSet<long> changed, CancellationToken cancellationToken)
    {
        var all = (await store.AllAsync(cancellationToken)).OrderBy(one => one.Traits.Id, AttestationOrder.Instance).ToArray();
        var traits = Array.ConvertAll(all, one => one.Traits);
        foreach (var (first, second, score) in new ManyAccounts(resolver).Links(traits, Array.ConvertAll(all, one => changed.Contains(one.Key)), cancellationToken))
        {
            await store.PutLinkAsync(all[first].Key, all[second].Key, resolver.LinkOf(traits[first], traits[second], score), cancellationToken);
        }
    }

    private async Task LinkOneAsync(long key, Traits traits, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(await store.MeetingAsync(traits, cancellationToken), cancellationToken);
        var keys = found.ToDictionary(one => one.Traits.Id, one => one.Key);
        foreach (var link in resolver.Neighbours(traits, found.Select(one => one.Traits)))
        {
            await store.PutLinkAsync(key, keys[link.First == traits.Id ? link.Second : link.First], link, cancellationToken);
        }
    }
}
