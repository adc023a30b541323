using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Coder.Settings;

/// <summary>Collects the settlements that a document names in title, dateline and text, with what the words around each naming tell.</summary>
internal sealed class PlaceNames(EnglishLexicon lexicon, PlaceResolver resolver, SceneWords scene, DivisionWords divisions)
{
    private const int MaxWordsOfName = 4;

    /// <summary>What shows a name that the gazetteer lacks to be that of a place.</summary>
    private const ulong Support = 1UL << (int)PlaceFeature.In | 1UL << (int)PlaceFeature.Near | 1UL << (int)PlaceFeature.Outside | 1UL << (int)PlaceFeature.AgeOf | 1UL << (int)PlaceFeature.State
        | 1UL << (int)PlaceFeature.Office | 1UL << (int)PlaceFeature.Dateline;

    private readonly Dictionary<int, NamedPlace> _known = [];
    private readonly Dictionary<string, NamedPlace> _unknown = new(StringComparer.OrdinalIgnoreCase);
    private readonly PlaceWords _words = new(lexicon, resolver.Table, scene, divisions);
    private readonly List<(string Name, NamingWords Words)> _counties = [];
    private int _sentences;
    private int _prose;

    /// <summary>How often each first-level division is named.</summary>
    public Dictionary<int, double> States { get; } = [];

    /// <summary>Whether title or lead names a county, whose sheriff rather than a town may tell it.</summary>
    public bool IsCountyTold { get; private set; }

    /// <summary>The words that name the county in which the document plays, those of the text before those of the title; null when it tells none, or several.</summary>
    public NamingWords? County => _counties.Count > 0 && _counties.TrueForAll(county => county.Name.Equals(_counties[0].Name, StringComparison.OrdinalIgnoreCase))
        ? _counties.Find(county => county.Words.Part == DocumentPart.Body) is { Name: not null } told ? told.Words : _counties[0].Words
        : null;

    public IEnumerable<NamedPlace> All => _known.Values.Where(named => named.Times > 0).Concat(_unknown.Values.Where(named => named.IsSupported));

    public void Begin()
    {
        _known.Clear();
        _unknown.Clear();
        States.Clear();
        _counties.Clear();
        (_sentences, _prose, IsCountyTold) = (0, 0, false);
    }

    /// <summary>Notes the places of a sentence of the text.</summary>
    public void See(DocumentText text, in Sentence sentence, List<Unit> units)
    {
        var where = sentence.Kind != SentenceKind.Prose ? PlaceFeature.NoProse : _prose++ switch
        {
            0 => PlaceFeature.Lead,
            1 or 2 => PlaceFeature.Early,
            _ => PlaceFeature.Later,
        };
        var number = _sentences++;
        if (sentence.Kind != SentenceKind.Reference)
        {
            See(text, DocumentPart.Body, sentence, units, number, where);
        }
    }

    public void SeeDateline(DocumentText text, in Sentence sentence, List<Unit> units) => See(text, DocumentPart.Body, sentence, units, -1, PlaceFeature.Dateline);

    /// <summary>Notes the places of the title; what follows a dash or a bar is the name of the outlet.</summary>
    public void SeeTitle(DocumentText title, in Sentence sentence, List<Unit> units) => See(title, DocumentPart.Title, sentence, units, -1, PlaceFeature.Title);

    /// <summary>The place whose words overlap a span of title or text; null when the words there name none.</summary>
    public NamedPlace? FindAt(DocumentPart part, TextSpan span) =>
        All.FirstOrDefault(named => named.Words.Exists(words => words.Part == part && words.Span.Start < span.End && span.Start < words.Span.End));

    /// <summary>The places that a name may mean.</summary>
    public IEnumerable<int> PlacesOf(int entry)
    {
        for (; entry >= 0; entry = lexicon.Phrases[entry].Next)
        {
            if (lexicon.Phrases[entry].Kind == EntryKind.Place)
            {
                yield return lexicon.Phrases[entry].Index;
            }
        }
    }

