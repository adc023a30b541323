using Spectre.Console;

namespace Attest.Cli;

/// <summary>
/// A table for people: headings, no frames, cut to the width of the terminal. Where output is not a terminal, rows are never cut or
/// wrapped, so that each stays one line.
/// </summary>
internal sealed class TextTable
{
    private const int WidthOfAFile = 100_000;
    private const char Escape = '\u001B';
    private const char Unbreakable = '\uE000';
    private readonly Table _table = new();

    /// <summary>Makes a table.</summary>
    /// <param name="headings">The headings; one that begins with &gt; stands over a column of numbers, one with ! over a column that is never cut.</param>
    public TextTable(params ReadOnlySpan<string> headings)
    {
        _table.Border(TableBorder.Simple);
        _table.BorderStyle(new Style(Color.Grey));
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('>');
            var isFixed = heading.StartsWith('!');
            var column = new TableColumn(new Text(heading.TrimStart('>', '!'), new Style(decoration: Decoration.Bold)));
            column.Padding(0, 2);
            column.NoWrap = isNumber || isFixed;
            _table.AddColumn(isNumber ? column.RightAligned() : column);
        }
    }

    /// <summary>Whether cells are wrapped to the width of a page even where output is no terminal.</summary>
    public bool IsPage { get; init; }

    /// <summary>Whether cells that are too long are cut, with an ellipsis, so that each row stays one line.</summary>
    public bool IsCut { get; init; }

    /// <summary>Adds a row of plain text; nothing in it is read as markup.</summary>
    public void Add(params ReadOnlySpan<string> cells)
    {
        var row = new Text[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            // Without spaces to break at, a cell is cut instead of wrapped; they come back when the table is written.
            row[i] = IsCut ? new Text(Printable(cells[i]).Replace(' ', Unbreakable)).Overflow(Overflow.Ellipsis) : new Text(Printable(cells[i]));
        }

        _table.AddRow(row);
    }

    /// <summary>Writes the table, without blanks at the ends of lines.</summary>
    public async Task WriteAsync(TextWriter output)
    {
        var isTerminal = CommandOutput.IsTerminal(output);
        await using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = CommandOutput.HasColour(output) ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = CommandOutput.HasColour(output) ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = isTerminal || IsPage ? CommandOutput.Width(output) : WidthOfAFile;
        console.Write(_table);
        var lines = text.ToString().Split('\n').Select(line => line.Replace(Unbreakable, ' ').TrimEnd()).ToArray();
        var first = Array.FindIndex(lines, HasText);
        var last = Array.FindLastIndex(lines, HasText);
        for (var i = first; i <= last; i++)
        {
            await output.WriteLineAsync(lines[i]);
        }
    }

    /// <summary>Whether anything but blanks and colours stands on a line.</summary>
    private static bool HasText(string line)
    {
        var isColour = false;
        foreach (var letter in line)
        {
            if (!isColour && letter != Escape && !char.IsWhiteSpace(letter))
            {
                return true;
            }

            isColour = letter == Escape || (isColour && letter != 'm');
        }

        return false;
    }

    /// <summary>The text on one line, without characters that would steer a terminal.</summary>
    public static string Printable(string text) => string.Create(text.Length, text, static (letters, source) =>
    {
        for (var i = 0; i < letters.Length; i++)
        {
            letters[i] = char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
