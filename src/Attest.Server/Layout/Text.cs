using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

namespace Attest.Server.Layout;

/// <summary>The words of the pages, from Text.resx, so that another language is another file.</summary>
public static class Text
{
    private static readonly ResourceManager Resources = new("Attest.Server.Layout.Text", typeof(Text).Assembly);

    /// <summary>The page on which incidents are looked at.</summary>
    public static string Explore => Get();

    /// <summary>The page of claims of responsibility.</summary>
    public static string Claims => Get();

    /// <summary>The page of counts.</summary>
    public static string Tallies => Get();

    /// <summary>The page of documents.</summary>
    public static string Documents => Get();

    private static string Get([CallerMemberName] string name = "") =>
        Resources.GetString(name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"Text.resx has no '{name}'.");
}
