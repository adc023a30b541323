using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// Takes together what MUC-4 takes as one instance: incidents of one type that differ in neither place, date nor perpetrator
/// (section 5.0 of the task's documentation; the category follows from the perpetrator).
/// </summary>
internal static class DraftMerger
{
    public static IReadOnlyList<Draft> Merge(IEnumerable<Draft> drafts)
    {
        var merged = new List<Draft>();
        foreach (var draft in drafts)
        {
            var at = merged.FindIndex(earlier => AreOneInstance(earlier, draft));
            if (at < 0)
            {
                merged.Add(draft);
            }
            else
            {
                merged[at] = Union(merged[at], draft);
            }
        }

        return merged;
    }

    private static bool AreOneInstance(Draft first, Draft second) =>
        first.Type == second.Type && (ShareName(first, second) || DifferInNothing(first, second));

    /// <summary>Whether they name the same person: nobody is the victim of two incidents of one type in a message, whatever days and places it tells.</summary>
    private static bool ShareName(Draft first, Draft second) =>
        first.People.Any(one => one.Name is not null && second.People.Any(other => other.Name is not null && FillText.Compare(one.Name, other.Name) == Likeness.Full));

    private static bool DifferInNothing(Draft first, Draft second) =>
        first.Stage == second.Stage
        && (first.Date == second.Date || !first.IsDateStated || !second.IsDateStated)
        && HaveFittingPlaces(first.Location, second.Location)
        && HaveFittingPerpetrators(first.Perpetrators, second.Perpetrators);

    private static bool HaveFittingPlaces(string first, string second) =>
        first.StartsWith(second, StringComparison.Ordinal) || second.StartsWith(first, StringComparison.Ordinal);

    private static bool HaveFittingPerpetrators(PerpetratorFills first, PerpetratorFills second) =>
        first.Organizations.Count == 0 || second.Organizations.Count == 0
        || first.Organizations.Any(organization => second.Organizations.Any(other => FillText.Compare(organization.Id, other.Id) != Likeness.None));

    private static Draft Union(Draft first, Draft second) => first with
    {
        Date = first.IsDateStated ? first.Date : second.Date,
        IsDateStated = first.IsDateStated || second.IsDateStated,
        Location = first.Location.Length >= second.Location.Length ? first.Location : second.Location,
        Instruments = Union(first.Instruments, second.Instruments, instrument => instrument.Id),
        Perpetrators = first.Perpetrators with
        {
            Category = first.Perpetrators.Category ?? second.Perpetrators.Category,
            Individuals = UnionOfNamed(first.Perpetrators.Individuals, second.Perpetrators.Individuals, individual => individual.Id),
            Organizations = UnionOfNamed(first.Perpetrators.Organizations, second.Perpetrators.Organizations, organization => organization.Id),
        },
        Things = UnionOfNamed(first.Things, second.Things, thing => thing.Id),
        People = UnionOfNamed(first.People, second.People, person => person.Referent),
        EffectOnNobody = first.EffectOnNobody ?? second.EffectOnNobody,
        Attestations = [.. first.Attestations, .. second.Attestations],
    };

    /// <summary>Both lists; two fills that say the same are one, which the text names in the places of both.</summary>
    private static IReadOnlyList<T> UnionOfNamed<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string> wordsOf)
        where T : NamedFill
    {
        var union = first.ToList();
        foreach (var fill in second)
        {
            var at = union.FindIndex(known => FillText.Compare(wordsOf(known), wordsOf(fill)) == Likeness.Full);
            if (at < 0)
            {
                union.Add(fill);
            }
            else
            {
                union[at] = union[at] with { Spans = [.. union[at].Spans, .. fill.Spans] };
            }
        }

        return union;
    }

    /// <summary>Both lists; of two fills that say the same, the first; a fill without words only where no fill has any.</summary>
    private static IReadOnlyList<T> Union<T>(IReadOnlyList<T> first, IReadOnlyList<T> second, Func<T, string?> wordsOf)
    {
        var union = first.ToList();
        foreach (var fill in second)
        {
            var words = wordsOf(fill);
            var isKnown = words is null
                ? union.Count > 0
                : union.Exists(known => wordsOf(known) is { } earlier && FillText.Compare(earlier, words) == Likeness.Full);
            if (!isKnown)
            {
                union.Add(fill);
            }
        }

        return union.Exists(fill => wordsOf(fill) is not null) ? [.. union.Where(fill => wordsOf(fill) is not null)] : union;
    }
}
