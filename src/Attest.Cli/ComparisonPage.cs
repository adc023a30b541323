using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Counting;
using Attest.Workflows.Counting;

namespace Attest.Cli;

/// <summary>A comparison of rules for the terminal.</summary>
internal static class ComparisonPage
{
    /// <summary>Writes the rules beside each other, the incidents that make the difference, and the tallies of documents.</summary>
    public static async Task WriteAsync(Compared compared, bool withDocuments, TextWriter output)
    {
        await WriteRulesAsync(compared.Rules, output);
        if (compared.Rules.Tallies.Count > 1)
        {
            await WriteDifferingAsync(compared.Rules, output);
        }

        if (withDocuments)
        {
            await WriteDocumentsAsync(compared, output);
        }

        foreach (var tally in compared.Rules.Tallies)
        {
            await SayAsync($"Rule {tally.Rule.Name}, version {tally.Rule.Version}. {tally.Rule.Text}", output);
        }
    }

    /// <summary>How an incident counts, in a word.</summary>
    public static string Word(Holding counts) => counts switch
    {
        Holding.Surely => "certain",
        Holding.Possibly => "possible",
        _ => "left out",
    };

    /// <summary>Why an incident does not count, or not surely, or not by itself; null when it surely counts by itself.</summary>
    public static string? Why(RuleStanding standing) => (standing.Counts, standing.Condition, standing.Clause?.Key) switch
    {
        (_, RuleCondition.Actor, "actors.nobody") => "nobody is named",
        (_, RuleCondition.Actor, "actors.unlisted") => "the registry lacks who did it",
        (_, RuleCondition.Actor, _) => "done by others than it counts",
        (_, RuleCondition.Type, _) when standing.Counts == Holding.Never => "not of its types",
        (Holding.Never, { } condition, _) => TallyWording.LeftOut(condition),
        (_, { } condition, _) => TallyWording.Possible(condition),
        _ => standing.CountedWith is { } other ? $"counted as one with {other}: the same two sides at one place on one day" : null,
    };

    /// <summary>How an own count stands to what a document asserts.</summary>
    public static Agreement AgreementOf(AssertedTally asserted, TallyRow row) => asserted.Counts == CountedThing.Killed
        ? asserted.AgreementWith(row.Killed.AtLeast, row.KilledPossible.AtMost)
        : asserted.AgreementWith(row.Certain, row.Possible);

    private static async Task WriteRulesAsync(RuleComparison comparison, TextWriter output)
    {
        var by = comparison.Tallies[0].By;
        var table = new TextTable([.. by.Select(one => one.ToString()), .. comparison.Tallies.SelectMany(tally => (string[])[$">{tally.Rule.Name}", ">killed"])]) { IsPage = true };
        var lines = by.Count == 0 ? [] : comparison.Tallies.SelectMany(tally => tally.Rows.Select(row => row.Values)).DistinctBy(KeyOf, StringComparer.Ordinal).OrderBy(KeyOf, StringComparer.Ordinal).ToArray();
        foreach (var values in lines)
        {
            var rows = comparison.Tallies.Select(tally => tally.Rows.FirstOrDefault(row => KeyOf(row.Values) == KeyOf(values)));
            table.Add([.. values.Select((value, index) => TallyWording.Of(by[index], value)), .. rows.SelectMany(Cells)]);
        }

        table.Add([.. by.Select((_, index) => index == 0 ? "all, each once" : ""), .. comparison.Tallies.SelectMany(tally => Cells(tally.Total))]);
        await table.WriteAsync(output);
        await output.WriteLineAsync();
    }

    private static string KeyOf(IReadOnlyList<string?> values) => string.Join('\u001F', values.Select(value => value ?? "\uFFFF"));

    private static string[] Cells(TallyRow? row) => row is null ? ["0", "–"] : [Number(row.Certain, row.Possible), TallyWording.Killed(row)];

    private static string Number(int certain, int possible) =>
        certain == possible ? certain.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{certain}, at most {possible}");

