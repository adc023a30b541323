using System.Globalization;
using Attest.Core.Acts;
using Attest.Core.Incidents;
using Attest.Storage.Acts;

namespace Attest.Cli;

/// <summary>What people decided, in the words of the terminal.</summary>
internal static class ActWording
{
    /// <summary>What an act decides, in one clause.</summary>
    public static string Of(ActContent content) => content switch
    {
        JudgedPair { Verdict: Verdict.Same } pair => $"{pair.First} and {pair.Second} tell the same incident",
        JudgedPair { Verdict: Verdict.Different } pair => $"{pair.First} and {pair.Second} tell different incidents",
        JudgedPair pair => $"whether {pair.First} and {pair.Second} tell one incident is left open",
        Correction correction => $"{correction.Attestation} says: {Of(correction.Field)} {Of(correction.Value)}",
        Review { IsAccepted: true } review => $"{review.Attestation} is accepted",
        Review review => $"{review.Attestation} is rejected",
        Ruling ruling => $"of the incident that {ruling.Accounts[0]} tells holds: {Of(ruling.Field)} {Of(ruling.Value)}",
        SourceAssessment assessment => $"reliability of {assessment.Source}: {Of(assessment.Reliability)}",
        AccountAssessment assessment => $"credibility of {assessment.Attestation}: {Of(assessment.Credibility)}",
        Coverage coverage => $"{coverage.Source} was read for {Area(coverage)} from {Day(coverage.From)} to {Day(coverage.To)}",
        Undoing => "an earlier decision is undone",
        _ => content.ToString(),
    };

    /// <summary>Says that an act was recorded, and how to take it back.</summary>
    public static async Task WriteRecordedAsync(StoredAct act, TextWriter output)
    {
        await output.WriteLineAsync($"Recorded as {act.Entry}: {Of(act.Act.Content)}.");
        await output.WriteLineAsync($"Take it back: attest undo {act.Entry}");
    }

    /// <summary>A field in the word that the commands take.</summary>
    public static string Of(DecidedField field) => Wording.Of(field.ToString());

    /// <summary>A decided value; "not told" for none.</summary>
    public static string Of(DecidedValue? value) => value?.ToString() ?? "not told";

    /// <summary>A letter of the Admiralty code with its meaning.</summary>
    public static string Of(Reliability reliability) => reliability switch
    {
        Reliability.A => "A (completely reliable)",
        Reliability.B => "B (usually reliable)",
        Reliability.C => "C (fairly reliable)",
        Reliability.D => "D (not usually reliable)",
        Reliability.E => "E (unreliable)",
        Reliability.F => "F (cannot be judged)",
        _ => reliability.ToString(),
    };

    /// <summary>A number of the Admiralty code with its meaning.</summary>
    public static string Of(Credibility credibility) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)credibility} ({Wording.Of(credibility.ToString())})");

    /// <summary>A country, or a division of it.</summary>
    public static string Area(Coverage coverage) => coverage.Admin1 is { } admin1 ? $"{coverage.Country}/{admin1}" : coverage.Country;

    /// <summary>Who decided and when: "by Anna on 2026-03-01".</summary>
    public static string Who(string by, DateTimeOffset at) => $"by {by} on {Day(DateOnly.FromDateTime(at.UtcDateTime))}";

    /// <summary>People who contradict one another, with the chain, and what a run obeys.</summary>
    public static string Of(Contradiction contradiction)
    {
        var chain = contradiction.Chain.Select(link => $"{link.First} and {link.Second} are the same ({Who(link)})");
        var givingWay = contradiction.GivingWay.Select(link => $"that of {link.First} and {link.Second}");
        return $"People contradict one another. {contradiction.Different.First} and {contradiction.Different.Second} are different ({Who(contradiction.Different)}); and yet "
            + $"{string.Join(", ", chain)}. \"Different\" is obeyed, and of the chain the judgement made last gives way: {string.Join(", ", givingWay)}. "
            + "Decide together, and undo one of them.";
    }

    private static string Who(Judgement judgement) =>
        judgement.At is { } at ? $"{judgement.By}, {Day(DateOnly.FromDateTime(at.UtcDateTime))}" : judgement.By;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