    private void See(DocumentText text, DocumentPart part, in Sentence sentence, List<Unit> units, int number, PlaceFeature where)
    {
        _words.Begin(text, sentence, units, where);
        for (var u = 0; u < units.Count; u++)
        {
            var unit = units[u];
            if (unit.Places < 0 && u == 0 && units.Count > 1 && _words.MayOpen(u) && EntryOf(unit.Lexeme) is var entry and >= 0)
            {
                // "Meridian police": a word that opens the sentence and may be a name is one before the police.
                unit.Places = entry;
                units[u] = unit;
            }

            if (!unit.IsCapitalised)
            {
                continue;
            }

            if (unit.Places >= 0)
            {
                SeeKnown(part, number, unit, u);
            }
            else if (_words.LengthOfName(u) is var length and > 0 and <= MaxWordsOfName)
            {
                var last = u + length - 1;
                Note(Unknown(text.Text.AsSpan(text.Tokens[unit.First].Start, text.Tokens[units[last].Last].End - text.Tokens[unit.First].Start)), part, number, u, last);
                u = last;
            }
        }
    }

    private void SeeKnown(DocumentPart part, int number, Unit unit, int u)
    {
        if (unit.Last - unit.First > MaxWordsOfName || _words.IsOther(unit))
        {
            return;
        }

        var isSettlement = IsSettlementName(unit.Places, out var state);
        if (state >= 0)
        {
            States[state] = States.GetValueOrDefault(state) + (part == DocumentPart.Title || number is >= 0 and < 4 ? 2 : 1);
        }

        if (isSettlement)
        {
            if (!_known.TryGetValue(unit.Places, out var named))
            {
                _known[unit.Places] = named = new(unit.Places) { IsAmbiguous = unit.IsAmbiguousName };
            }

            Note(named, part, number, u, u);
        }
    }

    private NamedPlace Unknown(ReadOnlySpan<char> name)
    {
        var lookup = _unknown.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!lookup.TryGetValue(name, out var named))
        {
            lookup[name] = named = new(-1);
        }

        return named;
    }

    private void Note(NamedPlace named, DocumentPart part, int number, int first, int last)
    {
        var features = _words.FeaturesOf(first, last);
        named.Words.Add(new(part, _words.SpanOf(first, last), number, features));
        if (_words.DivisionBehind is var division and >= 0)
        {
            named.StatedIn = division;
            States[division] = States.GetValueOrDefault(division) + 1;
            resolver.VoteForCountry(resolver.Table.CountryOf(division), PlaceResolver.DemonymWeight);
        }

        if ((features & (1UL << (int)PlaceFeature.County)) != 0)
        {
            IsCountyTold |= number < 4;
            if (_words.CountyAt(first, last) is { } county)
            {
                _counties.Add((_words.TextOf(county), new(part, county, number, features)));
            }
        }

        named.IsPerson |= (features & (1UL << (int)PlaceFeature.AfterName)) != 0;
        named.IsQuarter |= (features & (1UL << (int)PlaceFeature.Quarter)) != 0;
        named.IsSupported |= (features & Support) != 0;
    }

    /// <summary>Whether a name names a settlement first of all; and the only first-level division among its places.</summary>
    private bool IsSettlementName(int entry, out int state)
    {
        state = -1;
        var (settlement, population) = (-1, -1);
        foreach (var place in PlacesOf(entry))
        {
            switch (resolver.Table.KindOf(place))
            {
                case PlaceKind.Country or PlaceKind.Continent:
                    return false;
                case PlaceKind.Admin1:
                    state = place;
                    break;
                case PlaceKind.City or PlaceKind.Town or PlaceKind.Village or PlaceKind.Capital:
                    if (resolver.Table.PopulationOf(place) > population)
                    {
                        (settlement, population) = (place, resolver.Table.PopulationOf(place));
                    }

                    break;
            }
        }

        // A city that bears the name of its division is meant where it is large: "New York" and "Ouagadougou", not "Georgia".
        // And so is a city that has a namesake division in another country.
        if (settlement >= 0 && (state < 0 || population > (resolver.Table.CountryOf(state) == resolver.Table.CountryOf(settlement) ? 400_000 : 1_000)))
        {
            state = -1;
            return true;
        }

        return false;
    }

    private int EntryOf(int lexeme)
    {
        var entry = lexeme >= 0 && lexicon.Phrases.Root(lexeme) is var node and > 0 ? lexicon.Phrases.FirstEntry(node) : -1;
        while (entry >= 0 && lexicon.Phrases[entry].Kind != EntryKind.Place)
        {
            entry = lexicon.Phrases[entry].Next;
        }

        return entry;
    }
}
