using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Dossiers;
using Attest.Workflows.Charts;
using Attest.Workflows.Explain;
using Attest.Workflows.Maps;
using Attest.Workflows.Trends;

namespace Attest.Workflows.Dossiers;

/// <summary>Draws the figures of a dossier.</summary>
internal static class DossierFigures
{
    /// <summary>Draws one; nothing when it has nothing to show.</summary>
    public static void Write(Markup markup, DossierFigure figure, DossierMaterial material)
    {
        switch (figure)
        {
            case DossierFigure.Lineage:
                LineageGraph.Write(markup, material);
                break;
            case DossierFigure.Strength:
                Strength(markup, material);
                break;
            case DossierFigure.Map:
                Map(markup, material);
                break;
            case DossierFigure.Months:
                TrendCharts.Write(markup, TrendPart.Month, material.Trends, material.Taxonomy);
                break;
            case DossierFigure.Spread:
                TrendCharts.Write(markup, TrendPart.Area, material.Trends, material.Taxonomy);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure.");
        }
    }

    /// <summary>What has to be said below a figure; null when nothing has.</summary>
    public static string? NoteOf(DossierFigure figure) => figure switch
    {
        DossierFigure.Map => $"Marks grow with the number of incidents; a hollow one stands for a division or an area as a whole. Shaded countries are told as areas of operation. What is told of a country alone is not drawn. {Outlines.Source}",
        DossierFigure.Lineage => "A bar is a group over the years, a question mark before it says that its beginning is not told; whole arrows lead into what came of it, broken ones are pledges and memberships. Only what is dated is drawn.",
        DossierFigure.Strength => "Estimates for one time may differ because they count different things; an arrow stands for an open upper bound.",
        DossierFigure.Spread => "A filled mark is a certain incident, a hollow one a possible one; the line runs on from the first certain one.",
        _ => null,
    };

    private static void Strength(Markup markup, DossierMaterial material)
    {
        Estimate[] estimates =
        [
            .. MeansSections.Estimates(material).Select(fact =>
            {
                var number = ((StrengthValue)fact.Value).Number;
                var day = fact.From?.ToString() ?? MeansSections.DayOf(fact, material)?.ToString("'published' yyyy", CultureInfo.InvariantCulture) ?? "undated";
                return new Estimate($"{day} · {MeansSections.TellerOf(fact, material)}", number.AtLeast, number.AtMost);
            }).Where(one => one.AtLeast is not null || one.AtMost is not null),
        ];
        if (estimates.Length > 0)
        {
            var words = string.Join("; ", estimates.Take(4).Select(one => $"{one.Name}: {Words.Wording.Of(one.AtLeast, one.AtMost)}"));
            EstimateChart.Write(markup, new("strength-chart", $"{material.Actor.Name}: estimates of strength", $"{words}. The table beside it names them all."), estimates);
        }
    }

    private static void Map(Markup markup, DossierMaterial material)
    {
        MapPlace[] places =
        [
            .. material.Trends.Figures.Total.Incidents
                .Select(one => material.Incidents.GetValueOrDefault(one.Verdict.Incident.Id)?.Place?.Taken.Value)
                .Where(place => place is { Latitude: not null, Longitude: not null, Precision: not PlacePrecision.Country })
                .GroupBy(place => (place!.Name, place.Latitude, place.Longitude))
                .Select(group => new MapPlace(
                    group.Key.Name, group.Key.Latitude!.Value, group.Key.Longitude!.Value, group.Count(), group.All(place => place!.Precision is PlacePrecision.Area or PlacePrecision.Admin1 or PlacePrecision.Admin2)))
                .OrderBy(place => place.Name, StringComparer.Ordinal).ThenBy(place => place.North),
        ];
        var countries = MeansSections.Places(material).Select(fact => CountryOf(fact, material)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (places.Length + countries.Count > 0)
        {
            var names = Outlines.All.Where(one => countries.Contains(one.Code)).Select(one => one.Name).Order(StringComparer.Ordinal).ToArray();
            var most = places.OrderByDescending(one => one.Incidents).Take(5).Select(one => $"{one.Name}: {one.Incidents}");
            AreaMap.Write(
                markup,
                new("map", $"{material.Actor.Name}: where it is told to operate, and where incidents lie", $"Shaded: {(names.Length > 0 ? string.Join(", ", names) : "no country")}. Places with most incidents: {string.Join("; ", most)}. The table beside it lists areas."),
                places,
                countries);
        }
    }

    private static string? CountryOf(Fact fact, DossierMaterial material) =>
        fact.Statements.Select(one => one.Value).OfType<PlaceValue>().Select(value => value.Country ?? (value.Place is { } place ? material.Places.CountryOf(place) : null)).FirstOrDefault(code => code is not null);
}
