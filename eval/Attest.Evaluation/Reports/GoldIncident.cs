using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Reports;

/// <summary>What a careful reader takes from a report.</summary>
internal sealed record GoldReport(string Document, IReadOnlyList<GoldIncident> Incidents)
{
    /// <summary>Reads NAME.gold.json.</summary>
    public static GoldReport Read(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var incidents = json.RootElement.GetProperty("incidents").EnumerateArray().Select(GoldIncident.Read);
        return new(json.RootElement.GetProperty("document").GetString() ?? "", [.. incidents]);
    }
}

/// <summary>One incident of the gold: of each field the accepted values; an empty list or null is not scored.</summary>
internal sealed record GoldIncident
{
    public required string Id { get; init; }

    /// <summary>The words that tell it.</summary>
    public required string Evidence { get; init; }

    /// <summary>Neither rewarded nor punished.</summary>
    public required bool IsOptional { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required (DateOnly First, DateOnly Last)? Date { get; init; }

    public required IReadOnlyList<string> Places { get; init; }

    public required string? Country { get; init; }

    public required IReadOnlyList<string> Perpetrators { get; init; }

    public required IReadOnlyList<string> Targets { get; init; }

    public required IReadOnlyList<string> Claimants { get; init; }

    /// <summary>The stated tolls of the attacked side.</summary>
    public required IReadOnlyDictionary<Harm, Quantity> Tolls { get; init; }

    public static GoldIncident Read(JsonElement json) => new()
    {
        Id = json.GetProperty("id").GetString() ?? "",
        Evidence = json.GetProperty("evidence").GetString() ?? "",
        IsOptional = json.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True,
        Types = TextsOf(json, "type"),
        Date = TextsOf(json, "date") is [var first, var last] ? (DayOf(first).First, DayOf(last).Last) : null,
        Places = TextsOf(json, "place"),
        Country = json.TryGetProperty("country", out var country) ? country.GetString() : null,
        Perpetrators = TextsOf(json, "perpetrator"),
        Targets = TextsOf(json, "target"),
        Claimants = TextsOf(json, "claimed_by"),
        Tolls = new[] { Harm.Killed, Harm.Wounded, Harm.Abducted }
            .Select(harm => (Harm: harm, Number: NumberOf(json, harm.ToString().ToLowerInvariant())))
            .Where(toll => toll.Number is not null)
            .ToDictionary(toll => toll.Harm, toll => toll.Number!),
    };

    private static IReadOnlyList<string> TextsOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(text => text.GetString()).OfType<string>()]
            : [];

    private static PartialDate DayOf(string text) => PartialDate.Parse(text) ?? throw new InvalidDataException($"A gold date is yyyy, yyyy-mm or yyyy-mm-dd; found \"{text}\".");

    private static Quantity? NumberOf(JsonElement json, string name) =>
        json.TryGetProperty(name, out var bounds) && bounds.ValueKind == JsonValueKind.Array ? new(BoundOf(bounds[0]), BoundOf(bounds[1])) : null;

    private static long? BoundOf(JsonElement bound) => bound.ValueKind == JsonValueKind.Number ? bound.GetInt64() : null;
}
