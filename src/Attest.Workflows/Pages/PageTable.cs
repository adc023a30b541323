using Attest.Workflows.Explain;

namespace Attest.Workflows.Pages;

/// <summary>Writes tables of a page.</summary>
internal static class PageTable
{
    /// <summary>Writes a table whose first column heads its rows.</summary>
    /// <param name="markup">Where it is written.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="heads">The heads of its columns; a number's begins with &gt;.</param>
    /// <param name="rows">Its rows.</param>
    public static void Write(Markup markup, string caption, IReadOnlyList<string> heads, IEnumerable<IReadOnlyList<string>> rows)
    {
        markup.Write($"<div class=\"scroll\"><table><caption class=\"heard\">{caption}</caption>\n<thead><tr>");
        foreach (var head in heads)
        {
            markup.Write($"<th scope=\"col\" class=\"{(head.StartsWith('>') ? "number" : "")}\">{head.TrimStart('>')}</th>");
        }

        markup.WriteConstant("</tr></thead>\n<tbody>\n");
        foreach (var row in rows)
        {
            markup.Write($"<tr><th scope=\"row\">{row[0]}</th>");
            for (var i = 1; i < row.Count; i++)
            {
                markup.Write($"<td class=\"{(heads[i].StartsWith('>') ? "number" : "")}\">{row[i]}</td>");
            }

            markup.WriteConstant("</tr>\n");
        }

        markup.WriteConstant("</tbody></table></div>\n");
    }
}
