using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Workflows.Evaluation;

namespace Attest.Workflows.Codebooks;

/// <summary>A field that another codebook reads otherwise.</summary>
/// <param name="Document">The name of the document.</param>
/// <param name="Account">The name of the attestation, as it was before or, when it is new, as it is after; null for plural accounts and tallies.</param>
/// <param name="Field">The name of the field; "incident" for an account that comes or goes.</param>
/// <param name="Before">The value before; empty when there was none.</param>
/// <param name="After">The value after; empty when there is none.</param>
/// <param name="Quote">The words that support the value after, or else those of the one before.</param>
public sealed record CodingChange(DocumentId Document, AttestationId? Account, string Field, string Before, string After, string Quote);

/// <summary>Compares two codings of one document, account by account and field by field.</summary>
public static class CodingComparison
{
    private static readonly (string Name, Func<Attestation, string> Text, Func<Attestation, Citation?> Words)[] Fields =
    [
        ("type", one => one.Type.Value.Code, one => one.Type.Citation),
        ("completion", one => Word(one.Completion), one => one.Type.Citation),
        ("date", one => one.Date is { } date ? Text(date.Value) : "", one => one.Date?.Citation),
        ("place", one => one.Place is { } place ? Text(place.Value) : "", one => one.Place?.Citation),
        ("participants", one => Joined(one.Participants, Text), one => First(one.Participants)),
        ("targets", one => Joined(one.Targets, target => $"{target.Words}{In(target.Kind)}{In(target.Effect)}"), one => First(one.Targets)),
        ("weapons", one => Joined(one.Weapons, weapon => $"{weapon.Words}{In(weapon.Kind)}"), one => First(one.Weapons)),
        ("tolls", one => Joined(one.Tolls, Text), one => First(one.Tolls)),
        ("responsibility", one => Joined(one.Responsibilities, said => $"{said.Name}{In(said.Actor?.Value)} {Word(said.Kind)}"), one => First(one.Responsibilities)),
        ("outcome", one => one.Outcome is { } outcome ? Word(outcome.Value.Kind) : "", one => one.Outcome?.Citation),
        ("main", one => one.IsMain ? "yes" : "no", one => one.Type.Citation),
    ];

    /// <summary>Where the two differ, in the order of the text; nothing when all values are the same.</summary>
    /// <param name="before">The coding before.</param>
    /// <param name="after">The coding after, of the same document.</param>
    public static IReadOnlyList<CodingChange> Compare(Coding before, Coding after)
    {
        List<CodingChange> changes = [];
        foreach (var (old, made) in Pairs(before.Attestations, after.Attestations))
        {
            changes.AddRange((old, made) switch
            {
                ({ } one, { } other) => Changes(one, other),
                ({ } one, null) => [new(before.Document, one.Id, "incident", FieldText.Summary(one), "", FieldText.QuoteOf(one))],
                (null, { } other) => [new(before.Document, other.Id, "incident", "", FieldText.Summary(other), FieldText.QuoteOf(other))],
                _ => [],
            });
        }

        changes.AddRange(ComingAndGoing("plural account", before.Document, before.Aggregates.Select(Text), after.Aggregates.Select(Text)));
        changes.AddRange(ComingAndGoing("tally", before.Document, before.Tallies.Select(Text), after.Tallies.Select(Text)));
        return changes;
    }

    private static IEnumerable<CodingChange> Changes(Attestation before, Attestation after) =>
        from field in Fields
        let texts = (Before: field.Text(before), After: field.Text(after))
        where texts.Before != texts.After
        select new CodingChange(before.Id.Document, before.Id, field.Name, texts.Before, texts.After, (field.Words(after) ?? field.Words(before))?.Quote ?? "");

