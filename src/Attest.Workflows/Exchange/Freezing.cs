using System.Globalization;
using System.Security.Cryptography;
using Attest.Core.Acts;
using Attest.Core.Incidents;
using Attest.Formats.Contract;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Exchange;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Exchange;

/// <summary>What came of computing an edition again.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Facts">The hash of its facts now.</param>
/// <param name="Printed">The hash of its incidents now.</param>
/// <param name="Reasons">What can explain a difference: documents that were purged since, another version of the resolver.</param>
public sealed record Verification(FrozenEdition Edition, string Facts, string Printed, IReadOnlyList<string> Reasons)
{
    /// <summary>Whether facts and incidents are the same to the letter.</summary>
    public bool IsSame => Facts == Edition.Facts && Printed == Edition.Printed;
}

/// <summary>Freezes the state of a workspace under a name by which it can be cited, and computes it again.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="taxonomy">The types of incidents.</param>
/// <param name="clock">Tells when an edition is made.</param>
public sealed class Freezing(Workspace workspace, Taxonomy taxonomy, TimeProvider clock)
{
    private readonly FreezeStore _store = new(workspace);

    /// <summary>Freezes the state that the workspace has now.</summary>
    /// <exception cref="WorkspaceException">There is an edition of this name.</exception>
    public async Task<FrozenEdition> FreezeAsync(string name, string rule, CancellationToken cancellationToken)
    {
        var (printed, incidents) = await PrintAsync(workspace, cancellationToken);
        var position = await _store.PositionAsync(cancellationToken);
        var coverage = (await new CoverageQueries(workspace).RecordsAsync(cancellationToken)).Select(act => DecisionText.Of((Coverage)act.Act.Content));
        var edition = new FrozenEdition
        {
            Name = name,
            Position = position,
            At = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            By = workspace.Author,
            Rule = rule,
            Resolver = Resolution.Version,
            Codings = await _store.CodingsAsync(cancellationToken),
            Coverage = [.. coverage],
            Documents = (int)await new DocumentStore(workspace).CountAsync(cancellationToken),
            Incidents = incidents,
            Facts = await _store.HashAsync(position, cancellationToken),
            Printed = printed,
        };
        await _store.PutAsync(edition, cancellationToken);
        return edition;
    }

    /// <summary>Computes an edition again, in a copy that is brought back to its entry of the ledger, and compares.</summary>
    /// <exception cref="WorkspaceException">There is no edition of this name.</exception>
    public async Task<Verification> VerifyAsync(string name, CancellationToken cancellationToken)
    {
        if (await _store.FindAsync(name, cancellationToken) is not { } edition)
        {
            throw new WorkspaceException($"{workspace.Path}: expected the name of an edition; found '{name}'. See them with 'attest freeze --list'.");
        }

        var folder = Directory.CreateTempSubdirectory("attest-freeze-");
        try
        {
            await using var copy = await workspace.CopyAsync(folder.FullName, cancellationToken);
            await new FreezeStore(copy).RollBackAsync(edition.Position, cancellationToken);
            await new IncidentStore(copy).InTransactionAsync(() => new IncidentStore(copy).RequireVersionAsync("", cancellationToken), cancellationToken);
            var (printed, _) = await PrintAsync(copy, cancellationToken);
            var purged = (await _store.PurgedSinceAsync(edition.Position, cancellationToken)).Select(stone => $"{stone.Document} was purged since");
            string[] resolver = edition.Resolver == Resolution.Version ? [] : [$"incidents were derived by {edition.Resolver} then, and by {Resolution.Version} now"];
            return new(edition, await _store.HashAsync(edition.Position, cancellationToken), printed, [.. purged, .. resolver]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>SHA-256 over the incidents as they are printed, and how many they are.</summary>
    private async Task<(string Hash, int Incidents)> PrintAsync(Workspace printed, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(printed, taxonomy, cancellationToken);
        var queries = new IncidentQueries(printed);
        var incidents = await queries.DescribeAsync([.. (await queries.ListAsync(new(), cancellationToken)).Select(one => one.Id)], cancellationToken);
        using var hash = SHA256.Create();
        await using (var bytes = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            var writer = new IncidentWriter(type => taxonomy.FamilyOf(type).Code);
            foreach (var incident in incidents)
            {
                writer.WriteLine(incident, bytes);
            }
        }

        return (Convert.ToHexStringLower(hash.Hash!), incidents.Count);
    }
}
