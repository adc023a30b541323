using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Writes places: country, then what contains the place where the text names it, then the place, each with its type.</summary>
internal static partial class LocationFill
{
    private const int WordsBeside = 60;
    private const string City = "CITY";

    /// <summary>Sides of a town, which the set list of places does not have.</summary>
    private static readonly FrozenSet<string> s_sides =
        "THE NORTHERN SOUTHERN EASTERN WESTERN CENTRAL NORTHEASTERN NORTHWESTERN SOUTHEASTERN SOUTHWESTERN NORTH SOUTH EAST WEST DOWNTOWN"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static string Of(Attestation attestation, MucCountry country, Message message)
    {
        var place = attestation.Place;
        if (place is not { Value: { Precision: not PlacePrecision.Country } reference })
        {
            return country.Name;
        }

        var name = NameOf(reference);
        if (reference.Precision == PlacePrecision.Admin1)
        {
            return $"{country.Name}: {name} ({country.Division ?? "REGION"})";
        }

        var (written, type, use) = Typed(name, reference.Place is not null, place.Citation, message.Document);
        var parts = new List<string> { country.Name };
        if (DivisionOf(reference, country, attestation) is { } division)
        {
            parts.Add(division);
        }

        if (use == PlaceUse.PartOfTown && TownOf(country, written, place.Citation, message) is { } town)
        {
            parts.Add($"{town} ({City})");
        }

        parts.Add($"{written} ({type})");
        return string.Join(": ", parts);
    }

    private static string NameOf(PlaceReference reference)
    {
        var words = Phrase.Plain(reference.Name).Split(' ').ToList();
        while (reference.Place is not null && words.Count > 1 && s_sides.Contains(words[0]))
        {
            words.RemoveAt(0);
        }

        return string.Join(' ', words);
    }

    /// <summary>The name and the type that the words in it or beside it tell, as in "Zacamil neighborhood" or "the town of Apopa"; else a city.</summary>
    private static (string Name, string Type, PlaceUse Use) Typed(string name, bool isKnown, Citation citation, Document document)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length < name.Length && last != City && CodebookTables.PlaceWords.TryGetValue(last, out var inside))
        {
            return (inside.Use == PlaceUse.Site ? name : name[..^(last.Length + 1)], inside.Type, inside.Use);
        }

        if (CodebookTables.PlaceWords.TryGetValue(name.Split(' ')[0], out var first) && first.Use == PlaceUse.PartOfTown)
        {
            return (name, first.Type, first.Use);
        }

        return WordBeside(citation, document) is { } word && CodebookTables.PlaceWords.TryGetValue(word, out var beside) && !(isKnown && beside.Use == PlaceUse.Site)
            ? (name, beside.Type, beside.Use)
            : (name, City, PlaceUse.Place);
    }

    private static string? WordBeside(Citation citation, Document document)
    {
        var text = document.TextOf(citation.Part);
        var written = EndOfName().Split(Phrase.Plain(citation.Quote))[0];
        var lastWritten = written[(written.LastIndexOf(' ') + 1)..];
        if (lastWritten.Length < written.Length && CodebookTables.PlaceWords.ContainsKey(lastWritten))
        {
            return lastWritten;
        }

        var after = FirstWord().Match(Phrase.Plain(text[citation.Span.End..Math.Min(text.Length, citation.Span.End + WordsBeside)]));
        if (after.Success && written.Length == Phrase.Plain(citation.Quote).Length && CodebookTables.PlaceWords.ContainsKey(after.Value))
        {
            return after.Value;
        }

        var before = TypeOf().Match(Phrase.Plain(text[Math.Max(0, citation.Span.Start - WordsBeside)..citation.Span.Start]));
        return before.Success ? before.Groups["type"].Value : null;
    }

    /// <summary>The first-level division, where the words behind the place's name or the sentences of the incident name it too.</summary>
    private static string? DivisionOf(PlaceReference reference, MucCountry country, Attestation attestation)
    {
        if (reference.Admin1 is not { } admin1 || country.Division is not { } type)
        {
            return null;
        }

        var name = Phrase.Plain(admin1);
        var behind = EndOfName().Match(Phrase.Plain(attestation.Place!.Citation.Quote)) is { Success: true } end ? Phrase.Plain(attestation.Place.Citation.Quote)[end.Index..] : "";
        var isNamed = IsIn(behind, name) && !behind.Contains($"{name} {City}", StringComparison.Ordinal);
        return isNamed || attestation.Sentences.Any(sentence => IsNamedAsDivision(Phrase.Plain(sentence.Quote), name, type)) ? $"{name} ({type})" : null;
    }

    private static bool IsNamedAsDivision(string text, string name, string type) =>
        text.Contains($"{name} {type}", StringComparison.Ordinal) || text.Contains($"{type} OF {name}", StringComparison.Ordinal);

    private static bool IsIn(string text, string name) => $" {text.Replace(',', ' ')} ".Contains($" {name} ", StringComparison.Ordinal);

    /// <summary>The town of a part of a town: the one named last before it or soon after it, else that of the dateline, else the capital.</summary>
    private static string? TownOf(MucCountry country, string part, Citation citation, Message message)
    {
        var all = message.Document.TextOf(citation.Part);
        var text = Phrase.Plain(all[..Math.Min(all.Length, citation.Span.End + WordsBeside)]);
        var towns = CodebookTables.Towns.GetValueOrDefault(country.Iso, []).Where(town => !part.Contains(town, StringComparison.Ordinal)).ToList();
        return towns.Where(town => text.Contains(town, StringComparison.Ordinal)).MaxBy(town => text.LastIndexOf(town, StringComparison.Ordinal)) ?? towns.FirstOrDefault();
    }

    [GeneratedRegex(@"^[A-Z]+\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstWord();

    [GeneratedRegex(@", | IN | OF ", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EndOfName();

    [GeneratedRegex(@"\b(?<type>[A-Z]+) OF(?: THE)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TypeOf();
}
