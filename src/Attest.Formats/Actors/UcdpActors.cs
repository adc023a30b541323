using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Formats.Reading;
using Attest.Formats.Rows;

namespace Attest.Formats.Actors;

/// <summary>
/// Reads the actor list of the Uppsala Conflict Data Program. A splinter becomes splinter_of; joining a group and forming an alliance become
/// constituent_of, as in the built-in registry.
/// </summary>
internal static class UcdpActors
{
    // What UCDP means by its column Org: https://ucdp.uu.se/downloads/, codebook of the actor list.
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["1"] = "armed_group",
        ["2"] = "informal_group",
        ["3"] = ActorKinds.Community,
        ["4"] = "government",
    };

    private static readonly (string Names, string Ids, ActorProperty Property)[] Relations =
    [
        ("NamePrev", "ActorIdPrev", ActorProperty.SplinterOf),
        ("NameSplitTemp", "ActorIdSplitTemp", ActorProperty.SplinterOf),
        ("NameAlliance", "ActorIdAlliance", ActorProperty.ConstituentOf),
        ("GroupName", "ActorIdGroup", ActorProperty.ConstituentOf),
    ];

    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">A column is missing.</exception>
    public static async Task<ActorFile> ReadAsync(string path, ReadingOptions options, CancellationToken cancellationToken)
    {
        using var file = await CsvFile.OpenAsync(path, ',', options, cancellationToken);
        file.Column("ActorId");
        var rows = new List<Row>();
        var problems = new List<ActorProblem>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (file.Next())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new Row(file, file.Line, file.Cells);
            if (Wrong(row, seen) is { } wrong)
            {
                problems.Add(new(row.Line, wrong));
            }
            else
            {
                rows.Add(row);
            }
        }

        var version = rows.Select(row => row["Version"]).FirstOrDefault(text => text.Length > 0) ?? "not stated";
        var names = rows.ToDictionary(row => row["ActorId"], row => row["NameData"], StringComparer.Ordinal);
        return new()
        {
            Format = "ucdp",
            Source = new($"ucdp-actors-{version}", $"UCDP Actor Dataset, version {version}", "Uppsala Conflict Data Program", "https://ucdp.uu.se/downloads/", null, null),
            Actors = [.. rows.Select(row => ActorOf(row, names, problems))],
            Problems = [.. problems.OrderBy(problem => problem.Line)],
            PassedOver = [],
        };
    }

    private static string? Wrong(Row row, HashSet<string> seen)
    {
        var id = row["ActorId"];
        return id.Length == 0 || !id.All(char.IsAsciiDigit) ? $"Expected a number in ActorId; found '{id}'. The row was passed over."
            : row["NameData"].Length == 0 ? $"Expected a name in NameData; actor {id} has none. The row was passed over."
            : !Kinds.ContainsKey(row["Org"]) ? $"Expected 1, 2, 3 or 4 in Org; found '{row["Org"]}' for actor {id}. The row was passed over."
            : !seen.Add(id) ? $"Expected each ActorId once; found {id} again. The second row was passed over."
            : null;
    }

    private static ProposedActor ActorOf(Row row, Dictionary<string, string> names, List<ActorProblem> problems)
    {
        var (former, present) = NamesOf(row);
        var areas = GwStates.Of(row["GWNOLoc"], row["Location"], message => problems.Add(new(row.Line, message)));
        List<ProposedStatement> statements =
        [
            .. present.Select(name => new ProposedStatement(ActorProperty.AlsoKnownAs, new TextValue(name))),
            .. former.Select(name => new ProposedStatement(ActorProperty.FormerName, new TextValue(name))),
            new(ActorProperty.Kind, new TextValue(Kinds[row["Org"]])),
            .. RelationsOf(row, names, problems),
            .. areas.Select(area => new ProposedStatement(ActorProperty.Area, new PlaceValue(area.Name, null, area.Country))),
            new(ActorProperty.Code, new TextValue($"ucdp: {row["ActorId"]}")),
        ];
        return new()
        {
            Id = new($"ucdp-{row["ActorId"]}"),
            Name = present.MaxBy(name => name.Length) ?? row["NameData"],
            Short = row["NameData"],
            Kind = Kinds[row["Org"]],
            Countries = [.. areas.Select(area => area.Country).OfType<string>().Distinct(StringComparer.Ordinal)],
            Statements = statements,
        };
    }

    /// <summary>Where a name was changed, the original ones are former names.</summary>
    private static (IReadOnlyList<string> Former, IReadOnlyList<string> Present) NamesOf(Row row)
    {
        string[] original = [row["NameOrig"], row["NameOrigFull"], row["NameOrigFullEng"]];
        if (row["NameChange"] != "1")
        {
            return ([], Names([row["NameData"], .. original]));
        }

        var count = row["NewName"].Split(", ").Length;
        var present = Names([row["NameData"], .. Split(row["NewName"], count), .. Split(row["NewNameFullMotherTongue"], count), .. Split(row["NewNameFullEng"], count)]);
        return ([.. Names(original).Except(present, StringComparer.Ordinal)], present);
    }

    /// <summary>Several names stand in one cell with commas between them, as many as in the column NewName; else a comma belongs to the name.</summary>
    private static string[] Split(string cell, int count) => cell.Split(", ") is var names && names.Length == count ? names : [cell];

    private static IReadOnlyList<string> Names(IEnumerable<string> cells) =>
        [.. cells.Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(cell => cell.Length > 0 && cell is not ("n/a" or "N/A")).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<ProposedStatement> RelationsOf(Row row, Dictionary<string, string> names, List<ActorProblem> problems)
    {
        foreach (var (column, ids, property) in Relations)
        {
            foreach (var id in row[ids].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (names.TryGetValue(id, out var name))
                {
                    yield return new(property, new ActorValue(new(new($"ucdp-{id}"), name)));
                }
                else
                {
                    problems.Add(new(row.Line, $"Expected in {ids} actors of the list; found {id} ({row[column]}), which is none. That relation was passed over."));
                }
            }
        }
    }

    /// <summary>A row, its cells by the names of their columns; a column that the file lacks is empty.</summary>
    private sealed class Row(CsvFile file, int line, string[] cells)
    {
        public int Line => line;

        public string this[string column] => Array.IndexOf(file.Headings, column) is >= 0 and var at && at < cells.Length ? cells[at].Trim() : "";
    }
}
