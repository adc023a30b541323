using System.Globalization;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Benchmarks;

/// <summary>Fills a workspace with made-up incidents, each told by one document, without resolving them: what is counted is there, and nothing waits.</summary>
public static class SyntheticWorkspace
{
    /// <summary>Puts so many incidents into an empty workspace.</summary>
    public static async Task FillAsync(Workspace workspace, Taxonomy taxonomy, int incidents, int seed, CancellationToken cancellationToken)
    {
        var vocabulary = new SyntheticVocabulary();
        var first = new SyntheticWorld(vocabulary, seed).Accounts(int.MaxValue, incidents).DistinctBy(account => account.Incident)
            .Select(account => account with { Document = string.Create(CultureInfo.InvariantCulture, $"d{account.Incident}") });
        var (documents, store) = (new DocumentStore(workspace), new IncidentStore(workspace));
        await store.InTransactionAsync(
            async () =>
            {
                foreach (var (document, coding) in SyntheticCoding.Documents(first, vocabulary))
                {
                    await documents.SaveAsync(document, ReadOnlyMemory<byte>.Empty, coding, cancellationToken);
                    var attestation = coding.Attestations[0];
                    var incident = ResolutionRule.Describe(new($"i-{document.Id}"), [new() { Attestation = attestation, Published = document.Published }], []);
                    var key = (await store.FindKeyAsync(attestation.Id, cancellationToken))!.Value;
                    await store.PutAsync(incident, taxonomy.FamilyOf(incident.Type.Taken.Value), [key], cancellationToken);
                }

                await store.RequireVersionAsync(Resolution.Version, cancellationToken);
                await store.ForgetUnresolvedAsync(cancellationToken);
            },
            cancellationToken);
    }
}
