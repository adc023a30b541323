using System.Globalization;
using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Explain;

/// <summary>Tells the pieces of an explanation in short sentences, the same on a page and in a terminal.</summary>
/// <param name="explanation">The explanation.</param>
/// <param name="label">The label of a type of incident.</param>
public sealed class Story(Explanation explanation, Func<IncidentType, string> label)
{
    /// <summary>Words of the body on one line.</summary>
    public string Words(TextSpan span) => OnOneLine(explanation.Document.Body[span.Start..span.End]);

    /// <summary>What was read, found and refused, as numbers.</summary>
    public string Summary()
    {
        var sentences = explanation.Sentences;
        var signals = sentences.SelectMany(sentence => sentence.Signals).ToList();
        return string.Join(
            "; ",
            $"{Number(sentences.Count, "sentence")}, {sentences.Count(sentence => sentence.Treatment == Treatment.Read)} read",
            $"{Number(signals.Count, "word")} that may signal an incident, {signals.Count(signal => signal.Incidents.Count == 0)} without one",
            $"{Number(explanation.Coding.Attestations.Count, "incident")}, {Number(explanation.Coding.Aggregates.Count, "plural account")}, {Number(explanation.Coding.Tallies.Count, "tally", "tallies")}");
    }

    /// <summary>What became of a signal, and why. Where it tells incidents, their numbers follow.</summary>
    public string Outcome(ExplainedSignal signal)
    {
        if (signal.Refusal != Refusal.None)
        {
            return $"no incident: {ReasonWords.Of(signal.Refusal)}";
        }

        var doubt = signal.HypothesisWords is { } words ? $" (“{Words(words)}”: {ReasonWords.Of(signal.Hypothesis)})" : "";
        var completion = signal.Completion == Completion.Occurred ? "" : $"{Spaced(signal.Completion)}, ";
        return signal switch
        {
            { Incidents.Count: 0 } => $"no incident: {ReasonWords.Of(signal.Fate!.Value)}{doubt}",
            { SameAs: { } same } => $"{completion}with “{Words(same)}”, {ReasonWords.Of(signal.Bond)}{doubt}: incident",
            { Fate: Fate.Joined, Comparisons: [var best, ..] } => $"{completion}{Reasons(best)}: {ReasonWords.Of(Fate.Joined)}{doubt}",
            _ => $"{completion}{ReasonWords.Of(signal.Fate!.Value)}{doubt}",
        };
    }

