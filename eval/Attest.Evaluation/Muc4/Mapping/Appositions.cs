using System.Text.RegularExpressions;
using Attest.Coder.Roles;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// Gives people who are named without a description the one that stands beside their name: "Ana Ruiz, a judge of the court", "the engineers
/// Ana Ruiz and Juan Paz", "Ana Ruiz and Juan Paz, members of the union", "a vendor identified as Ana Ruiz"; or else that which stands there where the text names them
/// another time. What describes them is nobody else.
/// </summary>
internal sealed partial class Appositions
{
    /// <summary>How many names of a list are gone through.</summary>
    private const int LongestList = 10;

    /// <summary>How many characters stand between a title and its name.</summary>
    private const int MostBetween = 2;

    private readonly ReadMessage _read;
    private readonly MucCountry _country;
    private readonly HashSet<string> _names;

    private Appositions(ReadMessage read, MucCountry country, IEnumerable<HumanFill> people) =>
        (_read, _country, _names) = (read, country, people.Select(person => person.Name).OfType<string>().ToHashSet(StringComparer.Ordinal));

    /// <summary>The people, named ones with their descriptions, without single ones that only describe them; several may be told beside the names of some.</summary>
    public static IReadOnlyList<HumanFill> Join(IReadOnlyList<HumanFill> people, ReadMessage read, MucCountry country)
    {
        var appositions = new Appositions(read, country, people);
        var taken = new List<TextSpan>();
        var joined = new List<HumanFill>();
        foreach (var person in people)
        {
            if (person is not { Name: not null, Description: null } || (appositions.Find(person) ?? appositions.FindElsewhere(person)) is not var (described, span))
            {
                joined.Add(person);
                continue;
            }

            joined.Add(person with { Description = described.Description, Type = person.Type == TargetFills.Civilian ? described.Type : person.Type, Nation = person.Nation ?? described.Nation });
            if (described.Number == "1")
            {
                taken.Add(span);
            }
        }

        return [.. joined.Where(person => person.Name is not null || !person.Spans.Any(span => taken.Exists(other => other.Start < span.End && span.Start < other.End)))];
    }

    private (HumanFill Described, TextSpan Span)? Find(HumanFill person) =>
        person.Spans.Select(_read.PhraseAt).Where(p => p >= 0 && IsName(p)).Select(p => Before(p) ?? Behind(p)).FirstOrDefault(found => found is not null);

    /// <summary>What stands before the name where the text calls the same person by it another time.</summary>
    private (HumanFill, TextSpan)? FindElsewhere(HumanFill person) => Enumerable.Range(0, _read.Phrases.Count)
        .Where(p => _read.Phrases[p].Name is { } name && Phrase.FillOf(name) is var written && (written == person.Name || (" " + person.Name).EndsWith(" " + written, StringComparison.Ordinal) || (" " + written).EndsWith(" " + person.Name, StringComparison.Ordinal)))
        .Select(p => TitleOf(p) is { Length: > 0 } title && Describing(p, isOfOne: true) is var (described, span) ? (described with { Description = title }, span) : null as (HumanFill, TextSpan)?)
        .FirstOrDefault(found => found is not null);

    /// <summary>What stands before the first of the names in a list, or leads to a name alone.</summary>
    private (HumanFill, TextSpan)? Before(int name)
    {
        for (var at = name; at > 0 && name - at < LongestList; at--)
        {
            var gap = GapBefore(at);
            if (!IsName(at - 1))
            {
                var isLed = at == name ? Introduction().IsMatch(gap) || (gap.Trim() == "," && WordsBehind(at).StartsWith(',')) : string.IsNullOrWhiteSpace(gap);
                return isLed ? Describing(at - 1, isOfOne: at == name) : null;
            }

            if (!ListGap().IsMatch(gap))
            {
                return null;
            }

            var title = TitleOf(at - 1);
            if (title.Length > 0)
            {
                return Phrase.IsPlural(title) && Describing(at - 1, isOfOne: true) is var (shared, span) ? (shared with { Description = title }, span) : null;
            }
        }

        return null;
    }

