using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Formats.Rows;

/// <summary>Turns the cells of one row into a document and an attestation.</summary>
internal sealed class RowCoding(RowMap map, Func<string, bool> isType, IReadOnlyList<string> headings, string name, EntryPassage? passage = null)
{
    private readonly string _keyColumn = map.ColumnOf("key")!;

    /// <summary>Reads a row; a key that was read before, no key, or no readable type are reasons to refuse it.</summary>
    public EnteredRow Read(int number, IReadOnlyList<string> cells, HashSet<string> keys)
    {
        var text = new RowText(_keyColumn, headings, cells);
        var problems = new List<CellProblem>();
        if (text.SpanOf(_keyColumn) is not { } keySpan)
        {
            return new(number, null, null, [new(number, _keyColumn, "Expected the key of the row; found an empty cell. Give the row a key of its own.")]);
        }

        var key = text.Text[keySpan.Start..keySpan.End];
        if (!keys.Add(key))
        {
            return new(number, null, null, [new(number, _keyColumn, $"Expected a key of its own; found '{key}' a second time. Give the row another key.")]);
        }

        var document = new Cells(map, text, number, problems, keySpan, passage).ToDocument(new($"{name}#{key}"));
        var attestation = new Cells(map, text, number, problems, keySpan, passage).ToAttestation(document, isType);
        return attestation is null
            ? new(number, null, null, problems)
            : new(number, document, stored => new Cells(map, text, number, [], keySpan, passage).ToAttestation(stored, isType)!, problems);
    }

    private sealed class Cells(RowMap map, RowText text, int number, List<CellProblem> problems, TextSpan keySpan, EntryPassage? passage)
    {
        private Document? _document;

        public Document ToDocument(DocumentId id) => new()
        {
            Id = id,
            Body = text.Text,
            Title = Value("title") ?? "",
            Source = Value("source"),
            Published = ReadDay("published"),
            PublishedBasis = Value("published") is not null && ReadDay("published") is not null ? PublishedBasis.Header : PublishedBasis.NotStated,
            Language = Value("language")?.Split('-')[0].ToLowerInvariant() ?? "en",
            Sha256 = ReceivedBytes.HashOf(text.Text),
            MediaType = "text/csv",
        };

        public Attestation? ToAttestation(Document document, Func<string, bool> isType)
        {
            _document = document;
            if (ReadType(isType) is not { } type || ReadCompletion() is not { } completion)
            {
                return null;
            }

            return new()
            {
                Id = new(document.Id, DocumentPart.Body, passage?.Span ?? keySpan),
                Type = type,
                Date = ReadDate(),
                Place = ReadPlace(),
                Participants = [.. Said("perpetrator", words => new Participant(Role.Perpetrator, words, null, words))],
                Targets = [.. Said("target", words => new Target(words, null, IsPerson: true))],
                Weapons = [.. Said("weapon", words => new Weapon(words, words))],
                Tolls = [.. ReadToll("killed", Harm.Killed), .. ReadToll("wounded", Harm.Wounded), .. ReadToll("abducted", Harm.Abducted)],
                Responsibilities =
                [
                    .. Said("claimed_by", words => new Responsibility(null, words, ResponsibilityKind.Claimed)).Select(one => one with { Assertion = new(Voice.Claim, one.Value.Name) }),
                    .. Said("perpetrator", words => new Responsibility(null, words, ResponsibilityKind.Fact)),
                ],
                Completion = completion,
                IsMain = true,
                Review = ReviewState.Entered,
                Sentences = [document.Cite(DocumentPart.Body, passage?.Span ?? new(0, document.Body.Length))],
            };
        }

        /// <summary>What a field holds, in the codebook's words; null when neither cell nor map say.</summary>
        private string? Value(string field)
        {
            var cell = map.ColumnOf(field) is { } column && text.SpanOf(column) is { } span ? text.Text[span.Start..span.End] : null;
            return cell is not null ? map.Translate(field, cell) : map.DefaultOf(field);
        }

        /// <summary>A value that cites its cell, or the row's key where the map gave it for every row.</summary>
        private Stated<T> Say<T>(string field, T value)
        {
            var span = map.ColumnOf(field) is { } column ? text.SpanOf(column) : null;
            if (passage is not null)
            {
                var words = span is { } cell ? text.Text[cell.Start..cell.End] : "";
                var found = passage.Find(words);
                return new(value, _document!.Cite(DocumentPart.Body, found ?? passage.Span), Assertion.ByAuthor, found is null ? Basis.Inferred : Basis.Stated);
            }

            return new(value, _document!.Cite(DocumentPart.Body, span ?? keySpan), Assertion.ByAuthor, span is null ? Basis.Inferred : Basis.Stated);
        }

        private IEnumerable<Stated<T>> Said<T>(string field, Func<string, T> value) => Value(field) is { } words ? [Say(field, value(words))] : [];

