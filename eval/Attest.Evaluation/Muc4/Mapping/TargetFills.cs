using System.Globalization;
using Attest.Core.Attestations;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Physical and human targets; the harmed of the tolls join the targets that the text names.</summary>
internal static class TargetFills
{
    private const string Civilian = "CIVILIAN";

    public static IReadOnlyList<PhysicalFill> ThingsOf(Attestation attestation, string incidentType, MucCountry country)
    {
        var fills = new List<PhysicalFill>();
        foreach (var stated in attestation.Targets.Where(target => IsThing(target.Value)))
        {
            var target = stated.Value;
            var id = WithoutPart(Phrase.FillOf(target.Words));
            var type = TypeOfThing(target);
            if (IsTarget(id) && IsKnownThing(target, id) && !fills.Exists(fill => AreAlike(fill.Id, id)))
            {
                var effect = target.Effect is null ? null : CodebookTables.Effects.GetValueOrDefault(target.Effect).OnThings;
                fills.Add(new(id, type, NumberOf(target.Number, id), NationOf(target, country), effect ?? EffectOfType(attestation, incidentType)) { Spans = [stated.Citation.Span] });
            }
        }

        return fills;
    }

    public static IReadOnlyList<HumanFill> PeopleOf(Attestation attestation, string incidentType, MucCountry country)
    {
        var fills = new List<HumanFill>();
        foreach (var stated in attestation.Targets.Where(target => !IsThing(target.Value)))
        {
            var target = stated.Value;
            if (target is { Kind: null, ProperName: null })
            {
                // A name that the text gives to nobody in particular, an acronym, a remnant of a phrase.
                continue;
            }

            if (TypeOf(target) is { } type && FillOf(target, type, country) is { } fill)
            {
                Add(fills, fill with { Effect = EffectOf(target.Effect, incidentType) ?? EffectOf(attestation, fill) ?? EffectOnPeople(attestation), Spans = [stated.Citation.Span] });
            }
        }

        // Whoever lives where the attack was is its target too.
        foreach (var stated in attestation.Targets.Where(target => target.Value is { IsPerson: false, Kind: "residence", ProperName: not null }))
        {
            Add(fills, new(Phrase.FillOf(stated.Value.ProperName!), null, Civilian, "1", null, null) { Spans = [stated.Citation.Span] });
        }

        foreach (var stated in attestation.Tolls.Where(toll => toll.Value is { Side: not Side.Attacker, Party: not null, Number.AtMost: not 0 }))
        {
            var toll = stated.Value;
            var description = Phrase.FillOf(toll.Party!);
            var type = toll.Kind is { } kind && CodebookTables.PersonTypes.TryGetValue(kind, out var known) ? known.Type : Civilian;
            if (type is not null && IsTarget(description) && !CodebookTables.Institutions.Contains(Phrase.HeadOf(description)))
            {
                Add(fills, new(null, description, type, NumberOf(toll.Number, description), null, EffectOf(toll.Harm)) { Spans = [stated.Citation.Span] });
            }
        }

        // "the mayor" is the mayor who is named.
        fills.RemoveAll(fill => fill is { Name: null, Number: "1" } && fills.Exists(other => other is { Name: not null, Description: { } description } && Phrase.HeadOf(description) == Phrase.HeadOf(fill.Description!)));

        return fills;
    }

    /// <summary>Somebody named by a phrase that the coder gave no part; null for who is no target.</summary>
    public static HumanFill? PersonOf(Target target, MucCountry country) => TypeOf(target) is { } type ? FillOf(target, type, country) : null;

    /// <summary>Something named by a phrase that the coder gave no part; null for what is no target.</summary>
    public static PhysicalFill? ThingOf(Target target, MucCountry country)
    {
        var id = WithoutPart(Phrase.FillOf(target.Words));
        return IsTarget(id) && IsKnownThing(target, id) ? new(id, TypeOfThing(target), NumberOf(target.Number, id), NationOf(target, country), null) : null;
    }

    /// <summary>What the text says of harm without naming anybody, as in "there were no casualties"; null when it says nothing of the kind.</summary>
    public static string? EffectOnNobody(Attestation attestation)
    {
        var lines = attestation.Tolls.Select(toll => toll.Value).Where(toll => toll.Side != Side.Attacker).ToList();
        var harms = lines.Where(toll => toll.Number.AtMost == 0).Select(toll => toll.Harm).ToList();
        return harms.Count == 0 || harms.Count < lines.Count ? null
            : harms.TrueForAll(harm => harm == Harm.Killed) ? "NO DEATH"
            : harms.TrueForAll(harm => harm == Harm.Wounded) ? "NO INJURY"
            : "NO INJURY OR DEATH";
    }

    private static HumanFill? FillOf(Target target, string type, MucCountry country)
    {
        var words = Phrase.FillOf(target.Words);
        var name = target.ProperName is { } properName ? Phrase.FillOf(properName) : null;
        var description = name is null ? words : Phrase.Without(words, name);
        return name is null && !IsTarget(words)
            ? null
            : new(name, description.Length > 0 ? description : null, type, name is null ? NumberOf(target.Number, words) : "1", NationOf(target, country), null);
    }

    /// <summary>A ministry or a bank is a body of people for the codebook, and for MUC-4 what was attacked.</summary>
    private static bool IsThing(Target target) => !target.IsPerson || (target.ProperName is null && CodebookTables.Institutions.Contains(Phrase.HeadOf(Phrase.FillOf(target.Words))));

