using System.Globalization;
using Attest.Core.Counting;
using Attest.Server.Filters;
using Attest.Server.Workspaces;
using Attest.Storage.Incidents;
using Attest.Workflows.Counting;
using Attest.Workflows.Decisions;
using Attest.Workflows.Queries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Attest.Server.Tallies;

/// <summary>Counts under rules beside each other.</summary>
internal static class TallyRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tallies", PageAsync).ExcludeFromDescription();

    private static async Task<IResult> PageAsync(HttpContext context, OpenWorkspaces workspaces, ServerOptions options, CancellationToken cancellationToken)
    {
        var state = ViewState.Of(context.Request.Query);
        var filter = new FilterReading(options.Taxonomy(), options.Registry).Read(state.Words);
        var folder = options.Rules();
        CountingRule[] rules = [.. (state.Rules.Count > 0 ? state.Rules : [RuleFolder.Default, "network-tally"]).Select(name =>
            folder.Find(name) ?? throw new WordsException("rule", $"expected some of {string.Join(", ", folder.Names)}; found '{name}'."))];
        var by = ReadDimension(state.By);
        var view = await workspaces.ReadAsync(
            state.ReadAsOf(),
            async workspace =>
            {
                List<Tally> tallies = [];
                foreach (var rule in rules)
                {
                    tallies.Add(await new Counter(workspace, options.Registry).CountAsync(CountQuestion.Of(rule, filter, [by]), cancellationToken));
                }

                var explore = new ExploreQueries(workspace);
                return new TallyView(
                    workspace.Path, by, tallies, [.. folder.Names], await CoverageNote.OfAsync(workspace, filter, cancellationToken),
                    await explore.CountriesAsync(new(), cancellationToken), await ActorNames.MostFrequentAsync(explore, new(), options.Registry(), cancellationToken));
            },
            cancellationToken);
        return new RazorComponentResult<TalliesPage>(new { State = state, View = view, Taxonomy = options.Taxonomy() });
    }

    private static Dimension ReadDimension(string? name) => name is null or ""
        ? Dimension.Year
        : Enum.TryParse<Dimension>(name, ignoreCase: true, out var dimension) && !int.TryParse(name, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)
            ? dimension
            : throw new WordsException("by", $"expected one of {string.Join(", ", Enum.GetNames<Dimension>().Select(one => one.ToLowerInvariant()))}; found '{name}'.");
}

/// <summary>What the page of counts shows.</summary>
/// <param name="Workspace">The file of the workspace.</param>
/// <param name="By">What is counted by.</param>
/// <param name="Tallies">The counts, one a rule.</param>
/// <param name="Rules">The names of all rules.</param>
/// <param name="Coverage">What is recorded of reading.</param>
/// <param name="Countries">The countries of the workspace.</param>
/// <param name="Actors">Who is named most.</param>
public sealed record TallyView(
    string Workspace, Dimension By, IReadOnlyList<Tally> Tallies, IReadOnlyList<string> Rules, string Coverage, IReadOnlyList<ValueCount> Countries, IReadOnlyList<ValueCount> Actors)
{
    /// <summary>Every value that a tally has a row for, in the order of the tallies; what cannot be dated or placed comes last.</summary>
    public IReadOnlyList<string?> Values =>
        [.. Tallies.SelectMany(tally => tally.Rows).Select(row => row.Values[0]).Distinct(StringComparer.Ordinal).OrderBy(value => value is null).ThenBy(value => value, StringComparer.Ordinal)];

    /// <summary>The row of a tally for a value; null when it counts none.</summary>
    public static TallyRow? Row(Tally tally, string? value) => tally.Rows.FirstOrDefault(row => row.Values[0] == value);
}
