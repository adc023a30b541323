using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>Sets the traits of two accounts side by side: what is seen, how likely it makes one incident, and the same in words.</summary>
public sealed class Comparison
{
    private const double Near = 10;
    private const double Neighbouring = 30;
    private const double Far = 100;
    private const int Many = 5;
    private const double FarFactor = 3;
    private const double SomewhatAlike = 0.3;
    private const double ManyRareWords = 6;
    private const int MostWordsTold = 6;
    private const double WordsOfPassage = 40;
    private const double SameTelling = 0.2;
    private const double LikeTelling = 0.15;
    private const int FewDays = 10;

    private readonly Taxonomy _taxonomy;
    private readonly PairModel _model;

    /// <summary>Makes a comparison.</summary>
    public Comparison(Taxonomy taxonomy, PairModel model) => (_taxonomy, _model) = (taxonomy, model);

    /// <summary>Whether the two can never be one incident unless a person says so: a document tells each incident once.</summary>
    public static bool Contradict(Traits one, Traits other) => one.Id.Document == other.Id.Document;

    /// <summary>The log odds that the two tell of one incident. It does not matter which comes first.</summary>
    public double LogOdds(Traits one, Traits other) => LogOdds(one, other, probe: null);

    /// <summary>The log odds that the two tell of one incident.</summary>
    /// <param name="one">An account.</param>
    /// <param name="other">The other.</param>
    /// <param name="probe">One of the two made ready for many comparisons; null when only these two are compared. It changes nothing but the time.</param>
    internal double LogOdds(Traits one, Traits other, Probe? probe)
    {
        var seen = new Seen(stackalloc (PairFeature, double)[Seen.Most]);
        See(one, other, probe, ref seen);
        return _model.LogOddsOf(seen.All);
    }

    /// <summary>Makes room for an account that is compared with many.</summary>
    internal Probe NewProbe() => new(_taxonomy);

    /// <summary>What is seen of the two, with how much of it.</summary>
    public IReadOnlyDictionary<PairFeature, double> Features(Traits one, Traits other)
    {
        var seen = new Seen(stackalloc (PairFeature, double)[Seen.Most]);
        See(one, other, probe: null, ref seen);
        var features = new Dictionary<PairFeature, double>();
        foreach (var (feature, amount) in seen.All)
        {
            features[feature] = amount;
        }

        return features;
    }

    /// <summary>
    /// Whether one of the two is so vague that it may mean the other: its days hold the other's, its area the other's place, and nothing that
    /// both tell speaks against it; it shares an actor, a kind of target, a toll or a rare word with it, for an account that tells nothing else
    /// may mean anything.
    /// </summary>
    public bool MayMean(Traits one, Traits other) =>
        (one.IsVague || other.IsVague)
        && _taxonomy.AreCompatible(new(one.Type), new(other.Type))
        && (one.FirstDay ?? one.LastDay) is not null && (other.FirstDay ?? other.LastDay) is not null
        && DaysApart(one, other) == 0
        && one.Country is not null && one.Country == other.Country
        && Where(one, other) is PairFeature.SamePlace or PairFeature.WithinTenKilometres or PairFeature.SameArea or PairFeature.SameAdmin1 or PairFeature.PlaceVague
        && !(one.Actors.Count > 0 && other.Actors.Count > 0 && !ShareAny(one.Actors, other.Actors))
        && Fit(one.Killed, other.Killed)
        && Fit(one.Wounded, other.Wounded)
        && ShareSomething(one, other);

    /// <summary>
    /// Whether too little is told to be certain, whatever the score: where one of the two leaves more than ten days open, or tells the country at
    /// most, another incident may be meant, unless both tell the same toll (and, of open days, the same place), or the same story in like words.
    /// </summary>
    public static bool IsOpen(Traits one, Traits other)
    {
        var where = Where(one, other);
        var isSameToll = one.Killed is { AtLeast: > 0 } && one.Killed == other.Killed;
        if (LeavesDayOpen(one) || LeavesDayOpen(other))
        {
            return !(isSameToll && where is PairFeature.SamePlace or PairFeature.WithinTenKilometres) && Likeness(one, other) < SameTelling;
        }

        return where is PairFeature.PlaceVague or PairFeature.PlaceMissing && !isSameToll && Likeness(one, other) < LikeTelling;
    }

