namespace Attest.Workflows.Charts;

/// <summary>The style sheet of charts; it lies in the program, so that a page or a drawing needs no other file.</summary>
internal static class ChartStyle
{
    /// <summary>The sheet.</summary>
    public static string Text { get; } = Read("charts.css");

    /// <summary>Reads a text that lies in the program.</summary>
    internal static string Read(string name)
    {
        using var stream = typeof(ChartStyle).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
