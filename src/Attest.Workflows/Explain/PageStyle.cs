namespace Attest.Workflows.Explain;

/// <summary>The style sheet of a page of explanations.</summary>
internal static class PageStyle
{
    /// <summary>The sheet; it lies in the program, so that the page needs no other file.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream("explanation.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