    private static async Task WriteDifferingAsync(RuleComparison comparison, TextWriter output)
    {
        if (comparison.Differing.Count == 0)
        {
            await output.WriteLineAsync($"The rules count the same {Wording.Number(comparison.Alike, "incident")}, with the same numbers of killed.");
            await output.WriteLineAsync();
            return;
        }

        await output.WriteLineAsync($"{Wording.Number(comparison.Alike, "incident")} counted alike. These make the difference:");
        await output.WriteLineAsync();
        var table = new TextTable(["!Incident", "!When", "What and where", .. comparison.Tallies.Select(tally => tally.Rule.Name)]) { IsPage = true };
        foreach (var one in comparison.Differing)
        {
            var incident = one.Incident;
            var what = Wording.Short(Codebook.Taxonomy().LabelOf(new(incident.Type)));
            table.Add([
                incident.Id, Wording.Of(incident.FirstDay, incident.LastDay), $"{what}, {Wording.OfPlace(incident.Place, incident.Country, incident.PlacePrecision)}",
                .. one.Standings.Select(Describe)]);
        }

        await table.WriteAsync(output);
        await output.WriteLineAsync();
    }

    /// <summary>"certain, 12 killed"; "left out: of a type that it does not count (types: looting)".</summary>
    private static string Describe(RuleStanding standing)
    {
        var killed = standing.Killed is { } number ? $", {Wording.Of(number)} killed" : "";
        var clause = standing.Clause is { Key: { } key } ? $" ({key}{(standing.Clause.Found is { } found ? $": {found}" : "")})" : "";
        return $"{Word(standing.Counts)}{killed}{(Why(standing) is { } why ? $": {why}" : "")}{clause}";
    }

    private static async Task WriteDocumentsAsync(Compared compared, TextWriter output)
    {
        if (compared.Documents.Count == 0)
        {
            await output.WriteLineAsync("No document asserts a tally for this period, area and actor.");
            await output.WriteLineAsync();
            return;
        }

        await output.WriteLineAsync($"{(compared.Documents.Count == 1 ? "1 tally of a document" : $"{compared.Documents.Count} tallies of documents")}, beside own counts of the same period, places and actors:");
        await output.WriteLineAsync();
        foreach (var document in compared.Documents)
        {
            await WriteAsync(document, compared.Rules.Tallies, output);
        }
    }

    private static async Task WriteAsync(TallyBesideCounts document, IReadOnlyList<Tally> rules, TextWriter output)
    {
        var (asserted, statement) = (document.Asserted, document.Asserted.Statement);
        var citation = statement.Number.Citation;
        await SayAsync($"{Wording.Of(statement.Number.Value)} {statement.Unit}: {Scope(asserted)}", output);
        await SayAsync($"“{citation.Quote}”, {Wording.Of(statement.Number.Assertion)}; {asserted.Document} {citation.Span.Start}–{citation.Span.End}{(asserted.Source is { } source ? $", {source}" : "")}{(asserted.Published is { } day ? $", {day}" : "")}", output, "    ");
        foreach (var (row, tally) in document.Counts.Zip(rules))
        {
            await SayAsync($"{tally.Rule.Name}: {Own(asserted, row)}", output, "    ");
        }

        if (document.Counts.Count == 0)
        {
            await SayAsync($"Counting rules sum the killed alone; the {Wording.Of(statement.Harm.ToString()!)} are not counted.", output, "    ");
        }

        await output.WriteLineAsync();
    }

    private static string Own(AssertedTally asserted, TallyRow row)
    {
        var own = asserted.Counts == CountedThing.Killed
            ? $"{TallyWording.Killed(row)} killed in {row.Certain} certain, {TallyWording.KilledAtMost(row)} in {Wording.Number(row.Possible, "possible incident")}"
            : $"{row.Certain} certain, {row.Possible} possible";
        return AgreementOf(asserted, row) switch
        {
            Agreement.Fewer => $"{own}; fewer than the document says",
            Agreement.More => $"{own}; more than the document says",
            _ => $"{own}; may be the same",
        };
    }

    private static string Scope(AssertedTally asserted)
    {
        var statement = asserted.Statement;
        var period = statement.Date is null ? "no period told, so all until it was published" : Wording.Of(asserted.Since, asserted.Until);
        var places = statement.Places.Count == 0 ? "anywhere, for no place is told" : string.Join(", ", statement.Places.Select(one => one.Value.Name));
        var actors = statement.Actors.Count == 0 ? "by whomever" : $"by {string.Join(", ", statement.Actors.Select(one => one.Value.Name))} and affiliates";
        return $"{period}; {places}; {actors}";
    }

    private static async Task SayAsync(string text, TextWriter output, string indent = "")
    {
        foreach (var line in WrappedText.Lines(text, CommandOutput.Width(output), indent))
        {
            await output.WriteLineAsync(line);
        }
    }
}
