using System.Globalization;
using System.Text.Json;
using Attest.Formats.Contract;

namespace Attest.Formats.Tables;

/// <summary>Writes rows of incidents as CSV, JSON Lines and GeoJSON. The same rows give the same bytes.</summary>
public static class IncidentTable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private static readonly (string Name, Func<IncidentRow, string?> Text, Func<IncidentRow, object?> Number)[] Columns =
    [
        Text("id", row => row.Id),
        Text("type", row => row.Type),
        Text("family", row => row.Family),
        Text("date_from", row => Day(row.Date?.From)),
        Text("date_to", row => Day(row.Date?.To)),
        Text("date_precision", row => row.Date is { } date ? ContractNames.Of(date.Precision) : null),
        Text("place", row => row.Place),
        Text("place_id", row => row.Where?.Place?.Value),
        Text("place_precision", row => row.Where is { } where ? ContractNames.Of(where.Precision) : null),
        Text("admin1", row => row.Where?.Admin1),
        Text("country", row => row.Where?.Country),
        Number("latitude", row => row.Where?.Latitude),
        Number("longitude", row => row.Where?.Longitude),
        Text("perpetrators", row => List(row.Perpetrators)),
        Text("claimed_by", row => List(row.ClaimedBy)),
        Text("targets", row => List(row.Targets)),
        Text("weapons", row => List(row.Weapons)),
        Number("killed_min", row => row.Killed?.AtLeast),
        Number("killed_max", row => row.Killed?.AtMost),
        Number("wounded_min", row => row.Wounded?.AtLeast),
        Number("wounded_max", row => row.Wounded?.AtMost),
        Number("abducted_min", row => row.Abducted?.AtLeast),
        Number("abducted_max", row => row.Abducted?.AtMost),
        Text("completion", row => row.Completion),
        Text("corroboration", row => row.Corroboration),
        Text("documents", row => List(row.Documents)),
    ];

    /// <summary>Writes a header line and a line for each row (RFC 4180). A cell that a spreadsheet would execute begins with an apostrophe.</summary>
    public static void WriteCsv(IEnumerable<IncidentRow> rows, TextWriter output)
    {
        output.Write(string.Join(',', Columns.Select(column => column.Name)));
        output.Write('\n');
        foreach (var row in rows)
        {
            output.Write(string.Join(',', Columns.Select(column => FlatTable.CsvCell(column.Number(row) ?? column.Text(row)))));
            output.Write('\n');
        }
    }

    /// <summary>Writes an object for each row, and last one that lists what was withheld.</summary>
    public static void WriteJsonLines(IEnumerable<IncidentRow> rows, IReadOnlyList<string> withheld, Stream output)
    {
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
            {
                json.WriteStartObject();
                WriteFields(row, json);
                json.WriteEndObject();
            }

            output.Write(LineEnd);
        }

        using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
        {
            json.WriteStartObject();
            WriteWithheld(withheld, json);
            json.WriteEndObject();
        }

        output.Write(LineEnd);
    }

    /// <summary>Writes a feature collection (RFC 7946): a feature for each row; one without coordinates has no geometry.</summary>
    public static void WriteGeoJson(IEnumerable<IncidentRow> rows, IReadOnlyList<string>? withheld, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.WriteStartArray("features");
            foreach (var row in rows)
            {
                WriteFeature(row, json);
            }

            json.WriteEndArray();
            if (withheld is not null)
            {
                WriteWithheld(withheld, json);
            }

            json.WriteEndObject();
        }

        output.Write(LineEnd);
    }

    private static void WriteFeature(IncidentRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", row.Id);
        if (row.Where is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        WriteFields(row, json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(IncidentRow row, Utf8JsonWriter json)
    {
        foreach (var column in Columns)
        {
            switch (column.Number(row))
            {
                case long whole:
                    json.WriteNumber(column.Name, whole);
                    break;
                case double number:
                    json.WriteNumber(column.Name, number);
                    break;
                default:
                    json.WriteString(column.Name, column.Text(row));
                    break;
            }
        }
    }

    private static void WriteWithheld(IReadOnlyList<string> withheld, Utf8JsonWriter json)
    {
        json.WriteStartArray("withheld");
        foreach (var line in withheld)
        {
            json.WriteStringValue(line);
        }

        json.WriteEndArray();
    }

    private static string? List(IReadOnlyList<string> texts) => texts.Count == 0 ? null : string.Join("; ", texts);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static (string, Func<IncidentRow, string?>, Func<IncidentRow, object?>) Text(string name, Func<IncidentRow, string?> text) => (name, text, _ => null);

    private static (string, Func<IncidentRow, string?>, Func<IncidentRow, object?>) Number<T>(string name, Func<IncidentRow, T?> number)
        where T : struct => (name, _ => null, row => number(row));
}
