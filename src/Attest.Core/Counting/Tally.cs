using System.Globalization;
using Attest.Core.Actors;

namespace Attest.Core.Counting;

/// <summary>What incidents are counted by.</summary>
public enum Dimension
{
    /// <summary>The calendar year.</summary>
    Year,

    /// <summary>The month.</summary>
    Month,

    /// <summary>The country.</summary>
    Country,

    /// <summary>The first-level division.</summary>
    Admin1,

    /// <summary>Who did it or is held responsible; an incident with several counts for each.</summary>
    Actor,

    /// <summary>The type.</summary>
    Type,

    /// <summary>The family of the type.</summary>
    Family,

    /// <summary>How well it is attested.</summary>
    Corroboration,
}

/// <summary>An incident in a tally.</summary>
/// <param name="Verdict">How it counts under the rule.</param>
/// <param name="Counts">How it counts here: possible only where it is possibly the same as another that is counted, whatever the rule says of it alone.</param>
/// <param name="Why">What keeps it from being certain; null when it is.</param>
public sealed record TalliedIncident(CountVerdict Verdict, Holding Counts, RuleCondition? Why);

/// <summary>How many were killed in the incidents of a line.</summary>
/// <param name="AtLeast">The sum of the lower bounds that are told.</param>
/// <param name="AtMost">The sum of the upper bounds; null when one of the incidents has none.</param>
public readonly record struct KilledSum(long AtLeast, long? AtMost);

/// <summary>One line of a tally.</summary>
public sealed record TallyRow
{
    /// <summary>The value of each dimension; null for what no account tells precisely enough.</summary>
    public required IReadOnlyList<string?> Values { get; init; }

    /// <summary>How many there surely are.</summary>
    public required int Certain { get; init; }

    /// <summary>How many there are at most.</summary>
    public required int Possible { get; init; }

    /// <summary>How many were killed in those that are certain.</summary>
    public required KilledSum Killed { get; init; }

    /// <summary>How many were killed in all of them.</summary>
    public required KilledSum KilledPossible { get; init; }

    /// <summary>Of how many of the incidents no account says how many were killed.</summary>
    public required int WithoutToll { get; init; }

    /// <summary>Of how many of them some account does.</summary>
    public required int WithToll { get; init; }

    /// <summary>Of how many of those that are certain some account does.</summary>
    public required int CertainWithToll { get; init; }

    /// <summary>The incidents behind the numbers, by first day, then by name.</summary>
    public required IReadOnlyList<TalliedIncident> Incidents { get; init; }
}

/// <summary>Incidents counted under a rule.</summary>
public sealed record Tally
{
    /// <summary>The rule.</summary>
    public required CountingRule Rule { get; init; }

    /// <summary>What was counted by.</summary>
    public required IReadOnlyList<Dimension> By { get; init; }

    /// <summary>The lines, sorted by their values; what cannot be dated or placed comes last.</summary>
    public required IReadOnlyList<TallyRow> Rows { get; init; }

    /// <summary>All together, each once.</summary>
    public required TallyRow Total { get; init; }

    /// <summary>How many of those asked for the rule leaves out, by the condition that they fail.</summary>
    public required IReadOnlyDictionary<RuleCondition, int> LeftOut { get; init; }

    /// <summary>Counts incidents under a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="verdicts">Every incident that was looked at, judged under the rule.</param>
    /// <param name="sameness">Which are possibly the same.</param>
    /// <param name="by">What to count by.</param>
    public static Tally Of(CountingRule rule, IReadOnlyList<CountVerdict> verdicts, Sameness sameness, IReadOnlyList<Dimension> by)
    {
        var counted = Counted(verdicts, sameness, out var leftOut);
        Dictionary<string, Line> lines = new(StringComparer.Ordinal);
        var total = new Line(rule.Unit, []);
        var cells = new Cells(by);
        foreach (var incident in counted)
        {
            total.Add(incident, incident.Counts);
            if (by.Count == 0)
            {
                continue;
            }

            foreach (var (values, key, counts) in cells.Of(incident))
            {
                if (!lines.TryGetValue(key, out var line))
                {
                    lines[key] = line = new(rule.Unit, values);
                }

                line.Add(incident, counts);
            }
        }

        return new()
        {
            Rule = rule,
            By = by,
            Rows = [.. lines.OrderBy(line => line.Key, StringComparer.Ordinal).Select(line => line.Value.ToRow())],
            Total = total.ToRow(),
            LeftOut = leftOut,
        };
    }

    private static List<TalliedIncident> Counted(IReadOnlyList<CountVerdict> verdicts, Sameness sameness, out Dictionary<RuleCondition, int> leftOut)
    {
        var repeated = sameness.Repeated(verdicts);
        leftOut = [];
        List<TalliedIncident> counted = new(verdicts.Count);
        foreach (var verdict in verdicts)
        {
            if (verdict is { Counts: Holding.Never, Condition: RuleCondition.Period or RuleCondition.Area or RuleCondition.Kind or RuleCondition.Affiliation })
            {
                continue;
            }

            if (verdict.Counts == Holding.Never)
            {
                leftOut[verdict.Condition!.Value] = leftOut.GetValueOrDefault(verdict.Condition.Value) + verdict.Incident.Number;
            }
            else if (verdict.Counts == Holding.Surely && repeated.Contains(verdict.Incident.Key))
            {
                counted.Add(new(verdict, Holding.Possibly, RuleCondition.Sameness));
            }
            else
            {
                counted.Add(new(verdict, verdict.Counts, verdict.Condition));
            }
        }

        return counted;
    }