    /// <summary>What was seen, a phrase each, for readers: for and against.</summary>
    public IReadOnlyList<string> Reasons(Traits one, Traits other)
    {
        List<string> reasons = [];
        foreach (var (feature, _) in Features(one, other).OrderBy(pair => pair.Key))
        {
            if (Phrase(feature, one, other) is { } phrase)
            {
                reasons.Add(phrase);
            }
        }

        var shared = one.Words.Rarest.Intersect(other.Words.Rarest, StringComparer.Ordinal).ToArray();
        if (shared.Length > 0)
        {
            reasons.Add($"share the words {string.Join(", ", shared.Take(MostWordsTold))}");
        }

        return reasons;
    }

    /// <summary>The cosine of the rarities of the words; 0 when one has none.</summary>
    private static double Likeness(Traits one, Traits other) =>
        one.Words.Weight > 0 && other.Words.Weight > 0 ? one.Words.Shared(other.Words).Weight / Math.Sqrt(one.Words.Weight * other.Words.Weight) : 0;

    private static bool LeavesDayOpen(Traits account) => account.FirstDay is null || account.LastDay is null || account.LastDay - account.FirstDay > FewDays;

    /// <summary>In the order of the features, so that their sum does not depend on how they were seen.</summary>
    private void See(Traits one, Traits other, Probe? probe, ref Seen seen)
    {
        seen.Add(PairFeature.Always);
        seen.Add(When(one, other));
        if (one.Published is { } published && other.Published is { } otherPublished)
        {
            var apart = Math.Abs(published - otherPublished);
            seen.Add(PairFeature.PublishedTogether, apart <= 2 ? 1 : 0);
            seen.Add(PairFeature.PublishedApart, Math.Min(10, apart) / 10.0);
        }

        var where = Where(one, other);
        seen.Add(where);
        if (where != PairFeature.PlaceMissing && (one.PlaceKey == other.PlaceKey || one.Words.Hold(other.PlaceWords) || other.Words.Hold(one.PlaceWords)))
        {
            seen.Add(PairFeature.PlaceNamed);
        }

        seen.Add(one.Type == other.Type ? PairFeature.SameType
            : Fit(one, other, probe) ? PairFeature.FittingType
            : PairFeature.OtherType);
        SeeShared(one.Actors, other.Actors, PairFeature.SameActor, PairFeature.OtherActor, ref seen);
        SeeShared(one.Targets, other.Targets, PairFeature.SameTarget, PairFeature.OtherTarget, ref seen);
        SeeToll(one.Killed, other.Killed, PairFeature.KilledSame, ref seen);
        SeeToll(one.Wounded, other.Wounded, PairFeature.WoundedSame, ref seen);
        SeeWords(one, other, probe, ref seen);
    }

    private bool Fit(Traits one, Traits other, Probe? probe) =>
        probe is null ? _taxonomy.AreCompatible(new(one.Type), new(other.Type)) : probe.Fits(probe.OtherThan(one, other).Type);

    private static void SeeShared(IReadOnlyList<string> ones, IReadOnlyList<string> others, PairFeature same, PairFeature different, ref Seen seen)
    {
        if (ones.Count > 0 && others.Count > 0)
        {
            seen.Add(ShareAny(ones, others) ? same : different);
        }
    }

    /// <summary>The six features of a toll stand one behind the other, from the same number to a number told once.</summary>
    private static void SeeToll(Quantity? one, Quantity? other, PairFeature same, ref Seen seen)
    {
        var (isTold, isOtherTold) = (one is { AtLeast: > 0 }, other is { AtLeast: > 0 });
        if (isTold != isOtherTold)
        {
            seen.Add(same + 5);
        }
        else if (isTold)
        {
            seen.Add(same + TollRelation(one!, other!));
        }
    }

