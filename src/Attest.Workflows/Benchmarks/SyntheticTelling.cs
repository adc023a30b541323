using System.Globalization;
using Attest.Core.Attestations;

namespace Attest.Workflows.Benchmarks;

/// <summary>How accounts tell incidents: mostly right, each in its own words, sometimes a day, a place or a number otherwise.</summary>
/// <param name="chance">What decides.</param>
/// <param name="vocabulary">The words.</param>
internal sealed class SyntheticTelling(Random chance, SyntheticVocabulary vocabulary)
{
    private (string Document, int Published) _last;

    /// <summary>One account of an incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="number">Its number.</param>
    /// <param name="made">How many accounts there were before.</param>
    /// <param name="isFirst">Whether it is the incident's first one: it may stand in the document of the incident before.</param>
    public SyntheticAccount Tell(SyntheticIncident incident, int number, int made, bool isFirst)
    {
        var isMain = !(isFirst && made > 0 && chance.Next(8) == 0);
        if (isMain)
        {
            // Names without any order, as file names have none.
            var name = ((uint)made * 2654435761u).ToString("x8", CultureInfo.InvariantCulture);
            _last = ($"s-{name}", incident.Day + (chance.Next(10) == 0 ? chance.Next(20) : chance.Next(3)));
        }

        var (first, last) = DaysOf(incident);
        return new()
        {
            Incident = number,
            Document = _last.Document,
            IsMain = isMain,
            Published = Math.Max(_last.Published, incident.Day),
            Type = chance.Next(10) switch { < 8 => incident.Type, 8 => "attack", _ => "armed_assault" },
            FirstDay = first,
            LastDay = last,
            Place = PlaceOf(incident),
            Actor = chance.Next(10) < 6 ? incident.Actor : null,
            Target = chance.Next(10) < 7 ? incident.Target : null,
            Killed = NumberOf(incident.Killed),
            Wounded = chance.Next(2) == 0 ? NumberOf(incident.Wounded) : null,
            Names = [.. incident.Names.Where(_ => chance.Next(10) < 6), .. Enumerable.Range(0, chance.Next(3)).Select(_ => SyntheticVocabulary.Name(chance.Next(3_000_000), "o"))],
            Words = [.. Enumerable.Range(0, 35 + chance.Next(60)).Select(_ => AnyWord()), .. incident.Topic.Where(_ => chance.Next(2) == 0)],
        };
    }

    /// <summary>A word as often as reports have it.</summary>
    public int AnyWord() => SyntheticWorld.Draw(chance, vocabulary.Shares);

    private (int? First, int? Last) DaysOf(SyntheticIncident incident)
    {
        var day = DateOnly.FromDayNumber(incident.Day);
        var month = new DateOnly(day.Year, day.Month, 1);
        return chance.Next(100) switch
        {
            < 84 => (incident.Day, incident.Day),
            < 91 => (incident.Day + 1, incident.Day + 1),
            < 93 => (incident.Day - 1, incident.Day - 1),
            < 94 => (incident.Day - 7, incident.Day - 7),
            < 97 => (month.DayNumber, month.AddMonths(1).DayNumber - 1),
            < 98 => (new DateOnly(day.Year, 1, 1).DayNumber, new DateOnly(day.Year, 12, 31).DayNumber),
            _ => (null, null),
        };
    }

    private PlaceReference? PlaceOf(SyntheticIncident incident) => chance.Next(100) switch
    {
        < 80 => At(incident.Town),
        < 88 => At(incident.Neighbour),
        < 91 => At(incident.Town) with { Country = null },
        < 96 => new() { Name = incident.Town.Admin1, Place = new(incident.Town.Admin1), Admin1 = incident.Town.Admin1, Country = incident.Town.Country, Precision = PlacePrecision.Admin1 },
        < 98 => new() { Name = incident.Town.Country, Place = new(incident.Town.Country), Country = incident.Town.Country, Precision = PlacePrecision.Country },
        _ => null,
    };

    private static PlaceReference At(SyntheticTown town) => new()
    {
        Name = town.Name,
        Place = new(town.Name),
        Admin1 = town.Admin1,
        Country = town.Country,
        Latitude = town.North,
        Longitude = town.East,
        Precision = PlacePrecision.Exact,
    };

    private Quantity? NumberOf(int number) => chance.Next(20) switch
    {
        < 14 => Quantity.Exactly(number),
        < 16 => Quantity.Exactly(number + 1 + chance.Next(3)),
        16 => new(number, null),
        _ => null,
    };
}
