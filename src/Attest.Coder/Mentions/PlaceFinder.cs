using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Coder.Mentions;

/// <summary>Finds the places of a sentence: named ones, those that contain them, and how exactly the words locate.</summary>
internal sealed class PlaceFinder(EnglishLexicon lexicon, PlaceResolver resolver)
{
    private static readonly HashSet<string> s_locative = new(StringComparer.Ordinal)
    {
        "in", "at", "near", "outside", "inside", "around", "on", "from", "between", "across", "throughout", "within", "outside of", "close to", "north of", "south of", "east of", "west of",
        "northeast of", "northwest of", "southeast of", "southwest of", "of", "to", "into", "toward", "towards", "along", "off", "over", "next to", "northern", "not far from", "in the vicinity of", "beside", "by", "along with", "through",
    };

    private static readonly HashSet<string> s_near = new(StringComparer.Ordinal)
    {
        "near", "outside", "outside of", "close to", "north of", "south of", "east of", "west of", "northeast of", "northwest of", "southeast of", "southwest of", "around", "between", "from", "off", "not far from", "in the vicinity of", "along",
    };

    private static readonly HashSet<string> s_divisions = new(StringComparer.Ordinal)
    {
        "region", "department", "province", "state", "district", "county", "governorate", "prefecture", "oblast", "cercle", "circle", "municipality", "division", "departments", "canton", "wilaya", "commune", "intendancy", "commissariat",
    };

    private static readonly HashSet<string> s_settlements = new(StringComparer.Ordinal)
    {
        "town", "village", "city", "hamlet", "locality", "settlement", "capital", "port", "township", "neighborhood", "neighbourhood", "suburb", "community", "quarter",
    };

    private static readonly HashSet<string> s_towns = new(StringComparer.Ordinal) { "town", "village", "city" };

    private static readonly HashSet<string> s_borders = new(StringComparer.Ordinal) { "border", "frontier", "borders" };

    /// <summary>From this number of people on a place is meant although an actor bears its name.</summary>
    private const int LargePlace = 1_000_000;

    private readonly List<int> _within = [];
    private readonly CapitalNames _capitalNames = new(lexicon, resolver);
    private readonly PointedPlaces _pointed = new(lexicon, resolver);

    public PlaceTable Table => resolver.Table;

    /// <summary>Whether the text is about a country of which the gazetteer lacks many villages, so that a name it does not know may be one.</summary>
    private bool MayBeVillage => resolver.MainCountry is var country and >= 0 && !resolver.Table.HoldsNearlyAllTowns(country);

    /// <summary>Appends the places of the frame in the order of the text, each with what contains it.</summary>
    public void Find(DocumentText text, Frame frame, List<PlaceMention> places)
    {
        places.Clear();
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var end = ReadAt(text, frame, i, out var place);
            if (end >= 0 && place is not null)
            {
                places.Add(_pointed.IsLandmark(frame, place.Chunk) ? place with { Precision = place.Precision == PlacePrecision.Exact ? PlacePrecision.Near : place.Precision, IsLandmark = true } : place);
                i = end;
            }
        }

