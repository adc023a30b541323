namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>A template of the key beside the template of the response that answers it; one of the two is null when nothing pairs with it.</summary>
/// <param name="Key">The key's template.</param>
/// <param name="Response">The response's template.</param>
internal sealed record TemplatePair(Template? Key, Template? Response)
{
    /// <summary>Whether it counts: an optional template of the key that is not answered does not.</summary>
    public bool Counts => Response is not null || Key is { IsOptional: false };

    public Counts Score(Slot slot) => SlotScorer.Score(slot, Key is null ? [] : Fill.ReadAll(Key, slot), Response is null ? [] : Fill.ReadAll(Response, slot, isResponse: true));
}

/// <summary>
/// Scores responses against keys by the MUC-4 rules without a judge. It pairs and counts as the project's reference script does, and has to
/// agree with it; the reference decides.
/// </summary>
internal sealed class TemplateScorer
{
    private static readonly Slot[] s_pairingSlots =
    [
        Slot.PerpetratorIndividual, Slot.PerpetratorOrganization, Slot.PhysicalTargetId, Slot.PhysicalTargetType,
        Slot.HumanTargetName, Slot.HumanTargetDescription, Slot.HumanTargetType,
    ];

    private TemplateScorer(IReadOnlyList<TemplatePair> pairs)
    {
        Pairs = pairs;
        BySlot = SlotNames.Scored.ToDictionary(slot => slot, slot => Sum(pairs.Where(pair => pair.Counts).Select(pair => pair.Score(slot))));
        AllTemplates = Sum(BySlot.Values);
        MatchedOnly = Sum(pairs.Where(pair => pair is { Key: not null, Response: not null }).SelectMany(pair => SlotNames.Scored.Select(pair.Score)));
        Detection = Sum(pairs.Where(pair => pair.Counts).Select(pair => pair switch
        {
            { Key: not null, Response: not null } => new Counts(1, 0, 0, 0, 0),
            { Response: null } => new Counts(0, 0, 0, 1, 0),
            _ => new Counts(0, 0, 0, 0, 1),
        }));
    }

    /// <summary>Every template of key and response, in the order of the key's messages.</summary>
    public IReadOnlyList<TemplatePair> Pairs { get; }

    public IReadOnlyDictionary<Slot, Counts> BySlot { get; }

    public Counts Detection { get; }

    public Counts MatchedOnly { get; }

    /// <summary>The official figure: missing and surplus templates count with all their fills.</summary>
    public Counts AllTemplates { get; }

    /// <summary>Scores; messages that the key does not have are left out.</summary>
    public static TemplateScorer Score(IEnumerable<Template> key, IEnumerable<Template> response)
    {
        var responses = response.Where(template => !template.IsWithoutIncident).ToLookup(template => template.Message, StringComparer.Ordinal);
        return new(
        [
            .. key.GroupBy(template => template.Message, StringComparer.Ordinal)
                .SelectMany(message => PairsOf([.. message.Where(template => !template.IsWithoutIncident)], [.. responses[message.Key]])),
        ]);
    }

    public static IEnumerable<TemplatePair> PairsOf(List<Template> keys, List<Template> responses)
    {
        var candidates =
            from key in keys
            from response in responses
            let pair = new TemplatePair(key, response)
            where MayPair(pair)
            let recall = Math.Round(RecallOf(pair))
            orderby recall descending
            select pair;
        foreach (var pair in candidates.ToList())
        {
            if (keys.Contains(pair.Key!) && responses.Contains(pair.Response!))
            {
                keys.Remove(pair.Key!);
                responses.Remove(pair.Response!);
                yield return pair;
            }
        }

        foreach (var key in keys)
        {
            yield return new(key, null);
        }

        foreach (var response in responses)
        {
            yield return new(null, response);
        }
    }

    /// <summary>The type has to be at least half right, and so does one of the perpetrators or targets, unless neither side has any.</summary>
    public static bool MayPair(TemplatePair pair)
    {
        if (Agree(pair, Slot.IncidentType) is not true)
        {
            return false;
        }

        var agreements = s_pairingSlots.Select(slot => Agree(pair, slot)).ToList();
        return agreements.Contains(true) || agreements.TrueForAll(agreement => agreement is null);
    }

    private static bool? Agree(TemplatePair pair, Slot slot)
    {
        var key = Fill.ReadAll(pair.Key!, slot);
        var response = Fill.ReadAll(pair.Response!, slot, isResponse: true);
        if (key.Count == 0 && response.Count == 0)
        {
            return null;
        }

        var counts = SlotScorer.Score(slot, key, response);
        return counts.Correct > 0 || counts.Partial > 0 || (Fill.FormOf(slot) == FillForm.Text && WordsOf(key).Overlaps(WordsOf(response)));
    }

    private static HashSet<string> WordsOf(IReadOnlyList<Fill> fills) =>
        fills.SelectMany(fill => fill.Alternatives.Concat(fill.Referents)).SelectMany(FillText.WordsOf).ToHashSet(StringComparer.Ordinal);

    private static double RecallOf(TemplatePair pair)
    {
        var counts = Sum(SlotNames.Scored.Select(pair.Score));
        return counts.Possible == 0 ? 100 : counts.Recall;
    }

    private static Counts Sum(IEnumerable<Counts> counts) => counts.Aggregate(default(Counts), (sum, each) => sum + each);
}