    /// <summary>Accounts of one name are one; of the others those whose sentences overlap, the most alike together.</summary>
    private static IEnumerable<(Attestation? Before, Attestation? After)> Pairs(IReadOnlyList<Attestation> before, IReadOnlyList<Attestation> after)
    {
        var named = after.DistinctBy(one => one.Id).ToDictionary(one => one.Id);
        var (left, right) = (before.Where(one => !named.ContainsKey(one.Id)).ToArray(), after.Where(one => before.All(other => other.Id != one.Id)).ToArray());
        var columnOf = BestPairing.Of([.. left.Select(one => right.Select(other => Likeness(one, other)).ToArray())], right.Length);
        foreach (var one in before)
        {
            var at = Array.IndexOf(left, one);
            yield return (one, at < 0 ? named[one.Id] : columnOf[at] < 0 ? null : right[columnOf[at]]);
        }

        foreach (var other in right.Where((_, column) => !columnOf.Contains(column)))
        {
            yield return (null, other);
        }
    }

    private static double Likeness(Attestation one, Attestation other) =>
        Sentences(one).Any(here => Sentences(other).Any(there => here.Part == there.Part && here.Span.Overlaps(there.Span)))
            ? 1 + Fields.Count(field => field.Text(one) == field.Text(other))
            : 0;

    private static IEnumerable<Citation> Sentences(Attestation account) => account.Sentences.Append(account.Type.Citation);

    private static IEnumerable<CodingChange> ComingAndGoing(string field, DocumentId document, IEnumerable<(string Text, string Quote)> before, IEnumerable<(string Text, string Quote)> after)
    {
        var (old, made) = (before.ToList(), after.ToList());
        var gone = old.Where(one => !made.Remove(one)).ToArray();
        return [.. gone.Select(one => new CodingChange(document, null, field, one.Text, "", one.Quote)), .. made.Select(one => new CodingChange(document, null, field, "", one.Text, one.Quote))];
    }

    private static (string Text, string Quote) Text(Aggregate aggregate)
    {
        string[] parts =
        [
            $"{aggregate.Number} {aggregate.Type.Value}".Trim(),
            aggregate.Date is { } date ? Text(date.Value) : "",
            aggregate.Place is { } place ? Text(place.Value) : "",
            Joined(aggregate.Participants, Text),
            Joined(aggregate.Tolls, Text),
        ];
        return (string.Join(", ", parts.Where(part => part.Length > 0)), aggregate.Type.Citation.Quote);
    }

    private static (string Text, string Quote) Text(TallyStatement tally)
    {
        string[] parts =
        [
            $"{tally.Number.Value} {tally.Unit}",
            tally.Date is { } date ? Text(date.Value) : "",
            Joined(tally.Places, Text),
            Joined(tally.Actors, Text),
        ];
        return (string.Join(", ", parts.Where(part => part.Length > 0)), tally.Number.Citation.Quote);
    }

    private static string Text(IncidentDate date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.From:yyyy-MM-dd}{(date.From == date.To ? "" : $"..{date.To:yyyy-MM-dd}")}");

    private static string Text(PlaceReference place)
    {
        string?[] parts =
        [
            place.Name,
            place.Admin1,
            place.Country,
            place.Precision == PlacePrecision.Exact ? null : Word(place.Precision),
            place.Latitude is null ? null : string.Create(CultureInfo.InvariantCulture, $"{place.Latitude:0.####} {place.Longitude:0.####}"),
        ];
        return string.Join(", ", parts.Where(part => part is { Length: > 0 }));
    }

    private static string Text(Participant participant) => $"{Word(participant.Role)} {participant.Name}{In(participant.Actor?.Value)}{In(participant.Number?.ToString())}";

    private static string Text(Toll toll) => $"{Word(toll.Harm)} {toll.Number}{In(toll.Party)}";

    private static string Joined<T>(IEnumerable<Stated<T>> values, Func<T, string> text) => string.Join("; ", values.Select(one => text(one.Value)));

    private static Citation? First<T>(IReadOnlyList<Stated<T>> values) => values.Count > 0 ? values[0].Citation : null;

    private static string In(string? text) => text is { Length: > 0 } ? $" ({text})" : "";

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();
}
