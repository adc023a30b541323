using System.Globalization;
using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Evaluation.Muc4;

namespace Attest.Evaluation.Voices;

/// <summary>Lists what went wrong, with what the resolver saw.</summary>
/// <param name="resolved">What was resolved.</param>
/// <param name="taxonomy">The types of incidents.</param>
internal sealed class VoicesFaults(ResolvedVoices resolved, Taxonomy taxonomy)
{
    // Also what the resolver would not keep, to see how far the accounts were from being linked.
    private readonly Comparison _comparison = new(taxonomy, ResolutionFiles.LoadModel());

    public void Write(TextWriter writer, VoicesScore score)
    {
        var tellings = score.Incidents.SelectMany(one => one.Tellings).ToArray();
        WriteMerged(writer, [.. tellings.Where(one => one.Account is not null)]);
        foreach (var incident in score.Incidents)
        {
            WriteParted(writer, incident);
        }

        foreach (var telling in tellings.Where(one => one.Account is null))
        {
            writer.WriteLine($"not read      {telling.Incident.Id}: {telling.Telling.Document} \"{telling.Telling.Quote}\"");
        }

        foreach (var one in score.Incidents.Where(one => one.Resolved is { } found && found.Corroboration != one.Known.Corroboration))
        {
            writer.WriteLine($"corroboration {one.Known.Id}: expected {one.Known.Corroboration}, found {one.Resolved!.Corroboration}");
        }

        foreach (var one in score.Incidents.Where(one => VoicesScore.ClaimsOf(one) is var claims && (claims.Credit < claims.Wanted || claims.Credit < claims.Given)))
        {
            writer.WriteLine($"claims        {one.Known.Id}: expected {Join(VoicesScore.ClaimantsOf(one.Known))}, found {Join(VoicesScore.ClaimantsOf(one.Resolved))}");
        }

        foreach (var (known, other, _) in score.PossiblySame.Where(one => !one.IsLinked))
        {
            writer.WriteLine($"no doubt kept {known.Id}: expected a link that says possibly the same as {other}, found none");
        }
    }

    private void WriteMerged(TextWriter writer, ReadTelling[] tellings)
    {
        foreach (var incident in tellings.GroupBy(one => resolved.IncidentOf(one.Account!.Id)))
        {
            foreach (var (one, other) in Pairs([.. incident.OrderBy(one => one.Account!.Id, AttestationOrder.Instance)]).Where(pair => pair.One.Incident.Id != pair.Other.Incident.Id))
            {
                writer.WriteLine($"merged        {one.Incident.Id} with {other.Incident.Id}");
                Describe(writer, one.Account!);
                Describe(writer, other.Account!);
                var links = incident.Key.Links;
                writer.WriteLine("    " + (links.FirstOrDefault(link => Joins(link, one.Account!, other.Account!)) is { } direct ? Show(direct) : $"joined through other accounts; {Show(Compare(one.Account!, other.Account!))}"));
            }
        }
    }

    /// <summary>What does not lie with most accounts of an incident, each part beside the account of another part that is nearest to it.</summary>
    private void WriteParted(TextWriter writer, ScoredIncident incident)
    {
        var parts = incident.Tellings
            .Where(one => one.Account is not null)
            .GroupBy(one => resolved.IncidentOf(one.Account!.Id).Id, (_, accounts) => accounts.Select(one => one.Account!).ToArray())
            .OrderByDescending(part => part.Length)
            .ToArray();
        foreach (var part in parts.Skip(1))
        {
            var (one, other, link) = part
                .SelectMany(one => parts.Where(others => others != part).SelectMany(others => others), (one, other) => (One: one, Other: other, Link: Compare(one, other)))
                .MaxBy(pair => pair.Link.Score);
            writer.WriteLine($"parted        {incident.Known.Id}: {part.Length} of {parts.Sum(each => each.Length)} accounts apart");
            Describe(writer, one);
            Describe(writer, other);
            writer.WriteLine($"    {Show(link)}");
        }
    }

    private Link Compare(Account one, Account other)
    {
        var (first, second) = (resolved.Traits[one.Id], resolved.Traits[other.Id]);
        return new(one.Id, other.Id, PairModel.Probability(_comparison.LogOdds(first, second)), _comparison.Reasons(first, second));
    }

    private static void Describe(TextWriter writer, Account account)
    {
        var attestation = account.Attestation;
        var (date, place, killed) = (attestation.Date?.Value, attestation.Place?.Value, TollSummary.Of(attestation.Tolls, Harm.Killed)?.Number);
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"    {account.Id} \"{Explanation.OneLine(attestation.Type.Citation.Quote)}\": {attestation.Type.Value}, {Days(date)}, {(place is null ? "no place" : $"{place.Name} ({place.Admin1}, {place.Country}, {place.Precision})")}, killed {killed?.ToString() ?? "–"}"));
    }

    private static string Days(IncidentDate? date) =>
        date is null ? "no day" : date.From == date.To ? $"{date.From:yyyy-MM-dd}" : $"{date.From:yyyy-MM-dd}..{date.To:yyyy-MM-dd}";

    private static string Show(Link link) =>
        string.Create(CultureInfo.InvariantCulture, $"{link.Score:0.000}: {string.Join("; ", link.Reasons)}");

    private static bool Joins(Link link, Account one, Account other) =>
        (link.First == one.Id && link.Second == other.Id) || (link.First == other.Id && link.Second == one.Id);

    private static IEnumerable<(T One, T Other)> Pairs<T>(T[] things) => things.SelectMany((one, number) => things.Skip(number + 1).Select(other => (one, other)));

    private static string Join(IEnumerable<string> names) => string.Join(", ", names) is { Length: > 0 } text ? text : "nobody";
}
