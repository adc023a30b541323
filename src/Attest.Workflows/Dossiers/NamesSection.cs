using Attest.Core.Actors;
using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells under which names an actor is known, in which script and language, and when.</summary>
internal static class NamesSection
{
    // A word in a script says of a whole name in which one it is written.
    private static readonly (int First, int Last, string Name)[] Scripts =
    [
        (0x0370, 0x03FF, "Greek"), (0x0400, 0x052F, "Cyrillic"), (0x0590, 0x05FF, "Hebrew"), (0x0600, 0x06FF, "Arabic"), (0x0750, 0x077F, "Arabic"),
        (0x0900, 0x097F, "Devanagari"), (0x0980, 0x09FF, "Bengali"), (0x0B80, 0x0BFF, "Tamil"), (0x0D80, 0x0DFF, "Sinhala"), (0x0E00, 0x0E7F, "Thai"),
        (0x1000, 0x109F, "Myanmar"), (0x1200, 0x137F, "Ethiopic"), (0x2D30, 0x2D7F, "Tifinagh"), (0x3040, 0x30FF, "Japanese"), (0x4E00, 0x9FFF, "Han"), (0xAC00, 0xD7AF, "Hangul"),
    ];

    /// <summary>The section.</summary>
    public static DossierSection Of(DossierMaterial material, Citing citing) => Telling.Section("names", "Names", Blocks(Facts(material), citing));

    /// <summary>The names in one sentence.</summary>
    public static DossierSentence? Sentence(DossierMaterial material, Citing citing, int most = int.MaxValue)
    {
        var facts = Facts(material).Where(fact => fact.Value.Words != material.Name && fact.Value.Words != material.Actor.Name).Take(most).ToArray();
        return facts.Length == 0 ? null : Telling.List("Also known as ", [.. facts.Select(fact => citing.Cite(fact.Value.Words, fact))], separator: ";");
    }

    /// <summary>The names, those of documents first.</summary>
    private static IReadOnlyList<Fact> Facts(DossierMaterial material) => Fact.Of(material.Statements, ActorProperty.AlsoKnownAs, ActorProperty.FormerName);

    private static IEnumerable<DossierBlock> Blocks(IReadOnlyList<Fact> facts, Citing citing)
    {
        if (facts.Count > 0)
        {
            yield return new TableBlock(
                "Names",
                ["Name", "Script", "Language", "Kind", "When"],
                [.. facts.OrderBy(fact => ScriptOf(fact.Value.Words) != "Latin").Select(fact => (IReadOnlyList<CitedWords>)
                [
                    citing.Cite(fact.Value.Words, fact), Telling.Cell(ScriptOf(fact.Value.Words)), Telling.Cell(LanguageOf(fact) ?? "–"),
                    Telling.Cell(fact.Statements.Any(one => one.Property == ActorProperty.FormerName) ? "former" : "name"), Telling.Cell(fact.Period.Length > 0 ? fact.Period : "–"),
                ])]);
        }
    }

    /// <summary>The script in which a name is written; Latin when no letter says otherwise.</summary>
    internal static string ScriptOf(string name)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            foreach (var (first, last, script) in Scripts)
            {
                if (rune.Value >= first && rune.Value <= last)
                {
                    return script;
                }
            }
        }

        return "Latin";
    }

    private static string? LanguageOf(Fact fact) => fact.Statements.Select(one => one.Value).OfType<TextValue>().Select(one => one.Language).FirstOrDefault(one => one is not null);
}
