using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Incidents;
using Attest.Core.Releases;
using Attest.Formats.Reading;
using Attest.Storage.Attestations;
using Attest.Storage.Incidents;
using Attest.Workflows.Claims;
using Attest.Workflows.Intake;
using Attest.Workflows.Workspaces;

namespace Attest.Evaluation.Voices;

/// <summary>What the product makes of documents: the way that <c>attest add</c> and <c>attest incidents</c> take, in a workspace that is thrown away.</summary>
internal sealed class ResolvedVoices
{
    private readonly Dictionary<AttestationId, Incident> _incidentOf;

    private ResolvedVoices(
        IReadOnlyList<Incident> incidents, IReadOnlyList<Link> possible, IReadOnlyDictionary<AttestationId, Traits> traits, IReadOnlyList<ClaimOfResponsibility> claims, IReadOnlyList<Release> releases)
    {
        (Possible, Traits, Claims, Releases) = (possible, traits, claims, releases);
        _incidentOf = incidents.SelectMany(incident => incident.Accounts.Select(account => (account.Id, incident))).ToDictionary(one => one.Id, one => one.incident);
        Accounts = incidents.SelectMany(incident => incident.Accounts).ToDictionary(account => account.Id);
    }

    /// <summary>Every account.</summary>
    public IReadOnlyDictionary<AttestationId, Account> Accounts { get; }

    /// <summary>What resolving compared of every account.</summary>
    public IReadOnlyDictionary<AttestationId, Traits> Traits { get; }

    /// <summary>The links between accounts of different incidents.</summary>
    public IReadOnlyList<Link> Possible { get; }

    /// <summary>Who claims what, as <c>attest claims</c> lists it.</summary>
    public IReadOnlyList<ClaimOfResponsibility> Claims { get; }

    /// <summary>The releases that documents describe.</summary>
    public IReadOnlyList<Release> Releases { get; }

    public Incident IncidentOf(AttestationId id) => _incidentOf[id];

    /// <summary>Adds the documents of a folder to a new workspace and resolves them.</summary>
    public static async Task<ResolvedVoices> ReadAsync(string documents, ICoder coder, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("attest-voices-").FullName;
        try
        {
            await using var workspace = await WorkspaceFolder.CreateAsync(folder, cancellationToken);
            var received = new DocumentFiles(new ReadingOptions()).ReadAsync([documents], standardInput: null, cancellationToken);
            var summary = await new DocumentIntake(workspace, coder).AddAsync(received, cancellationToken);
            foreach (var refusal in summary.Refused)
            {
                await Console.Error.WriteLineAsync(refusal.ToString());
            }

            await Workflows.Resolve.Resolution.UpdateAsync(workspace, TaxonomyFile.Load(), cancellationToken);
            var queries = new IncidentQueries(workspace);
            var incidents = await queries.DescribeAsync([.. (await queries.ListAsync(new(), cancellationToken)).Select(one => one.Id)], cancellationToken);
            var claims = await ClaimList.OfAsync(workspace, new(), cancellationToken);
            Release[] releases = [.. (await new ReleaseQueries(workspace).DescribedAsync(cancellationToken)).Select(one => one.Release)];
            var traits = await new TraitStore(workspace).AllAsync(cancellationToken);
            return new(incidents, await PossibleAsync(new(workspace), new(workspace), incidents, cancellationToken), traits.ToDictionary(one => one.Traits.Id, one => one.Traits), claims.Single, releases);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Link>> PossibleAsync(IncidentStore store, TraitStore traits, IReadOnlyList<Incident> incidents, CancellationToken cancellationToken)
    {
        Dictionary<(AttestationId, AttestationId), Link> links = [];
        foreach (var incident in incidents)
        {
            var members = incident.Accounts.Select(account => account.Id).ToHashSet();
            foreach (var id in members)
            {
                if (await store.FindKeyAsync(id, cancellationToken) is not { } key)
                {
                    continue;
                }

                foreach (var (_, link) in await traits.LinksAsync(key, cancellationToken))
                {
                    if (link.Reasons.Count > 0 && (!members.Contains(link.First) || !members.Contains(link.Second)))
                    {
                        links[(link.First, link.Second)] = link;
                    }
                }
            }
        }

        return [.. links.Values];
    }
}
