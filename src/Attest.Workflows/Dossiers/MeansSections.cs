using Attest.Core.Actors;
using Attest.Core.Dossiers;
using Attest.Core.Places;
using Attest.Workflows.Trends;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells who listed an actor, how strong it is said to be, and where it operates.</summary>
internal static class MeansSections
{
    /// <summary>Who listed it.</summary>
    public static DossierSection Designations(DossierMaterial material, Citing citing)
    {
        var facts = Listings(material);
        return Telling.Section("designations", "Designations", facts.Count == 0 ? [] :
        [
            new TableBlock("Designations", ["Authority", "List", "Day"], [.. facts.Select(fact => (IReadOnlyList<CitedWords>)
            [
                citing.Cite(((DesignationValue)fact.Value).Authority ?? "not told", fact), Telling.Cell(((DesignationValue)fact.Value).List ?? "not told"), Telling.Cell(fact.From?.ToString() ?? "not told"),
            ])]),
        ]);
    }

    /// <summary>Who listed it, in one sentence; null when nobody is told.</summary>
    public static DossierSentence? DesignationSentence(DossierMaterial material, Citing citing)
    {
        var facts = Listings(material);
        return facts.Count == 0 ? null : Telling.List("It was listed by ", [.. facts.Select(fact => citing.Cite(Listing(fact), fact))], separator: ";");
    }

    /// <summary>How strong it is said to be.</summary>
    public static DossierSection Strength(DossierMaterial material, Citing citing)
    {
        var facts = Estimates(material);
        return Telling.Section("strength", "Strength", facts.Count == 0 ? [] :
        [
            new FigureBlock(DossierFigure.Strength),
            new TableBlock("Estimates of strength", ["As of", ">Number", "Of", "According to"], [.. facts.Select(fact => (IReadOnlyList<CitedWords>)
            [
                Telling.Cell(AsOf(fact, material)), citing.Cite(((StrengthValue)fact.Value).Number.ToString(), fact), Telling.Cell(((StrengthValue)fact.Value).Unit), Telling.Cell(TellerOf(fact, material)),
            ])]),
        ]);
    }

    /// <summary>The estimates in one sentence, the latest first; null when there is none.</summary>
    public static DossierSentence? StrengthSentence(DossierMaterial material, Citing citing, int most = int.MaxValue)
    {
        var facts = Estimates(material).Reverse().Take(most).ToArray();
        return facts.Length == 0 ? null : Telling.List("Estimates of its strength: ", [.. facts.Select(fact => citing.Cite($"{fact.Value.Words} ({AsOf(fact, material)}, {TellerOf(fact, material)})", fact))], separator: ";");
    }

    /// <summary>The estimates by the time for which they were made.</summary>
    public static IReadOnlyList<Fact> Estimates(DossierMaterial material) =>
    [
        .. Fact.Of(material.Statements.Where(one => one.Property == ActorProperty.Strength && one.Value is StrengthValue), one => $"{one.Value.Words} {one.From}")
            .OrderBy(fact => DayOf(fact, material) ?? DateOnly.MaxValue),
    ];

    /// <summary>The day for which an estimate was made, or else the day on which it was published; null when neither is told.</summary>
    public static DateOnly? DayOf(Fact fact, DossierMaterial material) => fact.From?.Last ?? PublishedOf(fact.Statements[0], material);

    /// <summary>Who estimates.</summary>
    public static string TellerOf(Fact fact, DossierMaterial material) => string.Join("; ", fact.Statements.Select(one => one.Assertion.Speaker ?? one.Source switch
    {
        CitedSource cited => material.Documents.GetValueOrDefault(cited.Citation.Document)?.Source ?? cited.Citation.Document.Value,
        ReferenceSource reference => reference.Publisher ?? reference.Title,
        _ => "not told",
    }).Distinct(StringComparer.Ordinal));

    /// <summary>Where it operates.</summary>
    public static DossierSection Areas(DossierMaterial material, Citing citing)
    {
        var facts = Places(material);
        var counted = material.Trends.Figures.Areas;
        List<DossierBlock> blocks = [];
        if (facts.Count + counted.Count > 0)
        {
            blocks.Add(new FigureBlock(DossierFigure.Map));
        }

        if (facts.Count > 0)
        {
            blocks.Add(new SentenceBlock([AreaSentence(material, citing)!]));
        }

        if (counted.Count > 0)
        {
            var note = citing.Count(RuleWords.Of(material), [.. material.Trends.Figures.Total.Incidents.Select(one => one.Verdict.Incident.Id)]);
            blocks.Add(new TableBlock("Incidents by area, in the order of their first appearance", ["Area", "First certain incident", ">Certain", ">Possible"], [.. counted.Select(area => (IReadOnlyList<CitedWords>)
            [
                new(TrendTable.NameOf(area), [note]), Telling.Cell(area.First is { } first ? Wording.Of(first.FirstDay, first.LastDay) : "–"), Telling.Cell($"{area.Certain}"), Telling.Cell($"{area.Possible}"),
            ])]));
        }

        return Telling.Section("areas", "Areas", blocks);
    }

    /// <summary>The areas that are told, in one sentence; null when none is.</summary>
    public static DossierSentence? AreaSentence(DossierMaterial material, Citing citing)
    {
        var facts = Places(material);
        return facts.Count == 0 ? null : Telling.List("It is told to operate in ", [.. facts.Select(fact => citing.Cite(fact.Period.Length > 0 ? $"{fact.Value.Words} ({fact.Period})" : fact.Value.Words, fact))]);
    }

    /// <summary>The areas that are told, each once.</summary>
    public static IReadOnlyList<Fact> Places(DossierMaterial material) =>
        Fact.Of(material.Statements.Where(one => one.Property == ActorProperty.Area), one => FoldedName.Of(one.Value.Words));

    private static IReadOnlyList<Fact> Listings(DossierMaterial material) =>
    [
        .. Fact.Of(material.Statements.Where(one => one.Property == ActorProperty.Designated && one.Value is DesignationValue), one => $"{FoldedName.Of(((DesignationValue)one.Value).List ?? one.Value.Words)} {one.From}")
            .OrderBy(fact => fact.From?.First ?? DateOnly.MaxValue),
    ];

    private static string Listing(Fact fact)
    {
        var value = (DesignationValue)fact.Value;
        var list = value.List is { } name ? $" ({name})" : "";
        return $"{value.Authority ?? "an authority that is not named"}{list}{(fact.From is { } day ? $" on {day}" : "")}";
    }

    private static string AsOf(Fact fact, DossierMaterial material) =>
        fact.From?.ToString() ?? (PublishedOf(fact.Statements[0], material) is { } published ? $"published {published.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)}" : "not told");

    private static DateOnly? PublishedOf(ActorStatement statement, DossierMaterial material) => statement.Source switch
    {
        CitedSource cited => material.Documents.GetValueOrDefault(cited.Citation.Document)?.Published?.First,
        ReferenceSource reference => reference.Date?.First,
        _ => null,
    };
}
