using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Finds the town of which a named place is a part: "Northside, Springfield", or a quarter in one sentence and the police of its town in another.</summary>
internal sealed class TownFinder(EnglishLexicon lexicon, PlaceTable table, PlaceNames names, SceneWords scene)
{
    /// <summary>From this size on a town has quarters that are spoken of by their names.</summary>
    private const int MinInhabitants = 20_000;

    private const double TimesLarger = 2.5;

    /// <summary>From this size on a town is meant by a name that it shares with a division.</summary>
    private const int MinInhabitantsOfNamesake = 400_000;

    /// <summary>A town so far from the one whose police tells the incident is a namesake.</summary>
    private const double FarKilometres = 100;

    public const int MaxCharactersBetween = 30;

    private static readonly ulong s_office = PlaceWords.Bit(PlaceFeature.Office) | PlaceWords.Bit(PlaceFeature.Dateline);
    private static readonly ulong s_told = s_office | PlaceWords.Bit(PlaceFeature.InLead) | PlaceWords.Bit(PlaceFeature.Title) | PlaceWords.Bit(PlaceFeature.Lead);
    private static readonly ulong s_happened = PlaceWords.Bit(PlaceFeature.EventIn) | PlaceWords.Bit(PlaceFeature.HomeIn) | PlaceWords.Bit(PlaceFeature.InLead) | PlaceWords.Bit(PlaceFeature.InTitle) | PlaceWords.Bit(PlaceFeature.Quarter) | PlaceWords.Bit(PlaceFeature.BeforeEvent);
    private static readonly ulong s_head = PlaceWords.Bit(PlaceFeature.InTitle);
    private static readonly ulong s_elsewhere = PlaceWords.Bit(PlaceFeature.HospitalIn) | PlaceWords.Bit(PlaceFeature.CourtIn) | PlaceWords.Bit(PlaceFeature.AfterLived) | PlaceWords.Bit(PlaceFeature.AgeOf) | PlaceWords.Bit(PlaceFeature.From);
    private static readonly ulong s_ownTown = PlaceWords.Bit(PlaceFeature.Office) | PlaceWords.Bit(PlaceFeature.State);

    /// <summary>Gives each place the town that it is a part of.</summary>
    /// <param name="places">The places that the document names, the likeliest first.</param>
    /// <param name="text">The text.</param>
    /// <param name="title">The title.</param>
    public void Find(List<NamedPlace> places, DocumentText text, DocumentText title)
    {
        foreach (var part in places)
        {
            part.Town = null;
            foreach (var town in places)
            {
                if (town == part || !MayHaveParts(town))
                {
                    continue;
                }

                var beside = LinkOf(part, town, text, title);
                if ((beside ?? (IsPart(part, town) ? BestOf(town) : null)) is { } words)
                {
                    part.Town = new(town.Place, words.Part, words.Span, beside is not null);
                    break;
                }
            }
        }
    }

    /// <summary>Whether a place is a part of a town, and the text tells that the incident happened there: in title or lead, unless it calls it a quarter.</summary>
    public static bool IsScene(NamedPlace part, NamedPlace town) =>
        part.Town is { } found && found.Place == town.Place && (IsCalledPart(part) || part is { Entry: >= 0, IsAmbiguous: false, IsPerson: false })
        && part.Words.Exists(words => (words.Features & s_elsewhere) == 0 && (words.Features & (IsCalledPart(part) ? s_happened : s_head)) != 0);

    /// <summary>Whether a town is hardly meant beside another: it lies far away, in a division of which the text does not speak.</summary>
    public bool IsNamesake(NamedPlace named, int town) =>
        named.Place >= 0 && (named.StatedIn < 0 || !table.IsWithin(named.Place, named.StatedIn))
        && (table.Admin1Of(named.Place) is var state && (state < 0 || (state != table.Admin1Of(town) && !names.States.ContainsKey(state))))
        && table.KilometresBetween(named.Place, town) is > FarKilometres;

    private static bool IsCalledPart(NamedPlace part) => part.IsQuarter || part.Town is { IsBeside: true };

