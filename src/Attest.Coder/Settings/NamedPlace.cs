using Attest.Coder.Assembly;
using Attest.Coder.Mentions;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Words that name a place, and what the words around them tell.</summary>
/// <param name="Part">Where they stand.</param>
/// <param name="Span">The words themselves.</param>
/// <param name="Sentence">The number of their sentence among those of the text; -1 in the title and the dateline.</param>
/// <param name="Features">What holds of them: one bit for each <see cref="PlaceFeature"/> of single mentions.</param>
internal readonly record struct NamingWords(DocumentPart Part, TextSpan Span, int Sentence, ulong Features);

/// <summary>A place that a document names, with all the words that name it.</summary>
/// <param name="entry">The first entry of its name in the lexicon; -1 for a name that the gazetteer lacks.</param>
internal sealed class NamedPlace(int entry)
{
    public int Entry { get; } = entry;

    public List<NamingWords> Words { get; } = [];

    /// <summary>How many of them may name a town.</summary>
    public int Times => Words.Count(words => (words.Features & PlaceWords.NoTown) == 0);

    /// <summary>Whether some mention is the surname of a person, so that the bare ones may be too.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Whether some mention calls it a part of a town.</summary>
    public bool IsQuarter { get; set; }

    /// <summary>Whether its name is also an ordinary word or a name of persons.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>Whether some mention shows by the words around it to be a place.</summary>
    public bool IsSupported { get; set; }

    /// <summary>The division or country that the text names behind it; -1 for none.</summary>
    public int StatedIn { get; set; } = -1;

    /// <summary>The likeliest place of the name; -1 for none.</summary>
    public int Place { get; set; } = -1;

    /// <summary>What the sentences of the incident say of where it happened, when it is no settlement that others name too; null otherwise.</summary>
    public PlaceMention? Told { get; init; }

    /// <summary>The town of which it is a part, and the words that name that one; null when the text tells none.</summary>
    public SceneTown? Town { get; set; }

    public double[] Features { get; } = new double[Ranking.LinearRanking<PlaceFeature>.Count];

    public double Score { get; set; }
}
