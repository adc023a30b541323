using System.Text.RegularExpressions;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Writes places: country, then what contains the place where the text names it, then the place, each with its type.</summary>
internal static partial class LocationFill
{
    private const int WordsBeside = 40;

    public static string Of(Stated<PlaceReference>? place, MucCountry country, Document document)
    {
        if (place is not { Value: { Precision: not PlacePrecision.Country } reference })
        {
            return country.Name;
        }

        var name = Phrase.Plain(reference.Name);
        var division = reference.Admin1 is { } admin1 && country.Division is { } type ? (Name: Phrase.Plain(admin1), Type: type) : default((string Name, string Type)?);
        if (reference.Precision == PlacePrecision.Admin1)
        {
            return $"{country.Name}: {name} ({country.Division ?? "REGION"})";
        }

        var parts = new List<string> { country.Name };
        if (division is { } known && IsNamedAsDivision(document.Body, known.Name, known.Type))
        {
            parts.Add($"{known.Name} ({known.Type})");
        }

        parts.Add($"{name} ({TypeBeside(place.Citation, document) ?? "CITY"})");
        return string.Join(": ", parts);
    }

    /// <summary>The type that the words beside the name tell, as in "Zacamil neighborhood" or "the town of Apopa".</summary>
    private static string? TypeBeside(Citation citation, Document document)
    {
        var text = document.TextOf(citation.Part);
        var inside = Phrase.WordsOf(citation.Quote).LastOrDefault(CodebookTables.PlaceWords.ContainsKey);
        if (inside is not null)
        {
            return CodebookTables.PlaceWords[inside];
        }

        var after = Phrase.WordsOf(text[citation.Span.End..Math.Min(text.Length, citation.Span.End + WordsBeside)]).FirstOrDefault();
        if (after is not null && CodebookTables.PlaceWords.TryGetValue(after, out var typeAfter))
        {
            return typeAfter;
        }

        var before = TypeOf().Match(Phrase.Plain(text[Math.Max(0, citation.Span.Start - WordsBeside)..citation.Span.Start]));
        return before.Success && CodebookTables.PlaceWords.TryGetValue(before.Groups["type"].Value, out var typeBefore) ? typeBefore : null;
    }

    private static bool IsNamedAsDivision(string text, string name, string type)
    {
        var plain = Phrase.Plain(text);
        return plain.Contains($"{name} {type}", StringComparison.Ordinal) || plain.Contains($"{type} OF {name}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\b(?<type>[A-Z]+) OF$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeOf();
}
