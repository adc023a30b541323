namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Fills a draft with the candidates that are probable enough.</summary>
internal static class FillChoice
{
    private const string Terrorist = "TERRORIST ACT";
    private const string State = "STATE-SPONSORED VIOLENCE";

    /// <summary>The least probability of a right fill that makes it worth writing: a wrong one costs as much as a quarter of a right one gains.</summary>
    private const double Worthwhile = 0.25;

    /// <summary>From which probability on a fill is written however improbable its template is: it may be what makes the template answer one of the key.</summary>
    private const double Enough = 0.4;

    /// <summary>The draft with the fills that are probable enough.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="fills">What it could name.</param>
    /// <param name="probabilities">How probable each is, given that the key has the template.</param>
    /// <param name="template">How probable it is that the key has the template; null when that is not known yet.</param>
    public static Draft Choose(Draft draft, IReadOnlyList<NamedFill> fills, IReadOnlyList<double> probabilities, double? template = null)
    {
        // A template that names nobody and nothing answers none of the key, so the likeliest target is always written.
        var least = fills.Zip(probabilities).Where(pair => pair.First is { Kind: FillKind.Person or FillKind.Thing }).Select(pair => pair.Second).DefaultIfEmpty(0).Max();
        var chosen = fills.Zip(probabilities).Where(pair => pair.Second >= LeastOf(pair.First.Kind, template) || (pair.Second == least && pair.First is { Kind: FillKind.Person or FillKind.Thing })).OrderByDescending(pair => pair.Second).Select(pair => pair.First).ToList();

        // Nineteen of twenty keys hold one fill, however many descriptions of the same people the text has.
        var individuals = chosen.OfType<IndividualFill>().Take(1).ToList();
        var organizations = chosen.OfType<OrganizationFill>().Take(1).ToList();
        var isState = organizations.Count > 0 ? organizations[0].IsState : individuals.Exists(individual => individual.IsState);

        // The keys leave the category out so seldom, also where they name nobody, that saying nothing costs more.
        return draft with
        {
            People = [.. chosen.OfType<HumanFill>()],
            Things = [.. chosen.OfType<PhysicalFill>()],
            Perpetrators = new(isState ? State : Terrorist, individuals, organizations),
        };
    }

    /// <summary>From which probability on a fill is written: as long as its template is not weighed, by what holds of templates in general.</summary>
    private static double LeastOf(FillKind kind, double? template) =>
        template is { } known ? Math.Min(Enough, Worthwhile / known) : kind is FillKind.Person or FillKind.Thing ? 0.35 : 0.25;
}
