using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Dossiers;
using Attest.Core.Incidents;
using Attest.Core.Places;
using Attest.Workflows.Trends;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells trends, relations, what sources disagree on, and the tallies that documents assert.</summary>
internal static class OtherSections
{
    /// <summary>How incidents went.</summary>
    public static DossierSection Trends(DossierMaterial material, Citing citing)
    {
        if (material.Trends.Figures.Total.Possible == 0)
        {
            return Telling.Section("trends", "Trends", []);
        }

        var note = CountNote(material, citing);
        return Telling.Section("trends", "Trends",
        [
            new FigureBlock(DossierFigure.Months), Table(TrendPart.Month), Remark(TrendPart.Month),
            new FigureBlock(DossierFigure.Spread),
            Table(TrendPart.Type), Table(TrendPart.Target), Remark(TrendPart.Target),
            .. material.Trends.Notes.Select(text => new RemarkBlock(text)),
        ]);

        TableBlock Table(TrendPart part) => CitedTable(TrendTable.Of(part, material.Trends, material.Taxonomy), note);
        RemarkBlock Remark(TrendPart part) => new(TrendTable.Of(part, material.Trends, material.Taxonomy).Note);
    }

    /// <summary>With whom it stands and fights.</summary>
    public static DossierSection Relations(DossierMaterial material, Citing citing)
    {
        List<DossierBlock> blocks = [.. LineageSection.Relations(material, citing)];
        var opponents = material.Trends.Figures.Opponents;
        if (opponents.Count > 0)
        {
            var note = citing.Count(
                $"Own count of incidents in which {material.Actor.Name}, or who belonged to it on the day, and the opponent stand on different sides.",
                [.. opponents.SelectMany(one => one.Incidents).Select(one => one.Incident.Id.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
            var table = TrendTable.Of(TrendPart.Opponent, material.Trends, material.Taxonomy);
            blocks.Add(CitedTable(table, note));
            blocks.Add(new RemarkBlock(table.Note));
        }

        return Telling.Section("relations", "Relations and clashes", blocks);
    }

    /// <summary>What sources disagree on.</summary>
    public static DossierSection Disagreements(DossierMaterial material, Citing citing)
    {
        DossierSentence[] told = [.. Contested(material, citing), .. ContestedTolls(material, citing)];
        return told.Length > 0
            ? new("disagreements", "What sources disagree on", [new SentenceBlock(told, IsList: true)])
            : new("disagreements", "What sources disagree on", [new RemarkBlock("No two sources that are held here contradict each other in a day, a fate, a listing or a toll.")]);
    }

    /// <summary>The tallies that documents assert.</summary>
    public static DossierSection Tallies(DossierMaterial material, Citing citing) => Telling.Section("tallies", "Tallies of others beside our own count", material.Tallies.Count == 0 ? [] :
    [
        new TableBlock("Tallies that documents assert, beside the own count of the same scope", [">Asserted", "Of what", "Scope", ">Own count"], [.. material.Tallies.Select(tally => (IReadOnlyList<CitedWords>)
        [
            new(tally.Number, [citing.Of(tally.Citation, ReviewState.Machine)]), Telling.Cell(tally.Unit), Telling.Cell(tally.Scope),
            new(tally.Own, tally.Incidents.Count == 0 ? [] : [citing.Count($"Own count beside “{tally.Number} {tally.Unit}” of {tally.Document}: {tally.Scope}.", tally.Incidents)]),
        ])]),
        new RemarkBlock("The own count holds what this workspace read; a smaller number says that less was read, not that less happened. Where two numbers stand, the first is what is certain, the second what is possible at most."),
    ]);

    /// <summary>The note of the own count of all incidents.</summary>
    public static string CountNote(DossierMaterial material, Citing citing) =>
        citing.Count(RuleWords.Of(material), [.. material.Trends.Figures.Total.Incidents.Select(one => one.Verdict.Incident.Id)]);

    private static TableBlock CitedTable(TrendTable table, string note) =>
        new(table.Title, table.Heads, [.. table.Rows.Select(row => (IReadOnlyList<CitedWords>)[.. row.Select((cell, at) => new CitedWords(cell, at == 0 ? [note] : []))])]);

    /// <summary>Days, fates and listings of which two statements cannot both hold.</summary>
    private static IEnumerable<DossierSentence> Contested(DossierMaterial material, Citing citing)
    {
        foreach (var (words, statements) in Single(material))
        {
            // Two days contradict each other when no day belongs to both.
            var days = statements.Where(one => one.From is not null).GroupBy(one => one.From!.Value).OrderBy(group => group.Key.First).Select(group => (Day: group.Key, Said: group.ToArray())).ToArray();
            if (days.Any(one => days.Any(other => one.Day.Last < other.Day.First)))
            {
                yield return Telling.List($"{words}: ", [.. days.Select(one => new CitedWords(one.Day.ToString(), citing.Of(one.Said)))], separator: ";");
            }
        }

        foreach (var person in LeadersSection.People(material))
        {
            var fates = person.Where(one => one.Property == ActorProperty.LeaderFate).GroupBy(one => ((PersonValue)one.Value).Fate).ToArray();
            if (fates.Length > 1)
            {
                yield return Telling.List(
                    $"What became of {((PersonValue)person[0].Value).Name}: ",
                    [.. fates.Select(fate => new CitedWords(fate.Key is { } told ? Wording.Of(told.ToString()) : "told", citing.Of(fate)))], separator: ";");
            }
        }
    }

    private static IEnumerable<(string Words, ActorStatement[] Statements)> Single(DossierMaterial material) =>
    [
        ("The day of its formation", [.. material.Statements.Where(one => one.Property == ActorProperty.Founded)]),
        ("The day on which it ceased to be", [.. material.Statements.Where(one => one.Property == ActorProperty.Dissolved)]),
        .. material.Statements.Where(one => one is { Property: ActorProperty.Designated, Value: DesignationValue { List: not null } })
            .GroupBy(one => FoldedName.Of(((DesignationValue)one.Value).List!), StringComparer.Ordinal)
            .Select(list => ($"The day of the listing as {((DesignationValue)list.First().Value).List}", list.ToArray())),
        .. LeadersSection.People(material).SelectMany(person => person.Where(one => one.Property == ActorProperty.LeaderFate).GroupBy(one => ((PersonValue)one.Value).Fate))
            .Select(fate => ($"The day told for {((PersonValue)fate.First().Value).Name} ({(fate.Key is { } told ? Wording.Of(told.ToString()) : "fate not told")})", fate.ToArray())),
    ];

    private static IEnumerable<DossierSentence> ContestedTolls(DossierMaterial material, Citing citing)
    {
        foreach (var (_, incident) in ActivitiesSection.Counted(material))
        {
            if (incident.Killed is { Others.Count: > 0 } killed)
            {
                var said = killed.Others.Prepend(killed.Taken).GroupBy(one => one.Value).Select(group => new CitedWords(
                    $"{Wording.Of(group.Key)} ({string.Join(", ", group.Select(one => one.Assertion.Voice == Voice.Author ? $"in {one.Citation.Document}" : ActivitiesSection.SpeakerOf(one.Assertion)).Distinct(StringComparer.Ordinal))})",
                    [.. group.Select(one => citing.Of(one.Citation, ReviewOf(incident, one.Citation))).Distinct(StringComparer.Ordinal)])).ToArray();
                if (said.Length > 1)
                {
                    yield return Telling.List($"Killed in {incident.Id} ({Wording.Of(incident.Date?.Taken.Value)}, {Wording.Of(incident.Place?.Taken.Value)}): ", said, separator: ";");
                }
            }
        }
    }

    private static ReviewState ReviewOf(Incident incident, Core.Documents.Citation citation) =>
        incident.Accounts.FirstOrDefault(account => account.Id.Document == citation.Document)?.Attestation.Review ?? ReviewState.Machine;
}
