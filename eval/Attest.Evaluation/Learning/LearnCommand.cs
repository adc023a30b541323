using Attest.Coder;
using Attest.Coder.Ranking;
using Attest.Coder.Settings;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Evaluation.Reports;
using Attest.Evaluation.Shootings;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Learning;

/// <summary>Learns the weights by which the coder chooses the place and the day of a main incident, and writes them as its data files.</summary>
internal static class LearnCommand
{
    /// <summary>Our own texts are few beside the news, and as various as what the coder is made for.</summary>
    private const double WeightOfOwn = 3;

    public static int LearnPlaces(Arguments arguments)
    {
        var choices = Collect(
            arguments,
            (candidates, incident) => [.. candidates.Places.Select(place => new Option(place.Value, place.Features, incident.IsCityIn(place.Value)))],
            (candidates, gold) => gold.Places.Count == 0 ? [] : [.. candidates.Places.Select(place => new Option(place.Value, place.Features, AccountScorer.IsAccepted(gold.Places, [place.Value])))]);
        return new Lesson<PlaceFeature>("a named place weigh when the place of a document's main incident is chosen", "learn-places", "how a text names a place, none which").Learn(choices, arguments);
    }

    public static int LearnDays(Arguments arguments)
    {
        var choices = Collect(
            arguments,
            OptionsOf,
            (candidates, gold) => [.. candidates.Days.Select(day => new Option(NameOf(day.Value), day.Features, gold.Date is { } date ? day.Value is { From: not null } given && AccountScorer.CreditOf(date, given) >= 1 : day.Value is null))]);
        return new Lesson<DayFeature>("a named day weigh when the day of a document's main incident is chosen", "learn-days", "how a text names a day and how far it lies from the day of publication, none which day").Learn(choices, arguments);
    }

    /// <summary>To say no day is right where every day that could be said is wrong.</summary>
    private static List<Option> OptionsOf(Candidates candidates, KnownIncident incident)
    {
        var isTold = candidates.Days.Any(day => incident.IsDateIn(day.Value));
        return [.. candidates.Days.Select(day => new Option(NameOf(day.Value), day.Features, day.Value is null ? !isTold : incident.IsDateIn(day.Value)))];
    }

    private static string NameOf(IncidentDate? date) => date is null ? "no day" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";

    /// <summary>The choices of news about known incidents, then those of reports with gold.</summary>
    private static List<Choice> Collect(Arguments arguments, Func<Candidates, KnownIncident, List<Option>> ofKnown, Func<Candidates, GoldIncident, List<Option>> ofGold)
    {
        var coder = EnglishCoder.Load();
        var choices = new List<Choice>();
        foreach (var (incident, document) in KnownIncident.WithDocuments(arguments[1, "DOCUMENTS"], arguments[2, "INCIDENTS"]))
        {
            choices.Add(new("shootings", incident.Documents[0], ofKnown(coder.CodeWithCandidates(document), incident), 1));
        }

        for (var i = 3; i + 1 < arguments.Values.Count; i += 2)
        {
            foreach (var (document, golds) in GoldReports.Read(arguments.Values[i], arguments.Values[i + 1]))
            {
                var candidates = coder.CodeWithCandidates(document);
                if (candidates.Coding.Attestations.FirstOrDefault(attestation => attestation.IsMain) is { } main && GoldOf(document, main, golds) is { } gold)
                {
                    choices.Add(new("own texts", document.Id.Value, ofGold(candidates, gold), WeightOfOwn));
                }
            }
        }

        choices.RemoveAll(choice => choice.Options.Count == 0);
        return choices;
    }

    /// <summary>The incident of the gold whose evidence stands in a sentence of the main attestation.</summary>
    private static GoldIncident? GoldOf(Document document, Attestation main, IReadOnlyList<GoldIncident> golds) =>
        golds.FirstOrDefault(gold => document.Body.IndexOf(gold.Evidence, StringComparison.Ordinal) is var start and >= 0
            && main.Sentences.Any(sentence => sentence.Span.Start < start + gold.Evidence.Length && start < sentence.Span.End));
}
