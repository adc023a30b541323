
namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What is measured of incidents that MUC-4 takes as one, when it is decided whether to answer with their template.</summary>
internal static class GroupMeasures
{
    public static IReadOnlyDictionary<string, double> Of(Reasoning reasoning, int index)
    {
        var (groups, linear, trees) = (reasoning.Groups, reasoning.Linear, reasoning.Drafts);
        var (members, draft) = (groups[index].Members, reasoning.Chosen[index]);
        var others = Enumerable.Range(0, groups.Count).Where(g => g != index).ToList();
        var same = others.Where(g => groups[g].Draft.Type == draft.Type).ToList();
        var measures = new Dictionary<string, double>(reasoning.DraftMeasures[members.MaxBy(i => trees[i])], StringComparer.Ordinal)
        {
            ["g linear"] = members.Max(i => linear[i]),
            ["g trees"] = members.Max(i => trees[i]),
            ["g none linear"] = members.Aggregate(1.0, (none, i) => none * (1 - linear[i])),
            ["g none"] = members.Aggregate(1.0, (none, i) => none * (1 - trees[i])),
            ["g members"] = members.Count,
            ["g groups"] = groups.Count,
            ["g same"] = same.Count,
            ["g index"] = index,
            ["g best other"] = others.Select(MaxOf).DefaultIfEmpty(0).Max(),
            ["g best same"] = same.Select(MaxOf).DefaultIfEmpty(0).Max(),
            ["g sum other"] = others.Sum(MaxOf),
            ["g rank"] = others.Count(g => MaxOf(g) > MaxOf(index)),
            ["g rank same"] = same.Count(g => MaxOf(g) > MaxOf(index)),
            ["g people"] = draft.People.Count,
            ["g names"] = draft.People.Count(person => person.Name is not null),
            ["g things"] = draft.Things.Count,
            ["g instruments"] = draft.Instruments.Count,
            ["g organizations"] = draft.Perpetrators.Organizations.Count,
            ["g individuals"] = draft.Perpetrators.Individuals.Count,
            ["g dated"] = draft.IsDateStated ? 1 : 0,
            ["g place"] = draft.Location.Count(letter => letter == ':'),
            ["g sentences"] = draft.Attestations.Sum(each => each.Sentences.Count),
            ["g main"] = draft.Attestations.Any(each => each.IsMain) ? 1 : 0,
        };
        measures["g supposed"] = groups[index].IsSupposed ? 1 : 0;
        measures["g type " + draft.Type] = 1;
        measures["text type"] = reasoning.Kinds.GetValueOrDefault(draft.Type);
        var (fills, probabilities) = (reasoning.Fills[index], reasoning.FillProbabilities[index]);
        measures["f sum"] = probabilities.Sum();
        measures["f none"] = probabilities.Aggregate(1.0, (none, p) => none * (1 - p));
        measures["f any"] = probabilities.DefaultIfEmpty(0).Max();
        foreach (var kind in Enum.GetValues<FillKind>())
        {
            measures["f " + kind] = fills.Zip(probabilities).Where(pair => pair.First.Kind == kind).Select(pair => pair.Second).DefaultIfEmpty(0).Max();
        }

        return measures;

        double MaxOf(int g) => groups[g].Members.Max(i => trees[i]);
    }
}
