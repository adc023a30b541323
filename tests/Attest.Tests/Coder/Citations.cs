using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Tests.Coder;

/// <summary>All citations of a coding.</summary>
internal static class Citations
{
    public static IEnumerable<Citation> Of(Coding coding)
    {
        foreach (var one in coding.Attestations)
        {
            yield return one.Type.Citation;
            foreach (var citation in All(one.Date, one.Place, one.Outcome).Concat(one.Participants.Select(value => value.Citation)).Concat(one.Targets.Select(value => value.Citation)).Concat(one.Weapons.Select(value => value.Citation))
                .Concat(one.Tolls.Select(value => value.Citation)).Concat(one.Responsibilities.Select(value => value.Citation)).Concat(one.Sentences))
            {
                yield return citation;
            }
        }

        foreach (var one in coding.Aggregates)
        {
            yield return one.Type.Citation;
            foreach (var citation in All(one.Date, one.Place, null).Concat(one.Participants.Select(value => value.Citation)).Concat(one.Targets.Select(value => value.Citation))
                .Concat(one.Tolls.Select(value => value.Citation)).Concat(one.Responsibilities.Select(value => value.Citation)))
            {
                yield return citation;
            }
        }

        foreach (var one in coding.Tallies)
        {
            yield return one.Number.Citation;
            foreach (var citation in All(one.Date, null, null).Concat(one.Places.Select(value => value.Citation)).Concat(one.Actors.Select(value => value.Citation)))
            {
                yield return citation;
            }
        }

        foreach (var citation in coding.Statements.Select(one => one.Source).OfType<CitedSource>().Select(one => one.Citation).Concat(coding.Problems.Where(one => one.Citation is not null).Select(one => one.Citation!)))
        {
            yield return citation;
        }
    }

    private static IEnumerable<Citation> All(
        Stated<IncidentDate>? date,
        Stated<PlaceReference>? place,
        Stated<Outcome>? outcome)
    {
        if (date is not null)
        {
            yield return date.Citation;
        }

        if (place is not null)
        {
            yield return place.Citation;
        }

        if (outcome is not null)
        {
            yield return outcome.Citation;
        }
    }
}
