using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Formats.Contract;

/// <summary>Writes the fields of attestations, aggregates, tallies, statements and problems into JSON objects.</summary>
/// <param name="json">Where to.</param>
/// <param name="family">The taxonomy's family of a type of incident.</param>
/// <param name="document">The document whose citations need not name it; null when every citation names its document.</param>
public sealed class AttestationFields(Utf8JsonWriter json, Func<IncidentType, string> family, DocumentId? document)
{
    /// <summary>Writes the fields of an attestation into the object that is open.</summary>
    public void Write(Attestation attestation)
    {
        WriteType(attestation.Type.Value);
        json.WriteBoolean("main", attestation.IsMain);
        WriteDate(attestation.Date);
        WritePlace("place", attestation.Place);
        WriteParticipants(attestation.Participants);
        WriteTargets(attestation.Targets);
        json.WriteStartArray("weapons");
        foreach (var weapon in attestation.Weapons)
        {
            json.WriteStartObject();
            json.WriteString("text", weapon.Value.Words);
            json.WriteString("kind", weapon.Value.Kind);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteTolls(attestation.Tolls);
        WriteResponsibilities(attestation.Responsibilities);
        WriteOutcome(attestation.Outcome?.Value);
        json.WriteString("completion", ContractNames.Of(attestation.Completion));
        json.WriteString("review", ContractNames.Of(attestation.Review));
        WriteCitations(attestation);
    }

    /// <summary>Writes a plural account as an object.</summary>
    public void Write(Aggregate aggregate)
    {
        json.WriteStartObject();
        WriteType(aggregate.Type.Value);
        WriteQuantity("number", aggregate.Number);
        WriteDate(aggregate.Date);
        WritePlace("place", aggregate.Place);
        WriteParticipants(aggregate.Participants);
        WriteTargets(aggregate.Targets);
        WriteTolls(aggregate.Tolls);
        WriteResponsibilities(aggregate.Responsibilities);
        json.WriteStartArray("citations");
        WriteCited("type", aggregate.Type);
        WriteCited("date", aggregate.Date);
        WriteCited("place", aggregate.Place);
        WriteContainer(aggregate.Place);
        WriteAllCited(aggregate.Participants);
        WriteAllCited("target", aggregate.Targets);
        WriteAllCited(aggregate.Tolls);
        WriteAllCited("responsibility", aggregate.Responsibilities);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a count that a document asserts as an object.</summary>
    public void Write(TallyStatement tally)
    {
        json.WriteStartObject();
        WriteQuantity("number", tally.Number.Value, tally.Number.Citation.Quote);
        json.WriteString("unit", tally.Unit);
        WriteDate(tally.Date);
        json.WriteStartArray("places");
        foreach (var place in tally.Places)
        {
            json.WriteStartObject();
            WritePlaceFields(place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("actors");
        foreach (var actor in tally.Actors)
        {
            json.WriteStartObject();
            WriteParticipantFields(actor.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteVoice(tally.Number.Assertion);
        json.WriteStartArray("citations");
        WriteCited("number", tally.Number);
        WriteCited("date", tally.Date);
        WriteAllCited("place", tally.Places);
        WriteAllCited("actor", tally.Actors);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes a problem as an object.</summary>
    public void Write(Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("message", problem.Message);
        json.WriteStartArray("citations");
        if (problem.Citation is { } citation)
        {
            WriteCitation("problem", citation, assertion: null, Basis.Stated);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteType(IncidentType type)
    {
        json.WriteString("type", type.Code);
        json.WriteString("family", family(type));
    }

    private void WriteDate(Stated<IncidentDate>? date)
    {
        if (date is null)
        {
            json.WriteNull("date");
            return;
        }

        json.WriteStartObject("date");
        WriteDay("from", date.Value.From);
        WriteDay("to", date.Value.To);
        json.WriteString("precision", ContractNames.Of(date.Value.Precision));
        json.WriteString("text", date.Citation.Quote);
        json.WriteString("anchor", ContractNames.Of(date.Value.Anchor));
        WriteDay("anchor_day", date.Value.AnchorDay);
        json.WriteEndObject();
    }

    private void WriteDay(string name, DateOnly? day)
    {
        if (day is { } known)
        {
            Span<char> text = stackalloc char[10];
            _ = known.TryFormat(text, out _, "O", System.Globalization.CultureInfo.InvariantCulture);
            json.WriteString(name, text);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WritePlace(string name, Stated<PlaceReference>? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WritePlaceFields(place);
        json.WriteEndObject();
    }

    private void WritePlaceFields(Stated<PlaceReference> place)
    {
        json.WriteString("name", place.Value.Name);
        json.WriteString("text", ContainingPlace.WordsOf(place));
        json.WriteString("id", place.Value.Place?.Value);
        json.WriteString("admin1", place.Value.Admin1);
        json.WriteString("admin2", place.Value.Admin2);
        json.WriteString("country", place.Value.Country);
        WriteDegrees("lat", place.Value.Latitude);
        WriteDegrees("lon", place.Value.Longitude);
        json.WriteString("precision", ContractNames.Of(place.Value.Precision));
        if (place.Value.Container is { } town)
        {
            json.WriteStartObject("within");
            json.WriteString("name", town.Name);
            json.WriteString("text", town.Citation.Quote);
            json.WriteString("id", town.Place?.Value);
            json.WriteEndObject();
        }
    }

    private void WriteDegrees(string name, double? degrees)
    {
        if (degrees is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteParticipants(IReadOnlyList<Stated<Participant>> participants)
    {
        json.WriteStartArray("perpetrators");
        foreach (var participant in participants)
        {
            if (participant.Value.Role == Role.Perpetrator)
            {
                json.WriteStartObject();
                WriteParticipantFields(participant.Value);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("others");
        foreach (var participant in participants)
        {
            if (participant.Value.Role != Role.Perpetrator)
            {
                json.WriteStartObject();
                json.WriteString("role", ContractNames.Of(participant.Value.Role));
                WriteParticipantFields(participant.Value);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private void WriteParticipantFields(Participant participant)
    {
        json.WriteString("name", participant.Name);
        json.WriteString("text", participant.Words);
        json.WriteString("actor", participant.Actor?.Value);
        WriteQuantity("number", participant.Number);
    }

    private void WriteTargets(IReadOnlyList<Stated<Target>> targets)
    {
        json.WriteStartArray("targets");
        foreach (var target in targets)
        {
            json.WriteStartObject();
            json.WriteString("text", target.Value.Words);
            json.WriteString("kind", target.Value.Kind);
            json.WriteBoolean("person", target.Value.IsPerson);
            WriteQuantity("number", target.Value.Number);
            json.WriteString("nationality", target.Value.Nationality);
            json.WriteString("effect", target.Value.Effect);
            json.WriteString("name", target.Value.ProperName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteTolls(IReadOnlyList<Stated<Toll>> tolls)
    {
        WriteSummary("killed", TollSummary.Of(tolls, Harm.Killed));
        WriteSummary("wounded", TollSummary.Of(tolls, Harm.Wounded));
        WriteSummary("abducted", TollSummary.Of(tolls, Harm.Abducted));
        json.WriteStartArray("tolls");
        foreach (var toll in tolls)
        {
            json.WriteStartObject();
            json.WriteString("party", toll.Value.Party);
            json.WriteString("kind", toll.Value.Kind);
            json.WriteString("side", ContractNames.Of(toll.Value.Side));
            json.WriteString("harm", ContractNames.Of(toll.Value.Harm));
            WriteBounds(toll.Value.Number);
            json.WriteString("text", toll.Value.Words);
            if (toll.Value.PartOf is { } whole)
            {
                json.WriteNumber("part_of", whole);
            }
            else
            {
                json.WriteNull("part_of");
            }

            WriteVoice(toll.Assertion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteSummary(string name, TollSummary? summary) => WriteQuantity(name, summary?.Number, summary?.Words);

    private void WriteQuantity(string name, Quantity? quantity, string? words = null)
    {
        if (quantity is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        WriteBounds(quantity);
        if (words is not null)
        {
            json.WriteString("text", words);
        }

        json.WriteEndObject();
    }

    private void WriteBounds(Quantity quantity)
    {
        WriteBound("min", quantity.AtLeast);
        WriteBound("max", quantity.AtMost);
    }

    private void WriteBound(string name, long? bound)
    {
        if (bound is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private void WriteResponsibilities(IReadOnlyList<Stated<Responsibility>> responsibilities)
    {
        json.WriteStartArray("responsibility");
        foreach (var responsibility in responsibilities)
        {
            json.WriteStartObject();
            json.WriteString("actor", responsibility.Value.Name);
            json.WriteString("id", responsibility.Value.Actor?.Value);
            json.WriteString("kind", ContractNames.Of(responsibility.Value.Kind));
            WriteVoice(responsibility.Assertion);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("claimed_by");
        var names = responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => one.Value.Name);
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            json.WriteStringValue(name);
        }

        json.WriteEndArray();
    }

    private void WriteOutcome(Outcome? outcome)
    {
        if (outcome is null)
        {
            json.WriteNull("outcome");
            return;
        }

        json.WriteStartObject("outcome");
        json.WriteString("kind", ContractNames.Of(outcome.Kind));
        json.WriteString("spoils", outcome.Spoils);
        json.WriteEndObject();
    }

    private void WriteVoice(Assertion assertion)
    {
        json.WriteString("voice", ContractNames.Of(assertion.Voice));
        json.WriteString("by", assertion.Speaker);
        json.WriteString("stance", ContractNames.Of(assertion.Stance));
        WriteDay("said_on", assertion.SaidOn);
    }

    private void WriteCitations(Attestation attestation)
    {
        json.WriteStartArray("citations");
        WriteCited("type", attestation.Type);
        WriteCited("date", attestation.Date);
        WriteCited("place", attestation.Place);
        WriteContainer(attestation.Place);
        WriteAllCited(attestation.Participants);
        WriteAllCited("target", attestation.Targets);
        WriteAllCited("weapon", attestation.Weapons);
        WriteAllCited(attestation.Tolls);
        WriteAllCited("responsibility", attestation.Responsibilities);
        WriteCited("outcome", attestation.Outcome);
        foreach (var sentence in attestation.Sentences)
        {
            WriteCitation("sentence", sentence, assertion: null, Basis.Stated);
        }

        json.WriteEndArray();
    }

    private void WriteAllCited(IReadOnlyList<Stated<Participant>> participants)
    {
        foreach (var participant in participants)
        {
            WriteCited(ContractNames.Of(participant.Value.Role), participant);
        }
    }

    private void WriteAllCited(IReadOnlyList<Stated<Toll>> tolls)
    {
        foreach (var toll in tolls)
        {
            WriteCited(ContractNames.Of(toll.Value.Harm), toll);
        }
    }

    private void WriteAllCited<T>(string field, IReadOnlyList<Stated<T>> values)
    {
        foreach (var value in values)
        {
            WriteCited(field, value);
        }
    }

    private void WriteCited<T>(string field, Stated<T>? value)
    {
        if (value is not null)
        {
            WriteCitation(field, value.Citation, value.Assertion, value.Basis);
        }
    }

    private void WriteContainer(Stated<PlaceReference>? place)
    {
        if (place?.Value.Container is { } container)
        {
            WriteCitation("place", container.Citation, place.Assertion, Basis.Inferred);
        }
    }

    private void WriteCitation(string field, Citation citation, Assertion? assertion, Basis basis)
    {
        json.WriteStartObject();
        json.WriteString("field", field);
        if (document is not { } known || known != citation.Document)
        {
            json.WriteString("document", citation.Document.Value);
        }

        json.WriteString("part", citation.Part == DocumentPart.Title ? "title" : "body");
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteString("quote", citation.Quote);
        if (assertion is not null)
        {
            WriteVoice(assertion);
            json.WriteString("basis", ContractNames.Of(basis));
        }

        json.WriteEndObject();
    }
}
