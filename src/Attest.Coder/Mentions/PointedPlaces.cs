using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Phrases;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>Places that words point at without naming them: "here", "in this city", "in the capital"; and those named only to tell a distance.</summary>
internal sealed class PointedPlaces(EnglishLexicon lexicon, PlaceResolver resolver)
{
    private readonly int _this = lexicon.Words.Add("this");
    private readonly int _here = lexicon.Words.Add("here");
    private readonly int _there = lexicon.Words.Add("there");
    private readonly int _nearby = lexicon.Words.Add("nearby");

    /// <summary>Where the sentence says "there" or "nearby" and names no place, the place of the incident told before: "five people died there".</summary>
    public void FindThere(Frame frame, List<PlaceMention> places)
    {
        if (places.Count > 0)
        {
            return;
        }

        for (var u = 0; u < frame.Units.Count; u++)
        {
            var unit = frame.Units[u];
            if (unit.Lexeme >= 0 && (unit.Lexeme == _nearby || (unit.Lexeme == _there && !(u + 1 < frame.Units.Count && frame.Units[u + 1].Tag is Tag.Verb or Tag.Auxiliary or Tag.Negation or Tag.Adverb))))
            {
                var chunk = Math.Max(0, frame.Chunks.FindLastIndex(chunk => chunk.First <= u));
                places.Add(new(new(unit.First, unit.Last), "", -1, PlacePrecision.Near, -1) { Chunk = chunk, IsSameAsBefore = true });
                return;
            }
        }
    }

    /// <summary>Appends the place of the dateline where the sentence says "here": "was shot dead here".</summary>
    public void FindHere(Frame frame, List<PlaceMention> places)
    {
        var at = frame.Units.FindIndex(unit => unit.Lexeme == _here);
        if (at >= 0 && resolver.Dateline is var dateline and >= 0)
        {
            var chunk = Math.Max(0, frame.Chunks.FindLastIndex(chunk => chunk.First <= at));
            if (frame.Chunks[chunk] is { IsPeople: true } people && people.Last >= at - 1 && (chunk == 0 || frame.Chunks[chunk - 1].Kind is ChunkKind.Comma or ChunkKind.Quote))
            {
                // "officials here said": where the officials are.
                return;
            }

            places.Add(new(new(frame.Units[at].First, frame.Units[at].Last), resolver.Table.NameOf(dateline), dateline, PlacePrecision.Exact, resolver.Table.CountryOf(dateline)) { Chunk = chunk });
        }
    }

    /// <summary>The town that the words of a chunk behind its preposition point at; -1 for none.</summary>
    public int At(Frame frame, int i, string? preposition) =>
        frame.Chunks[i].Places < 0 && (CapitalNames.IsLocative(preposition) || IsOfArea(frame, i)) && !IsMeasured(preposition) && !IsLandmark(frame, i) ? CapitalMeant(frame, i) : -1;

    /// <summary>"the suburb of", "the centre of".</summary>
    public static bool IsOfArea(Frame frame, int i) => i >= 2 && frame.Chunks[i - 1].Word == "of" && frame.Chunks[i - 2] is { Kind: ChunkKind.NounPhrase, Class: NounClass.Area };

    /// <summary>"60 km south of Lima", "20 km from the city of Cusco": whether a place is named only to tell how far from it something is.</summary>
    public bool IsLandmark(Frame frame, int i)
    {
        if (i >= 2 && frame.Chunks[i - 1].Word == "of" && frame.Chunks[i - 2] is { Kind: ChunkKind.NounPhrase } before && !HasMeasure(frame, before))
        {
            i -= before.Class == NounClass.Area ? 2 : 0;
        }

        return i >= 2 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase && HasMeasure(frame, frame.Chunks[i - 2]);
    }

    private bool HasMeasure(Frame frame, Chunk chunk)
    {
        for (var u = chunk.First; u <= chunk.Last; u++)
        {
            if (frame.Units[u].Noun >= 0 && lexicon.Nouns[frame.Units[u].Noun].Class == NounClass.Measure)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"20 km south of": what follows tells how far the place is, not which.</summary>
    private static bool IsMeasured(string? preposition) => preposition is not null && preposition.EndsWith("t of", StringComparison.Ordinal);

    /// <summary>"in this city" is that of the dateline, "in the capital", "in the Peruvian capital" that of the country; -1 for other words.</summary>
    private int CapitalMeant(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        var term = chunk.Noun >= 0 ? lexicon.Nouns[chunk.Noun].Term : "";
        if (frame.Units[chunk.First].Lexeme == _this && chunk.Demonym < 0)
        {
            return term is "capital" or "capital city" or "city" or "town" ? resolver.Dateline : -1;
        }

        var isOf = i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "of";
        if (term is not ("capital" or "capital city") || !chunk.IsDefinite || isOf)
        {
            return -1;
        }

        var country = chunk.Demonym >= 0 ? chunk.Demonym : resolver.Dateline >= 0 ? resolver.Table.CountryOf(resolver.Dateline) : resolver.MainCountry;
        return country >= 0 ? resolver.Table.Countries[country].Capital : -1;
    }
}
