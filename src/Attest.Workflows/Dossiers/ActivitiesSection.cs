using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Dossiers;
using Attest.Core.Incidents;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells an actor's incidents year by year, each with its tolls, who claims it, and how well it is attested.</summary>
internal static class ActivitiesSection
{
    private const int MostTargets = 3;

    /// <summary>The section.</summary>
    /// <param name="material">What it is made of.</param>
    /// <param name="citing">Cites.</param>
    /// <param name="most">At most so many incidents, the latest; all when null.</param>
    public static DossierSection Of(DossierMaterial material, Citing citing, int? most = null)
    {
        var all = Counted(material);
        var told = most is { } limit ? all.TakeLast(limit).ToArray() : all;
        List<DossierBlock> blocks = [];
        foreach (var year in told.GroupBy(one => YearOf(one.Incident)).OrderBy(year => year.Key ?? int.MaxValue))
        {
            blocks.Add(new HeadingBlock(year.Key?.ToString(CultureInfo.InvariantCulture) ?? "Not dated to a year"));
            blocks.Add(new SentenceBlock([YearSentence(material, citing, [.. year.Select(one => one.Counted)])], IsList: false));
            blocks.Add(new SentenceBlock([.. year.Select(one => Sentence(one.Counted, one.Incident, material, citing))], IsList: true));
        }

        if (told.Length < all.Length)
        {
            blocks.Add(new RemarkBlock($"The latest {told.Length} of {all.Length} incidents; all of them stand in the profile."));
        }

        return Telling.Section("activities", "Activities", blocks);
    }

    /// <summary>The incidents that the rule counts, in the order of the calendar; those that no account dates come last.</summary>
    public static (TalliedIncident Counted, Incident Incident)[] Counted(DossierMaterial material) =>
    [
        .. material.Trends.Figures.Total.Incidents
            .Where(one => material.Incidents.ContainsKey(one.Verdict.Incident.Id))
            .Select(one => (Counted: one, Incident: material.Incidents[one.Verdict.Incident.Id]))
            .OrderBy(one => one.Counted.Verdict.Incident.FirstDay ?? one.Counted.Verdict.Incident.LastDay ?? DateOnly.MaxValue)
            .ThenBy(one => one.Counted.Verdict.Incident.Id, StringComparer.Ordinal),
    ];

    private static int? YearOf(Incident incident) =>
        incident.Date?.Taken.Value is { From: { } from, To: { } to } && from.Year == to.Year ? from.Year : null;

    private static DossierSentence YearSentence(DossierMaterial material, Citing citing, TalliedIncident[] incidents)
    {
        var certain = incidents.Count(one => one.Counts == Holding.Surely);
        var tolls = incidents.Select(one => one.Verdict.Killed).OfType<Quantity>().ToArray();
        var killed = tolls.Length == 0 ? "of none is told how many were killed" : $"at least {tolls.Sum(one => one.AtLeast ?? 0)} killed in {Wording.Number(tolls.Length, "incident")} of which a toll is told";
        return Telling.Say(
            $"{Capital(RuleWords.Incidents(certain, incidents.Length))}; {killed}.",
            [citing.Count(RuleWords.Of(material), [.. material.Trends.Figures.Total.Incidents.Select(one => one.Verdict.Incident.Id)])]);
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static DossierSentence Sentence(TalliedIncident counted, Incident incident, DossierMaterial material, Citing citing)
    {
        List<CitedWords> words = [new($"{(incident.Date is null ? "Day not told" : Wording.Of(incident.Date.Taken.Value))}: {What(incident, material)}{Where(incident)}{Against(incident)}.", Notes(incident.Accounts, citing))];
        words.AddRange(Tolls(incident, citing));
        words.AddRange(Claims(incident, citing));
        var possible = counted.Why is { } why ? $" Possible only: {TallyWording.Possible(why)}." : "";
        words.Add(new($" {Capital(Wording.Of(incident.Corroboration.ToString()))}.{possible} ({incident.Id})", []));
        return new(words);
    }

    private static string What(Incident incident, DossierMaterial material)
    {
        var type = Wording.Short(material.Taxonomy.LabelOf(incident.Type.Taken.Value));
        return incident.Resolution.Completion == Completion.Occurred ? type : $"{type} ({Wording.Of(incident.Resolution.Completion.ToString())})";
    }

    private static string Where(Incident incident) => incident.Place?.Taken.Value is { } place
        ? $" {(place.Precision == PlacePrecision.Near ? "" : "in ")}{Wording.Of(place)}{(place.Admin1 is { } admin1 && admin1 != place.Name ? $" ({admin1})" : "")}"
        : ", place not told";

    private static string Against(Incident incident)
    {
        var targets = incident.Resolution.Targets.Select(one => one.Value.Words.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(MostTargets).ToArray();
        return targets.Length == 0 ? "" : $", against {string.Join("; ", targets)}";
    }

    private static IEnumerable<CitedWords> Tolls(Incident incident, Citing citing)
    {
        var told = false;
        foreach (var harm in (Harm[])[Harm.Killed, Harm.Wounded, Harm.Abducted])
        {
            foreach (var (account, summary) in incident.Accounts.Select(account => (account, TollSummary.Of(account.Attestation.Tolls, harm))).Where(one => one.Item2 is not null)
                .DistinctBy(one => (one.Item2!.Number, one.Item2.Assertion.Voice, one.Item2.Assertion.Speaker)))
            {
                told = true;
                var by = summary!.Assertion.Voice == Voice.Author ? "" : $", says {SpeakerOf(summary.Assertion)}";
                var lines = summary.LinesIn(account.Attestation.Tolls).Select(line => citing.Of(line.Citation, account)).Distinct(StringComparer.Ordinal);
                yield return new($" {harm}: {Wording.Of(summary.Number)}{by}.", [.. lines]);
            }
        }

        if (!told)
        {
            yield return new(" No toll is told.", []);
        }
    }

    /// <summary>Who says it, and how where it is not asserted.</summary>
    internal static string SpeakerOf(Assertion assertion)
    {
        var speaker = assertion.Speaker ?? (assertion.Voice == Voice.UN ? "the UN" : $"the {Wording.Of(assertion.Voice.ToString())}");
        return assertion.Stance == Stance.Asserted ? speaker : $"{speaker}, {Wording.Of(assertion.Stance.ToString())}";
    }

    private static IEnumerable<CitedWords> Claims(Incident incident, Citing citing) =>
        incident.Accounts
            .SelectMany(account => account.Attestation.Responsibilities.Where(one => one.Value.Kind != ResponsibilityKind.Fact).Select(one => (Account: account, Said: one)))
            .GroupBy(one => (one.Said.Value.Kind, one.Said.Value.Name))
            .OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Name, StringComparer.Ordinal)
            .Select(group => new CitedWords(
                $" {Capital(KindOf(group.Key.Kind))} {group.Key.Name}.",
                [.. group.Select(one => citing.Of(one.Said.Citation, one.Account)).Distinct(StringComparer.Ordinal)]));

    private static string KindOf(ResponsibilityKind kind) => kind switch
    {
        ResponsibilityKind.Claimed => "claimed by",
        ResponsibilityKind.Denied => "denied by",
        ResponsibilityKind.Accused => "ascribed by authorities to",
        ResponsibilityKind.Acquitted => "acquitted:",
        _ => $"{Wording.Of(kind.ToString())}:",
    };

    private static IReadOnlyList<string> Notes(IReadOnlyList<Account> accounts, Citing citing) =>
        [.. accounts.SelectMany(citing.Of).Distinct(StringComparer.Ordinal)];
}
