using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Incidents;
using Attest.Workflows.Decisions;

namespace Attest.Cli;

/// <summary>What people decided about an incident and its accounts, for the page of the incident.</summary>
internal static class DecisionsSection
{
    /// <summary>Writes rulings, then corrections, reviews and assessments by account; nothing when nobody decided anything.</summary>
    public static async Task WriteAsync(Incident incident, TextWriter output)
    {
        var lines = incident.Rulings.SelectMany(Lines)
            .Concat(incident.Accounts.SelectMany((account, index) => account.Acts.Select(act => Line(account, index + 1, act))))
            .ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync("Decided by people");
        foreach (var line in lines.SelectMany(line => WrappedText.Lines(line, CommandOutput.Width(output), "  ")))
        {
            await output.WriteLineAsync(line);
        }
    }

    private static IEnumerable<string> Lines(AppliedRuling applied)
    {
        yield return $"{Of(applied.Ruling.Field)}: {DecisionText.Of(applied.Ruling.Value)}, ruled {Who(applied.Act)}";
        if (applied.IsReopened)
        {
            yield return $"Open again: {string.Join(", ", applied.Disagreeing)} came later and {(applied.Disagreeing.Count == 1 ? "says" : "say")} otherwise. Rule anew, or undo the ruling.";
        }
    }

    private static string Line(Account account, int number, Act act) => act.Content switch
    {
        Correction correction => $"[{number}] {Of(correction.Field)}: {DecisionText.Of(correction.Value)} instead of {CodedValues.Of(account.Coded ?? account.Attestation, correction.Field)}, corrected {Who(act)}",
        Review review => $"[{number}] {(review.IsAccepted ? "accepted" : "rejected")} {Who(act)}",
        SourceAssessment assessment => $"[{number}] reliability of {assessment.Source}: {DecisionText.Of(assessment.Reliability)}, assessed {Who(act)}",
        AccountAssessment assessment => $"[{number}] credibility: {DecisionText.Of(assessment.Credibility)}, assessed {Who(act)}",
        var content => $"[{number}] {DecisionText.Of(content)} {Who(act)}",
    };

    private static string Who(Act act) => DecisionText.Who(act.By, act.At) + (act.Because.Length > 0 ? $" because {act.Because}" : "");

    private static string Of(DecidedField field) => DecisionText.Of(field);

    /// <summary>The values of an account in words, as they were coded.</summary>
    private static class CodedValues
    {
        public static string Of(Attestation coded, DecidedField field) => field switch
        {
            DecidedField.Type => coded.Type.Value.Code,
            DecidedField.Date => Wording.Of(coded.Date?.Value),
            DecidedField.Place => Wording.Of(coded.Place?.Value),
            DecidedField.Killed => Toll(coded, Harm.Killed),
            DecidedField.Wounded => Toll(coded, Harm.Wounded),
            DecidedField.Abducted => Toll(coded, Harm.Abducted),
            DecidedField.Perpetrators => Names(coded.Participants.Where(one => one.Value.Role == Role.Perpetrator).Select(one => one.Value.Name)),
            DecidedField.Targets => Names(coded.Targets.Select(one => one.Value.Words)),
            DecidedField.Weapons => Names(coded.Weapons.Select(one => one.Value.Words)),
            DecidedField.Completion => Wording.Of(coded.Completion.ToString()),
            DecidedField.Main => coded.IsMain ? "main" : "not main",
            _ => "",
        };

        private static string Toll(Attestation coded, Harm harm) => TollSummary.Of(coded.Tolls, harm)?.Number.ToString() ?? "not told";

        private static string Names(IEnumerable<string> names) => string.Join("; ", names.Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "not told";
    }
}
