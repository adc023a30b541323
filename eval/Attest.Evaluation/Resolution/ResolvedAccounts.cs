using Attest.Core.Incidents;

namespace Attest.Evaluation.Resolution;

/// <summary>Accounts resolved as a workspace resolves them, all at once in memory.</summary>
internal static class ResolvedAccounts
{
    /// <summary>The pairs that are compared.</summary>
    public static List<(Traits One, Traits Other)> Candidates(IReadOnlyList<Traits> accounts)
    {
        var index = new CandidateIndex();
        foreach (var account in accounts)
        {
            index.Add(account);
        }

        return
        [
            .. accounts.SelectMany((account, number) => index.Meeting(account)
                .Where(other => other > number && accounts[other].Id.Document != account.Id.Document)
                .Select(other => (account, accounts[other]))),
        ];
    }

    /// <summary>The incident of each account, by the name of its first one.</summary>
    public static Dictionary<Core.Attestations.AttestationId, string> Resolve(IReadOnlyList<Traits> accounts, IEnumerable<(Traits One, Traits Other)> candidates, Resolver resolver)
    {
        var links = candidates.Select(pair => resolver.Score(pair.One, pair.Other) is { } score ? new Link(pair.One.Id, pair.Other.Id, score, []) { IsOfMain = pair.One.IsMain && pair.Other.IsMain } : null).OfType<Link>();
        var parts = resolver.Resolve(accounts.Select(account => account.Id), links, []);
        return parts.SelectMany(part => part.Attestations.Select(id => (id, part.Attestations[0].ToString()))).ToDictionary(pair => pair.id, pair => pair.Item2);
    }
}
