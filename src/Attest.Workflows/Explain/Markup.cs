using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Attest.Workflows.Explain;

/// <summary>
/// Writes HTML from interpolated strings: what stands in the program is markup, every value put into it is text. No word of a
/// document can become markup, because no value is written without being encoded.
/// </summary>
internal sealed class Markup(TextWriter output)
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes markup with values in it.</summary>
    public void Write(ref Piece piece) => output.Write(piece.Text);

    /// <summary>Writes markup without values; it is a constant of the program.</summary>
    public void WriteConstant([ConstantExpected] string markup) => output.Write(markup);

    /// <summary>An interpolated string whose values are encoded.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Piece(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

        /// <summary>The markup.</summary>
        public string Text => _text.ToString();

        /// <summary>Adds what stands in the program.</summary>
        public void AppendLiteral(string markup) => _text.Append(markup);

        /// <summary>Adds a value, encoded.</summary>
        public void AppendFormatted(string? text) => _text.Append(s_encoder.Encode(text ?? ""));

        /// <summary>Adds a number.</summary>
        public void AppendFormatted(int number) => _text.Append(number);

        /// <summary>Adds a number with at most two digits behind the point.</summary>
        public void AppendFormatted(double number) => _text.Append(Math.Round(number, 2).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture));
    }
}
