using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;

namespace Attest.Workflows.Words;

/// <summary>Values in the words in which commands, pages and dossiers tell them.</summary>
public static class Wording
{
    /// <summary>A date: one day, a month, a year, or from and to.</summary>
    public static string Of(IncidentDate? date) => date is null ? "not told" : Of(date.From, date.To);

    /// <summary>First and last day.</summary>
    public static string Of(DateOnly? first, DateOnly? last) => (first, last) switch
    {
        (null, null) => "not told",
        ({ } from, null) => $"since {Day(from)}",
        (null, { } to) => $"until {Day(to)}",
        ({ } from, { } to) when from == to => Day(from),
        ({ Day: 1 } from, { } to) when from.AddMonths(1).AddDays(-1) == to => from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        ({ Day: 1, Month: 1 } from, { Day: 31, Month: 12 } to) when from.Year == to.Year => from.ToString("yyyy", CultureInfo.InvariantCulture),
        ({ } from, { } to) when (from.Year, from.Month) == (to.Year, to.Month) => string.Create(CultureInfo.InvariantCulture, $"{Day(from)}–{to.Day:00}"),
        ({ } from, { } to) => $"{Day(from)} to {Day(to)}",
    };

    /// <summary>A place with its country, and a word for what is not exact.</summary>
    public static string Of(PlaceReference? place) => OfPlace(place?.Name, place?.Country, place?.Precision);

    /// <summary>A place by name, country and precision.</summary>
    public static string OfPlace(string? name, string? country, PlacePrecision? precision) => (name, precision) switch
    {
        (null, _) => "not told",
        (_, PlacePrecision.Country) => name,
        (_, PlacePrecision.Near) => country is null ? $"near {name}" : $"near {name}, {country}",
        _ => country is null ? name : $"{name}, {country}",
    };

    /// <summary>A number of people: 12, 12+, up to 30, 10–12; a dash when not told.</summary>
    public static string Of(Quantity? number) => number is null ? "–" : Of(number.AtLeast, number.AtMost, "some");

    /// <summary>Bounds; a given word when neither is stated.</summary>
    public static string Of(long? low, long? high, string none = "–") => (low, high) switch
    {
        (null, null) => none,
        ({ } least, null) => $"{least}+",
        (null, { } most) => $"up to {most}",
        ({ } least, { } most) => least == most ? $"{least}" : $"{least}–{most}",
    };

    /// <summary>A value of an enumeration or its stored name in words: "reported by several".</summary>
    public static string Of(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name).Replace('_', ' ');

    /// <summary>Who says something and how, such as "army, doubted".</summary>
    public static string Of(Assertion assertion)
    {
        var voice = assertion.Voice == Voice.UN ? "UN" : Of(assertion.Voice.ToString());
        var name = assertion.Speaker is { } speaker ? $"{voice} ({speaker})" : voice;
        return assertion.Stance == Stance.Asserted ? name : $"{name}, {Of(assertion.Stance.ToString())}";
    }

    /// <summary>The beginning of a label, before what explains it: "Complex attack" of "Complex attack: several means together".</summary>
    public static string Short(string label) => label.AsSpan().IndexOfAny(':', ',') is var end and >= 0 ? label[..end] : label;

    /// <summary>The beginning of a text that is too long for its room, with an ellipsis; never half a surrogate pair.</summary>
    public static string Cut(string text, int room) =>
        text.Length <= room ? text : text[..(char.IsHighSurrogate(text[room - 2]) ? room - 2 : room - 1)].TrimEnd() + "…";

    /// <summary>A number without needless digits.</summary>
    public static string Plain(double number) => Math.Round(number, 1).ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A part of a whole in percent; a dash when there is no whole.</summary>
    public static string Percent(double? part) => part is { } value ? $"{Math.Round(value * 100).ToString("0", CultureInfo.InvariantCulture)} %" : "–";

    /// <summary>A number and what it counts: "1 incident", "2 incidents".</summary>
    public static string Number(long number, string noun) => number == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{number:#,0} {noun}s");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
