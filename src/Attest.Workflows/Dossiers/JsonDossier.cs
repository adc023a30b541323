using System.Text.Json;
using Attest.Core.Documents;
using Attest.Core.Dossiers;
using Attest.Formats.Contract;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Writes a dossier as JSON: sections with their sentences and tables, each with the labels of its notes, and the notes. Charts are left out; the tables beside them say the same.</summary>
internal sealed class JsonDossier(Dossier dossier)
{
    /// <summary>Writes it.</summary>
    public void Write(Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = ContractWriter.Options.Encoder });
        json.WriteStartObject();
        json.WriteString("actor", dossier.Actor.Id?.Value);
        json.WriteString("name", dossier.Actor.Name);
        json.WriteString("title", dossier.Title);
        json.WriteString("style", Wording.Of(dossier.Style.ToString()).Replace(' ', '-'));
        Texts(json, "basis", dossier.Basis);
        json.WriteStartArray("sections");
        foreach (var section in dossier.Sections)
        {
            json.WriteStartObject();
            json.WriteString("key", section.Key);
            json.WriteString("title", section.Title);
            json.WriteStartArray("blocks");
            foreach (var block in section.Blocks)
            {
                Block(json, block);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in dossier.Notes)
        {
            Note(json, note);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Block(Utf8JsonWriter json, DossierBlock block)
    {
        if (block is FigureBlock)
        {
            return;
        }

        json.WriteStartObject();
        switch (block)
        {
            case SentenceBlock sentences:
                json.WriteString("kind", sentences.IsList ? "list" : "paragraph");
                json.WriteStartArray("sentences");
                foreach (var sentence in sentences.Sentences)
                {
                    Words(json, sentence.Words);
                }

                json.WriteEndArray();
                break;
            case HeadingBlock heading:
                json.WriteString("kind", "heading");
                json.WriteString("text", heading.Text);
                break;
            case RemarkBlock remark:
                json.WriteString("kind", "remark");
                json.WriteString("text", remark.Text);
                break;
            case TableBlock table:
                json.WriteString("kind", "table");
                json.WriteString("caption", table.Caption);
                Texts(json, "heads", [.. table.Heads.Select(head => head.TrimStart('>'))]);
                json.WriteStartArray("rows");
                foreach (var row in table.Rows)
                {
                    Words(json, row);
                }

                json.WriteEndArray();
                break;
            case ProseBlock prose:
                json.WriteString("kind", "prose");
                json.WriteString("act", prose.Act);
                json.WriteString("by", prose.By);
                json.WritePropertyName("words");
                Words(json, prose.Words.Words);
                Texts(json, "changes", prose.Changes);
                break;
            default:
                throw new InvalidOperationException($"No part of a dossier: {block.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter json, IReadOnlyList<CitedWords> words)
    {
        json.WriteStartArray();
        foreach (var one in words)
        {
            json.WriteStartObject();
            json.WriteString("text", one.Text);
            if (one.Notes.Count > 0)
            {
                Texts(json, "notes", one.Notes);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Note(Utf8JsonWriter json, DossierNote note)
    {
        json.WriteStartObject();
        json.WriteString("label", note.Label);
        switch (note)
        {
            case DocumentNote document:
                json.WriteString("kind", "document");
                json.WriteString("document", document.Citation.Document.Value);
                json.WriteString("part", document.Citation.Part == DocumentPart.Title ? "title" : "body");
                json.WriteNumber("start", document.Citation.Span.Start);
                json.WriteNumber("end", document.Citation.Span.End);
                json.WriteString("quote", document.Citation.Quote);
                Written(json, "title", document.Title.Length > 0 ? document.Title : null);
                Written(json, "source", document.Source);
                Written(json, "published", document.Published?.ToString());
                json.WriteString("state", document.State);
                break;
            case RegistryNote registry:
                json.WriteString("kind", "registry");
                json.WriteString("registry", registry.Registry);
                json.WriteString("key", registry.Source.Key);
                json.WriteString("title", registry.Source.Title);
                Written(json, "publisher", registry.Source.Publisher);
                Written(json, "address", registry.Source.Address);
                Written(json, "date", registry.Source.Date?.ToString());
                Written(json, "looked_at", registry.Source.LookedAt?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                json.WriteBoolean("looked_up", registry.Source.IsLookedUp);
                break;
            case CountNote count:
                json.WriteString("kind", "count");
                json.WriteString("text", count.Text);
                Texts(json, "incidents", count.Incidents);
                break;
            default:
                throw new InvalidOperationException($"No note: {note.GetType().Name}.");
        }

        json.WriteEndObject();
    }

    private static void Written(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
