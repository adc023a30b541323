using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Incidents;

namespace Attest.Workflows.Queries;

/// <summary>Reads what filters say in words.</summary>
/// <param name="taxonomy">The types of incidents.</param>
/// <param name="registry">The registry of actors, asked for only when actors are named.</param>
public sealed class FilterReading(Taxonomy taxonomy, Func<Affiliates> registry)
{
    /// <summary>The filter.</summary>
    /// <exception cref="WordsException">A value is not of its form, or names nothing that is known.</exception>
    public IncidentFilter Read(FilterWords words)
    {
        var (since, until) = (Date("since", words.Since)?.First, Date("until", words.Until)?.Last);
        if (since > until)
        {
            throw new WordsException("until", $"expected a day not before {words.Since}; found '{words.Until}'.");
        }

        var (names, members) = ReadActors(words);
        return new()
        {
            Since = since,
            Until = until,
            Country = ReadCountry(words.Country),
            Admin1 = Blank(words.Admin1),
            Within = ReadBox(words.Box),
            Actors = names,
            Members = members,
            Type = ReadType(words.Type),
            MinKilled = ReadNumber("min-killed", words.MinKilled),
            Corroborations = [.. words.Corroborations.Where(text => text.Length > 0).Select(ReadCorroboration)],
            Text = Blank(words.Text),
            OnlyReviewed = words.IsReviewed,
        };
    }

    /// <summary>A day, month or year; null when nothing is written.</summary>
    /// <exception cref="WordsException">It is none.</exception>
    public static PartialDate? Date(string field, string? text) => Blank(text) is not { } written
        ? null
        : PartialDate.Parse(written) ?? throw new WordsException(field, $"expected a day such as 2019-06-30, a month such as 2019-06 or a year; found '{written}'.");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string? ReadCountry(string? text) => Blank(text) is not { } written
        ? null
        : Countries.FindCode(written) ?? throw new WordsException("country", $"expected a two-letter code such as ML or an English name such as Mali; found '{written}'.");

    private static long? ReadNumber(string field, string? text) => Blank(text) is not { } written
        ? null
        : long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new WordsException(field, $"expected a whole number, 0 or more; found '{written}'.");

    private static Corroboration ReadCorroboration(string text) => Enum.GetValues<Corroboration>().Cast<Corroboration?>().FirstOrDefault(one => NameOf(one!.Value) == text)
        ?? throw new WordsException("corroboration", $"expected one of {string.Join(", ", Enum.GetValues<Corroboration>().Select(NameOf))}; found '{text}'.");

    private static string NameOf(Corroboration corroboration) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(corroboration.ToString());

    private static Box? ReadBox(string? text)
    {
        if (Blank(text) is not { } written)
        {
            return null;
        }

        var degrees = written.Split(',').Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN).ToArray();
        return degrees is [var south, var west, var north, var east] && south >= -90 && north <= 90 && south <= north && west >= -180 && east <= 180 && west <= east
            ? new(south, west, north, east)
            : throw new WordsException("box", $"expected degrees as SOUTH,WEST,NORTH,EAST such as 10,-12,25,4; found '{written}'.");
    }

    private IncidentType? ReadType(string? text)
    {
        if (Blank(text) is not { } code)
        {
            return null;
        }

        return taxonomy.Knows(new(code))
            ? new(code)
            : throw new WordsException("type", $"expected a type of the codebook; found '{code}'. Types: {string.Join(", ", taxonomy.Entries.Select(entry => entry.Type.Code))}.");
    }

    private (IReadOnlyList<string> Names, IReadOnlyList<Membership> Members) ReadActors(FilterWords words)
    {
        var names = words.Actors.Select(Blank).OfType<string>().ToArray();
        if (names.Length == 0)
        {
            return ([], []);
        }

        var actors = names.Select(name => registry().FindId(name) ?? name).ToArray();
        var members = words.IncludesAffiliates
            ? actors.SelectMany(actor => registry().Of(actor).Members).Where(one => !actors.Contains(one.Actor, StringComparer.Ordinal)).Distinct()
            : [];
        return (actors, [.. members]);
    }
}
