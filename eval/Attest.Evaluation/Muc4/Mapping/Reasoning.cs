using Attest.Core.Attestations;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Incidents of the coder that MUC-4 takes as one.</summary>
/// <param name="Draft">Their template, filled by the coder.</param>
/// <param name="Members">The numbers of the candidates.</param>
internal sealed record Group(Draft Draft, IReadOnlyList<int> Members)
{
    /// <summary>Whether no incident of the coder has its type, and only the whole message speaks for it.</summary>
    public bool IsSupposed { get; init; }
}

/// <summary>What the models think of a message, step by step: each step looks at what the steps before have found.</summary>
internal sealed class Reasoning(ReadMessage read)
{
    /// <summary>From which probability on a phrase takes part when incidents are weighed.</summary>
    private const double LeastPart = 0.2;

    /// <summary>The same when it is asked what a template could name.</summary>
    private const double LeastCandidate = 0.02;

    /// <summary>From which probability on an incident may become a template at all.</summary>
    private const double LeastDraft = 0.1;

    /// <summary>From which probability on the whole message speaks for a type of incident that the coder does not find in it.</summary>
    private const double LeastSupposed = 0.2;

    public ReadMessage Read { get; } = read;

    /// <summary>Of each phrase the probability of each part.</summary>
    public IReadOnlyList<double[]> Parts { get; private set; } = [];

    /// <summary>How probable it is that the message holds an incident, and one of each type.</summary>
    public Dictionary<string, double> Kinds { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> MessageFeatures { get; private set; } = [];

    /// <summary>The incidents, without the parts that MUC-4's annotators would hardly have filled in.</summary>
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];

    public IReadOnlyList<IReadOnlyCollection<string>> DraftFeatures { get; private set; } = [];

