using Attest.Workflows.Charts;
using Attest.Workflows.Explain;

namespace Attest.Workflows.Pages;

/// <summary>What stands around a page that is read and printed: complete in itself, without scripts and without requests to anywhere.</summary>
internal static class PageFrame
{
    private static readonly string Style = ChartStyle.Read("page.css");

    /// <summary>Begins a page.</summary>
    public static void Open(TextWriter output, string title)
    {
        var markup = new Markup(output);
        markup.WriteConstant("""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">

            """);
        markup.Write($"<title>{title}</title>\n<style>\n");
        output.Write(Style);
        output.Write(ChartStyle.Text);
        markup.WriteConstant("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">To the text</a>\n");
    }

    /// <summary>Ends it.</summary>
    public static void Close(TextWriter output) => output.Write("</body>\n</html>\n");
}
