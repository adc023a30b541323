using System.Text;
using Attest.Core.Documents;

namespace Attest.Formats.Rows;

/// <summary>The text of a row: a line "column: value" for each cell that is filled, the key first so that its place never changes.</summary>
internal sealed class RowText
{
    private readonly Dictionary<string, TextSpan> _spans = new(StringComparer.Ordinal);
    private readonly StringBuilder _text = new();

    public RowText(string keyColumn, IReadOnlyList<string> headings, IReadOnlyList<string> cells)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (string.Equals(headings[i], keyColumn, StringComparison.Ordinal))
            {
                Add(headings[i], cells[i]);
            }
        }

        for (var i = 0; i < headings.Count; i++)
        {
            Add(headings[i], i < cells.Count ? cells[i] : "");
        }
    }

    /// <summary>All lines.</summary>
    public string Text => _text.ToString();

    /// <summary>Where the value of a column stands; null when its cell is empty.</summary>
    public TextSpan? SpanOf(string column) => _spans.TryGetValue(column, out var span) ? span : null;

    private void Add(string column, string cell)
    {
        var value = cell.Trim();
        if (value.Length == 0 || _spans.ContainsKey(column))
        {
            return;
        }

        _text.Append(column).Append(": ");
        _spans.Add(column, new(_text.Length, _text.Length + value.Length));
        _text.Append(value).Append('\n');
    }
}
