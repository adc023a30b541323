namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What a template says of somebody or something it names, as one item of a set list.</summary>
/// <param name="Name">The name of its table.</param>
/// <param name="Slot">The slot.</param>
/// <param name="Kind">Of what it is said.</param>
/// <param name="Values">The items; an empty one stands for saying nothing.</param>
/// <param name="Least">From which probability on an item is written.</param>
internal sealed record Trait(string Name, Slot Slot, FillKind Kind, IReadOnlyList<string> Values, double Least)
{
    private const string Nothing = "";

    public static IReadOnlyList<Trait> All { get; } =
    [
        new("harm", Slot.HumanTargetEffect, FillKind.Person, [Nothing, "DEATH", "INJURY", "NO INJURY OR DEATH", "NO INJURY", "NO DEATH", "REGAINED FREEDOM"], 0.5),
        new("damage", Slot.PhysicalTargetEffect, FillKind.Thing, [Nothing, "SOME DAMAGE", "DESTROYED", "NO DAMAGE", "PROPERTY TAKEN FROM TARGET"], 0.5),
    ];

    /// <summary>The number of an item; null is the one that says nothing, -1 an item that is too rare to be learned.</summary>
    public int IndexOf(string? value) => Values.ToList().IndexOf(value ?? Nothing);

    /// <summary>What the rules say.</summary>
    public string? ValueOf(NamedFill fill) => (Slot, fill) switch
    {
        (Slot.HumanTargetEffect, HumanFill person) => person.Effect,
        (Slot.PhysicalTargetEffect, PhysicalFill thing) => thing.Effect,
        _ => throw new ArgumentException($"Nothing of that kind has a {Slot}.", nameof(fill)),
    };

    /// <summary>The fill, with the item that is most probable, if it is probable enough.</summary>
    public NamedFill With(NamedFill fill, IReadOnlyList<double> probabilities)
    {
        var best = Enumerable.Range(0, Values.Count).Where(i => Values[i] != Nothing).MaxBy(i => probabilities[i]);
        var value = probabilities[best] >= Least ? Values[best] : null;
        return (Slot, fill) switch
        {
            (Slot.HumanTargetEffect, HumanFill person) => person with { Effect = value },
            (Slot.PhysicalTargetEffect, PhysicalFill thing) => thing with { Effect = value },
            _ => throw new ArgumentException($"Nothing of that kind has a {Slot}.", nameof(fill)),
        };
    }

    /// <summary>What is seen of a fill when the item is chosen: what the rules say, what the template is about, and the phrases that name it.</summary>
    public IReadOnlyList<string> FeaturesOf(NamedFill fill, Draft draft, ReadMessage read)
    {
        const string Rule = "rule=";
        var value = ValueOf(fill) ?? "-";
        var features = new List<string>
        {
            "always",
            "value=" + value,
            $"value,type={value}|{draft.Type}",
            $"value,stage={value}|{draft.Stage}",
            "template=" + draft.Type,
            "stage=" + draft.Stage,
            $"template,stage={draft.Type}|{draft.Stage}",
            "nobody=" + draft.EffectOnNobody,
            "things=" + Math.Min(draft.Things.Count, 2),
            "people=" + Math.Min(draft.People.Count, 2),
        };
        features.AddRange(draft.Attestations.SelectMany(attestation => attestation.Tolls.Select(toll => $"toll={toll.Value.Harm}|{(toll.Value.Number.AtMost == 0 ? "none" : "some")}")));
        features.AddRange(draft.Attestations.Select(attestation => "code=" + attestation.Type.Value.Code));
        features.AddRange(draft.Attestations.Select(attestation => $"voice={attestation.Type.Assertion.Voice}|{attestation.Type.Assertion.Stance}"));
        features.AddRange(draft.Attestations.SelectMany(attestation => attestation.Responsibilities.Select(each => "responsibility=" + each.Value.Kind)));
        features.AddRange(fill switch
        {
            HumanFill person => [.. Phrase.WordsOf(person.Description ?? "").Select(word => "word=" + word), person.Name is null ? "unnamed" : "named", "number=" + (person.Number == "1" ? "1" : "more")],
            PhysicalFill thing => Phrase.WordsOf(thing.Id).Select(word => "word=" + word),
            OrganizationFill organization => [organization.IsState ? "state" : "group"],
            _ => [],
        });
        foreach (var phrase in fill.Spans.Select(read.PhraseAt).Where(p => p >= 0).Distinct().Take(3))
        {
            features.AddRange(read.PartFeatures[phrase]);
            features.AddRange(read.PartFeatures[phrase].Where(feature => feature.StartsWith(Rule, StringComparison.Ordinal)).Select(feature => $"{feature}|{draft.Type}"));
        }

        return [.. features.Distinct(StringComparer.Ordinal)];
    }
}
