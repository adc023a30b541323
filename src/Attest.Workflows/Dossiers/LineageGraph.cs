using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Workflows.Charts;
using Attest.Workflows.Explain;

namespace Attest.Workflows.Dossiers;

/// <summary>Finds the groups that an actor came from, joined, left and became, and lays them out over the years.</summary>
internal static class LineageGraph
{
    private const int MostGroups = 18;

    // From which group the arrow comes: of "formed by" the other one, of "merged into" the one of which it is stated.
    private static readonly Dictionary<ActorProperty, (bool ComesFromOther, bool IsLoose, string Words)> Kinds = new()
    {
        [ActorProperty.FormedBy] = (true, false, "formation"),
        [ActorProperty.SplinterOf] = (true, false, "split"),
        [ActorProperty.SuccessorOf] = (true, false, "succession"),
        [ActorProperty.PredecessorOf] = (false, false, "succession"),
        [ActorProperty.RenamedTo] = (false, false, "new name"),
        [ActorProperty.MergedInto] = (false, false, "merger"),
        [ActorProperty.PledgedTo] = (false, true, "pledge"),
        [ActorProperty.AcceptedPledgeTo] = (false, true, "pledge, accepted"),
        [ActorProperty.ConstituentOf] = (false, true, "becomes a part"),
    };

    private sealed record Edge(string From, string To, PartialDate Day, string Words, bool IsLoose);

    /// <summary>Draws the graph; nothing when nothing is dated.</summary>
    public static void Write(Markup markup, DossierMaterial material)
    {
        var (names, edges) = Gather(material);
        if (edges.Length == 0)
        {
            return;
        }

        var bars = Bars(material, names, edges);
        var rows = bars.Select((bar, at) => (bar.Key, at)).ToDictionary(one => one.Key, one => one.at, StringComparer.Ordinal);
        var arrows = edges.Where(edge => rows.ContainsKey(edge.From) && rows.ContainsKey(edge.To))
            .Select(edge => new LineageArrow(rows[edge.From], rows[edge.To], edge.Day.First, $"{edge.Words} {edge.Day}", edge.IsLoose)).Distinct().ToArray();
        var told = string.Join("; ", edges.OrderBy(edge => edge.Day.First).Take(6).Select(edge => $"{edge.Day}, {edge.Words}: {names[edge.From]} to {names[edge.To]}"));
        LineageChart.Write(
            markup,
            new("lineage-chart", $"{material.Actor.Name}: lineage and allegiance over the years", $"{bars.Count} groups. {told}. The table beside it tells the actor's own relations."),
            [.. bars.Select(bar => bar.Bar)],
            arrows,
            new(Math.Max(material.Day.Year, edges.Max(edge => edge.Day.Last.Year)), 12, 31));
    }

    /// <summary>The dated relations of the actor, and those by which its relatives came to be.</summary>
    private static (Dictionary<string, string> Names, Edge[] Edges) Gather(DossierMaterial material)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal) { [material.Actor.Key] = material.Actor.Name };
        List<Edge> edges = [];
        foreach (var statement in material.Statements.Concat(material.OfOthers))
        {
            Add(statement, names, edges);
        }

        foreach (var key in names.Keys.Where(key => key != material.Actor.Key).Order(StringComparer.Ordinal).ToArray())
        {
            foreach (var statement in material.Registry.Of(key).Where(one => !IsLoose(one) && (one.From is null || one.From.Value.First <= material.Day)))
            {
                if (names.Count < MostGroups)
                {
                    Add(statement, names, edges);
                }
            }
        }

        // Who took part in forming a group is not drawn once more as a part of it.
        var merged = edges.Where(edge => !edge.IsLoose).Select(edge => (edge.From, edge.To)).ToHashSet();
        return (names, [.. edges.Where(edge => !edge.IsLoose || !merged.Contains((edge.From, edge.To))).GroupBy(edge => (edge.From, edge.To, edge.Words)).Select(group => group.OrderBy(edge => edge.Day.Last.DayNumber - edge.Day.First.DayNumber).First())]);
    }

    private static bool IsLoose(ActorStatement statement) => !Kinds.TryGetValue(statement.Property, out var kind) || kind.IsLoose;

    private static void Add(ActorStatement statement, Dictionary<string, string> names, List<Edge> edges)
    {
        if (!Kinds.TryGetValue(statement.Property, out var kind) || statement is not { From: { } day, Value: ActorValue other } || statement.Actor.Key == other.Actor.Key)
        {
            return;
        }

        names.TryAdd(statement.Actor.Key, statement.Actor.Name);
        names.TryAdd(other.Actor.Key, other.Actor.Name);
        var (from, to) = kind.ComesFromOther ? (other.Actor.Key, statement.Actor.Key) : (statement.Actor.Key, other.Actor.Key);
        edges.Add(new(from, to, day, kind.Words, kind.IsLoose));
    }

    /// <summary>Older groups stand above younger ones; of one whose beginning is not told the first thing that is told of it is its beginning.</summary>
    private static List<(string Key, LineageBar Bar)> Bars(DossierMaterial material, Dictionary<string, string> names, Edge[] edges)
    {
        List<(string, LineageBar)> bars = [];
        foreach (var key in names.Keys.Where(key => edges.Any(edge => edge.From == key || edge.To == key)))
        {
            var statements = material.Registry.Of(key).Concat(key == material.Actor.Key ? material.Statements : []).ToArray();
            var founded = Day(statements, ActorProperty.Founded);
            var first = edges.Where(edge => edge.From == key || edge.To == key).Min(edge => edge.Day.First);
            bars.Add((key, new(names[key], founded is { } day && day <= first ? day : first, founded is not null || edges.Any(edge => edge.To == key && !edge.IsLoose), LastOf(statements), key == material.Actor.Key)));
        }

        return [.. bars.OrderBy(bar => bar.Item2.From).ThenBy(bar => bar.Item2.Name, StringComparer.Ordinal)];
    }

    private static DateOnly? Day(ActorStatement[] statements, ActorProperty property) =>
        statements.Where(one => one.Property == property).Select(one => one.From).OfType<PartialDate>().Select(day => (DateOnly?)day.First).Min();

    private static DateOnly? LastOf(ActorStatement[] statements) =>
        statements.Where(one => one.Property == ActorProperty.Dissolved).Select(one => one.From).OfType<PartialDate>().Select(day => (DateOnly?)day.Last).Max();
}
