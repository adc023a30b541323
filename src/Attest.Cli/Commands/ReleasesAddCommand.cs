using System.CommandLine;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;
using Attest.Storage.Acts;
using Attest.Storage.Workspaces;
using Attest.Workflows.Decisions;
using Attest.Workflows.Resolve;

namespace Attest.Cli.Commands;

/// <summary><c>attest releases add</c>: a person enters a release.</summary>
internal static class ReleasesAddCommand
{
    private static readonly string[] Kinds = [.. Enum.GetNames<ReleaseKind>().Select(name => name.ToLowerInvariant())];

    private static readonly Argument<string> Kind = new Argument<string>("KIND") { Description = $"What was put out: {string.Join(", ", Kinds)}." }.AcceptOnlyFromAmong(Kinds);
    private static readonly Option<string> By = new("--by") { Description = "The group whose release it is.", HelpName = "GROUP", Required = true };
    private static readonly Option<string?> Outlet = new("--outlet") { Description = "The outlet that put it out, such as its media wing.", HelpName = "NAME" };
    private static readonly Option<string?> On = new("--on") { Description = "The day, month or year in which it was put out.", HelpName = "DAY" };
    private static readonly Option<string[]> Shows = new("--shows") { Description = "What it shows, in your own words. May be given several times.", HelpName = "TEXT" };
    private static readonly Option<string[]> Notes = new("--note") { Description = "How it is made: length, cameras, languages. May be given several times.", HelpName = "TEXT" };
    private static readonly Option<string[]> Speakers = new("--speaker") { Description = "Who speaks in it, by role, such as 'a masked commander'; never by name.", HelpName = "ROLE" };
    private static readonly Option<string[]> Incidents = new("--incident") { Description = "An incident held, or an account of one, that it depicts or claims. May be given several times.", HelpName = "ID" };

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var command = new ExampleCommand(
            "add",
            "Enters a release that you saw described; metadata only. It can be undone like every decision.",
            "attest releases add video --by JNIM --outlet Az-Zallaqa --on 2018-03-01 --shows \"a raid on an army camp\" --incident i-3k7q2mxa --because \"seen in the archive's list\"");
        command.Arguments.Add(Kind);
        foreach (var option in (Option[])[By, Outlet, On, Shows, Notes, Speakers, Incidents, CommonOptions.Because])
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult call, CancellationToken cancellationToken)
    {
        var day = call.GetValue(On) is { } text
            ? PartialDate.Parse(text) ?? throw new CommandException($"{On.Name}: expected a day such as 2019-06-30, a month such as 2019-06 or a year; found '{text}'.", isWrongCall: true)
            : (PartialDate?)null;
        foreach (var role in call.GetValue(Speakers) ?? [])
        {
            CheckRole(role);
        }

        await using var workspace = await CommonOptions.OpenAsync(call, cancellationToken);
        var actor = Codebook.Affiliates().FindId(call.GetRequiredValue(By));
        var release = new EnteredRelease(
            Enum.Parse<ReleaseKind>(call.GetRequiredValue(Kind), ignoreCase: true),
            actor is null ? call.GetRequiredValue(By) : Codebook.Affiliates().FindName(actor)!,
            actor,
            call.GetValue(Outlet),
            day?.First,
            day?.Last,
            call.GetValue(Shows) ?? [],
            call.GetValue(Notes) ?? [],
            call.GetValue(Speakers) ?? [],
            await AccountsAsync(workspace, call.GetValue(Incidents) ?? [], cancellationToken));
        var act = await new ActStore(workspace).RecordAsync(release, call.GetRequiredValue(CommonOptions.Because), cancellationToken);
        await RecordedAct.WriteAsync(act, call.InvocationConfiguration.Output);
        return CommandLine.Ok;
    }

    /// <summary>An incident is held on to by its accounts, which survive when incidents are derived anew.</summary>
    private static async Task<IReadOnlyList<AttestationId>> AccountsAsync(Workspace workspace, string[] names, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, Codebook.Taxonomy(), cancellationToken);
        List<AttestationId> accounts = [];
        foreach (var name in names)
        {
            accounts.Add((await Named.FindAsync(workspace, name, cancellationToken)).Accounts[0]);
        }

        return accounts;
    }

    /// <summary>Persons are held only as leaders or spokesmen that people have accepted: a role has no capitals behind its first word.</summary>
    private static void CheckRole(string role)
    {
        if (role.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).Any(word => char.IsUpper(word[0])))
        {
            throw new CommandException($"{Speakers.Name}: expected a role such as 'a masked commander'; found '{role}', in which a name seems to stand. Names of those who speak are not held.", isWrongCall: true);
        }
    }
}