    /// <summary>What speaks most for one incident, and how much there is of it.</summary>
    private static string Reasons(ExplainedComparison comparison)
    {
        var ties = comparison.Ties.Where(tie => tie.Weight > 0).OrderByDescending(tie => tie.Weight).Select(tie => ReasonWords.Of(tie.Tie));
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", ties)} ({comparison.Score:0.0}, needed {comparison.Least:0.0})");
    }

    /// <summary>The type that a signal tells; what the entry says of it where it tells none.</summary>
    public string TypeOf(ExplainedSignal signal) => signal.Type is { } type ? Short(label(new(type))) : signal.Refusal == Refusal.None ? "responsibility" : "";

    /// <summary>How a telling compares with an incident told before it.</summary>
    public static string Of(ExplainedComparison comparison)
    {
        var with = comparison.Incident is { } number ? $"incident {number}" : "an incident that was dropped";
        return comparison.Conflict != Conflict.None
            ? $"{with}: never, {ReasonWords.Of(comparison.Conflict)}"
            : string.Create(CultureInfo.InvariantCulture, $"{with}: {comparison.Score:0.0;−0.0}, needed {comparison.Least:0.0} ({string.Join(", ", comparison.Ties.Select(tie => string.Create(CultureInfo.InvariantCulture, $"{ReasonWords.Of(tie.Tie)} {tie.Weight:+0.0;−0.0}")))})");
    }

    /// <summary>As what a part was read, such as "killed" or "place".</summary>
    public static string RoleOf(ExplainedPart part) => part switch
    {
        { Harm: { } harm } => Spaced(harm),
        { Responsibility: { } kind } => $"{Spaced(kind)} by".Replace("fact by", "done by", StringComparison.Ordinal).Replace("suspected by", "suspected", StringComparison.Ordinal).Replace("accused by", "accused", StringComparison.Ordinal),
        _ => Spaced(part.Role),
    };

    /// <summary>What a part means: kind, number, place, date, actor.</summary>
    public static string MeaningOf(ExplainedPart part)
    {
        List<string> meaning = [];
        if (part.Place is { } place)
        {
            meaning.Add(Of(place));
        }

        if (part.Date is { } date)
        {
            meaning.Add(Of(date));
        }

        if (part.Actor is { } actor)
        {
            meaning.Add(part.IsReference ? $"{actor}, named before" : actor.Value);
        }

        if (part.Number is { } number)
        {
            meaning.Add(number.ToString());
        }

        if (part.Kind is { } kind)
        {
            meaning.Add(kind.Replace('_', ' '));
        }

        return string.Join(", ", meaning);
    }

    /// <summary>Where a part stands to its signal, and that the coding does not cite it when it does not.</summary>
    public static string StandingOf(ExplainedPart part)
    {
        var where = part switch
        {
            { Probability: { } probability } => string.Create(CultureInfo.InvariantCulture, $"probable to the model of roles ({probability:0.00})"),
            { Preposition: { } preposition } => $"behind “{preposition}”",
            { Position: Position.Before } => "before it",
            { Position: Position.Within } => "in its phrase",
            _ => "behind it",
        };
        return part.IsCited ? where : $"{where}; not written";
    }

    /// <summary>Who speaks in a sentence; empty for the author.</summary>
    public static string Voice(ExplainedSentence sentence)
    {
        var assertion = sentence.Assertion;
        if (assertion is { Voice: Core.Attestations.Voice.Author, Stance: Stance.Asserted })
        {
            return "";
        }

        return $"{ReasonWords.Of(assertion.Voice)}{(assertion.Speaker is { } speaker ? $": {OnOneLine(speaker)}" : "")}{(assertion.Stance == Stance.Asserted ? "" : $", {Spaced(assertion.Stance)}")}";
    }

    /// <summary>An entry of the data files: where it is found, and what it says.</summary>
    public static string Of(CodebookEntry entry) => $"{entry.File} {entry.Key}";

    /// <summary>A count that a sentence asserts.</summary>
    public static string Of(TallyStatement tally)
    {
        List<string> scope = [.. tally.Actors.Select(actor => actor.Value.Name), .. tally.Places.Select(place => place.Value.Name)];
        if (tally.Date is { } date)
        {
            scope.Add(Of(date.Value));
        }

        return $"{tally.Number.Value} {OnOneLine(tally.Unit)}{(scope.Count > 0 ? $" ({string.Join("; ", scope)})" : "")}";
    }

    /// <summary>The values of an incident, each with its citation and whether it was inferred.</summary>
    public IReadOnlyList<StoryValue> Values(ExplainedIncident incident) =>
        incident.Attestation is { } one ? ValuesOf(one.Type, one.Date, one.Place, one.Participants, one.Targets, one.Weapons, one.Tolls, one.Responsibilities)
        : incident.Aggregate is { } many ? ValuesOf(many.Type, many.Date, many.Place, many.Participants, many.Targets, [], many.Tolls, many.Responsibilities)
        : [];

    /// <summary>The number of the sentence in which words of the body stand; null for the title.</summary>
    public int? SentenceOf(Citation citation) =>
        citation.Part == DocumentPart.Body ? explanation.Sentences.FirstOrDefault(sentence => sentence.Span.Overlaps(citation.Span))?.Number : null;

    /// <summary>What an incident is, in a few words: its type, how far it got, and whether the document is chiefly about it.</summary>
    public string HeadOf(ExplainedIncident incident) => incident switch
    {
        { Attestation: { } one } => $"{Short(label(one.Type.Value))}{(one.Completion == Completion.Occurred ? "" : $", {Spaced(one.Completion)}")}{(one.IsMain ? ", main" : "")}",
        { Aggregate: { } many } => $"{Short(label(many.Type.Value))}, plural account{(many.Number is { } number ? $" of {number}" : "")}",
        _ => "",
    };

    private List<StoryValue> ValuesOf(
        Stated<IncidentType> type,
        Stated<IncidentDate>? date,
        Stated<PlaceReference>? place,
        IReadOnlyList<Stated<Participant>> participants,
        IReadOnlyList<Stated<Target>> targets,
        IReadOnlyList<Stated<Weapon>> weapons,
        IReadOnlyList<Stated<Toll>> tolls,
        IReadOnlyList<Stated<Responsibility>> responsibilities)
    {
        List<StoryValue> values = [StoryValue.Of("type", type, label(type.Value))];
        if (date is not null)
        {
            values.Add(StoryValue.Of("date", date, Of(date.Value)));
        }

        if (place is not null)
        {
            values.Add(StoryValue.Of("place", place, Of(place.Value)));
        }

        values.AddRange(participants.Select(each => StoryValue.Of(Spaced(each.Value.Role), each, each.Value.Name)));
        values.AddRange(targets.Select(each => StoryValue.Of("target", each, string.Join(", ", new[] { each.Value.Words, each.Value.Kind?.Replace('_', ' '), each.Value.Effect }.Where(text => text is not null)))));
        values.AddRange(weapons.Select(each => StoryValue.Of("weapon", each, $"{each.Value.Words}, {each.Value.Kind.Replace('_', ' ')}")));
        values.AddRange(tolls.Select(each => StoryValue.Of(Spaced(each.Value.Harm), each, $"{each.Value.Number}{(each.Value.Party is { } party ? $" {OnOneLine(party)}" : "")}{(each.Value.PartOf is null ? "" : ", part of another line")}")));
        values.AddRange(responsibilities.Select(each => StoryValue.Of("responsibility", each, $"{each.Value.Name}, {Spaced(each.Value.Kind)}")));
        return values;
    }

    private static string Of(PlaceReference place) =>
        string.Join(", ", new[] { place.Name, place.Admin1 == place.Name ? null : place.Admin1, place.Country, Spaced(place.Precision), place.Place is null ? "no entry of the gazetteer" : null }.Where(text => text is not null));

    private static string Of(IncidentDate date)
    {
        var days = date.From == date.To ? Day(date.From) : $"{Day(date.From)} to {Day(date.To)}";
        return date.Anchor == DateAnchor.None ? days : $"{days}, counted from {(date.Anchor switch { DateAnchor.Published => "publication", DateAnchor.Dateline => "the dateline", DateAnchor.Statement => "the statement", _ => "the incident before" })}";
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "…";

    private static string Short(string label) => label.AsSpan().IndexOfAny(':', ',') is var end and >= 0 ? label[..end] : label;

    private static string Spaced(Enum value) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');

    private static string Number(int number, string one, string? many = null) => number == 1 ? $"1 {one}" : $"{number} {many ?? one + "s"}";

    private static string OnOneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
