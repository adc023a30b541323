using Attest.Core.Actors;
using Attest.Core.Dossiers;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells what an actor is, what it wants, how it is built, paid, filled and heard.</summary>
internal static class CharacterSections
{
    private static readonly (string Key, string Title, (ActorProperty[] Properties, string Before)[] Parts)[] Told =
    [
        ("doctrine", "Doctrine", [([ActorProperty.Doctrine], "What it is said to want: ")]),
        ("organisation", "Organisation", [([ActorProperty.Organisation], "How it is said to be built: ")]),
        ("financing", "Financing", [([ActorProperty.Funding], "Where its money is said to come from: ")]),
        ("recruitment", "Recruitment and training", [([ActorProperty.Recruitment], "Recruitment: "), ([ActorProperty.Training], "Training: ")]),
        ("media", "Media", [([ActorProperty.MediaWing], "Its media outlets: "), ([ActorProperty.ClaimsOutlet], "It claims through ")]),
    ];

    /// <summary>What it is: kind, ideology, origin and formation.</summary>
    public static DossierSection Kind(DossierMaterial material, Citing citing)
    {
        DossierSentence?[] sentences = [KindSentence(material, citing), .. Formation(material, citing), Listed(material, citing, "Origin: ", ActorProperty.Origin), Listed(material, citing, "Codes of other schemes: ", ActorProperty.Code)];
        return Telling.Section("kind", "Type, ideology and origin", Block(sentences));
    }

    /// <summary>The sections that list what is told of one thing each.</summary>
    public static IEnumerable<DossierSection> Lists(DossierMaterial material, Citing citing) =>
        Told.Select(one => List(one.Key, material, citing));

    /// <summary>One of these sections.</summary>
    public static DossierSection List(string key, DossierMaterial material, Citing citing)
    {
        var (_, title, parts) = Told.Single(one => one.Key == key);
        return Telling.Section(key, title, Block(parts.Select(part => Listed(material, citing, part.Before, part.Properties))));
    }

    /// <summary>"JNIM is a jihadist armed group."</summary>
    public static DossierSentence? KindSentence(DossierMaterial material, Citing citing)
    {
        var (kinds, ideologies) = (Fact.Of(material.Statements, ActorProperty.Kind), Fact.Of(material.Statements, ActorProperty.Ideology));
        if (kinds.Count + ideologies.Count == 0)
        {
            return null;
        }

        var ideology = ideologies.Select(fact => citing.Cite(fact.Value.Words, fact)).ToArray();
        return kinds.Count == 0
            ? Telling.List($"{material.Actor.Name} is told to be ", ideology)
            : new(
            [
                new($"{material.Actor.Name} is {Telling.WithArticle(ideology.Length > 0 ? ideology[0].Text : Wording.Of(kinds[0].Value.Words))}", ideology.Length > 0 ? ideology[0].Notes : []),
                ideology.Length > 0 ? citing.Cite($" {Wording.Of(kinds[0].Value.Words)}.", kinds[0]) : citing.Cite(".", kinds[0]),
            ]);
    }

    /// <summary>When and of whom it was formed, and when it ended.</summary>
    public static IEnumerable<DossierSentence> Formation(DossierMaterial material, Citing citing)
    {
        var founded = Fact.Of(material.Statements, ActorProperty.Founded);
        var founders = Founders(material);
        if (founded.Count > 0)
        {
            yield return Telling.List("It was formed ", [.. founded.Select(fact => citing.Cite(When(fact), fact))], separator: "; also told:");
        }

        if (founders.Count > 0)
        {
            yield return Telling.List(founders.Count == 1 ? "It came to be from " : "It was formed by ", [.. founders.Select(fact => citing.Cite(citing.NameOf(fact.Value), fact))]);
        }

        var ended = Fact.Of(material.Statements, ActorProperty.Dissolved);
        if (ended.Count > 0)
        {
            yield return Telling.List("It ceased to be ", [.. ended.Select(fact => citing.Cite(When(fact), fact))], separator: "; also told:");
        }
    }

    private static string When(Fact fact) => fact.Value is DateValue { Date.IsDay: false } ? $"in {fact.Value.Words}" : $"on {fact.Value.Words}";

    /// <summary>From whom it was formed, each group once even where texts name it differently.</summary>
    private static IReadOnlyList<Fact> Founders(DossierMaterial material) =>
        Fact.Of(material.Statements.Where(one => one.Property == ActorProperty.FormedBy), one => one.Value is ActorValue other ? other.Actor.Key : one.Value.Words);

    /// <summary>What is told of a property, in one sentence; null when nothing is.</summary>
    public static DossierSentence? Listed(DossierMaterial material, Citing citing, string before, params ActorProperty[] properties)
    {
        var facts = Fact.Of(material.Statements, properties);
        return facts.Count == 0 ? null : Telling.List(before, [.. facts.Select(fact => citing.Cite(WithVoice(fact), fact))], separator: ";");
    }

    /// <summary>The words with since when it holds and who says so, where that is not the author.</summary>
    private static string WithVoice(Fact fact)
    {
        string[] besides = [.. new[] { fact.Period, fact.Statements[0].Assertion.Speaker is { } speaker ? $"according to {speaker}" : "" }.Where(one => one.Length > 0)];
        return besides.Length == 0 ? fact.Value.Words : $"{fact.Value.Words} ({string.Join("; ", besides)})";
    }

    private static IEnumerable<DossierBlock> Block(IEnumerable<DossierSentence?> sentences)
    {
        DossierSentence[] told = [.. sentences.OfType<DossierSentence>()];
        return told.Length == 0 ? [] : [new SentenceBlock(told)];
    }
}
