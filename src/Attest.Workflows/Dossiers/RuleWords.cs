using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells under which rule the incidents of a dossier were counted.</summary>
internal static class RuleWords
{
    /// <summary>In a sentence.</summary>
    public static string Of(DossierMaterial material) =>
        $"Own count under the rule {material.Trends.Figures.Rule.Name}, version {material.Trends.Figures.Rule.Version}: incidents of {material.Actor.Name} and of those who belonged to it on the day.";

    /// <summary>Certain and possible: "21 to 23 incidents".</summary>
    public static string Incidents(int certain, int possible) => certain == possible ? Wording.Number(certain, "incident") : $"{certain} to {Wording.Number(possible, "incident")}";
}
