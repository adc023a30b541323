using System.Globalization;
using System.Text.Json;
using Attest.Formats.Contract;

namespace Attest.Formats.Tables;

/// <summary>Writes rows of the same columns, for spreadsheets and for programs. A cell is a text, several texts, a whole number, a number, or null where there is nothing.</summary>
/// <param name="columns">The names of the columns.</param>
public sealed class FlatTable(params string[] columns)
{
    /// <summary>Writes a header line and a line for each row (RFC 4180). A cell that a spreadsheet would execute begins with an apostrophe.</summary>
    public void WriteCsv(IEnumerable<IReadOnlyList<object?>> rows, TextWriter output)
    {
        output.Write(string.Join(',', columns) + "\n");
        foreach (var row in rows)
        {
            output.Write(string.Join(',', row.Select(CsvCell)) + "\n");
        }
    }

    /// <summary>Writes an object for each row, without the members where there is nothing.</summary>
    public void WriteJsonLines(IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        foreach (var row in rows)
        {
            using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
            {
                json.WriteStartObject();
                for (var i = 0; i < row.Count; i++)
                {
                    Write(json, columns[i], row[i]);
                }

                json.WriteEndObject();
            }

            output.Write("\n"u8);
        }
    }

    /// <summary>A cell of a CSV file.</summary>
    internal static string CsvCell(object? value)
    {
        if (value is IReadOnlyList<string> texts)
        {
            return CsvCell(string.Join(' ', texts));
        }

        if (value is not string text)
        {
            return Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }

        // Spreadsheets execute cells that begin so: https://owasp.org/www-community/attacks/CSV_Injection.
        var cell = text is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? "'" + text : text;
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                json.WriteString(name, text);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray(name);
                foreach (var one in texts)
                {
                    json.WriteStringValue(one);
                }

                json.WriteEndArray();
                break;
            case int or long:
                json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            default:
                throw new ArgumentException($"A cell is a text, texts or a number; found a {value.GetType().Name}.", nameof(value));
        }
    }
}