        private void Report(string field, string message) => problems.Add(new(number, map.ColumnOf(field) ?? "", message));

        private Stated<IncidentType>? ReadType(Func<string, bool> isType)
        {
            if (Value("type") is not { } code)
            {
                Report("type", "Expected the type of the incident; found an empty cell. Fill it, or write 'type: attack' under defaults in the map.");
                return null;
            }

            if (isType(code))
            {
                return Say("type", new IncidentType(code));
            }

            Report("type", $"Expected a type of the codebook, such as armed_assault; found '{Short(code)}'. Write what it means under values, type in the map.");
            return null;
        }

        private Stated<IncidentDate>? ReadDate()
        {
            if (Value("date") is not null)
            {
                return ReadDay("date") is { } day ? Say("date", new IncidentDate(day.First, day.Last, PrecisionOf(day))) : null;
            }

            var (from, to) = (ReadDay("from")?.First, ReadDay("to")?.Last);
            if (from is null && to is null)
            {
                return null;
            }

            if (to < from)
            {
                Report("to", $"Expected a last day not before the first; found {from:yyyy-MM-dd} to {to:yyyy-MM-dd}. Correct one of them.");
                return null;
            }

            var precision = from == to ? DatePrecision.Day : DatePrecision.Range;
            return Say(from is null ? "to" : "from", new IncidentDate(from, to, precision));
        }

        private PartialDate? ReadDay(string field)
        {
            if (Value(field) is not { } words)
            {
                return null;
            }

            var isOwn = map.DateFormat is { } format && DateOnly.TryParseExact(words, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? PartialDate.Of(day)
                : StatedDay.Read(words);
            if (isOwn is null && !problems.Exists(problem => problem.Column == map.ColumnOf(field)))
            {
                Report(field, $"Expected a day of the calendar such as 2019-03-01{(map.DateFormat is null ? "" : " or as " + map.DateFormat)}; found '{Short(words)}'. Correct it{(map.DateFormat is null && !ReferenceEquals(map, RowMap.Plain) ? ", or give date_format in the map" : "")}.");
            }

            return isOwn;
        }

        private static DatePrecision PrecisionOf(PartialDate day) => day switch
        {
            { IsDay: true } => DatePrecision.Day,
            { Month: not null } => DatePrecision.Month,
            _ => DatePrecision.Year,
        };

        private Stated<PlaceReference>? ReadPlace()
        {
            var country = ReadCountry();
            var (field, precision) = Value("place") is not null ? ("place", PlacePrecision.Exact)
                : Value("admin1") is not null ? ("admin1", PlacePrecision.Admin1)
                : ("country", PlacePrecision.Country);
            if (Value(field) is not { } words)
            {
                return null;
            }

            var (latitude, longitude) = (ReadDegrees("latitude", 90), ReadDegrees("longitude", 180));
            var isPoint = latitude is not null && longitude is not null;
            return Say(field, new PlaceReference
            {
                Name = words,
                Admin1 = Value("admin1"),
                Country = country,
                Latitude = isPoint ? latitude : null,
                Longitude = isPoint ? longitude : null,
                Precision = precision,
            });
        }

        private string? ReadCountry()
        {
            if (Value("country") is not { } words)
            {
                return null;
            }

            var country = Countries.Find(words);
            if (country is null)
            {
                Report("country", $"Expected a country's two-letter code or English name; found '{Short(words)}'. Write what it means under values, country in the map.");
            }

            return country;
        }

        private double? ReadDegrees(string field, int most)
        {
            if (Value(field) is not { } words)
            {
                return null;
            }

            if (double.TryParse(words, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most)
            {
                return degrees;
            }

            Report(field, $"Expected degrees between -{most} and {most} with a point, such as 13.45; found '{Short(words)}'. Correct it.");
            return null;
        }

        private IEnumerable<Stated<Toll>> ReadToll(string field, Harm harm)
        {
            if (Value(field) is not { } words)
            {
                return [];
            }

            if (CellNumbers.Read(words) is { } quantity)
            {
                return [Say(field, new Toll(null, null, Side.Unknown, harm, quantity, words))];
            }

            Report(field, $"Expected a number such as 12, 12-15, 12+ or up to 30; found '{Short(words)}'. Correct it, or write what it means under values, {field} in the map.");
            return [];
        }

        private Completion? ReadCompletion()
        {
            switch (Value("completion")?.ToLowerInvariant())
            {
                case null or "occurred":
                    return Completion.Occurred;
                case "attempted":
                    return Completion.Attempted;
                case "foiled":
                    return Completion.Foiled;
                case "threatened":
                    return Completion.Threatened;
                case var other:
                    Report("completion", $"Expected occurred, attempted, foiled or threatened; found '{Short(other)}'. Write what it means under values, completion in the map.");
                    return null;
            }
        }

        private static string Short(string words) => words.Length > 40 ? words[..40] + "…" : words;
    }
}
