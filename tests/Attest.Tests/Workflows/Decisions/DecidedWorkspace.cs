using System.Text;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Formats.Contract;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;
using Xunit;

namespace Attest.Tests.Workflows.Decisions;

/// <summary>A workspace of given accounts, in a folder of its own, for tests of what people decide.</summary>
internal static class DecidedWorkspace
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes one.</summary>
    public static async Task<Workspace> CreateAsync(TemporaryFolder folder, string name, IEnumerable<Account> accounts, string author = "tester")
    {
        var workspace = await Workspace.CreateAsync(Path.Combine(folder.Path, name), author, TimeProvider.System, Stop);
        await AddAsync(workspace, accounts);
        return workspace;
    }

    /// <summary>Adds the documents of accounts.</summary>
    public static async Task AddAsync(Workspace workspace, IEnumerable<Account> accounts)
    {
        foreach (var document in accounts.GroupBy(account => account.Id.Document))
        {
            var text = new Document { Id = document.Key, Body = $"word and more words in {document.Key}", Source = document.First().Source, Published = document.First().Published };
            var coding = new Coding { Document = document.Key, Version = "test", Attestations = [.. document.Select(account => account.Attestation)] };
            await new DocumentStore(workspace).SaveAsync(text, default, coding, Stop);
        }
    }

    /// <summary>The incidents, brought up to date.</summary>
    public static async Task<IReadOnlyList<Incident>> IncidentsAsync(Workspace workspace)
    {
        await Resolution.UpdateAsync(workspace, TestAccounts.Types, Stop);
        var queries = new IncidentQueries(workspace);
        return await queries.DescribeAsync([.. (await queries.ListAsync(new(), Stop)).Select(one => one.Id)], Stop);
    }

    /// <summary>The incidents as they are printed, names and all.</summary>
    public static async Task<string> PrintedAsync(Workspace workspace)
    {
        await using var bytes = new MemoryStream();
        var writer = new IncidentWriter(type => type.Code);
        foreach (var incident in await IncidentsAsync(workspace))
        {
            writer.WriteLine(incident, bytes);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>What the incidents say, without their names, in an order of its own.</summary>
    public static async Task<IReadOnlyList<string>> WithoutNamesAsync(Workspace workspace) =>
    [
        .. (await IncidentsAsync(workspace))
            .Select(incident => string.Join(" | ", [
                string.Join(',', incident.Accounts.Select(account => account.Id)),
                incident.Type.ToString(),
                $"{incident.Resolution.Type.Value}",
                $"{incident.Date?.Taken.Value}",
                $"{incident.Place?.Taken.Value}",
                $"{incident.Killed?.Taken.Value}",
                $"{incident.Resolution.Completion}",
                string.Join(',', incident.Resolution.Participants.Select(one => one.Value.Name)),
                $"{incident.Corroboration}",
                $"{incident.Resolution.Review}"]))
            .Order(StringComparer.Ordinal),
    ];
}