    private static int TollRelation(Quantity one, Quantity other)
    {
        if (one.AtLeast == other.AtLeast && one.IsExact && other.IsExact)
        {
            return one.AtLeast >= Many ? 1 : 0;
        }

        var (low, high) = one.AtLeast < other.AtLeast ? (one, other) : (other, one);
        if (low.AtMost is null || low.AtMost >= high.AtLeast || high.AtLeast - low.AtMost <= 1)
        {
            return 2;
        }

        return high.AtLeast > FarFactor * low.AtMost ? 4 : 3;
    }

    private static bool Fit(Quantity? one, Quantity? other) => one is not { AtLeast: > 0 } || other is not { AtLeast: > 0 } || TollRelation(one, other) <= 2;

    private static bool ShareSomething(Traits one, Traits other) =>
        ShareAny(one.Actors, other.Actors)
        || ShareAny(one.Targets, other.Targets)
        || (one.Killed is { AtLeast: > 0 } && other.Killed is { AtLeast: > 0 })
        || one.Words.Shared(other.Words).Rare > 0;

    private static void SeeWords(Traits one, Traits other, Probe? probe, ref Seen seen)
    {
        var (words, otherWords) = (one.Words, other.Words);
        if (words.Weight <= 0 || otherWords.Weight <= 0)
        {
            return;
        }

        var (shared, rare) = probe is null ? words.Shared(otherWords) : probe.Shared(probe.OtherThan(one, other).Words);
        var alike = shared / Math.Sqrt(words.Weight * otherWords.Weight);
        seen.Add(PairFeature.WordsAlike, alike);
        seen.Add(PairFeature.WordsSomewhatAlike, Math.Min(SomewhatAlike, alike));
        var length = Math.Min(words.Words.Length, otherWords.Words.Length);
        seen.Add(PairFeature.WordsContained, shared / Math.Min(words.Weight, otherWords.Weight) * Math.Min(1, length / WordsOfPassage));
        seen.Add(PairFeature.RareWords, Math.Min(ManyRareWords, rare) / ManyRareWords);
    }

