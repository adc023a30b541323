using System.Globalization;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>The figure that a resolution rule takes.</summary>
/// <param name="Index">Which of the figures; for a range the one with the lowest number.</param>
/// <param name="Number">How many.</param>
/// <param name="Because">Why.</param>
public sealed record FigureChoice(int Index, Quantity Number, string Because)
{
    /// <summary>Takes one of several figures; null when there is none.</summary>
    /// <param name="preference">The rule.</param>
    /// <param name="figures">What the voices say, in the order that decides where nothing else does.</param>
    public static FigureChoice? Take(Preference preference, IReadOnlyList<TollFigure> figures)
    {
        var candidates = Enumerable.Range(0, figures.Count).Where(index => preference != Preference.Default || figures[index].IsLeading).ToArray();
        if (candidates.Length == 0)
        {
            return null;
        }

        // A number without any bound ("some") decides nothing while another voice gives one.
        var bounded = candidates.Where(index => figures[index].Number is not { AtLeast: null, AtMost: null }).ToArray();
        var groups = (bounded.Length > 0 ? bounded : candidates)
            .GroupBy(index => figures[index].Number)
            .Select(group => new Candidate(group.Key, [.. group], figures))
            .ToArray();
        if (groups is [var only])
        {
            return new(only.First, only.Number, figures.Count == only.Indexes.Count ? "all that tell it agree" : "the only one that gives a number");
        }

        return preference switch
        {
            Preference.Lowest => Take(groups.OrderBy(one => one.Low).ThenBy(one => one.High), "the lowest"),
            Preference.Highest => Take(groups.OrderByDescending(one => one.High).ThenByDescending(one => one.Low), "the highest"),
            Preference.Latest => Take(groups.OrderByDescending(one => one.Published), "the last published"),
            Preference.Range => Range(groups),
            Preference.Majority => ByMost(groups.OrderByDescending(one => one.Voices).ThenBy(one => one.IsClaim).ThenByDescending(one => one.Published), groups),
            Preference.BestSource => Take(groups.OrderBy(one => one.Rank).ThenBy(one => one.Vagueness).ThenByDescending(one => one.Published), "the best source"),
            Preference.Default => ByDefault(groups.OrderBy(one => one.Vagueness).ThenByDescending(one => one.Voices).ThenBy(one => one.IsClaim).ThenByDescending(one => one.Published), groups),
            _ => throw new ArgumentOutOfRangeException(nameof(preference), preference, "Not a resolution rule."),
        };
    }

    private static FigureChoice Take(IOrderedEnumerable<Candidate> ordered, string because)
    {
        var taken = ordered.ThenBy(one => one.First).First();
        return new(taken.First, taken.Number, because);
    }

    private static FigureChoice ByMost(IOrderedEnumerable<Candidate> ordered, Candidate[] groups)
    {
        var order = ordered.ThenBy(one => one.First).ToArray();
        return new(order[0].First, order[0].Number, Reason(order[0], order[1], groups));
    }

    private static FigureChoice ByDefault(IOrderedEnumerable<Candidate> ordered, Candidate[] groups)
    {
        var order = ordered.ThenBy(one => one.First).ToArray();
        return new(order[0].First, order[0].Number, order[0].Vagueness < order[1].Vagueness ? "the most precise" : Reason(order[0], order[1], groups));
    }

    /// <summary>From the lowest number that a voice gives to the highest; open above when one voice leaves it open and none gives more.</summary>
    private static FigureChoice Range(Candidate[] groups)
    {
        var lowest = groups.OrderBy(one => one.Low).ThenBy(one => one.First).First();
        var isOpen = Array.Exists(groups, one => one.Number.AtMost is null);
        var number = new Quantity(groups.Any(one => one.Number.AtLeast is null) ? null : groups.Min(one => one.Number.AtLeast), isOpen ? null : groups.Max(one => one.Number.AtMost));
        return new(lowest.First, number, "from the lowest to the highest");
    }

    private static string Reason(Candidate taken, Candidate other, Candidate[] groups) =>
        taken.Voices > other.Voices ? string.Create(CultureInfo.InvariantCulture, $"said by {taken.Voices} of {groups.Sum(one => one.Voices)} voices")
        : !taken.IsClaim && other.IsClaim ? "no group's own claim"
        : taken.Published > other.Published ? "the last published"
        : "nothing sets one above the other; the first by the documents' names";

    /// <summary>One number and those who say it.</summary>
    private sealed class Candidate(Quantity number, IReadOnlyList<int> indexes, IReadOnlyList<TollFigure> figures)
    {
        public Quantity Number { get; } = number;

        public IReadOnlyList<int> Indexes { get; } = indexes;

        public int First => Indexes[0];

        public int Voices { get; } = indexes.Select(index => figures[index].Speaker).Distinct().Count();

        public bool IsClaim { get; } = indexes.All(index => figures[index].Speaker.Voice == Voice.Claim);

        public int Published { get; } = indexes.Max(index => figures[index].Published ?? 0);

        public int Rank { get; } = indexes.Min(index => figures[index].Rank);

        public long Low => Number.AtLeast ?? 0;

        public long High => Number.AtMost ?? Number.AtLeast ?? 0;

        public int Vagueness => (Number.AtLeast, Number.AtMost) switch
        {
            (null, null) => 2,
            (null, _) or (_, null) => 1,
            _ => 0,
        };
    }
}
