using System.Text;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Formats.Contract;

namespace Attest.Tests.Coder;

/// <summary>A coding as lines of JSON that a person can compare: one for each account, plural account and tally.</summary>
internal static class CodingLines
{
    public static IReadOnlyList<string> Of(Coding coding) =>
    [
        .. coding.Attestations.Select(Line),
        .. coding.Aggregates.Select(Line),
        .. coding.Tallies.Select(Line),
        .. coding.Problems.Select(problem => Line(json => json.WriteString("problem", problem.Code))),
    ];

    private static string Line(Attestation attestation) => Line(json =>
    {
        json.WriteString("incident", attestation.Type.Value.Code);
        json.WriteString("words", Quote(attestation.Type));
        Write(json, "place", attestation.Place, Short);
        Write(json, "date", attestation.Date, ReadEnglish.Short);
        WriteAll(json, "participants", attestation.Participants, Short);
        WriteAll(json, "targets", attestation.Targets, Short);
        WriteAll(json, "weapons", attestation.Weapons, weapon => weapon.Kind);
        WriteAll(json, "tolls", attestation.Tolls, Short);
        WriteAll(json, "responsibility", attestation.Responsibilities, one => $"{one.Kind} {one.Name}");
        Write(json, "outcome", attestation.Outcome, outcome => outcome.Kind.ToString());
        WriteUnless(json, "completion", attestation.Completion.ToString(), nameof(Completion.Occurred));
        WriteUnless(json, "said", Said(attestation.Type.Assertion), nameof(Voice.Author));
        if (attestation.IsMain)
        {
            json.WriteBoolean("main", true);
        }
    });

    private static string Line(Aggregate aggregate) => Line(json =>
    {
        json.WriteString("aggregate", aggregate.Type.Value.Code);
        json.WriteString("words", Quote(aggregate.Type));
        WriteUnless(json, "number", ReadEnglish.Short(aggregate.Number), "-");
        Write(json, "place", aggregate.Place, Short);
        Write(json, "date", aggregate.Date, ReadEnglish.Short);
        WriteAll(json, "participants", aggregate.Participants, Short);
        WriteAll(json, "targets", aggregate.Targets, Short);
        WriteAll(json, "tolls", aggregate.Tolls, Short);
        WriteAll(json, "responsibility", aggregate.Responsibilities, one => $"{one.Kind} {one.Name}");
    });

    private static string Line(TallyStatement tally) => Line(json =>
    {
        json.WriteString("tally", ReadEnglish.Short(tally.Number.Value));
        json.WriteString("unit", tally.Unit);
        json.WriteString("words", Quote(tally.Number));
        Write(json, "date", tally.Date, ReadEnglish.Short);
        WriteAll(json, "places", tally.Places, Short);
        WriteAll(json, "actors", tally.Actors, Short);
        WriteUnless(json, "said", Said(tally.Number.Assertion), nameof(Voice.Author));
    });

    private static string Line(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, ContractWriter.Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Quote<T>(Stated<T> stated) => $"{stated.Citation.Quote} @{stated.Citation.Span.Start}";

    private static string Said(Assertion assertion) =>
        string.Join(' ', new[] { assertion.Voice.ToString(), assertion.Speaker, assertion.Stance == Stance.Asserted ? null : assertion.Stance.ToString() }.Where(part => part is not null));

    private static string Short(PlaceReference place) => $"{place.Name}, {place.Country ?? "-"}, {place.Precision}";

    private static string Short(Participant participant) => participant.Actor is { } actor ? $"{participant.Role} {participant.Words} = {actor.Value}" : $"{participant.Role} {participant.Words}";

    private static string Short(Target target) =>
        string.Join(' ', new[] { target.Number is null ? null : ReadEnglish.Short(target.Number), target.Words, target.Kind is null ? null : $"({target.Kind})", target.Effect }.Where(part => part is not null));

    private static string Short(Toll toll) => $"{toll.Harm} {ReadEnglish.Short(toll.Number)} {toll.Party ?? "-"} ({toll.Side})";

    private static void Write<T>(Utf8JsonWriter json, string name, Stated<T>? stated, Func<T, string> text)
    {
        if (stated is not null)
        {
            json.WriteString(name, text(stated.Value));
        }
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<Stated<T>> values, Func<T, string> text)
    {
        if (values.Count > 0)
        {
            json.WriteStartArray(name);
            foreach (var value in values)
            {
                json.WriteStringValue(text(value.Value));
            }

            json.WriteEndArray();
        }
    }

    private static void WriteUnless(Utf8JsonWriter json, string name, string value, string usual)
    {
        if (value != usual)
        {
            json.WriteString(name, value);
        }
    }
}
