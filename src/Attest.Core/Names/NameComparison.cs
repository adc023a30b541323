using System.Globalization;

namespace Attest.Core.Names;

/// <summary>Two names set side by side: how likely they are names of one bearer, and why.</summary>
public sealed class NameComparison
{
    private const int ShortWord = 4;

    private readonly IReadOnlyList<double> _shares;
    private readonly IReadOnlyList<IReadOnlyList<NamePart>> _left;

    internal NameComparison(ReadName one, ReadName other, double score, IReadOnlyList<PartMatch> matches, IReadOnlyList<double> shares, IReadOnlyList<IReadOnlyList<NamePart>> left) =>
        (One, Other, Score, Matches, _shares, _left) = (one, other, score, matches, shares, left);

    /// <summary>One name.</summary>
    public ReadName One { get; }

    /// <summary>The other name.</summary>
    public ReadName Other { get; }

    /// <summary>How likely they are names of one bearer, between 0 and 1.</summary>
    public double Score { get; }

    /// <summary>What was set side by side.</summary>
    public IReadOnlyList<PartMatch> Matches { get; }

    /// <summary>Whether they are taken for one.</summary>
    public bool IsMatch => Score >= NameMatcher.Threshold;

    /// <summary>
    /// Whether every word of either is in the other, titles and particles aside, no letter stands for a word, and words of up to four letters are the
    /// same or sound so: "SLM - MA" is not "SLM - MM", and the 4th brigade is not the 5th.
    /// </summary>
    public bool IsWhole => _left.Count > 0 && _left.All(side => side.All(part => part.IsMinor)) && Matches.All(IsSure);

    /// <summary>Whether both are a short word of capitals, and not the same one: an acronym of which one letter differs is another acronym.</summary>
    public bool HasOtherAcronym => One.IsAcronym && Other.IsAcronym && One.Joined != Other.Joined;

    private bool IsSure(PartMatch match) => match.Agreement switch
    {
        Agreement.Initial => false,
        Agreement.Spelling => match.Edits == 0 || match.Heard == 0
            || Math.Min(One.Parts.Skip(match.First).Take(match.Count).Sum(part => part.Text.Length), Other.Parts.Skip(match.OtherFirst).Take(match.OtherCount).Sum(part => part.Text.Length)) > ShortWord,
        _ => true,
    };

    /// <summary>The score in a sentence: what agrees, what does not, and which features decided.</summary>
    public string Explanation
    {
        get
        {
            var verdict = Score switch { >= 0.9 => "very likely the same", >= NameMatcher.Threshold => "likely the same", >= 0.1 => "unlikely the same", _ => "not the same" };
            var deciding = Deciding();
            return string.Create(CultureInfo.InvariantCulture, $"{Score:0.00}, {verdict}: {string.Join("; ", Reasons())}{(deciding.Length > 0 ? $" (decided by {deciding})" : "")}.");
        }
    }

    private IEnumerable<string> Reasons()
    {
        if (_left.Count == 0)
        {
            return ["one of them holds no letters"];
        }

        List<string> reasons = [];
        var same = Matches.Where(match => match.Agreement == Agreement.Same && !One.Parts[match.First].IsMinor).OrderBy(match => match.First).Select(match => One.Parts[match.First].Text).ToArray();
        if (same.Length > 0)
        {
            reasons.Add($"both have {string.Join(' ', same)}");
        }

        reasons.AddRange(Matches.Where(match => !One.Parts[match.First].IsMinor || match.Count > 1).OrderBy(match => match.First).Select(Describe).OfType<string>());
        reasons.AddRange(Lacks());
        if (One.LegalForm is { } form && Other.LegalForm is { } otherForm && form != otherForm)
        {
            reasons.Add($"the legal forms {form} and {otherForm} differ");
        }

        if (!Matches.OrderBy(match => match.First).Select(match => match.OtherFirst).SequenceEqual(Matches.Select(match => match.OtherFirst).Order()))
        {
            reasons.Add("the order differs");
        }

        return reasons;
    }

    private string? Describe(PartMatch match)
    {
        var (words, otherWords) = (Words(One, match.First, match.Count), Words(Other, match.OtherFirst, match.OtherCount));
        return match.Agreement switch
        {
            Agreement.Meaning => $"'{words}' means '{otherWords}'",
            Agreement.Spelling when match.Edits == 0 => $"'{words}' is '{otherWords}'",
            Agreement.Spelling => $"'{words}' is spelt like '{otherWords}', {match.Edits} {(match.Edits == 1 ? "letter differs" : "letters differ")}",
            Agreement.Initial => $"'{words}' may stand for '{otherWords}'",
            Agreement.Acronym => match.Count == 1 ? $"'{words}' is the first letters of '{otherWords}'" : $"'{otherWords}' is the first letters of '{words}'",
            _ => null,
        };
    }

    private IEnumerable<string> Lacks()
    {
        var first = string.Join(' ', _left[0].Where(part => !part.IsMinor).Select(part => part.Text));
        var second = string.Join(' ', _left[1].Where(part => !part.IsMinor).Select(part => part.Text));
        return (first, second) switch
        {
            ("", "") => [],
            (_, "") => [$"only the first has {first}"],
            ("", _) => [$"only the second has {second}"],
            _ => [$"{first} and {second} have nothing in common"],
        };
    }

    /// <summary>The three features that say most for or against.</summary>
    private string Deciding() => string.Join(", ", _shares
        .Select((share, feature) => (Share: share, Feature: (NameFeature)feature))
        .Where(one => one.Feature != NameFeature.Always && Math.Abs(one.Share) >= 0.1)
        .OrderByDescending(one => Math.Abs(one.Share))
        .ThenBy(one => one.Feature)
        .Take(3)
        .Select(one => string.Create(CultureInfo.InvariantCulture, $"{Spaced(one.Feature)} {one.Share:+0.0;−0.0}")));

    private static string Spaced(NameFeature feature) =>
        string.Concat(feature.ToString().Select((letter, at) => char.IsUpper(letter) ? (at == 0 ? "" : " ") + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Words(ReadName name, int first, int count) => string.Join(' ', name.Parts.Skip(first).Take(count).Select(part => part.Text));
}
