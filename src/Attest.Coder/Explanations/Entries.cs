using System.Globalization;
using Attest.Coder.Actors;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Coder.Explanations;

/// <summary>Names the entries of the data files that are behind words.</summary>
internal sealed class Entries(EnglishLexicon lexicon, ActorTable actors, PlaceTable places, Cues cues)
{
    /// <summary>The entry of a word that signals an incident.</summary>
    public static CodebookEntry Of(Trigger trigger)
    {
        List<string> says = [trigger.Type ?? "a harm"];
        if (trigger.Harm is { } harm)
        {
            says.Add(harm.ToString().ToLowerInvariant());
        }

        AddRole("subject", trigger.Subject);
        AddRole("object", trigger.Object);
        says.AddRange(trigger.Prepositions.GroupBy(pair => pair.Role).Select(group => $"{Word(group.Key)} behind {string.Join(", ", group.Select(pair => pair.Preposition))}"));
        says.Add(Word(trigger.Strength));
        return new("triggers.tsv", $"{trigger.Term} {(trigger.IsVerb ? 'v' : 'n')}", string.Join("; ", says));

        void AddRole(string name, TriggerRole role)
        {
            if (role != TriggerRole.None)
            {
                says.Add($"{name} {Word(role)}");
            }
        }
    }

    /// <summary>What the files hold of the words of some units, each entry once.</summary>
    public IReadOnlyList<CodebookEntry> Of(IEnumerable<Unit> units)
    {
        var found = new List<CodebookEntry>();
        foreach (var unit in units)
        {
            foreach (var entry in Of(unit))
            {
                if (!found.Contains(entry))
                {
                    found.Add(entry);
                }
            }
        }

        return found;
    }

    /// <summary>What the files hold of a unit.</summary>
    public IEnumerable<CodebookEntry> Of(Unit unit)
    {
        if (unit.Actor >= 0)
        {
            yield return OfActor(unit.Actor);
        }

        if (unit.Places >= 0)
        {
            yield return OfPlace(lexicon.Phrases[unit.Places].Index);
        }

        if (unit.Demonym >= 0)
        {
            yield return new("countries.tsv", places.Countries[unit.Demonym].Iso2, places.Countries[unit.Demonym].Name);
        }

        if (unit.Noun >= 0 && lexicon.Nouns[unit.Noun] is var noun && unit.Tag is not (Tag.Verb or Tag.Auxiliary))
        {
            yield return noun.Trigger >= 0 ? Of(lexicon.Triggers[noun.Trigger]) : new("nouns.tsv", noun.Term, $"{Word(noun.Class)}{(noun.Kind.Length > 0 ? ", " + Spaced(noun.Kind) : "")}");
        }

        if (unit.Verb >= 0 && lexicon.Verbs[unit.Verb] is var verb && unit.Tag is Tag.Verb or Tag.Auxiliary)
        {
            yield return verb.Trigger >= 0 ? Of(lexicon.Triggers[verb.Trigger]) : new("verbs.tsv", verb.Lemma, Word(verb.Class));
            if (cues.SupportOf(verb.Lemma) is { } support)
            {
                yield return new("support-verbs.tsv", verb.Lemma, $"subject {Word(support.Subject)}, {support.Completion.ToString().ToLowerInvariant()}");
            }

            if (cues.IsClaim(verb.Lemma))
            {
                yield return new("cues.tsv", verb.Lemma, "claim");
            }
        }

        if (unit.QuantityWord >= 0)
        {
            var word = lexicon.Quantities[unit.QuantityWord];
            yield return new("quantities.tsv", word.Words, word.Kind == QuantityKind.Count ? new Quantity(word.AtLeast, word.AtMost).ToString() : word.Kind.ToString().ToLowerInvariant());
        }
    }

    /// <summary>The entry of a cue; null when the word is none.</summary>
    public CodebookEntry? OfCue(Unit unit, string word) =>
        cues.Of(unit.Lexeme) is var cue and not Cue.None ? new("cues.tsv", word, cue.ToString().ToLowerInvariant()) : null;

    /// <summary>The entry of a fact of the model of roles, and by how much it speaks for the part.</summary>
    public static CodebookEntry OfFact(string fact, float lead) => new("roles.tsv", fact, lead.ToString("+0.00", CultureInfo.InvariantCulture));

    /// <summary>The entry of a place.</summary>
    public CodebookEntry OfPlace(int place) =>
        new(places.KindOf(place) == PlaceKind.Country ? "countries.tsv" : "places.tsv", places.IdOf(place).Value, places.NameOf(place));

    /// <summary>The entry that tells what kind of body a phrase names as a speaker: an actor, or a kind of noun; null when none tells this voice.</summary>
    public CodebookEntry? OfSpeaker(Chunk chunk, Voice voice)
    {
        if (chunk.Actor >= 0)
        {
            return OfActor(chunk.Actor);
        }

        if (chunk.Noun >= 0 && lexicon.VoiceOfTerm.TryGetValue(lexicon.Nouns[chunk.Noun].Term, out var byTerm) && byTerm == voice)
        {
            return new("voices.tsv", "term:" + lexicon.Nouns[chunk.Noun].Term, Word(voice));
        }

        return lexicon.VoiceOfKind.TryGetValue(chunk.TargetKind, out var byKind) && byKind == voice
            ? new("voices.tsv", "kind:" + chunk.TargetKind, Word(voice))
            : null;
    }

    /// <summary>How a phrase is read, in a few words.</summary>
    public static IReadOnlyList<string> TraitsOf(Chunk chunk)
    {
        var traits = new List<string>();
        if (chunk.Kind == ChunkKind.NounPhrase)
        {
            Add(chunk.IsPronoun, "pronoun");
            Add(chunk.IsCount, "number alone");
            Add(!chunk.IsPronoun && chunk.Class != NounClass.Unknown, Word(chunk.Class));
            Add(chunk.TargetKind.Length > 0, Spaced(chunk.TargetKind));
            Add(chunk.IsName, "name");
            Add(chunk.IsDefinite, "definite");
            Add(chunk.IsPlural, "plural");
            Add(chunk.IsPossessor, "possessor");
            Add(chunk.IsTallied, "counted");
        }
        else if (chunk.Kind == ChunkKind.VerbGroup)
        {
            Add(chunk.IsPassive, "passive");
            Add(chunk.IsNegated, "negated");
            Add(chunk.IsModal, "modal");
            Add(chunk.IsInfinitive, "infinitive");
            Add(chunk.IsGerund, "gerund");
            Add(chunk.IsBareParticiple, "participle");
        }

        return traits;

        void Add(bool holds, string trait)
        {
            if (holds)
            {
                traits.Add(trait);
            }
        }
    }

    private CodebookEntry OfActor(int actor) => new("actors.json", actors[actor].Id.Value, $"{actors[actor].Short}, {Spaced(actors[actor].Kind)}");

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static string Spaced(string text) => text.Replace('_', ' ');
}
