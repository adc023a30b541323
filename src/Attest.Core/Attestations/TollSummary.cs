namespace Attest.Core.Attestations;

/// <summary>How many people of the attacked side, or without sides of all, suffered one harm, summed over the lines of one voice.</summary>
/// <param name="Harm">What was done to them.</param>
/// <param name="Number">How many; without bounds when the text says "some" and no more.</param>
/// <param name="Words">The words of the lines that were added up, in the order of the attestation, with semicolons between them.</param>
/// <param name="Assertion">The voice whose lines were added up.</param>
public sealed record TollSummary(Harm Harm, Quantity Number, string Words, Assertion Assertion)
{
    /// <summary>
    /// Sums the lines of a harm; null when no line tells it. Lines of the attackers and lines that are part of another line do not count,
    /// nor do denied and retracted ones. Of several voices the author's lines are taken, else those of the first other voice that is no claim,
    /// else the first claim's; a voice that gives no number speaks only when none does.
    /// </summary>
    public static TollSummary? Of(IReadOnlyList<Stated<Toll>> tolls, Harm harm)
    {
        List<Stated<Toll>>? lines = null;
        foreach (var line in tolls)
        {
            if (line.Value.Harm == harm && Counts(line))
            {
                (lines ??= []).Add(line);
            }
        }

        if (lines is null)
        {
            return null;
        }

        var speaker = lines.OrderBy(line => HasBound(line) ? 0 : 1).ThenBy(line => Rank(line.Assertion.Voice)).First().Assertion;
        var spoken = lines.FindAll(line => IsSameVoice(line.Assertion, speaker));
        return new(harm, Sum(spoken), string.Join("; ", spoken.Select(line => line.Value.Words)), speaker);
    }

    /// <summary>What each voice tells of a harm, in the order in which they first speak: two voices that differ in one text are two sums.</summary>
    public static IReadOnlyList<TollSummary> OfEachVoice(IReadOnlyList<Stated<Toll>> tolls, Harm harm)
    {
        List<List<Stated<Toll>>> voices = [];
        foreach (var line in tolls.Where(line => line.Value.Harm == harm && Counts(line)))
        {
            if (voices.Find(lines => IsSameVoice(lines[0].Assertion, line.Assertion)) is { } spoken)
            {
                spoken.Add(line);
            }
            else
            {
                voices.Add([line]);
            }
        }

        return [.. voices.Select(lines => new TollSummary(harm, Sum(lines), string.Join("; ", lines.Select(line => line.Value.Words)), lines[0].Assertion))];
    }

    /// <summary>The lines that make up a sum, in the order of the attestation.</summary>
    public IEnumerable<Stated<Toll>> LinesIn(IReadOnlyList<Stated<Toll>> tolls) =>
        tolls.Where(line => line.Value.Harm == Harm && Counts(line) && IsSameVoice(line.Assertion, Assertion));

    /// <summary>The lower bounds that are stated add up; one number without an upper bound leaves the sum without one.</summary>
    public static Quantity Sum(IEnumerable<Quantity> numbers)
    {
        long? atLeast = null;
        long? atMost = 0;
        foreach (var number in numbers)
        {
            atLeast = number.AtLeast is { } low ? (atLeast ?? 0) + low : atLeast;
            atMost += number.AtMost;
        }

        return new(atLeast, atMost);
    }

    private static bool Counts(Stated<Toll> line) =>
        line.Value.PartOf is null
        && line.Value.Side is Side.Attacked or Side.Unknown
        && line.Assertion.Stance is Stance.Asserted or Stance.Doubted;

    private static bool HasBound(Stated<Toll> line) => line.Value.Number is not { AtLeast: null, AtMost: null };

    private static int Rank(Voice voice) => voice switch
    {
        Voice.Author => 0,
        Voice.Claim => 2,
        _ => 1,
    };

    /// <summary>Whether two lines are of one voice.</summary>
    internal static bool IsSameVoice(Assertion one, Assertion other) =>
        one.Voice == other.Voice && (one.Voice == Voice.Author || string.Equals(one.Speaker, other.Speaker, StringComparison.Ordinal));

    private static Quantity Sum(List<Stated<Toll>> lines) => Sum(lines.Select(line => line.Value.Number));
}
