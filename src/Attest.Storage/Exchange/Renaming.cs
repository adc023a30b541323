using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;

namespace Attest.Storage.Exchange;

/// <summary>
/// Names for documents of a colleague whose name bears other words here: the name, a tilde, and the beginning of a hash of the words. What is said of
/// them, and what was decided on them, follows under the new name.
/// </summary>
internal sealed class Renaming
{
    private const int HashLength = 8;
    private const int CitationLength = 5;

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _acts = new(StringComparer.Ordinal);

    /// <summary>The documents that bear another name here, sorted by the colleague's.</summary>
    public IReadOnlyList<(DocumentId There, DocumentId Here)> Documents =>
        [.. _names.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => (new DocumentId(one.Key), new DocumentId(one.Value)))];

    /// <summary>The name of its own that a document's words give it.</summary>
    public static DocumentId NameFor(Document document) => new($"{PlainName(document)}~{HashOf(document)}");

    /// <summary>The name without the mark that the words of this very document gave it.</summary>
    public static string PlainName(Document document)
    {
        var mark = $"~{HashOf(document)}";
        return document.Id.Value.EndsWith(mark, StringComparison.Ordinal) ? document.Id.Value[..^mark.Length] : document.Id.Value;
    }

    /// <summary>Notes that a document bears another name here.</summary>
    public void Note(DocumentId there, DocumentId here)
    {
        if (there != here)
        {
            _names[there.Value] = here.Value;
        }
    }

    /// <summary>The name of a document here.</summary>
    public DocumentId Of(DocumentId there) => _names.TryGetValue(there.Value, out var here) ? new(here) : there;

    /// <summary>A document under its name here.</summary>
    public Document Of(Document document) => document with { Id = Of(document.Id), Supersedes = document.Supersedes is { } earlier ? Of(earlier) : null };

    /// <summary>A coding under the names here.</summary>
    public Coding Of(Coding coding)
    {
        if (Of(coding.Document) == coding.Document)
        {
            return coding;
        }

        var remainder = JsonSerializer.Deserialize(Rewrite(JsonSerializer.Serialize(CodingRemainder.Of(coding), FactRows.Json.CodingRemainder)), FactRows.Json.CodingRemainder)!;
        return remainder.ToCoding(Of(coding.Document), coding.Version, [.. coding.Attestations.Select(one => AttestationStore.Read(Rewrite(JsonSerializer.Serialize(one, FactRows.Json.Attestation))))]);
    }

    /// <summary>A row of an attestation under the names here.</summary>
    public string OfAttestation(string body) => _names.Count == 0 ? body : Rewrite(body);

    /// <summary>The name of an attestation here.</summary>
    public string OfName(string attestation) => AttestationId.Parse(attestation) is { } id && _names.TryGetValue(id.Document.Value, out var here) ? here + attestation[id.Document.Value.Length..] : attestation;

    /// <summary>An act under the names here; one that says something else bears another name itself.</summary>
    public Act Of(Act act)
    {
        var content = act.Content is Undoing undoing && _acts.TryGetValue(undoing.Act, out var undone) ? new Undoing(undone)
            : _names.Count > 0 && ActRows.DocumentsOf(act.Content).Any(id => _names.ContainsKey(id.Value)) ? ActRows.ReadContent(ActRows.KindOf(act.Content), Rewrite(ActRows.BodyOf(act.Content)))
            : act.Content;
        if (ReferenceEquals(content, act.Content))
        {
            return act;
        }

        var renamed = act with { Content = content, Id = ActRows.NameOf(content, act.Because, act.By, act.At) };
        _acts[act.Id] = renamed.Id;
        return renamed;
    }

    private static string HashOf(Document document) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Title}\n{document.Body}")))[..HashLength];

    private string Rewrite(string body)
    {
        var json = JsonNode.Parse(body)!;
        Rewrite(json);
        return json.ToJsonString(FactRows.Json.Options);
    }

    /// <summary>Names of attestations, wherever they stand, and the documents of citations; words that are quoted stay as they are.</summary>
    private void Rewrite(JsonNode node)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToArray())
                {
                    Replace(value, replaced => members[name] = replaced);
                }

                break;
            case JsonArray { Count: CitationLength } citation when citation[1] is JsonValue part && part.TryGetValue<string>(out var text) && text is "title" or "body":
                var document = citation[0]!.GetValue<string>();
                citation[0] = _names.GetValueOrDefault(document, document);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var at = i;
                    Replace(list[i], replaced => list[at] = replaced);
                }

                break;
        }
    }

    private void Replace(JsonNode? value, Action<string> replace)
    {
        if (value is JsonValue text && text.TryGetValue<string>(out var words))
        {
            if (OfName(words) is var renamed && renamed != words)
            {
                replace(renamed);
            }
        }
        else if (value is not null)
        {
            Rewrite(value);
        }
    }
}
