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
    public double LogOdds(Traits one, Traits other)
    {
        Span<double> seen = stackalloc double[PairModel.Count];
        See(one, other, seen);
        return _model.LogOddsOf(seen);
    }

    /// <summary>What is seen of the two, with how much of it.</summary>
    public IReadOnlyDictionary<PairFeature, double> Features(Traits one, Traits other)
    {
        Span<double> seen = stackalloc double[PairModel.Count];
        See(one, other, seen);
        var features = new Dictionary<PairFeature, double>();
        for (var i = 0; i < seen.Length; i++)
        {
            if (seen[i] > 0)
            {
                features[(PairFeature)i] = seen[i];
            }
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

    private void See(Traits one, Traits other, Span<double> seen)
    {
        seen.Clear();
        seen[(int)PairFeature.Always] = 1;
        seen[(int)When(one, other)] = 1;
        if (one.Published is { } published && other.Published is { } otherPublished)
        {
            var apart = Math.Abs(published - otherPublished);
            seen[(int)PairFeature.PublishedApart] = Math.Min(10, apart) / 10.0;
            if (apart <= 2)
            {
                seen[(int)PairFeature.PublishedTogether] = 1;
            }
        }

        var where = Where(one, other);
        seen[(int)where] = 1;
        if (where != PairFeature.PlaceMissing && (one.PlaceKey == other.PlaceKey || one.Words.Hold(other.PlaceWords) || other.Words.Hold(one.PlaceWords)))
        {
            seen[(int)PairFeature.PlaceNamed] = 1;
        }

        var kind = one.Type == other.Type ? PairFeature.SameType
            : _taxonomy.AreCompatible(new(one.Type), new(other.Type)) ? PairFeature.FittingType
            : PairFeature.OtherType;
        seen[(int)kind] = 1;
        SeeShared(one.Actors, other.Actors, PairFeature.SameActor, PairFeature.OtherActor, seen);
        SeeShared(one.Targets, other.Targets, PairFeature.SameTarget, PairFeature.OtherTarget, seen);
        SeeToll(one.Killed, other.Killed, PairFeature.KilledSame, seen);
        SeeToll(one.Wounded, other.Wounded, PairFeature.WoundedSame, seen);
        SeeWords(one.Words, other.Words, seen);
    }

    private static void SeeShared(IReadOnlyList<string> ones, IReadOnlyList<string> others, PairFeature same, PairFeature different, Span<double> seen)
    {
        if (ones.Count > 0 && others.Count > 0)
        {
            seen[(int)(ShareAny(ones, others) ? same : different)] = 1;
        }
    }

    /// <summary>The six features of a toll stand one behind the other, from the same number to a number told once.</summary>
    private static void SeeToll(Quantity? one, Quantity? other, PairFeature same, Span<double> seen)
    {
        var (isTold, isOtherTold) = (one is { AtLeast: > 0 }, other is { AtLeast: > 0 });
        if (isTold != isOtherTold)
        {
            seen[(int)same + 5] = 1;
        }
        else if (isTold)
        {
            seen[(int)same + TollRelation(one!, other!)] = 1;
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

    private static void SeeWords(AccountWords one, AccountWords other, Span<double> seen)
    {
        if (one.Weight <= 0 || other.Weight <= 0)
        {
            return;
        }

        var (shared, rare) = one.Shared(other);
        var alike = shared / Math.Sqrt(one.Weight * other.Weight);
        seen[(int)PairFeature.WordsAlike] = alike;
        seen[(int)PairFeature.WordsSomewhatAlike] = Math.Min(SomewhatAlike, alike);
        var length = Math.Min(one.Words.Length, other.Words.Length);
        seen[(int)PairFeature.WordsContained] = shared / Math.Min(one.Weight, other.Weight) * Math.Min(1, length / WordsOfPassage);
        seen[(int)PairFeature.RareWords] = Math.Min(ManyRareWords, rare) / ManyRareWords;
    }

    private static bool ShareAny(IReadOnlyList<string> ones, IReadOnlyList<string> others)
    {
        foreach (var one in ones)
        {
            foreach (var other in others)
            {
                if (one == other)
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