    private static bool ShareAny(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = 0; j < others.Count; j++)
            {
                if (ones[i] == others[j])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static PairFeature When(Traits one, Traits other)
    {
        if ((one.FirstDay ?? one.LastDay) is null || (other.FirstDay ?? other.LastDay) is null)
        {
            return PairFeature.DayMissing;
        }

        return DaysApart(one, other) switch
        {
            0 when !one.IsDated || !other.IsDated => PairFeature.DayVague,
            0 => one.FirstDay == one.LastDay && other.FirstDay == other.LastDay ? PairFeature.SameDay : PairFeature.SpansOverlap,
            1 => PairFeature.NextDay,
            <= 3 => PairFeature.FewDaysApart,
            <= 7 => PairFeature.WeekApart,
            _ => PairFeature.LongApart,
        };
    }

    /// <summary>How many days lie between the two spans; 0 when they overlap.</summary>
    private static int DaysApart(Traits one, Traits other)
    {
        var (first, last) = (one.FirstDay ?? int.MinValue / 2, one.LastDay ?? int.MaxValue / 2);
        var (otherFirst, otherLast) = (other.FirstDay ?? int.MinValue / 2, other.LastDay ?? int.MaxValue / 2);
        return Math.Max(0, Math.Max(first, otherFirst) - Math.Min(last, otherLast));
    }

    private static PairFeature Where(Traits one, Traits other)
    {
        if (one.PlaceKey is null || other.PlaceKey is null)
        {
            return PairFeature.PlaceMissing;
        }

        var isSame = one.PlaceKey == other.PlaceKey && (one.Country is null || other.Country is null || one.Country == other.Country);
        if (one.IsPoint && other.IsPoint)
        {
            return isSame ? PairFeature.SamePlace
                : AreSurelyFar(one, other) ? PairFeature.Elsewhere
                : KilometresApart(one, other) switch
                {
                    null when one.Admin1 is not null && one.Admin1 == other.Admin1 && one.Country == other.Country => PairFeature.SameAdmin1,
                    null or > Far => PairFeature.Elsewhere,
                    <= Near => PairFeature.WithinTenKilometres,
                    <= Neighbouring => PairFeature.WithinThirtyKilometres,
                    _ => PairFeature.WithinHundredKilometres,
                };
        }

        return isSame && one.Precision is not PlacePrecision.Country ? PairFeature.SameArea
            : one.Country is not null && other.Country is not null && one.Country != other.Country ? PairFeature.OtherAdmin1
            : one.Admin1 is null || other.Admin1 is null ? PairFeature.PlaceVague
            : one.Admin1 == other.Admin1 ? PairFeature.SameAdmin1
            : PairFeature.OtherAdmin1;
    }

    /// <summary>A degree of latitude is 111 km everywhere, so most points are known to be far apart without computing how far.</summary>
    private static bool AreSurelyFar(Traits one, Traits other) =>
        one.Point is var (north, _) && other.Point is var (otherNorth, _) && Math.Abs(north - otherNorth) > 1;

    private static double? KilometresApart(Traits one, Traits other) =>
        one.Point is var (north, east) && other.Point is var (otherNorth, otherEast) ? Distance.Kilometres(north, east, otherNorth, otherEast) : null;

    private string? Phrase(PairFeature feature, Traits one, Traits other) => feature switch
    {
        PairFeature.SameDay => $"same day ({Day(one.FirstDay)})",
        PairFeature.SpansOverlap => "days that overlap",
        PairFeature.NextDay => $"1 day apart ({Day(one.FirstDay)} and {Day(other.FirstDay)})",
        PairFeature.FewDaysApart or PairFeature.WeekApart => $"{DaysApart(one, other)} days apart ({Day(one.FirstDay)} and {Day(other.FirstDay)})",
        PairFeature.LongApart => "more than a week apart",
        PairFeature.DayMissing => "a day is not told",
        PairFeature.DayVague => "a day is not told, only a longer span",
        PairFeature.SamePlace or PairFeature.SameArea => $"same place ({one.PlaceName})",
        PairFeature.WithinTenKilometres or PairFeature.WithinThirtyKilometres or PairFeature.WithinHundredKilometres =>
            string.Create(CultureInfo.InvariantCulture, $"{KilometresApart(one, other) ?? 0:0} km apart ({one.PlaceName} and {other.PlaceName})"),
        PairFeature.Elsewhere or PairFeature.OtherAdmin1 => $"different places: {one.PlaceName} and {other.PlaceName}",
        PairFeature.SameAdmin1 => "both in the same division",
        PairFeature.PlaceVague => "only the country or a wide area is shared",
        PairFeature.PlaceMissing => "a place is not told",
        PairFeature.PlaceNamed when one.PlaceKey != other.PlaceKey => "one names the other's place",
        PairFeature.SameType => $"both {Label(one.Type)}",
        PairFeature.FittingType => $"kinds that fit: {Label(one.Type)} and {Label(other.Type)}",
        PairFeature.OtherType => $"different kinds: {Label(one.Type)} and {Label(other.Type)}",
        PairFeature.SameActor => $"both name {one.Actors.Intersect(other.Actors, StringComparer.Ordinal).First()}",
        PairFeature.OtherActor => $"different actors are named: {one.Actors[0]} and {other.Actors[0]}",
        PairFeature.SameTarget => $"both against {one.Targets.Intersect(other.Targets, StringComparer.Ordinal).First()}",
        PairFeature.OtherTarget => $"different targets: {one.Targets[0]} and {other.Targets[0]}",
        PairFeature.KilledSame or PairFeature.ManyKilledSame => $"same toll: {one.Killed} killed",
        PairFeature.KilledDiffer or PairFeature.KilledFarApart => $"tolls differ: {one.Killed} and {other.Killed} killed",
        PairFeature.WoundedSame or PairFeature.ManyWoundedSame => $"same toll: {one.Wounded} wounded",
        PairFeature.WoundedDiffer or PairFeature.WoundedFarApart => $"tolls differ: {one.Wounded} and {other.Wounded} wounded",
        _ => null,
    };

    private string Label(string type) => _taxonomy.LabelOf(new(type)).ToLowerInvariant();

    private static string Day(int? day) => day is { } number ? DateOnly.FromDayNumber(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "open";
}