        _pointed.FindHere(frame, places);
        _pointed.FindThere(frame, places);
    }

    /// <summary>The last chunk of the place that begins at a chunk; -1 when none does.</summary>
    private int ReadAt(DocumentText text, Frame frame, int i, out PlaceMention? place)
    {
        place = null;
        var chunk = frame.Chunks[i];
        if (chunk.Kind != ChunkKind.NounPhrase)
        {
            return -1;
        }

        // In the head of an entry a name needs no preposition to say where.
        var preposition = PrepositionBefore(frame, i) ?? (i < frame.HeadEnd ? "in" : null);
        var isNear = preposition is not null && s_near.Contains(preposition);
        if (IsBorder(frame, i, out var borderEnd))
        {
            var words = new Words(frame.Units[chunk.First].First, frame.Units[frame.Chunks[borderEnd].Last].Last);
            place = new(words, Cut(text, words), -1, PlacePrecision.Near, -1) { Chunk = i, Within = -1 };
            return borderEnd;
        }

        if (chunk.IsPossessor && chunk.Places >= 0)
        {
            var owner = resolver.Resolve(chunk.Places, -1, null);
            var next = i + 1 < frame.Chunks.Count ? frame.Chunks[i + 1] : null;
            if (owner >= 0 && next is { Kind: ChunkKind.NounPhrase } && HeadTerm(frame, next) is "capital" or "capital city"
                && resolver.Table.KindOf(owner) == PlaceKind.Country && resolver.Table.CountryOf(owner) is var country and >= 0 && resolver.Table.Countries[country].Capital is var capital and >= 0)
            {
                place = new(new(frame.Units[chunk.First].First, frame.Units[next.Last].Last), resolver.Table.NameOf(capital), capital, PlacePrecision.Exact, country) { Chunk = i };
                return i + 1;
            }
        }

        if (_pointed.At(frame, i, preposition) is var meant and >= 0)
        {
            var words = new Words(frame.Units[chunk.First].First, frame.Units[chunk.Head].Last);
            place = new(words, resolver.Table.NameOf(meant), meant, isNear ? PlacePrecision.Near : PlacePrecision.Exact, resolver.Table.CountryOf(meant)) { Chunk = i };
            return i;
        }

        if (text.IsCapitals && _capitalNames.Find(text, frame, i, preposition, out var isPlace) is var (nameFirst, nameLast) && nameFirst >= 0)
        {
            return isPlace ? LongName(text, frame, i, nameFirst, nameLast, isNear, out place) : -1;
        }

        if (preposition is not null && IsSamePlace(text, frame, chunk))
        {
            var same = new Words(frame.Units[chunk.First].First, frame.Units[chunk.Last].Last);
            place = new(same, "", -1, isNear ? PlacePrecision.Near : PlacePrecision.Exact, -1) { Chunk = i, IsSameAsBefore = true };
            return i;
        }

        if (chunk.Places >= 0 && IsPlacePhrase(frame, i, preposition))
        {
            var end = Containers(text, frame, i, out var within, out var wordsEnd);
            var division = IsDivision(frame, i, chunk);
            var resolved = resolver.Resolve(chunk.Places, within, division);
            if (resolved < 0)
            {
                if (text.IsCapitals && within < 0 && !CapitalNames.IsLocative(preposition) && chunk.Class != NounClass.Area && division is null)
                {
                    return -1;
                }

                var written = new Words(frame.Units[chunk.PlaceUnit].First, frame.Units[chunk.PlaceUnit].Last);
                place = new(written, Cut(text, written), -1, isNear ? PlacePrecision.Near : PlacePrecision.Exact, within >= 0 ? resolver.Table.CountryOf(within) : -1) { Chunk = i, Within = within };
                return end;
            }

            var first = chunk.PlaceUnit;
            var name = text.IsCapitals || resolver.Table.KindOf(resolved) <= PlaceKind.Admin2 ? resolver.Table.NameOf(resolved) : Cut(text, new(frame.Units[first].First, frame.Units[first].Last));
            var kind = resolver.Table.KindOf(resolved);
            var precision = kind switch
            {
                PlaceKind.Country or PlaceKind.Continent => PlacePrecision.Country,
                PlaceKind.Admin1 => PlacePrecision.Admin1,
                PlaceKind.Admin2 => PlacePrecision.Admin2,
                PlaceKind.Region => PlacePrecision.Area,
                _ => isNear || HeadTerm(frame, chunk) is "area" or "vicinity" or "outskirts" or "axis" or "road" or "highway" or "route" ? PlacePrecision.Near : PlacePrecision.Exact,
            };
            if (first > chunk.First && (frame.Units[first - 1].Class & WordClass.Direction) != 0 || (first > chunk.First && IsDirection(text, frame.Units[first - 1])))
            {
                first--;
                var words = new Words(frame.Units[first].First, frame.Units[chunk.PlaceUnit].Last);
                name = Cut(text, words);
                precision = precision == PlacePrecision.Exact ? PlacePrecision.Near : precision;
            }

            place = new(new(frame.Units[first].First, wordsEnd), name, resolved, precision, resolver.Table.CountryOf(resolved)) { Chunk = i, Within = within };
            return end;
        }

        return UnknownPlace(text, frame, i, preposition, isNear, out place);
    }

    private int LongName(DocumentText text, Frame frame, int i, int first, int last, bool isNear, out PlaceMention? place)
    {
        var end = Containers(text, frame, i, out var within, out var wordsEnd);
        var words = new Words(frame.Units[first].First, frame.Units[last].Last);
        place = new(words with { Last = Math.Max(wordsEnd, words.Last) }, Cut(text, words), -1, isNear ? PlacePrecision.Near : PlacePrecision.Exact, within >= 0 ? resolver.Table.CountryOf(within) : -1) { Chunk = i, Within = within };
        return end;
    }

    /// <summary>"the Taghlit area", "the village of Tene", "in Ogossagou": names that the gazetteer lacks.</summary>
    private int UnknownPlace(DocumentText text, Frame frame, int i, string? preposition, bool isNear, out PlaceMention? place)
    {
        place = null;
        var chunk = frame.Chunks[i];
        if (chunk.Actor >= 0 || chunk.IsPronoun || chunk.Time >= 0)
        {
            return -1;
        }

        var term = HeadTerm(frame, chunk);
        var isArea = chunk.Class == NounClass.Area || (s_settlements.Contains(term) && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "of");
        var (first, last) = (-1, -1);
        if (isArea && preposition is not null)
        {
            for (var u = chunk.First; u < chunk.Head; u++)
            {
                if (frame.Units[u].Tag == Tag.Name && frame.Units[u].IsCapitalised && frame.Units[u].Demonym < 0 && frame.Units[u].Places < 0)
                {
                    first = first < 0 ? u : first;
                    last = u;
                }
            }

            // "the village of X"
            if (first < 0 && i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "of" && frame.Chunks[i + 2] is { Kind: ChunkKind.NounPhrase, IsName: true } named && named.Places < 0)
            {
                var end = Containers(text, frame, i + 2, out var within, out var wordsEnd);
                var nameFirst = FirstName(frame, named);
                var words = new Words(frame.Units[nameFirst].First, frame.Units[named.Last].Last);
                place = new(words with { Last = wordsEnd }, Cut(text, words), -1, isNear || term is "area" ? PlacePrecision.Near : PlacePrecision.Exact, within >= 0 ? resolver.Table.CountryOf(within) : -1) { Chunk = i + 2, Within = within };
                return end;
            }

            if (first < 0 && i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Word == "of" && frame.Chunks[i + 2] is { Kind: ChunkKind.NounPhrase, Places: >= 0 })
            {
                var end = ReadAt(text, frame, i + 2, out place);
                if (place is not null && isNear)
                {
                    place = place with { Precision = place.Precision == PlacePrecision.Exact ? PlacePrecision.Near : place.Precision };
                }

                return end;
            }
        }
        else if (chunk.IsName && !text.IsCapitals && chunk.Demonym < 0 && !chunk.IsPossessor && chunk.Class != NounClass.Person && i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } verb && lexicon.Verbs[verb.Verb].Lemma.EndsWith(" into", StringComparison.Ordinal))
        {
            first = FirstName(frame, chunk);
            last = chunk.Head;
        }
        else if (chunk.IsName && !text.IsCapitals && preposition is "in" or "at" or "near" or "outside" or "around" or "north of" or "south of" or "east of" or "west of" or "between" or "outside of" or "close to"
            && (chunk.Class != NounClass.Person || (chunk.Noun < 0 && MayBeVillage && (chunk.First == chunk.Last || (preposition == "in" && !HasTitle(frame, chunk))))) && chunk.Demonym < 0 && !chunk.IsPossessor)
        {
            first = FirstName(frame, chunk);
            last = chunk.Head;
        }
        else if (!text.IsCapitals && preposition is "in" or "at" or "near" or "outside" && MayBeVillage && chunk.Places >= 0 && chunk.Head == chunk.PlaceUnit && chunk.Class == NounClass.Unknown && chunk.Demonym < 0 && !chunk.IsPossessor && IsPartOfName(frame, chunk) && !HasTitle(frame, chunk))
        {
            // "in Tungar Rogo": a name of which the gazetteer holds only a part.
            first = FirstName(frame, chunk);
            last = chunk.Head;
        }
        else if (!text.IsCapitals && IsUnknownAttacked(frame, i))
        {
            first = FirstName(frame, chunk);
            last = chunk.Head;
        }

        if (first < 0)
        {
            return -1;
        }

        var containersEnd = Containers(text, frame, i, out var outer, out var lastToken);
        var nameWords = new Words(frame.Units[first].First, frame.Units[last].Last);
        place = new(nameWords with { Last = Math.Max(lastToken, nameWords.Last) }, Cut(text, nameWords), -1, isNear || term is "area" or "sector" or "zone" ? PlacePrecision.Near : PlacePrecision.Exact, outer >= 0 ? resolver.Table.CountryOf(outer) : -1) { Chunk = i, Within = outer };
        return containersEnd;
    }

    /// <summary>"invaded Gidan Wada", "attacked Kerawa, a village on the border": a name that no list holds is a place where a verb of taking or shelling, or an apposition, says so.</summary>
    private bool IsUnknownAttacked(Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        if (chunk is not { IsName: true, Class: NounClass.Unknown, IsPossessor: false, Demonym: < 0 } || i == 0 || frame.Chunks[i - 1] is not { Kind: ChunkKind.VerbGroup, IsPassive: false, Verb: >= 0 } verb
            || lexicon.Verbs[verb.Verb].Trigger is not (var trigger and >= 0) || lexicon.Triggers[trigger].Object != TriggerRole.Target)
        {
            return false;
        }

        var isSettlement = i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Kind == ChunkKind.Comma && s_settlements.Contains(HeadTerm(frame, frame.Chunks[i + 2]));
        return isSettlement || lexicon.Verbs[verb.Verb].Lemma is "invade" or "overrun" or "shell" or "bombard" or "besiege" or "descend on" or "swoop on" or "sack" or "storm" or "raid";
    }

    private static bool HasTitle(Frame frame, Chunk chunk) => (frame.Units[chunk.First].Class & (WordClass.Title | WordClass.GivenName)) != 0;

    private static int FirstName(Frame frame, Chunk chunk)
    {
        var first = chunk.Head;
        while (first > chunk.First && frame.Units[first - 1].Tag == Tag.Name)
        {
            first--;
        }

        return first;
    }

    /// <summary>Whether a phrase that holds a place's name is about the place: the name is its head, or qualifies an area or a thing that stands there.</summary>
    private bool IsPlacePhrase(Frame frame, int i, string? preposition)
    {
        var chunk = frame.Chunks[i];
        if (chunk.Actor >= 0 && (chunk.Head != chunk.PlaceUnit || (frame.Units[chunk.PlaceUnit].Actor >= 0 && resolver.Table.PopulationOf(resolver.Resolve(chunk.Places, -1, null) is var at and >= 0 ? at : 0) < LargePlace)))
        {
            return false;
        }

        // "the General Santander academy": part of a longer name.
        if (IsPartOfName(frame, chunk))
        {
            return false;
        }

        // "peacekeepers from Chad": where they come from, not where it happened.
        if (preposition == "from" && chunk.First > 0 && IsPeopleBefore(frame, chunk))
        {
            return false;
        }

        if (chunk.Head == chunk.PlaceUnit)
        {
            return preposition is not null || chunk.IsPossessor || (i == 0 && !Acts(frame)) || (i > 0 && IsAttacked(frame, i));
        }

        return chunk.Class is NounClass.Area or NounClass.Thing or NounClass.Event || (chunk.Class is NounClass.Unknown && preposition is not null);
    }

    /// <summary>"Bamako announced …": a capital that opens the sentence and does something is a government.</summary>
    private bool Acts(Frame frame) => frame.Chunks.Count > 1 && frame.Chunks[1] is { Kind: ChunkKind.VerbGroup, IsPassive: false, Verb: >= 0 } verb && lexicon.Verbs[verb.Verb].Lemma is not ("see" or "suffer" or "witness" or "experience" or "record" or "be" or "have");

    /// <summary>"shelled Odesa", "Odesa was shelled", "rode into Solhan": the place is what the verb of an attack was done to.</summary>
    private bool IsAttacked(Frame frame, int i)
    {
        if (frame.Units[frame.Chunks[i].PlaceUnit].IsAmbiguousName || !MayBeVillage)
        {
            return false;
        }

        return (frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, IsPassive: false } before && HasTarget(before)) || (i + 1 < frame.Chunks.Count && frame.Chunks[i + 1] is { Kind: ChunkKind.VerbGroup, IsPassive: true } after && HasTarget(after));

        bool HasTarget(Chunk verb) => verb.Verb >= 0 && lexicon.Verbs[verb.Verb].Trigger is var trigger and >= 0 && lexicon.Triggers[trigger].Object == TriggerRole.Target;
    }

    /// <summary>"in the same town", "outside this very camp", "in the town": the place of the incident told before.</summary>
    private bool IsSamePlace(DocumentText text, Frame frame, Chunk chunk)
    {
        if (!chunk.IsDefinite || chunk.IsName || chunk.Places >= 0 || chunk.Class is not (NounClass.Area or NounClass.Thing) || chunk.Trigger >= 0)
        {
            return false;
        }

        for (var u = chunk.First; u < chunk.Head; u++)
        {
            if (text[text.Tokens[frame.Units[u].Last]] is "same" or "SAME" or "very" or "VERY")
            {
                return true;
            }
        }

        var isBare = chunk.Head == chunk.First + 1 && chunk.Last == chunk.Head && !chunk.IsPlural && s_towns.Contains(HeadTerm(frame, chunk));
        return isBare && !(frame.Chunks.IndexOf(chunk) is var i && i + 1 < frame.Chunks.Count && (frame.Chunks[i + 1].Word == "of" || frame.Chunks[i + 1] is { Kind: ChunkKind.NounPhrase }));
    }

    private bool IsPartOfName(Frame frame, Chunk chunk)
    {
        var at = chunk.PlaceUnit;
        return (at > chunk.First && IsOtherName(frame.Units[at - 1])) || (at < chunk.Last && IsOtherName(frame.Units[at + 1]));

        bool IsOtherName(Unit unit) => unit.IsCapitalised && unit.Places < 0 && unit.Actor < 0 && unit.Demonym < 0
            && ((unit.Tag == Tag.Name && unit.Noun < 0) || (unit.Class & WordClass.Title) != 0)
            && (unit.Class & (WordClass.Direction | WordClass.Adjective)) == 0;
    }

    private static bool IsPeopleBefore(Frame frame, Chunk chunk)
    {
        var i = frame.Chunks.IndexOf(chunk);
        return i >= 2 && frame.Chunks[i - 2].IsPeople;
    }

    private bool? IsDivision(Frame frame, int i, Chunk chunk)
    {
        var term = HeadTerm(frame, chunk);
        if (chunk.Head != chunk.PlaceUnit)
        {
            return s_divisions.Contains(term) ? true : s_settlements.Contains(term) ? false : null;
        }

        if (chunk.PlaceUnit > chunk.First && frame.Units[chunk.PlaceUnit - 1] is { IsCapitalised: false } direction && (direction.Class & WordClass.Direction) != 0)
        {
            return true;
        }

        if (i >= 2 && frame.Chunks[i - 1].Word == "of" && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase)
        {
            var before = HeadTerm(frame, frame.Chunks[i - 2]);
            return s_divisions.Contains(before) ? true : s_settlements.Contains(before) ? false : null;
        }

        return null;
    }

    /// <summary>What follows and contains it: ", Mali", "in the Gao region", "of Kidal". The last chunk that belongs to it.</summary>
    private int Containers(DocumentText text, Frame frame, int i, out int within, out int lastToken)
    {
        _within.Clear();
        var end = i;
        lastToken = frame.Units[frame.Chunks[i].Last].Last;
        while (end + 2 < frame.Chunks.Count)
        {
            var join = frame.Chunks[end + 1];
            var skip = 0;
            if (join.Kind == ChunkKind.Comma && frame.Chunks[end + 2].Word is "in" or "of")
            {
                skip = 1;
            }

            if (end + 2 + skip >= frame.Chunks.Count)
            {
                break;
            }

            var next = frame.Chunks[end + 2 + skip];
            if (join.Kind == ChunkKind.Comma && skip == 0 && OfDivision(frame, end + 2) is var named and > 0)
            {
                // ", municipality of Aguililla", ", a village in Zurmi": the words between only say what kind of place it is.
                (skip, next) = (named - end - 2, frame.Chunks[named]);
            }

            var joins = skip >= 1 || join.Kind == ChunkKind.Comma || join.Word is "in" or "of" || (join.Kind == ChunkKind.Open);
            if (!joins || next.Kind != ChunkKind.NounPhrase || next.Places < 0 || (next.Head != next.PlaceUnit && next.Class != NounClass.Area))
            {
                break;
            }

            // ", Mali said": a subject, not what contains the place.
            var after = end + 3 + skip < frame.Chunks.Count ? frame.Chunks[end + 3 + skip] : null;
            if (join.Kind == ChunkKind.Comma && skip == 0 && after is { Kind: ChunkKind.VerbGroup, IsGerund: false, IsBareParticiple: false })
            {
                break;
            }

            if (join.Kind == ChunkKind.Comma && skip == 0 && after?.Kind == ChunkKind.Conjunction)
            {
                // "in Gao, Kidal and Timbuktu": a list.
                break;
            }

            var place = resolver.Resolve(next.Places, -1, IsDivision(frame, end + 2 + skip, next) ?? (s_divisions.Contains(HeadTerm(frame, next)) ? true : null));
            if (place >= 0 && resolver.Table.KindOf(place) is PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Capital && ContainerOf(next.Places) is var division and >= 0)
            {
                place = division;
            }

            // Only what is larger contains: "Taghlit of the Tessalit axis" names a road.
            if (place < 0 || resolver.Table.KindOf(place) > PlaceKind.Capital)
            {
                break;
            }

            _within.Add(place);
            end += 2 + skip;
            lastToken = frame.Units[next.Last].Last;
            if (next.IsPossessor)
            {
                break;
            }
        }

        within = _within.Count > 0 ? _within[0] : -1;

        // The last container decides among those of the first: "Tripoli, Colón, Honduras".
        if (_within.Count > 1 && frame.Chunks[end].Places >= 0)
        {
            var outer = _within[^1];
            for (var c = i + 1; c <= end; c++)
            {
                if (frame.Chunks[c] is { Kind: ChunkKind.NounPhrase, Places: >= 0 } chunk && _within[0] != outer)
                {
                    var better = resolver.Resolve(chunk.Places, outer, true);
                    if (better >= 0 && resolver.Table.IsWithin(better, outer))
                    {
                        within = better;
                        break;
                    }
                }
            }
        }

        return end;
    }

    /// <summary>The named phrase behind "municipality of", "a village in"; -1 when a phrase is none of these.</summary>
    private int OfDivision(Frame frame, int i)
    {
        if (i + 2 >= frame.Chunks.Count || frame.Chunks[i] is not { Kind: ChunkKind.NounPhrase, Places: < 0 } kind)
        {
            return -1;
        }

        var term = HeadTerm(frame, kind);
        var isDivision = s_divisions.Contains(term) && frame.Chunks[i + 1].Word == "of";
        var isSettlement = kind.IsIndefinite && s_settlements.Contains(term) && frame.Chunks[i + 1].Word is "in" or "of";
        return (isDivision || isSettlement) && frame.Chunks[i + 2] is { Kind: ChunkKind.NounPhrase, Places: >= 0 } ? i + 2 : -1;
    }

    /// <summary>The division among the places of a name, which contains rather than a town of the same name.</summary>
    private int ContainerOf(int entry) => resolver.Resolve(entry, -1, true) is var place and >= 0 && resolver.Table.KindOf(place) is PlaceKind.Admin1 or PlaceKind.Admin2 or PlaceKind.Country ? place : -1;

    private bool IsBorder(Frame frame, int i, out int end)
    {
        end = -1;
        var chunk = frame.Chunks[i];
        if (!s_borders.Contains(HeadTerm(frame, chunk)))
        {
            return false;
        }

        if (i + 2 < frame.Chunks.Count && frame.Chunks[i + 1].Word is "with" or "between" && frame.Chunks[i + 2] is { Kind: ChunkKind.NounPhrase, Places: >= 0 })
        {
            end = i + 2;
            if (i + 4 < frame.Chunks.Count && frame.Chunks[i + 3].Kind == ChunkKind.Conjunction && frame.Chunks[i + 4] is { Kind: ChunkKind.NounPhrase, Places: >= 0 })
            {
                end = i + 4;
            }

            return true;
        }

        if (chunk.Places >= 0 || chunk.Demonym >= 0)
        {
            end = i;
            return true;
        }

        return false;
    }

    private static string? PrepositionBefore(Frame frame, int i)
    {
        if (i == 0)
        {
            return null;
        }

        var before = frame.Chunks[i - 1];
        if (before.Kind == ChunkKind.Preposition)
        {
            return s_locative.Contains(before.Word) ? before.Word : before.Word.EndsWith(" of", StringComparison.Ordinal) || before.Word.EndsWith(" to", StringComparison.Ordinal) ? before.Word : null;
        }

        // "between A and B"
        if (before.Kind == ChunkKind.Conjunction && i >= 3 && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase && frame.Chunks[i - 3].Kind == ChunkKind.Preposition && s_locative.Contains(frame.Chunks[i - 3].Word))
        {
            return frame.Chunks[i - 3].Word;
        }

        if (before.Kind is ChunkKind.Comma or ChunkKind.Conjunction && i >= 3 && frame.Chunks[i - 2] is { Kind: ChunkKind.NounPhrase, Places: >= 0, IsPeople: false })
        {
            return before.Kind == ChunkKind.Comma ? "in" : PrepositionBefore(frame, i - 2);
        }

        return before.IsPossessor && before.Places >= 0 ? "in" : null;
    }

    private string HeadTerm(Frame frame, Chunk chunk) =>
        chunk.Noun >= 0 ? lexicon.Nouns[chunk.Noun].Term : "";

    private static bool IsDirection(DocumentText text, Unit unit)
    {
        var token = text.Tokens[unit.Last];
        if (unit.First != unit.Last || token.Kind != TokenKind.Word)
        {
            return false;
        }

        var word = text[token];
        return Folding.AreEqual(word, "northern") || Folding.AreEqual(word, "southern") || Folding.AreEqual(word, "eastern") || Folding.AreEqual(word, "western") || Folding.AreEqual(word, "central")
            || Folding.AreEqual(word, "northeastern") || Folding.AreEqual(word, "northwestern") || Folding.AreEqual(word, "southeastern") || Folding.AreEqual(word, "southwestern")
            || Folding.AreEqual(word, "north") || Folding.AreEqual(word, "south") || Folding.AreEqual(word, "east") || Folding.AreEqual(word, "west");
    }

    private static string Cut(DocumentText text, Words words) =>
        text.Text[text.Tokens[words.First].Start..text.Tokens[words.Last].End];
}