    /// <summary>What the linear model says of the incidents.</summary>
    public IReadOnlyList<double> Linear { get; private set; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, double>> DraftMeasures { get; private set; } = [];

    /// <summary>What the trees say of them.</summary>
    public IReadOnlyList<double> Drafts { get; private set; } = [];

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    /// <summary>Of each group what its template could name.</summary>
    public IReadOnlyList<IReadOnlyList<NamedFill>> Fills { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<IReadOnlyDictionary<string, double>>> FillMeasures { get; private set; } = [];

    public IReadOnlyList<IReadOnlyList<double>> FillProbabilities { get; private set; } = [];

    /// <summary>Of each group the draft with the fills that were chosen.</summary>
    public IReadOnlyList<Draft> Chosen { get; private set; } = [];

    public IReadOnlyList<IReadOnlyDictionary<string, double>> GroupMeasures { get; private set; } = [];

    public IReadOnlyList<double> GroupProbabilities { get; private set; } = [];

    public void WeighParts(SoftmaxModel model)
    {
        Parts = [.. Read.PartFeatures.Select(model.Probabilities)];
        MessageFeatures = Read.MessageFeatures(Parts);
    }

    public void WeighMessage(IReadOnlyDictionary<string, LogisticModel> models)
    {
        foreach (var (kind, model) in models)
        {
            Kinds[kind] = model.Probability(MessageFeatures);
        }

        Candidates = Read.Filter(Parts, LeastPart, LeastPart);
        DraftFeatures = Read.DraftFeatures(Candidates, Kinds[MessageKinds.Any], Parts);
    }

    public void WeighDrafts(LogisticModel model)
    {
        Linear = [.. DraftFeatures.Select(model.Probability)];
        DraftMeasures = Mapping.DraftMeasures.Of(Candidates, Linear, Kinds, Read.MostOf(Candidates, Parts), Read.Message);
    }

    public void WeighDrafts(TreeModel model)
    {
        Drafts = [.. DraftMeasures.Select(model.Probability)];
        var loose = Read.Filter(Parts, LeastCandidate, LeastCandidate);
        var likely = Enumerable.Range(0, Candidates.Count).Where(i => Linear[i] >= LeastDraft).ToList();
        Groups = WithSupposed([.. TemplateMaker.Groups([.. likely.Select(i => Candidates[i])]).Select(group => group with { Members = [.. group.Members.Select(i => likely[i])] })]);
        var members = Groups.Select(IReadOnlyList<Candidate> (group) => [.. group.Members.Select(i => loose[i])]).ToList();
        var probabilities = Groups.Select(group => group.Members.Max(i => Drafts[i])).ToList();
        Fills = [.. members.Select(each => FillCandidates.Of(each, Read, Parts))];
        FillMeasures = [.. Fills.Select((fills, g) => Mapping.FillMeasures.Of(fills, g, members, probabilities, Groups[g].Draft, Read, Parts, Kinds))];
    }

    /// <summary>
    /// Beside what the incidents make, a template of each type that the whole message speaks for and that none of them has: the text tells it in
    /// words that the coder takes for another type or leaves aside.
    /// </summary>
    private IReadOnlyList<Group> WithSupposed(IReadOnlyList<Group> groups)
    {
        if (Candidates.Count == 0)
        {
            return groups;
        }

        var likeliest = Enumerable.Range(0, Candidates.Count).MaxBy(i => Drafts[i]);
        return
        [
            .. groups,
            .. MessageKinds.Types.Where(type => Kinds[type] >= LeastSupposed && !groups.Any(group => group.Draft.Type == type))
                .Select(type => new Group(Candidates[likeliest].Draft with { Type = type }, [likeliest]) { IsSupposed = true }),
        ];
    }

    /// <summary>Says of each fill what the models think; of what no model is given, what the rules say.</summary>
    public void WeighTraits(IReadOnlyDictionary<Slot, SoftmaxModel> models) => Fills =
    [
        .. Fills.Select((fills, g) => (IReadOnlyList<NamedFill>)[.. fills.Select(fill => Trait.All
            .Where(trait => trait.Kind == fill.Kind && models.ContainsKey(trait.Slot))
            .Aggregate(fill, (changed, trait) => trait.With(changed, models[trait.Slot].Probabilities(trait.FeaturesOf(fill, Groups[g].Draft, Read)))))]),
    ];

    public void WeighFills(IReadOnlyDictionary<FillKind, TreeModel> models)
    {
        FillProbabilities = [.. Fills.Select((fills, g) => (IReadOnlyList<double>)[.. fills.Select((fill, i) => models[fill.Kind].Probability(FillMeasures[g][i]))])];
        Chosen = [.. Groups.Select((group, g) => FillChoice.Choose(group.Draft, Fills[g], FillProbabilities[g]))];
        GroupMeasures = [.. Groups.Select((_, g) => Mapping.GroupMeasures.Of(this, g))];
    }

    /// <summary>Weighs the templates, and fills each again now that it is known how probable it is.</summary>
    public void WeighTemplates(TreeModel model)
    {
        GroupProbabilities = [.. GroupMeasures.Select(model.Probability)];
        Chosen = [.. Groups.Select((group, g) => FillChoice.Choose(group.Draft, Fills[g], FillProbabilities[g], GroupProbabilities[g]))];
    }

    /// <summary>The templates of the groups that are probable enough.</summary>
    public Answer Answer(double threshold)
    {
        var made = new List<MadeTemplate>();
        for (var g = 0; g < Groups.Count; g++)
        {
            if (GroupProbabilities[g] >= threshold)
            {
                made.Add(new(TemplateMaker.TemplateOf(Chosen[g], Read.Message.Id, made.Count + 1), Groups[g].Draft.Attestations));
            }
        }

        var used = made.SelectMany(each => each.Attestations).Select(attestation => attestation.Type.Citation).ToHashSet();
        return new(Read.Message, made, [.. Read.Coding.Attestations.Where(attestation => !used.Contains(attestation.Type.Citation)).Select(attestation => new LeftOut(attestation, ReasonFor(attestation)))]);
    }

    private string ReasonFor(Attestation attestation) => Candidates.FirstOrDefault(candidate => candidate.Attestation.Type.Citation == attestation.Type.Citation) is { } candidate
        ? candidate.Reasons.FirstOrDefault() ?? "improbable"
        : $"MUC-4 asks for no {attestation.Type.Value}";
}
