using Attest.Evaluation.Muc4.Mapping;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4;

/// <summary>Which candidates for fills the key has.</summary>
internal static class FillLabels
{
    /// <summary>How far each candidate is right: 1 for a fill of the key, a half for one that is half like it, 0 for what the key does not have or another candidate gives already.</summary>
    public static IReadOnlyList<double> Of(IReadOnlyList<NamedFill> fills, IReadOnlyList<double> order, Template? key)
    {
        var labels = new double[fills.Count];
        if (key is null)
        {
            return labels;
        }

        var taken = new HashSet<(Slot, int)>();
        foreach (var wanted in new[] { Likeness.Full, Likeness.Partial })
        {
            foreach (var i in Enumerable.Range(0, fills.Count).Where(i => labels[i] == 0).OrderByDescending(i => order[i]).ToList())
            {
                foreach (var (slot, words) in WordsOf(fills[i]))
                {
                    var keys = Fill.ReadAll(key, slot);
                    var at = Enumerable.Range(0, keys.Count).FirstOrDefault(k => !taken.Contains((slot, k)) && keys[k].Alternatives.Max(alternative => FillText.Compare(alternative, words)) == wanted, -1);
                    if (at >= 0)
                    {
                        taken.Add((slot, at));
                        labels[i] = Math.Max(labels[i], wanted == Likeness.Full ? 1 : 0.5);
                    }
                }
            }
        }

        return labels;
    }

    /// <summary>What the key says of somebody or something; null when nothing. Of alternatives the one that the rules say, else the first.</summary>
    public static string? TraitOf(NamedFill fill, Trait trait, Template key)
    {
        var words = WordsOf(fill).Select(each => each.Words).ToList();
        var found = Fill.ReadAll(key, trait.Slot).FirstOrDefault(each => each.Referents.Any(referent => words.Exists(word => FillText.Compare(referent, word) != Likeness.None)));
        return found is null ? null : trait.ValueOf(fill) is { } value && found.Alternatives.Contains(value) ? value : found.Alternatives[0];
    }

    private static IEnumerable<(Slot Slot, string Words)> WordsOf(NamedFill fill)
    {
        switch (fill)
        {
            case HumanFill person:
                if (person.Name is not null)
                {
                    yield return (Slot.HumanTargetName, person.Name);
                }

                if (person.Description is not null)
                {
                    yield return (Slot.HumanTargetDescription, person.Description);
                }

                break;
            case PhysicalFill thing:
                yield return (Slot.PhysicalTargetId, thing.Id);
                break;
            case IndividualFill individual:
                yield return (Slot.PerpetratorIndividual, individual.Id);
                break;
            case OrganizationFill organization:
                yield return (Slot.PerpetratorOrganization, organization.Id);
                break;
        }
    }
}
