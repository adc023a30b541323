using Attest.Workflows.Explain;

namespace Attest.Workflows.Charts;

/// <summary>What stands around every chart, so that a screen reader can tell it and a page can hold several.</summary>
/// <param name="Id">A name that no other chart of the page bears.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Description">What one sees in it, in a sentence or two.</param>
internal sealed record ChartHead(string Id, string Title, string Description)
{
    /// <summary>The width of every chart in its own units, which are pixels at full size.</summary>
    public const double Width = 760;

    /// <summary>Begins the drawing: one picture to a screen reader, with title and description; and the pattern of what is only possible.</summary>
    public void Open(Markup markup, double height)
    {
        markup.Write($"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"{Id}-title {Id}-desc\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\">\n");
        markup.Write($"<title id=\"{Id}-title\">{Title}</title>\n<desc id=\"{Id}-desc\">{Description}</desc>\n");
        markup.Write($"<defs><pattern id=\"{Id}-hatch\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect class=\"paper\" width=\"5\" height=\"5\"/><line class=\"hatch\" x1=\"0\" y1=\"0\" x2=\"0\" y2=\"5\"/></pattern></defs>\n");
    }

    /// <summary>Ends the drawing.</summary>
    public static void Close(Markup markup) => markup.WriteConstant("</svg>\n");

    /// <summary>A line of text.</summary>
    /// <param name="markup">Where it is written.</param>
    /// <param name="x">Where it begins, or ends, or has its middle, as the class says.</param>
    /// <param name="y">Its ground line.</param>
    /// <param name="text">The text.</param>
    /// <param name="kind">Classes of the style sheet: end, middle, small, strong.</param>
    public static void Text(Markup markup, double x, double y, string text, string kind = "") =>
        markup.Write($"<text x=\"{x}\" y=\"{y}\" class=\"{kind}\">{text}</text>\n");

    /// <summary>A straight line.</summary>
    public static void Line(Markup markup, double x1, double y1, double x2, double y2, string kind) =>
        markup.Write($"<line class=\"{kind}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>\n");

    /// <summary>A box; filled with the pattern of what is only possible when it is not certain.</summary>
    public void Box(Markup markup, double x, double y, double width, double height, bool isCertain)
    {
        if (isCertain)
        {
            markup.Write($"<rect class=\"certain\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n");
        }
        else
        {
            markup.Write($"<rect class=\"possible\" fill=\"url(#{Id}-hatch)\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>\n");
        }
    }
}
