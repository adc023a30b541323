using Attest.Formats.Reading;

namespace Attest.Formats.Rows;

/// <summary>
/// Reads what a person enters field by field. Without a document the fields are one themselves; with one, each value cites its own words
/// in the passage where they stand there, and else the passage.
/// </summary>
/// <param name="isType">Whether the codebook has a type of incident of this code.</param>
public sealed class HandEntry(Func<string, bool> isType)
{
    /// <summary>The fields that can be entered.</summary>
    public static IReadOnlyList<string> Fields { get; } = [.. RowMap.Fields.Where(field => field is not ("key" or "text")), "quote"];

    /// <summary>Reads an entry; the row has problems, and no attestation, when a value cannot be read.</summary>
    /// <param name="values">The fields that were filled, with their values.</param>
    /// <param name="passage">The words of a stored document; null when there is none.</param>
    public EnteredRow Read(IReadOnlyDictionary<string, string> values, EntryPassage? passage)
    {
        var filled = Fields.Where(field => values.TryGetValue(field, out var value) && !string.IsNullOrWhiteSpace(value)).ToList();
        var key = ReceivedBytes.HashOf(string.Join('\n', filled.Select(field => $"{field}: {values[field].Trim()}")))[..12];
        string[] headings = ["key", .. filled];
        string[] cells = [key, .. filled.Select(field => values[field])];
        var row = new RowCoding(RowMap.Plain, isType, headings, "entered", passage).Read(2, cells, new(StringComparer.Ordinal));
        return row.Problems.Count > 0 ? row with { Document = null, Attestation = null } : row with { Document = passage?.Document ?? row.Document };
    }

    /// <summary>What is wrong with the value of a field; null when nothing is.</summary>
    public string? Check(string field, string value)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["type"] = value };
        var code = field == "type" ? isType : _ => true;
        values[field] = value;
        return new HandEntry(code).Read(values, passage: null).Problems is [var problem, ..] ? problem.Message : null;
    }
}
