using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Places;

namespace Attest.Coder.Mentions;

/// <summary>
/// Names in a text of capitals, where no letter tells how far a name reaches or whether it is one: "San Luis de la Reina" is a town
/// of its own, and in "Claudio Medina" no town is meant.
/// </summary>
internal sealed class CapitalNames(EnglishLexicon lexicon, PlaceResolver resolver)
{
    /// <summary>The words that join names in Spanish, or begin the names of places.</summary>
    private static readonly string[] s_particles = ["de", "del", "la", "las", "los", "el"];
    private static readonly string[] s_beginnings = ["san", "santa", "santo", "nueva", "nuevo", "villa", "puerto", "el", "la", "las", "los", "barrio", "colonia", "ciudad", "rio", "cerro"];

    private static readonly HashSet<string> s_strong = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "outside", "outside of", "inside", "within", "around", "throughout", "between", "close to", "not far from", "in the vicinity of",
        "north of", "south of", "east of", "west of", "northeast of", "northwest of", "southeast of", "southwest of",
    };

    private static readonly HashSet<string> s_streets = new(StringComparer.Ordinal)
    {
        "street", "avenue", "boulevard", "promenade", "square", "plaza", "alley", "freeway", "lane", "corner", "intersection",
    };

    /// <summary>A division of the country that the document is about may open a sentence: "Guerrero had 20 murders".</summary>
    private bool IsOwnDivision(int place) => resolver.Table.KindOf(place) == PlaceKind.Admin1 && resolver.Table.CountryOf(place) == resolver.MainCountry;

    /// <summary>Whether a preposition before a name says that it is a place.</summary>
    public static bool IsLocative(string? preposition) => preposition is not null && s_strong.Contains(preposition);

    /// <summary>
    /// In a text of capitals: the units of a name that reaches farther than what the gazetteer knows of it, or that it does not know,
    /// or that names no place here; -1 for one to be read as in any text.
    /// </summary>
    public (int First, int Last) Find(DocumentText text, Frame frame, int i, string? preposition, out bool isPlace)
    {
        isPlace = false;
        var chunk = frame.Chunks[i];
        var (first, last) = chunk.Actor >= 0 || chunk.IsPronoun || chunk.Time >= 0 ? (-1, -1) : NameIn(text, frame, chunk);
        if (first < 0)
        {
            return (-1, -1);
        }

        var isArea = chunk.Class == NounClass.Area && chunk.Head > last;
        var isOfArea = PointedPlaces.IsOfArea(frame, i);
        var isLocated = isArea || isOfArea || IsLocative(preposition);
        if (IsStreet(frame, i))
        {
            return (first, last);
        }

        if (first == chunk.PlaceUnit && last == first)
        {
            var isThing = chunk.Head > first && !isArea;
            return (isThing || (chunk.Head == first && !isLocated)) && IsNamesake(text, frame, i, first) ? (first, last) : (-1, -1);
        }

        // "Latin America" is no town in America.
        if (chunk.PlaceUnit >= 0 && resolver.Resolve(chunk.Places, -1, null) is var known and >= 0 && resolver.Table.KindOf(known) is PlaceKind.Country or PlaceKind.Continent)
        {
            return (-1, -1);
        }

        // "UCA", "strife-torn", "the hierarchy": initials, a part of a word, a word that the lists lack.
        if (chunk.PlaceUnit < 0 && ((first > chunk.First && !isArea) || text.Tokens[frame.Units[last].Last].End - text.Tokens[frame.Units[first].First].Start < 4 || (last + 1 < frame.Units.Count && frame.Units[last + 1] is { Mark: '-', IsGlued: true })))
        {
            return (-1, -1);
        }

        isPlace = isLocated && preposition is not null && (chunk.Head == last || isArea) && !(IsPersons(text, frame, first, last) && !isArea && !isOfArea);
        return chunk.PlaceUnit >= 0 || isPlace ? (first, last) : (-1, -1);
    }

    /// <summary>"Ancash street", "between Lima and Junin streets": a street has the name of a town.</summary>
    private bool IsStreet(Frame frame, int i)
    {
        var chunk = i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.Conjunction && frame.Chunks[i + 2].Kind == ChunkKind.NounPhrase && frame.Chunks[i].Class is NounClass.Unknown
            ? frame.Chunks[i + 2]
            : frame.Chunks[i];
        return !chunk.IsIndefinite && s_streets.Contains(chunk.Noun >= 0 ? lexicon.Nouns[chunk.Noun].Term : "");
    }

    /// <summary>A town of which a person may bear the name, where nothing says that the town is meant.</summary>
    private bool IsNamesake(DocumentText text, Frame frame, int i, int unit)
    {
        var place = resolver.Resolve(frame.Chunks[i].Places, -1, null);
        if (frame.Chunks[i].Head > unit && place < 0)
        {
            return true;
        }

        var isSmall = place < 0 || (resolver.Table.KindOf(place) is not (PlaceKind.Country or PlaceKind.Continent or PlaceKind.Capital) && resolver.Table.PopulationOf(place) < 300_000 && !IsOwnDivision(place));
        var isBare = frame.Chunks[i].Head == unit && (i == 0 || frame.Chunks[i - 1].Kind != ChunkKind.Preposition);

        // "the mayor of X": of an office, that of a place.
        var isOfOffice = i >= 2 && frame.Chunks[i - 1].Word == "of" && frame.Chunks[i - 2].TargetKind is "official" or "government";
        var isContained = i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.Comma && frame.Chunks[i + 2] is { Places: >= 0 } container
            && resolver.Resolve(container.Places, -1, true) is var outer and >= 0 && resolver.Table.KindOf(outer) is PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Country;
        return isSmall && !isOfOffice && !isContained && (isBare || IsPersons(text, frame, unit, unit) || resolver.IsPerson(frame.Units[unit].Places));
    }

    /// <summary>The units of the whole name in a phrase: around the place that the gazetteer knows, or the last name; -1 when it holds no name.</summary>
    private static (int First, int Last) NameIn(DocumentText text, Frame frame, Chunk chunk)
    {
        var at = chunk.PlaceUnit;
        for (var u = chunk.Last; at < 0 && u >= chunk.First; u--)
        {
            at = IsName(frame.Units[u]) ? u : -1;
        }

        if (at < 0)
        {
            return (-1, -1);
        }

        var (first, last) = (at, at);
        while (first > chunk.First && IsPart(text, frame.Units[first - 1]))
        {
            first--;
        }

        while (last < chunk.Last && IsPart(text, frame.Units[last + 1]))
        {
            last++;
        }

        while (first < at && IsParticle(text, frame.Units[first]) && !Begins(text, frame.Units[first]))
        {
            first++;
        }

        while (last > at && IsParticle(text, frame.Units[last]))
        {
            last--;
        }

        return (first, last);
    }

    /// <summary>Whether a name is that of a person: a given name or a surname in it, and nothing with which the names of places begin.</summary>
    private static bool IsPersons(DocumentText text, Frame frame, int first, int last)
    {
        if (Begins(text, frame.Units[first]))
        {
            return false;
        }

        for (var u = first; u <= last; u++)
        {
            if ((frame.Units[u].Class & (WordClass.GivenName | WordClass.Surname)) != 0 || frame.Units[u].IsAmbiguousName)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(Unit unit) => unit.Tag == Tag.Name && unit.Noun < 0 && unit.Actor < 0 && unit.Demonym < 0 && (unit.Class & (WordClass.Title | WordClass.Direction)) == 0;

    private static bool IsPart(DocumentText text, Unit unit) =>
        unit.Actor < 0 && unit.Demonym < 0 && (unit.Class & (WordClass.Title | WordClass.Direction)) == 0 && ((unit.Places >= 0 && unit.Noun < 0) || IsName(unit) || IsParticle(text, unit) || (unit.First == unit.Last && Begins(text, unit)));

    private static bool Begins(DocumentText text, Unit unit) => IsOneOf(text[text.Tokens[unit.First]], s_beginnings);

    private static bool IsParticle(DocumentText text, Unit unit) => unit.First == unit.Last && IsOneOf(text[text.Tokens[unit.First]], s_particles);

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var other in words)
        {
            if (Folding.AreEqual(word, other))
            {
                return true;
            }
        }

        return false;
    }
}
