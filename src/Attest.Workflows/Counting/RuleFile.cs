using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Core.Places;

namespace Attest.Workflows.Counting;

/// <summary>Reads a counting rule from its file.</summary>
internal static class RuleFile
{
    private const string All = "all";

    private static readonly string[] Keys =
    [
        "name", "version", "text", "unverified", "unit", "types", "completions", "actors", "attribution", "review", "corroboration", "precision", "minimum", "toll",
    ];

    private static readonly string[] Holdings = ["certain", "possible", "not"];

    private static readonly string[] ActorKinds =
    [
        "armed_group", "coalition", "militia", "community_militia", "army", "police", "paramilitary", "mission", "operation", "international_organisation", "government", "media_wing",
        "private_company", "unit",
    ];

    private static readonly string[] AffiliationKinds =
    [
        "constituent_of", "accepted_pledge_to", "ally_of", "splinter_of", "predecessor_of", "successor_of", "merged_into", "renamed_to", "rival_of", "media_wing_of", "unit_of", "member_of",
    ];

    private static readonly (string Name, int Days)[] Precisions = [("day", 1), ("week", 7), ("month", 31), ("season", 92), ("year", 366)];

    /// <summary>Reads a rule.</summary>
    /// <param name="path">The file.</param>
    /// <param name="taxonomy">The types that a rule may name.</param>
    /// <exception cref="InvalidDataException">The file is not of a rule's form; the message names the file and the key.</exception>
    public static CountingRule Read(string path, Taxonomy taxonomy)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var document = JsonDocument.Parse(stream, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return Read(new RuleJson(path, document.RootElement, Keys), Path.GetFileNameWithoutExtension(path), taxonomy);
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path}: expected JSON; {exception.Message} See docs/concepts/counting.md.", exception);
        }
    }

    private static CountingRule Read(RuleJson json, string stem, Taxonomy taxonomy)
    {
        var name = json.Text("name");
        if (name != stem)
        {
            throw json.Wrong("name", $"the name of the file, '{stem}'", $"'{name}'");
        }

        var precision = json.Find("precision", "date", "place");
        var minimum = json.Find("minimum", "killed", "killed_in_a_year");
        return new()
        {
            Name = name,
            Version = json.Text("version"),
            Text = json.Text("text"),
            Unverified = json.Texts("unverified"),
            Unit = json.Name("unit", NamesOf<CountingUnit>()) is { } unit ? ValueOf<CountingUnit>(unit) : CountingUnit.Incident,
            Types = Types(json, taxonomy),
            Completions = Grades<Completion>(json, "completions"),
            Actors = Actors(json),
            Attributions = Grades<ResponsibilityKind>(json, "attribution"),
            Reviews = json.Has("review") ? Grades<ReviewState>(json, "review") : new(~Core.Counting.Grades.Bit(ReviewState.Rejected), 0),
            Corroborations = json.Has("corroboration") ? Grades<Corroboration>(json, "corroboration") : Core.Counting.Grades.All,
            MaxDays = precision?.Name("date", [.. Precisions.Select(one => one.Name)]) is { } date ? Precisions.First(one => one.Name == date).Days : null,
            VaguestPlace = precision?.Name("place", NamesOf<PlacePrecision>()) is { } place ? ValueOf<PlacePrecision>(place) : null,
            MinKilled = minimum?.Number("killed") ?? 0,
            MinKilledInAYear = minimum?.Number("killed_in_a_year") ?? 0,
            Toll = Toll(json),
        };
    }

    private static TypeGrades Types(RuleJson json, Taxonomy taxonomy)
    {
        if (json.Is("types", All))
        {
            return new(null, new HashSet<string>(StringComparer.Ordinal));
        }

        string[] known = [.. taxonomy.Entries.Select(entry => entry.Type.Code)];
        var graded = json.IsObject("types") ? json.Find("types", "certain", "possible") : null;
        var (certain, possible) = graded is null ? (json.Names("types", known), []) : (graded.Names("certain", known), graded.Names("possible", known));
        return certain.Count + possible.Count > 0
            ? new(certain.ToHashSet(StringComparer.Ordinal), possible.ToHashSet(StringComparer.Ordinal))
            : throw json.Wrong("types", "\"all\", a list of types, or an object with certain and possible", "nothing");
    }

    private static Grades Grades<T>(RuleJson json, string key)
        where T : struct, Enum
    {
        if (json.Is(key, All))
        {
            return Core.Counting.Grades.All;
        }

        var graded = json.IsObject(key) ? json.Find(key, "certain", "possible") : null;
        var (certain, possible) = graded is null ? (json.Names(key, NamesOf<T>()), []) : (graded.Names("certain", NamesOf<T>()), graded.Names("possible", NamesOf<T>()));
        return certain.Count + possible.Count > 0
            ? new(BitsOf<T>(certain), BitsOf<T>(possible))
            : throw json.Wrong(key, $"\"all\", a list of {string.Join(", ", NamesOf<T>())}, or an object with certain and possible", "nothing");
    }

    private static ActorCondition Actors(RuleJson json)
    {
        var actors = json.Find("actors", "kinds", "affiliations", "unlisted", "nobody");
        return new(
            (actors?.Names("kinds", ActorKinds) ?? []).ToHashSet(StringComparer.Ordinal),
            (actors?.Names("affiliations", AffiliationKinds) ?? []).ToHashSet(StringComparer.Ordinal),
            HoldingOf(actors?.Name("unlisted", Holdings)),
            HoldingOf(actors?.Name("nobody", Holdings)));
    }

    private static Holding HoldingOf(string? name) => name switch
    {
        "not" => Holding.Never,
        "possible" => Holding.Possibly,
        _ => Holding.Surely,
    };

    private static TollReading Toll(RuleJson json)
    {
        var toll = json.Find("toll", "take", "ignore", "vague");
        Dictionary<string, Quantity> vague = new(StringComparer.Ordinal);
        foreach (var (words, (low, high)) in toll?.Bounds("vague") ?? new Dictionary<string, (long, long)>(StringComparer.Ordinal))
        {
            vague[FoldedName.Of(words)] = new(low, high);
        }

        return new(
            toll?.Name("take", NamesOf<Preference>()) is { } take ? ValueOf<Preference>(take) : Preference.Default,
            BitsOf<Voice>(toll?.Names("ignore", NamesOf<Voice>()) ?? []),
            vague);
    }

    private static int BitsOf<T>(IEnumerable<string> names)
        where T : struct, Enum => names.Aggregate(0, (bits, name) => bits | Core.Counting.Grades.Bit(ValueOf<T>(name)));

    private static string[] NamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private static T ValueOf<T>(string name)
        where T : struct, Enum => Enum.GetValues<T>().First(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()) == name);
}