    /// <summary>A line while it grows.</summary>
    private sealed class Line(CountingUnit unit, IReadOnlyList<string?> values)
    {
        private readonly List<TalliedIncident> _incidents = [];
        private readonly HashSet<string>? _certainUnits = unit == CountingUnit.Incident ? null : new(StringComparer.Ordinal);
        private readonly HashSet<string>? _units = unit == CountingUnit.Incident ? null : new(StringComparer.Ordinal);
        private int _certain;
        private int _possible;
        private int _withoutToll;
        private int _withToll;
        private int _certainWithToll;
        private (long Low, long? High) _killed = (0, 0);
        private (long Low, long? High) _killedPossible = (0, 0);

        public void Add(TalliedIncident incident, Holding counts)
        {
            counts = counts < incident.Counts ? counts : incident.Counts;
            var number = incident.Verdict.Incident.Number;
            _possible += number;
            _incidents.Add(counts == incident.Counts ? incident : incident with { Counts = counts, Why = RuleCondition.Attribution });
            if (_units is not null)
            {
                _units.Add(CountingUnits.Of(unit, incident.Verdict));
            }

            if (counts == Holding.Surely)
            {
                _certain += number;
                _certainUnits?.Add(CountingUnits.Of(unit, incident.Verdict));
            }

            if (incident.Verdict.Killed is not { } killed)
            {
                _withoutToll += number;
                return;
            }

            var told = incident.Verdict.Incident.Told;
            _withToll += told;
            _withoutToll += number - told;
            _killedPossible = (_killedPossible.Low + (killed.AtLeast ?? 0), _killedPossible.High + killed.AtMost);
            if (counts == Holding.Surely)
            {
                _certainWithToll += told;
                _killed = (_killed.Low + (killed.AtLeast ?? 0), _killed.High + killed.AtMost);
            }
        }

        public TallyRow ToRow() => new()
        {
            Values = values,
            Certain = _certainUnits?.Count ?? _certain,
            Possible = _units?.Count ?? _possible,
            Killed = new(_killed.Low, _killed.High),
            KilledPossible = new(_killedPossible.Low, _killedPossible.High),
            WithoutToll = _withoutToll,
            WithToll = _withToll,
            CertainWithToll = _certainWithToll,
            Incidents = _incidents,
        };
    }

    /// <summary>The cells in which an incident counts.</summary>
    private sealed class Cells(IReadOnlyList<Dimension> by)
    {
        private const string Last = "\uFFFF";
        private readonly Dictionary<int, string> _months = [];

        /// <summary>The combinations of values under which an incident counts, each with a key to sort by: one, or one for each of its actors.</summary>
        public IEnumerable<(IReadOnlyList<string?> Values, string Key, Holding Counts)> Of(TalliedIncident incident)
        {
            var actors = incident.Verdict.Actors;
            if (!by.Contains(Dimension.Actor) || actors.Count == 0)
            {
                yield return Cell(incident, actor: null, incident.Counts);
                yield break;
            }

            foreach (var (actor, counts) in actors)
            {
                yield return Cell(incident, actor.Name, counts);
            }
        }

        private (IReadOnlyList<string?> Values, string Key, Holding Counts) Cell(TalliedIncident incident, string? actor, Holding counts)
        {
            if (by.Count == 1)
            {
                var value = Value(incident.Verdict.Incident, by[0], actor);
                return ([value], value ?? Last, counts);
            }

            var values = by.Select(dimension => Value(incident.Verdict.Incident, dimension, actor)).ToArray();
            return (values, string.Join('\u001F', values.Select(value => value ?? Last)), counts);
        }

        private string? Value(CountedIncident incident, Dimension dimension, string? actor) => dimension switch
        {
            Dimension.Year => Period(incident, isMonth: false),
            Dimension.Month => Period(incident, isMonth: true),
            Dimension.Country => incident.Country,
            Dimension.Admin1 => incident.Admin1,
            Dimension.Type => incident.Type,
            Dimension.Family => incident.Family,
            Dimension.Corroboration => incident.Corroboration.ToString(),
            Dimension.Actor => actor,
            _ => throw new ArgumentOutOfRangeException(nameof(dimension), dimension, "Not a dimension."),
        };

        /// <summary>The period in which both the first and the last day lie; null when an end is open or the two lie in different periods.</summary>
        private string? Period(CountedIncident incident, bool isMonth)
        {
            if (incident is not { FirstDay: { } first, LastDay: { } last } || first.Year != last.Year || (isMonth && first.Month != last.Month))
            {
                return null;
            }

            var number = (first.Year * 13) + (isMonth ? first.Month : 0);
            if (!_months.TryGetValue(number, out var text))
            {
                _months[number] = text = first.ToString(isMonth ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
            }

            return text;
        }
    }
}