    /// <summary>What the codebook knows no kind of is seldom what was attacked: an avenue, a piece of land, a name.</summary>
    private static bool IsKnownThing(Target target, string id) => target.Kind is not null || CodebookTables.ThingWords.ContainsKey(Phrase.HeadOf(id));

    private static bool AreAlike(string first, string second) =>
        FillText.Compare(first, second) is var likeness && (likeness == Likeness.Full || (likeness == Likeness.Partial && Phrase.HeadOf(first) == Phrase.HeadOf(second)));

    /// <summary>What was set on fire is damaged; what a bomb exploded at is damaged more often than not.</summary>
    private static string? EffectOfType(Attestation attestation, string incidentType) =>
        incidentType == "ARSON" || (incidentType == "BOMBING" && attestation.Completion == Completion.Occurred) ? "SOME DAMAGE" : null;

    /// <summary>The thing itself where its part is named: BANK of "windows of the bank".</summary>
    private static string WithoutPart(string id) => id.IndexOf(" OF ", StringComparison.Ordinal) is var at and > 0 && CodebookTables.Parts.Contains(Phrase.HeadOf(id)) ? Phrase.FillOf(id[(at + 4)..]) : id;

    private static bool IsTarget(string fill) => fill.Length > 1 && !char.IsAsciiDigit(fill[^1]) && !CodebookTables.NoTargets.Contains(Phrase.HeadOf(fill));

    private static string TypeOfThing(Target target)
    {
        const string Other = "OTHER";
        var type = target.Kind is { } kind && CodebookTables.ThingTypes.TryGetValue(kind, out var known) ? known.Type : null;
        return type is null or Other or "CIVILIAN RESIDENCE"
            ? Phrase.WordsOf(target.Words).Select(word => CodebookTables.ThingWords.GetValueOrDefault(word)).FirstOrDefault(word => word is not null) ?? type ?? Other
            : type;
    }

    /// <summary>Null for members of armed groups, whose deaths MUC-4 does not ask for.</summary>
    private static string? TypeOf(Target target)
    {
        if (target.Kind is not { } kind || !CodebookTables.PersonTypes.TryGetValue(kind, out var known))
        {
            return Civilian;
        }

        var isFormer = Phrase.WordsOf(target.Words).Any(word => word is "RETIRED" or "FORMER");
        return kind == "military" && isFormer ? "FORMER ACTIVE MILITARY" : known.Type;
    }

    private static string? EffectOf(string? effect, string incidentType)
    {
        var onPeople = effect is null ? null : CodebookTables.Effects.GetValueOrDefault(effect).OnPeople;
        return onPeople == "REGAINED FREEDOM" && incidentType != "KIDNAPPING" ? null : onPeople;
    }

    /// <summary>An assassination that was carried out killed its target, whether or not the text counts the dead.</summary>
    private static string? EffectOnPeople(Attestation attestation) =>
        attestation is { Type.Value.Code: "assassination", Completion: Completion.Occurred } ? "DEATH" : null;

    /// <summary>The harm of the toll line that speaks of the same people.</summary>
    private static string? EffectOf(Attestation attestation, HumanFill fill)
    {
        var lines = attestation.Tolls.Select(toll => toll.Value).Where(toll => toll is { Side: not Side.Attacker, Party: not null });
        var same = lines.FirstOrDefault(toll => FillText.Compare(fill.Description ?? fill.Referent, Phrase.FillOf(toll.Party!)) != Likeness.None);
        return same is null ? null : same.Number.AtMost == 0 ? "NO INJURY OR DEATH" : EffectOf(same.Harm);
    }

    private static string? EffectOf(Harm harm) => harm switch
    {
        Harm.Killed => "DEATH",
        Harm.Wounded or Harm.SexualViolence => "INJURY",
        _ => null,
    };

    private static void Add(List<HumanFill> fills, HumanFill fill)
    {
        var isKnown = fills.Exists(known =>
            FillText.Compare(known.Referent, fill.Referent) == Likeness.Full
            || (known.Description is { } description && fill is { Name: null, Description: { } other } && FillText.Compare(description, other) == Likeness.Full));
        if (!isKnown)
        {
            fills.Add(fill);
        }
    }

    /// <summary>The nationality that the coder found or a name of a country in the words, unless it is that of the place.</summary>
    private static string? NationOf(Target target, MucCountry country)
    {
        var words = $" {Phrase.Plain(target.Words)} ";
        var nation = target.Nationality is { } iso && CodebookTables.Countries.TryGetValue(iso, out var known)
            ? known
            : CodebookTables.CountriesInOrder.FirstOrDefault(each => each.Words.Any(word => words.Contains($" {word} ", StringComparison.Ordinal)));
        return nation is null || nation.Name == country.Name ? null : nation.Name;
    }

    private static string NumberOf(Quantity? number, string fill) => (number?.AtLeast, number?.AtMost) switch
    {
        ({ } low, { } high) when low == high => Digits(low),
        ({ } low, { } high) => $"{Digits(low)}-{Digits(high)}",
        (2, null) => "PLURAL",
        ({ } low, null) => Digits(low) + "-",
        (null, { } high) => Digits(high),
        _ => Phrase.IsPlural(fill) ? "PLURAL" : "1",
    };

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
