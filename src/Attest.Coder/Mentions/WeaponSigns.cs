using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;

namespace Attest.Coder.Mentions;

/// <summary>What is told by a weapon itself: a vehicle that blows up, a charge that breaks a pipeline, a bare weapon in an entry of a list.</summary>
internal static class WeaponSigns
{
    /// <summary>"a car parked outside a hotel exploded", "another van blew up": a vehicle that blows up of itself was the bomb; "his car blew up" tells of one that was attacked.</summary>
    public static void ReadVehicle(Frame frame, int verb, Trigger trigger, int subject, List<Party> subjects, bool isPassive, Mention mention)
    {
        if (isPassive || subject < 0 || trigger.Term is not ("explode" or "blow up" or "go off" or "detonate") || ObjectIsNamed(frame, verb))
        {
            return;
        }

        var chunk = frame.Chunks[subject];
        if (chunk is not { Class: NounClass.Thing, Form: "vehicle", TargetKind: "transport", IsDefinite: false, Possessor: < 0 } || (chunk.IsPlural && chunk.Quantity < 0))
        {
            return;
        }

        foreach (var vehicle in subjects)
        {
            mention.Weapons.Add(vehicle with { Kind = "vehicle_bomb" });
        }

        subjects.Clear();
    }

    /// <summary>The verb by which a weapon acts on a thing or on people, whatever the verb: "a charge broke the pipeline", "a mine overturned the truck"; -1 for none.</summary>
    public static int ActingVerbOf(EnglishLexicon lexicon, Frame frame, int weapon)
    {
        var verb = Clause.SubjectVerbOf(frame, weapon);
        if (verb < 0 || frame.Chunks[verb] is not { Verb: >= 0, IsPassive: false, IsModal: false, IsNegated: false, IsInfinitive: false, IsGerund: false } acting
            || lexicon.Verbs[acting.Verb] is not { Trigger: < 0, Class: VerbClass.Harm or VerbClass.Other, Lemma: not ("be" or "have" or "contain" or "weigh" or "do" or "need" or "use" or "make" or "miss") }
            || Clause.SubjectOf(frame, verb) != weapon)
        {
            return -1;
        }

        var what = Clause.ObjectOf(frame, verb);
        return what >= 0 && frame.Chunks[what] is { Class: NounClass.Thing, TargetKind.Length: > 0 } or { Class: NounClass.Person } ? verb : -1;
    }

    /// <summary>"Fortul, pumping station, 3 May. Explosives.": in an entry whose head tells where and when, the bare weapon tells how.</summary>
    public static bool IsEntry(Frame frame, int i) =>
        frame.HeadEnd >= 0 && i == frame.HeadEnd + 1 && (i + 1 == frame.Chunks.Count || (frame.Chunks[i + 1].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i + 1].First].Mark is '.' or ';'));

    private static bool ObjectIsNamed(Frame frame, int verb) => Clause.ObjectOf(frame, verb) >= 0;
}
