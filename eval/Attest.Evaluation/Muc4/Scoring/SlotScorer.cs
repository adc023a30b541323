namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>Compares the fills of one slot in the steps of the official program: equal ones, then those that its rules pair, then those that are alike.</summary>
internal static class SlotScorer
{
    public static Counts Score(Slot slot, IReadOnlyList<Fill> key, IReadOnlyList<Fill> response)
    {
        var form = Fill.FormOf(slot);
        var keys = key.ToList();
        var responses = response.ToList();
        var counts = default(Counts);
        foreach (var wanted in key)
        {
            if (responses.FindIndex(given => AreEqual(wanted, given, form)) is >= 0 and var i)
            {
                keys.Remove(wanted);
                responses.RemoveAt(i);
                counts += new Counts(1, 0, 0, 0, 0);
            }
        }

        foreach (var pair in (Func<List<Fill>, Fill, FillForm, Pairing>[])[PairByRule, PairByLikeness])
        {
            foreach (var given in responses.ToList())
            {
                var (likeness, at) = pair(keys, given, form);
                if (likeness != Likeness.None)
                {
                    responses.Remove(given);
                    keys.RemoveAt(at);
                    counts += likeness == Likeness.Full ? new Counts(1, 0, 0, 0, 0) : new Counts(0, 1, 0, 0, 0);
                }
            }
        }

        return counts + Rest(keys, responses.Count);
    }

    private static Counts Rest(List<Fill> keys, int responses)
    {
        var required = keys.Count(fill => !fill.IsOptional);
        return keys.Count < responses ? new(0, 0, keys.Count, 0, responses - keys.Count)
            : responses <= required ? new(0, 0, responses, required - responses, 0)
            : new(0, 0, responses, 0, 0);
    }

    private static bool AreEqual(Fill wanted, Fill given, FillForm form) =>
        wanted.HasReferent == given.HasReferent
        && AnyPair(wanted.Alternatives, given.Alternatives, (a, b) => AreEqualValues(a, b, form))
        && (!wanted.HasReferent || AnyPair(wanted.Referents, given.Referents, FillText.AreSame));

    private static bool AreEqualValues(string wanted, string given, FillForm form) =>
        form == FillForm.Text ? FillText.AreSame(wanted, given) : string.Equals(wanted, given, StringComparison.Ordinal);

    /// <summary>A fill whose referent is alike; a place in the right country when the key is more exact; a wider item of the set list.</summary>
    private static Pairing PairByRule(List<Fill> keys, Fill given, FillForm form)
    {
        if (given.HasReferent)
        {
            var candidates = Indexes(keys, wanted => wanted.HasReferent && HaveSameReferent(wanted, given));
            if (candidates.FirstOrDefault(i => HaveEqualValue(keys[i], given, form), -1) is >= 0 and var same)
            {
                return new(Likeness.Full, same);
            }

            if (form == FillForm.SetElement && candidates.FirstOrDefault(i => HaveWiderValue(keys[i], given), -1) is >= 0 and var wider)
            {
                return new(Likeness.Partial, wider);
            }
        }

        var half = form switch
        {
            FillForm.Location => keys.FindIndex(wanted => wanted.Alternatives.Any(place => place.Contains(':', StringComparison.Ordinal) && HasSameCountry(place, given))),
            FillForm.SetElement when !given.HasReferent => keys.FindIndex(wanted => HaveWiderValue(wanted, given)),
            _ => -1,
        };
        return Pairing.Half(half);
    }

    /// <summary>What no person judges here: a right value under a wrong referent counts half, and so on.</summary>
    private static Pairing PairByLikeness(List<Fill> keys, Fill given, FillForm form)
    {
        if (form == FillForm.SetElement)
        {
            var sameAt = keys.FindIndex(wanted => HaveEqualValue(wanted, given, form));
            return Pairing.Half(sameAt >= 0 ? sameAt : keys.FindIndex(wanted => HaveWiderValue(wanted, given)));
        }

        for (var i = 0; i < keys.Count; i++)
        {
            if (LikenessOf(keys[i], given, form) is not Likeness.None and var likeness)
            {
                return new(likeness, i);
            }
        }

        return new(Likeness.None, -1);
    }

    private static Likeness LikenessOf(Fill wanted, Fill given, FillForm form) => form switch
    {
        FillForm.Text => (from a in wanted.Alternatives from b in given.Alternatives select FillText.Compare(a, b)).FirstOrDefault(likeness => likeness != Likeness.None),
        FillForm.Date when AnyPair(wanted.Alternatives, given.Alternatives, ShareAnEnd) => Likeness.Partial,
        FillForm.Location when wanted.Alternatives.Any(place => HasSameCountry(place, given)) => Likeness.Partial,
        _ => Likeness.None,
    };

    private static bool ShareAnEnd(string wanted, string given) =>
        wanted.Split('-', StringSplitOptions.RemoveEmptyEntries).Intersect(given.Split('-', StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal).Any();

    private static bool HasSameCountry(string place, Fill given) =>
        given.Alternatives.Any(other => string.Equals(place.Split(':')[0], other.Split(':')[0], StringComparison.Ordinal));

    private static bool HaveSameReferent(Fill wanted, Fill given) =>
        AnyPair(wanted.Referents, given.Referents, (a, b) => FillText.AreSame(a, b) || FillText.Compare(a, b) != Likeness.None);

    private static bool HaveEqualValue(Fill wanted, Fill given, FillForm form) =>
        AnyPair(wanted.Alternatives, given.Alternatives, (a, b) => AreEqualValues(a, b, form));

    private static bool HaveWiderValue(Fill wanted, Fill given) => AnyPair(wanted.Alternatives, given.Alternatives, SetHierarchy.IsWider);

    private static List<int> Indexes(List<Fill> keys, Func<Fill, bool> isWanted) => [.. Enumerable.Range(0, keys.Count).Where(i => isWanted(keys[i]))];

    private static bool AnyPair(IReadOnlyList<string> first, IReadOnlyList<string> second, Func<string, string, bool> matches) =>
        first.Any(a => second.Any(b => matches(a, b)));

    private readonly record struct Pairing(Likeness Likeness, int At)
    {
        public static Pairing Half(int at) => new(at < 0 ? Likeness.None : Likeness.Partial, at);
    }
}
