using System.Globalization;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Incidents;
using Attest.Core.Releases;

namespace Attest.Workflows.Decisions;

/// <summary>What people decided, in words.</summary>
public static class DecisionText
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
        DossierParagraph paragraph => $"a paragraph in the section {paragraph.Section} of the dossier of {paragraph.Actor}",
        SourceAssessment assessment => $"reliability of {assessment.Source}: {Of(assessment.Reliability)}",
        AccountAssessment assessment => $"credibility of {assessment.Attestation}: {Of(assessment.Credibility)}",
        Coverage coverage => $"{coverage.Source} was read for {Area(coverage)} from {Day(coverage.From)} to {Day(coverage.To)}",
        EnteredRelease release => $"{release.By} put out {Of(release.Kind)}{(release.From is { } day ? $", {Days(day, release.To)}" : "")}",
        ActorsProposed proposed => string.Create(CultureInfo.InvariantCulture, $"{proposed.Actors.Count} actors of {proposed.File} are proposed"),
        ActorReview { Name: { } name } review => $"'{name}' is {(review.IsAccepted ? "a name" : "no name")} of {review.Actors[0]}",
        ActorReview review => string.Create(CultureInfo.InvariantCulture, $"{review.Actors[0]}{(review.Actors.Count > 1 ? $" and {review.Actors.Count - 1} more" : "")} {(review.Actors.Count > 1 ? "are" : "is")} {(review.IsAccepted ? "accepted" : "rejected")} as {(review.Actors.Count > 1 ? "actors" : "an actor")}{(review.IsNew ? " of its own" : "")}"),
        ActorMerge merge => $"{merge.Actor} is {merge.Into}",
        ActorSplit split => $"{string.Join(", ", split.Names.Select(name => $"'{name}'"))} {(split.Names.Count == 1 ? "is a name" : "are names")} of another actor than {split.Actor}: {split.Other}, {split.Name}",
        StatementReview review => $"{review.Statement} of {review.Document} ({ActorProperties.WordOf(review.Says.Property)} of {review.Says.Actor.Name}) is {(review.IsAccepted ? "accepted" : "rejected")}",
        Undoing => "an earlier decision is undone",
        _ => content.ToString(),
    };

    /// <summary>An act with its number, who decided it and when.</summary>
    public static string Of(Act act, long entry) => string.Create(CultureInfo.InvariantCulture, $"{entry}, {Who(act.By, act.At)}: {Of(act.Content)}");

    /// <summary>What an act is on: an account, several of them, a source, or an actor.</summary>
    public static string WhereOf(ActContent content) => content switch
    {
        JudgedPair pair => $"{pair.First} {pair.Second}",
        Correction correction => correction.Attestation.ToString(),
        Review review => review.Attestation.ToString(),
        Ruling ruling => ruling.Accounts[0].ToString(),
        DossierParagraph paragraph => $"dossier:{paragraph.Actor}",
        SourceAssessment assessment => assessment.Source,
        AccountAssessment assessment => assessment.Attestation.ToString(),
        Coverage coverage => coverage.Source,
        ActorsProposed proposed => proposed.File,
        ActorReview review => review.Actors[0].Value,
        ActorMerge merge => $"{merge.Actor} {merge.Into}",
        ActorSplit split => $"{split.Actor} {split.Other}",
        StatementReview review => review.Statement.Value,
        _ => "",
    };

    /// <summary>A field in the word that the commands take.</summary>
    public static string Of(DecidedField field) => field.ToString().ToLowerInvariant();

    /// <summary>A decided value; "not told" for none.</summary>
    public static string Of(DecidedValue? value) => value?.ToString() ?? "not told";

    /// <summary>What was put out, with its article.</summary>
    public static string Of(ReleaseKind kind) => kind switch
    {
        ReleaseKind.Photos => "photographs",
        ReleaseKind.Audio => "an audio message",
        _ => $"a {kind.ToString().ToLowerInvariant()}",
    };

    private static string Days(DateOnly first, DateOnly? last) => last is null || last == first ? Day(first) : $"{Day(first)} to {Day(last.Value)}";

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
    public static string Of(Credibility credibility) => credibility switch
    {
        Credibility.Confirmed => "1 (confirmed by other sources)",
        Credibility.ProbablyTrue => "2 (probably true)",
        Credibility.PossiblyTrue => "3 (possibly true)",
        Credibility.Doubtful => "4 (doubtful)",
        Credibility.Improbable => "5 (improbable)",
        Credibility.CannotBeJudged => "6 (cannot be judged)",
        _ => credibility.ToString(),
    };

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
