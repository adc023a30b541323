using Attest.Core.Counting;

namespace Attest.Core.Trends;

/// <summary>How an actor's incidents went over time, over areas, types and targets, under a counting rule.</summary>
public sealed record ActorTrends
{
    /// <summary>The rule.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>The days and the moving average.</summary>
    public required TrendSpan Span { get; init; }

    /// <summary>All together, each once.</summary>
    public required TallyRow Total { get; init; }

    /// <summary>Month by month; those without an incident are among them.</summary>
    public required IReadOnlyList<TrendMonth> Months { get; init; }

    /// <summary>Those that no account dates to a month; null when there is none.</summary>
    public TallyRow? Undated { get; init; }

    /// <summary>The areas, in the order in which incidents first appeared in them.</summary>
    public required IReadOnlyList<AreaSpread> Areas { get; init; }

    /// <summary>The shares of types, by code.</summary>
    public required IReadOnlyList<TrendShare> Types { get; init; }

    /// <summary>The shares of the kinds of targets; an incident with several counts for each.</summary>
    public required IReadOnlyList<TrendShare> Targets { get; init; }

    /// <summary>Who stood on the other side, whoever attacked.</summary>
    public IReadOnlyList<Opponent> Opponents { get; init; } = [];

    /// <summary>Derives trends. Areas, shares and opponents count incidents, also where the rule counts months by pairs of actors.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="verdicts">Every incident that was looked at, judged under the rule.</param>
    /// <param name="sameness">Which are possibly the same.</param>
    /// <param name="facts">What is known of each incident, by name.</param>
    /// <param name="span">The days and the moving average.</param>
    public static ActorTrends Of(CountingRule rule, IReadOnlyList<CountVerdict> verdicts, Sameness sameness, IReadOnlyDictionary<string, TrendFacts> facts, TrendSpan span)
    {
        var tally = Tally.Of(rule, verdicts, sameness, [Dimension.Month]);
        var incidents = tally.Total.Incidents;
        return new()
        {
            Rule = rule,
            Span = span,
            Total = tally.Total,
            Months = TrendMonth.Of(tally, span),
            Undated = tally.Rows.FirstOrDefault(row => row.Values[0] is null),
            Areas = AreaSpread.Of(incidents, facts),
            Types = TrendShare.Divide(incidents, one => [one.Verdict.Incident.Type]),
            Targets = TrendShare.Divide(incidents, one => facts.GetValueOrDefault(one.Verdict.Incident.Id)?.Targets ?? []),
        };
    }
}
