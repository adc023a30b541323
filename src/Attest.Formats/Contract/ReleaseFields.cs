using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Releases;

namespace Attest.Formats.Contract;

/// <summary>Writes the releases that a document describes into its object; nothing where it describes none.</summary>
internal static class ReleaseFields
{
    /// <summary>Writes the array "releases".</summary>
    public static void Write(IReadOnlyList<Release> releases, Utf8JsonWriter json)
    {
        if (releases.Count == 0)
        {
            return;
        }

        json.WriteStartArray("releases");
        foreach (var release in releases)
        {
            Write(release, json);
        }

        json.WriteEndArray();
    }

    private static void Write(Release release, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", ContractNames.Of(release.Kind.Value));
        json.WriteString("by", release.By?.Value.Name);
        json.WriteString("actor", release.By?.Value.Actor?.Value);
        json.WriteString("outlet", release.Outlet?.Value);
        json.WriteString("from", Day(release.Date?.Value.From));
        json.WriteString("to", Day(release.Date?.Value.To));
        WriteTexts("shows", release.Shows, json);
        WriteTexts("notes", release.Notes, json);
        WriteTexts("speakers", release.Speakers, json);
        json.WriteStartArray("incidents");
        foreach (var id in release.Incidents)
        {
            json.WriteStringValue(id.ToString());
        }

        json.WriteEndArray();
        json.WriteStartArray("citations");
        WriteCitation("kind", release.Kind, json);
        WriteCitation("by", release.By, json);
        WriteCitation("outlet", release.Outlet, json);
        WriteCitation("date", release.Date, json);
        foreach (var (field, stated) in release.Shows.Select(one => ("shows", one)).Concat(release.Notes.Select(one => ("notes", one))).Concat(release.Speakers.Select(one => ("speakers", one))))
        {
            WriteCitation(field, stated, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(string name, IReadOnlyList<Stated<string>> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text.Value);
        }

        json.WriteEndArray();
    }

    private static void WriteCitation<T>(string field, Stated<T>? stated, Utf8JsonWriter json)
    {
        if (stated?.Citation is not { } citation)
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("field", field);
        json.WriteString("part", ContractNames.Of(citation.Part));
        json.WriteNumber("start", citation.Span.Start);
        json.WriteNumber("end", citation.Span.End);
        json.WriteString("quote", citation.Quote);
        json.WriteEndObject();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
