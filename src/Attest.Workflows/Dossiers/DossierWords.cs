using System.Globalization;
using Attest.Core.Documents;
using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>What dossiers say in all their formats alike.</summary>
internal static class DossierWords
{
    /// <summary>What the references are.</summary>
    public const string OfReferences =
        "A number leads to the words of a document: the quote, then title, source, day, document and the offsets of the quote in it, counted in UTF-16 units. R and a number lead to a fact of a registry and to where it was looked up there; it does not come from the documents of this workspace. C and a number lead to an own count.";

    /// <summary>A style in words.</summary>
    public static string Of(DossierStyle style) => style switch
    {
        DossierStyle.Profile => "Profile",
        DossierStyle.CountryReport => "Yearly entry",
        DossierStyle.Brief => "Brief",
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Not a style."),
    };

    /// <summary>The notes by series, each under its heading; a series without notes is left out.</summary>
    public static IEnumerable<(string Title, DossierNote[] Notes)> Series(IReadOnlyList<DossierNote> notes) =>
        ((string Title, DossierNote[] Notes)[])
        [
            ("Documents of this workspace", [.. notes.OfType<DocumentNote>()]),
            ("Registries", [.. notes.OfType<RegistryNote>()]),
            ("Own counts", [.. notes.OfType<CountNote>()]),
        ] is var all ? all.Where(one => one.Notes.Length > 0) : [];

    /// <summary>Where a note leads, without the quote.</summary>
    public static string Of(DossierNote note) => note switch
    {
        DocumentNote document => string.Join(" · ", Parts(document).Where(one => one.Length > 0)),
        RegistryNote registry => string.Join(" · ", Parts(registry).Where(one => one.Length > 0)),
        CountNote count => $"{count.Text} Incidents: {(count.Incidents.Count == 0 ? "none" : string.Join(", ", count.Incidents))}.",
        _ => throw new InvalidOperationException($"No note: {note.GetType().Name}."),
    };

    private static IEnumerable<string> Parts(DocumentNote note)
    {
        var citation = note.Citation;
        yield return note.Title;
        yield return note.Source ?? "source not stated";
        yield return note.Published?.ToString() ?? "day not known";
        yield return string.Create(CultureInfo.InvariantCulture, $"{citation.Document}, {(citation.Part == DocumentPart.Title ? "title" : "body")} {citation.Span.Start}–{citation.Span.End}");
        yield return note.State;
    }

    private static IEnumerable<string> Parts(RegistryNote note)
    {
        var source = note.Source;
        yield return note.Registry;
        if (!source.IsLookedUp)
        {
            yield return "not looked up yet: general knowledge that must not be cited";
            yield break;
        }

        yield return source.Title;
        yield return source.Publisher ?? "";
        yield return source.Date?.ToString() ?? "";
        yield return source.Address ?? "";
        yield return source.LookedAt is { } day ? $"looked at {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        yield return source.Key;
    }
}
