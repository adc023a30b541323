using Attest.Coder.Gazetteer;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Evaluation.Voices;

/// <summary>Gives the readings of a careful reader in the place of a machine's, to see what resolving does with accounts that were read right.</summary>
/// <param name="tellings">All tellings.</param>
/// <param name="places">The gazetteer.</param>
internal sealed class HandCoder(IReadOnlyList<Telling> tellings, PlaceTable places) : ICoder
{
    private readonly ILookup<string, Telling> _tellings = tellings.ToLookup(telling => telling.Document, StringComparer.Ordinal);
    private readonly Dictionary<PlaceId, int> _rows = RowsOf(tellings.Select(telling => telling.Reading.PlaceId).OfType<PlaceId>().ToHashSet(), places);

    public string Version => "by hand";

    public Coding Code(Document document) => new()
    {
        Document = document.Id,
        Version = Version,
        Attestations = [.. _tellings[document.Id.Value].Select((telling, number) => ToAttestation(document, telling, isMain: number == 0))],
    };

    private Attestation ToAttestation(Document document, Telling telling, bool isMain)
    {
        var (reading, (part, span)) = (telling.Reading, TellingReader.Find(document, telling.Quote));
        var citation = document.Cite(part, span);
        Stated<T> Say<T>(T value) => new(value, citation, reading.Assertion);
        return new()
        {
            Id = new(document.Id, part, span),
            Type = Say(reading.Type),
            Date = reading.Date is var (first, last) ? Say(new IncidentDate(first, last, PrecisionOf(first, last))) : null,
            Place = Say(PlaceOf(reading)),
            Participants = [.. reading.Blamed.Where(one => one.Kind is not ResponsibilityKind.Denied).Select(one => Say(new Participant(Role.Perpetrator, one.Name, one.Actor, one.Name)))],
            Targets = [Say(new Target(telling.Quote, reading.TargetKind, IsPerson: true))],
            Tolls = [.. reading.Tolls.Select(toll => Say(new Toll(null, reading.TargetKind, Side.Attacked, toll.Key, toll.Value, telling.Quote)))],
            Responsibilities = [.. reading.Blamed.Where(one => one.Kind is not null).Select(one => Blame(one))],
            IsMain = isMain,
            Review = ReviewState.Entered,
            Sentences = [citation],
        };

        // Whoever claims or denies speaks for himself, whoever tells the incident.
        Stated<Responsibility> Blame(Blamed one) => Say(new Responsibility(one.Actor, one.Name, one.Kind!.Value)) is var blame && one.Kind is ResponsibilityKind.Claimed or ResponsibilityKind.Denied
            ? blame with { Assertion = new(Voice.Claim, one.Name) }
            : blame;
    }

    private PlaceReference PlaceOf(HandReading reading)
    {
        var place = reading.PlaceId is { } id ? _rows[id] : -1;
        return new()
        {
            Name = reading.PlaceName,
            Place = reading.PlaceId,
            Admin1 = place < 0 ? reading.Admin1 : NameOf(places.Admin1Of(place)),
            Admin2 = place < 0 ? reading.Admin2 : NameOf(places.Admin2Of(place)),
            Country = reading.Country,
            Latitude = place < 0 ? null : places.CoordinatesOf(place)?.Latitude,
            Longitude = place < 0 ? null : places.CoordinatesOf(place)?.Longitude,
            Precision = reading.Precision,
        };
    }

    /// <summary>The rows of places in the gazetteer.</summary>
    /// <exception cref="InvalidDataException">The gazetteer lacks one.</exception>
    private static Dictionary<PlaceId, int> RowsOf(HashSet<PlaceId> ids, PlaceTable places)
    {
        var rows = Enumerable.Range(0, places.Count).Where(place => ids.Contains(places.IdOf(place))).ToDictionary(places.IdOf);
        return ids.Where(id => !rows.ContainsKey(id)).Order().FirstOrDefault() is { Value.Length: > 0 } missing
            ? throw new InvalidDataException($"Expected the places of the gold in the gazetteer; {missing.Value} is not there.")
            : rows;
    }

    private string? NameOf(int place) => place < 0 ? null : places.NameOf(place);

    private static DatePrecision PrecisionOf(DateOnly first, DateOnly last) => (last.DayNumber - first.DayNumber) switch
    {
        0 => DatePrecision.Day,
        >= 27 and <= 30 when first.Day == 1 && first.Month == last.Month => DatePrecision.Month,
        >= 364 when first.DayOfYear == 1 && first.Year == last.Year => DatePrecision.Year,
        _ => DatePrecision.Range,
    };
}
