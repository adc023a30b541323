using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Formats.Contract;

namespace Attest.Workflows.Evaluation;

/// <summary>A coding in the form of gold, to be corrected by hand or taken as gold where people have seen it.</summary>
public static class GoldDraft
{
    private static readonly JsonWriterOptions s_options = ContractWriter.Options with { Indented = true, NewLine = "\n" };

    /// <summary>The accounts of a document as gold.</summary>
    public static GoldDocument Of(DocumentId document, IEnumerable<Attestation> accounts) =>
        new(document.Value, document.Value, [.. accounts.Select((account, number) => Of(account, (number + 1).ToString(CultureInfo.InvariantCulture)))]);

    /// <summary>The name of the file for a document: its name without ending, as far as a file may be called so.</summary>
    public static string FileNameOf(DocumentId document)
    {
        var name = string.Concat(document.Value.Select(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' ' ? letter : '_'));
        return Path.GetFileNameWithoutExtension(name) + GoldFile.Ending;
    }

    /// <summary>Writes gold as people edit it: every property in its place, also where it is empty.</summary>
    public static void Write(GoldDocument gold, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, s_options))
        {
            json.WriteStartObject();
            json.WriteString("document", gold.Document);
            json.WriteStartArray("incidents");
            foreach (var incident in gold.Incidents)
            {
                Write(incident, json);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static GoldIncident Of(Attestation account, string id)
    {
        var date = account.Date?.Value;
        return new()
        {
            Id = id,
            Evidence = FieldText.QuoteOf(account),
            Types = [account.Type.Value.Code],
            Date = date is null ? null : ((date.From ?? date.To)!.Value, (date.To ?? date.From)!.Value),
            Places = Distinct([account.Place?.Value.Name, account.Place?.Citation.Quote]),
            Country = account.Place?.Value.Country,
            Perpetrators = Distinct(account.Participants.Where(one => one.Value.Role == Role.Perpetrator).SelectMany(one => new[] { one.Value.Name, one.Value.Words })),
            Targets = Distinct(account.Targets.Select(one => one.Value.Words)),
            Claimants = Distinct(account.Responsibilities.Where(one => one.Value.Kind == ResponsibilityKind.Claimed).Select(one => one.Value.Name)),
            Tolls = new[] { Harm.Killed, Harm.Wounded, Harm.Abducted }
                .Select(harm => (Harm: harm, TollSummary.Of(account.Tolls, harm)?.Number))
                .Where(toll => toll.Number is { } number && (number.AtLeast ?? number.AtMost) is not null)
                .ToDictionary(toll => toll.Harm, toll => toll.Number!),
        };
    }

    private static IReadOnlyList<string> Distinct(IEnumerable<string?> texts) =>
        [.. texts.OfType<string>().Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static void Write(GoldIncident incident, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("evidence", incident.Evidence);
        json.WriteString("country", incident.Country);
        if (incident.Date is var (first, last))
        {
            WriteTexts("date", [first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)]);
        }
        else
        {
            json.WriteNull("date");
        }

        WriteTexts("place", incident.Places);
        WriteTexts("type", incident.Types);
        WriteTexts("target", incident.Targets);
        WriteToll("abducted", Harm.Abducted);
        WriteToll("wounded", Harm.Wounded);
        WriteToll("killed", Harm.Killed);
        WriteTexts("claimed_by", incident.Claimants);
        WriteTexts("perpetrator", incident.Perpetrators);
        json.WriteEndObject();

        void WriteTexts(string name, IReadOnlyList<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }

        void WriteToll(string name, Harm harm)
        {
            if (!incident.Tolls.TryGetValue(harm, out var number))
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartArray(name);
            WriteBound(number.AtLeast);
            WriteBound(number.AtMost);
            json.WriteEndArray();
        }

        void WriteBound(long? bound)
        {
            if (bound is { } number)
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteNullValue();
            }
        }
    }
}
