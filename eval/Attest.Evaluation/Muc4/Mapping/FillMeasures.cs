using Attest.Coder.Roles;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What is measured of a candidate for a fill, within the template that it may belong to and within the message.</summary>
internal static class FillMeasures
{
    /// <summary>The measures of the candidates of one group of drafts.</summary>
    /// <param name="fills">The candidates.</param>
    /// <param name="group">The number of the group.</param>
    /// <param name="groups">The attestations of all groups of the message, with all parts that the coder gave them.</param>
    /// <param name="probabilities">How probable each group is.</param>
    /// <param name="draft">The draft of the group.</param>
    /// <param name="read">The message.</param>
    /// <param name="parts">What the model of parts says of its phrases.</param>
    /// <param name="kinds">How probable an incident of each type is in it.</param>
    public static IReadOnlyList<IReadOnlyDictionary<string, double>> Of(IReadOnlyList<NamedFill> fills, int group, IReadOnlyList<IReadOnlyList<Candidate>> groups, IReadOnlyList<double> probabilities, Draft draft, ReadMessage read, IReadOnlyList<double[]> parts, IReadOnlyDictionary<string, double> kinds)
    {
        var seen = fills.Select(fill => PartsOf(fill, read, parts)).ToList();
        var most = fills.Select((fill, i) => seen[i].Select(each => each[(int)RoleOf(fill)]).DefaultIfEmpty(0).Max()).ToList();
        return [.. fills.Select((fill, i) =>
        {
            var role = RoleOf(fill);
            var rivals = Enumerable.Range(0, fills.Count).Where(j => j != i && fills[j].GetType() == fill.GetType()).ToList();
            var first = fill.Spans.Count > 0 ? fill.Spans.Min(span => span.Start) : 0;
            var others = Enumerable.Range(0, groups.Count).Where(g => g != group).ToList();
            var measures = new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["group"] = probabilities[group],
                ["groups"] = groups.Count,
                ["best group"] = others.Select(g => probabilities[g]).DefaultIfEmpty(0).Max(),
                ["most"] = most[i],
                ["sum"] = seen[i].Sum(each => each[(int)role]),
                ["none"] = seen[i].Select(each => each[0]).DefaultIfEmpty(1).Min(),
                ["as other"] = seen[i].Select(each => Enumerable.Range(1, RoleModel.Roles - 1).Where(r => r != (int)role).Max(r => each[r])).DefaultIfEmpty(0).Max(),
                ["spans"] = fill.Spans.Count,
                ["first"] = first,
                ["first of message"] = first / (double)Math.Max(1, read.Message.Document.Body.Length),
                ["length"] = read.Message.Document.Body.Length,
                ["rivals"] = rivals.Count,
                ["probable rivals"] = rivals.Count(j => most[j] >= 0.4),
                ["best rival"] = rivals.Select(j => most[j]).DefaultIfEmpty(0).Max(),
                ["rank"] = rivals.Count(j => most[j] > most[i]),
                ["in group"] = groups[group].Count(member => IsIn(member, fill)),
                ["in other"] = others.Where(g => groups[g].Any(member => IsIn(member, fill))).Select(g => probabilities[g]).DefaultIfEmpty(0).Max(),
                ["from sentences"] = Distances.FromSentences(fill.Spans, groups[group]),
                ["from signals"] = Distances.FromSignals(fill.Spans, groups[group]),
                ["from other sentences"] = others.Select(g => Distances.FromSentences(fill.Spans, groups[g])).DefaultIfEmpty(5000).Min(),
                ["from other signals"] = others.Select(g => Distances.FromSignals(fill.Spans, groups[g])).DefaultIfEmpty(5000).Min(),
                ["type " + draft.Type] = 1,
                ["stage " + draft.Stage] = 1,
                ["message"] = kinds[MessageKinds.Any],
                ["text type"] = kinds.GetValueOrDefault(draft.Type),
                ["members"] = groups[group].Count,
            };
            Own(measures, fill, draft);
            return (IReadOnlyDictionary<string, double>)measures;
        })];
    }

    public static PhraseRole RoleOf(NamedFill fill) => fill switch
    {
        HumanFill => PhraseRole.Person,
        PhysicalFill => PhraseRole.Thing,
        _ => PhraseRole.Perpetrator,
    };

    private static void Own(Dictionary<string, double> measures, NamedFill fill, Draft draft)
    {
        switch (fill)
        {
            case HumanFill person:
                measures["named"] = person.Name is null ? 0 : 1;
                measures["described"] = person.Description is null ? 0 : 1;
                measures["of " + person.Type] = 1;
                measures["effect " + person.Effect] = 1;
                measures["number"] = long.TryParse(person.Number, out var number) ? Math.Min(number, 100) : -1;
                break;
            case PhysicalFill thing:
                measures["of " + thing.Type] = 1;
                measures["effect " + thing.Effect] = 1;
                measures["plural"] = thing.Number == "PLURAL" ? 1 : 0;
                break;
            case IndividualFill individual:
                measures["of state"] = individual.IsState ? 1 : 0;
                measures["plural"] = Phrase.IsPlural(individual.Id) ? 1 : 0;
                measures["words"] = individual.Id.Split(' ').Length;
                break;
            case OrganizationFill organization:
                measures["of state"] = organization.IsState ? 1 : 0;
                measures["known"] = organization.Actor is null ? 0 : 1;
                measures["confidence " + organization.Confidence] = 1;
                break;
        }

        measures["people"] = draft.People.Count;
        measures["things"] = draft.Things.Count;
    }

    /// <summary>What the model of parts says of each phrase that names it.</summary>
    private static List<double[]> PartsOf(NamedFill fill, ReadMessage read, IReadOnlyList<double[]> parts) =>
        [.. fill.Spans.Select(span => read.PhraseAt(span)).Where(p => p >= 0).Distinct().Select(p => parts[p])];

    private static bool IsIn(Candidate member, NamedFill fill) => (fill switch
    {
        HumanFill => member.Draft.People,
        PhysicalFill => member.Draft.Things,
        IndividualFill => member.Draft.Perpetrators.Individuals,
        _ => (IEnumerable<NamedFill>)member.Draft.Perpetrators.Organizations,
    }).Any(own => own.Spans.Any(one => fill.Spans.Any(other => one.Start < other.End && other.Start < one.End)));
}