    private bool MayHaveParts(NamedPlace town) =>
        town is { Place: >= 0, IsQuarter: false } && town.Features[(int)PlaceFeature.Abroad] == 0 && table.PopulationOf(town.Place) is var inhabitants && inhabitants >= MinInhabitants
        && (town.Features[(int)PlaceFeature.IsDivisionToo] == 0 || inhabitants >= MinInhabitantsOfNamesake);

    private bool IsPart(NamedPlace part, NamedPlace town)
    {
        if (Is(part, s_ownTown))
        {
            return false;
        }

        var isToldPart = part.IsQuarter || (IsNamesake(part, town.Place) && IsStrongerThan(part, town));
        var isUnknown = part is { Place: < 0, StatedIn: < 0 } && !names.IsCountyTold && part.Told is null or { Place: < 0 };
        return (isToldPart && Is(town, s_told)) || (isUnknown && Is(town, s_office));
    }

    /// <summary>Whether the text speaks more of the division of the town, or the town is so much the larger that it is meant for sure.</summary>
    private bool IsStrongerThan(NamedPlace part, NamedPlace town) =>
        (part.Features[(int)PlaceFeature.StateShare] < town.Features[(int)PlaceFeature.StateShare] && (part.Features[(int)PlaceFeature.Abroad] > 0 || table.PopulationOf(town.Place) > table.PopulationOf(part.Place)))
        || table.PopulationOf(town.Place) > table.PopulationOf(part.Place) * TimesLarger;

    private static bool Is(NamedPlace named, ulong features) => named.Words.Exists(words => (words.Features & features) != 0 && (words.Features & s_elsewhere) == 0);

    /// <summary>The words that show best that the town is meant: its police in the text before its name in the title.</summary>
    private static NamingWords? BestOf(NamedPlace town) =>
        town.Words.FindAll(words => (words.Features & s_told) != 0).MaxBy(words => ((words.Features & s_office) != 0 ? 2 : 0) + (words.Part == DocumentPart.Body ? 1 : 0));

    private NamingWords? LinkOf(NamedPlace part, NamedPlace town, DocumentText text, DocumentText title)
    {
        foreach (var words in part.Words)
        {
            foreach (var other in town.Words)
            {
                if (other.Part == words.Part && other.Sentence == words.Sentence && IsLinked(words, other, words.Part == DocumentPart.Title ? title : text)
                    && (part.Place < 0 || table.PopulationOf(town.Place) > table.PopulationOf(part.Place)))
                {
                    return other;
                }
            }
        }

        return null;
    }

    private bool IsLinked(NamingWords part, NamingWords town, DocumentText text)
    {
        if (PlaceWords.Has(part.Features, PlaceFeature.Outlet) || PlaceWords.Has(town.Features, PlaceFeature.Outlet))
        {
            return false;
        }

        if (town.Span.End <= part.Span.Start)
        {
            // "Springfield's Northside".
            return part.Span.Start - town.Span.End == 3 && text.Text.AsSpan(town.Span.End, 3) is "'s " or "’s ";
        }

        if (town.Span.Start - part.Span.End is < 2 or > MaxCharactersBetween)
        {
            return false;
        }

        var between = text.Text.AsSpan(part.Span.End, town.Span.Start - part.Span.End);
        return between is ", " ? IsNoList(part, town, text) : IsPartOf(between);
    }

    /// <summary>"Northside, Springfield", not "Northside, Springfield and Westbrook".</summary>
    private static bool IsNoList(NamingWords part, NamingWords town, DocumentText text)
    {
        var behind = text.Text.AsSpan(town.Span.End);
        return !PlaceWords.Has(part.Features, PlaceFeature.AfterPlace) && !PlaceWords.Has(town.Features, PlaceFeature.BeforePlace) && !behind.StartsWith(" and ") && !behind.StartsWith(" or ");
    }

    /// <summary>"the Northside neighborhood of Springfield".</summary>
    private bool IsPartOf(ReadOnlySpan<char> between)
    {
        var words = between.Trim();
        var end = words.IndexOf(' ');
        return end > 0 && words[end..].Trim() is "of" or "in" && scene.Is(lexicon.Words.Find(words[..end]), SceneWord.Quarter | SceneWord.Part);
    }
}