    /// <summary>What stands behind the last of the names in a list, or behind a name alone.</summary>
    private (HumanFill, TextSpan)? Behind(int name)
    {
        for (var at = name + 1; at < _read.Phrases.Count && at - name <= LongestList; at++)
        {
            var gap = GapBefore(at);
            if (!IsName(at))
            {
                return !DescriptionGap().IsMatch(gap) || Describing(at, isOfOne: at == name + 1) is not var (described, span) ? null
                    : gap.Contains("ONE OF", StringComparison.Ordinal) ? (described with { Description = Singular(described.Description!) }, span)
                    : (described, span);
            }

            if (!ListGap().IsMatch(gap) || TitleOf(at).Length > 0)
            {
                return null;
            }
        }

        return null;
    }

    private bool IsName(int phrase) => _read.Phrases[phrase].Name is not null || _names.Contains(Phrase.FillOf(_read.Phrases[phrase].Words));

    /// <summary>What a phrase with a name says beside it.</summary>
    private string TitleOf(int phrase) =>
        _read.Phrases[phrase].Name is { } name ? Phrase.Without(Phrase.FillOf(_read.Phrases[phrase].Words), Phrase.FillOf(name)) : "";

    /// <summary>A phrase as a description of people; of several only a plural one.</summary>
    private (HumanFill, TextSpan)? Describing(int at, bool isOfOne)
    {
        var phrase = _read.Phrases[at];
        return phrase.Kind is { } kind && CodebookTables.PersonTypes.ContainsKey(kind) && !CodebookTables.Institutions.Contains(Phrase.HeadOf(Phrase.FillOf(phrase.Words)))
            && TargetFills.PersonOf(new(phrase.Words, phrase.Kind, IsPerson: true, phrase.Number), _country) is { Description: not null } described
            && (isOfOne || described.Number != "1") ? (described, phrase.Span) : null;
    }

    /// <summary>LEADER of "one of the leaders".</summary>
    private static string Singular(string description) =>
        Phrase.HeadOf(description) is var head && head.EndsWith('S') && !head.EndsWith("SS", StringComparison.Ordinal)
            ? description.Replace(head, head[..^1], StringComparison.Ordinal)
            : description;

    /// <summary>The words between a phrase and the one before it; a question mark where they overlap.</summary>
    private string GapBefore(int at)
    {
        const string Mark = " |";
        var (start, end) = (EndOf(_read.Phrases[at - 1]), _read.Phrases[at].Span.Start);
        var gap = start <= end ? Phrase.Plain(_read.Message.Document.Body[start..end] + Mark) : "";
        return gap.EndsWith('|') ? gap[..^1] : "?";
    }

    /// <summary>The end of a phrase with the name that stands right behind it.</summary>
    private int EndOf(SeenPhrase phrase)
    {
        var at = phrase.Name is null ? -1 : _read.Message.Document.Body.IndexOf(phrase.Name, phrase.Span.Start, StringComparison.Ordinal);
        return at >= 0 && at - phrase.Span.End <= MostBetween ? Math.Max(phrase.Span.End, at + phrase.Name!.Length) : phrase.Span.End;
    }

    private string WordsBehind(int at)
    {
        var body = _read.Message.Document.Body;
        var end = EndOf(_read.Phrases[at]);
        return body[end..Math.Min(body.Length, end + 2)].TrimStart();
    }

    [GeneratedRegex(@"^\s*(?:[,;]\s*)?(?:\d+\s*[,;]?\s*)?(?:(?:AND|AS WELL AS|,)\s*)?(?:THE\s*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ListGap();

    [GeneratedRegex(@"^\s*,\s*(?:(?:AGED?\s+)?\d+(?:\s+YEARS\s+OLD)?\s*,\s*)?(?:(?:THE|A|AN|ONE\s+OF|HIS|HER|THEIR|ITS|MOST|BOTH|ALL)\s+)*(?:\w+-YEAR-OLD\s*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DescriptionGap();

    [GeneratedRegex(@"^\s*,?\s*(?:WHO\s+(?:WAS|WERE|HAS\s+BEEN|HAVE\s+BEEN)\s+)?(?:ONLY\s+)?(?:IDENTIFIED|KNOWN|NAMED|CALLED)(?:\s+ONLY)?(?:\s+AS)?\s*:?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Introduction();
}
