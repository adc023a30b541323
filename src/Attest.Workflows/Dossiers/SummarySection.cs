using Attest.Core.Dossiers;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells the chief things in a paragraph.</summary>
internal static class SummarySection
{
    private const int MostNames = 6;

    /// <summary>The section.</summary>
    /// <param name="material">What it is made of.</param>
    /// <param name="citing">Cites.</param>
    /// <param name="title">Its heading.</param>
    /// <param name="hasNames">Whether it tells the names; not where another section does.</param>
    public static DossierSection Of(DossierMaterial material, Citing citing, string title = "Summary", bool hasNames = true)
    {
        DossierSentence?[] sentences =
        [
            CharacterSections.KindSentence(material, citing),
            hasNames ? NamesSection.Sentence(material, citing, MostNames) : null,
            .. CharacterSections.Formation(material, citing),
            LeadersSection.Sentence(material, citing),
            LineageSection.Allegiances(material, citing),
            MeansSections.DesignationSentence(material, citing),
            MeansSections.StrengthSentence(material, citing, most: 2),
            MeansSections.AreaSentence(material, citing),
            Count(material, citing),
        ];
        return new("summary", title, [new SentenceBlock([.. sentences.OfType<DossierSentence>()])]);
    }

    private static DossierSentence Count(DossierMaterial material, Citing citing)
    {
        var total = material.Trends.Figures.Total;
        var days = total.Incidents.Select(one => one.Verdict.Incident).SelectMany(one => new[] { one.FirstDay, one.LastDay }).OfType<DateOnly>().ToArray();
        var span = days.Length == 0 ? "" : $" from {days.Min().Year} to {days.Max().Year}";
        var killed = total.Incidents.Count > total.WithoutToll ? $"; {TallyWording.Of(total.KilledPossible, isTold: true)} killed in those of which a toll is told" : "";
        return Telling.Say($"This workspace holds {RuleWords.Incidents(total.Certain, total.Possible)} of it and of those who belonged to it{span}{killed}.", [OtherSections.CountNote(material, citing)]);
    }
}
