using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Orders what is held on an actor under the headings of a style. Pure: the same material gives the same dossier.</summary>
internal static class DossierComposer
{
    private const int MostInBrief = 8;

    /// <summary>The keys of sections into which people's paragraphs may be put.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["summary", "names", "kind", "doctrine", "organisation", "financing", "recruitment", "media", "leaders", "lineage", "designations", "strength", "areas", "activities", "trends", "relations", "disagreements", "tallies"];

    /// <summary>A dossier.</summary>
    /// <param name="material">What it is made of.</param>
    /// <param name="style">Its shape.</param>
    /// <param name="before">The same of an earlier day, to tell what changed; null when that is not asked for.</param>
    public static Dossier Compose(DossierMaterial material, DossierStyle style, (string Day, DossierMaterial Material)? before = null)
    {
        var notes = new NoteBook();
        var sections = Told(material, style, notes);
        if (before is { } earlier)
        {
            var old = Told(earlier.Material, style, new());
            sections = [.. sections, ChangesSection.Of(earlier.Day, old, sections)];
        }

        return new() { Actor = material.Actor, Title = material.Name, Style = style, Basis = material.Basis, Sections = sections, Notes = notes.Notes };
    }

    private static DossierSection[] Sections(DossierMaterial material, DossierStyle style, Citing citing) => style switch
    {
        DossierStyle.Profile =>
        [
            SummarySection.Of(material, citing),
            NamesSection.Of(material, citing),
            CharacterSections.Kind(material, citing),
            .. CharacterSections.Lists(material, citing),
            LeadersSection.Of(material, citing),
            LineageSection.Of(material, citing),
            MeansSections.Designations(material, citing),
            MeansSections.Strength(material, citing),
            MeansSections.Areas(material, citing),
            ActivitiesSection.Of(material, citing),
            OtherSections.Trends(material, citing),
            OtherSections.Relations(material, citing),
            OtherSections.Disagreements(material, citing),
            OtherSections.Tallies(material, citing),
        ],
        DossierStyle.CountryReport =>
        [
            Telling.Section("names", "Also known as", NamesSection.Sentence(material, citing) is { } names ? [new SentenceBlock([names])] : []),
            SummarySection.Of(material, citing, "Description", hasNames: false),
            ActivitiesSection.Of(material, citing),
            Telling.Section("strength", "Strength", MeansSections.StrengthSentence(material, citing) is { } strength ? [new SentenceBlock([strength])] : []),
            Telling.Section("areas", "Location and area of operation", MeansSections.AreaSentence(material, citing) is { } areas ? [new FigureBlock(DossierFigure.Map), new SentenceBlock([areas])] : []),
            CharacterSections.List("financing", material, citing) with { Title = "Funding and external aid" },
        ],
        DossierStyle.Brief =>
        [
            SummarySection.Of(material, citing),
            new("trends", "Incidents by month", material.Trends.Figures.Total.Possible > 0 ? [new FigureBlock(DossierFigure.Months)] : [Telling.Nothing]),
            ActivitiesSection.Of(material, citing, MostInBrief) with { Title = "Latest incidents" },
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, "Not a style."),
    };

    private static DossierSection[] Told(DossierMaterial material, DossierStyle style, NoteBook notes)
    {
        var citing = new Citing(material, notes);
        return WithProse(Sections(material, style, citing), material, citing);
    }

    /// <summary>Puts people's paragraphs at the beginning of their sections; those whose section the style lacks come into the first.</summary>
    private static DossierSection[] WithProse(DossierSection[] sections, DossierMaterial material, Citing citing)
    {
        foreach (var paragraph in material.Prose)
        {
            string[] labels = [.. paragraph.Cited.SelectMany(citing.Of).Distinct(StringComparer.Ordinal)];
            var prose = new ProseBlock(paragraph.Act, paragraph.By, Telling.Say(paragraph.Text, labels), paragraph.Changes);
            var at = Math.Max(0, Array.FindIndex(sections, one => one.Key == paragraph.Section));
            var before = sections[at].Blocks.TakeWhile(block => block is ProseBlock).Count();
            sections[at] = sections[at] with { Blocks = [.. sections[at].Blocks.Take(before), prose, .. sections[at].Blocks.Skip(before).Where(block => !ReferenceEquals(block, Telling.Nothing))] };
        }

        return sections;
    }
}
