using Attest.Coder.Dates;
using Attest.Coder.Mentions;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Assembly;

/// <summary>The tellings of one sentence that belong together: a root and what hangs on it.</summary>
internal sealed class Telling
{
    public required Mention Root { get; init; }

    public List<Mention> Mentions { get; } = [];

    public List<PlaceMention> Places { get; } = [];

    public List<ReadTime> Times { get; } = [];

    public IncidentDate? Date { get; set; }

    /// <summary>What became of it.</summary>
    public Fate Fate { get; set; }

    /// <summary>What it was joined with or what it opened; null when nothing was made of it.</summary>
    public Draft? Draft { get; set; }

    public Frame Frame => Root.Frame;
}

/// <summary>An incident of the document while it is put together.</summary>
internal sealed class Draft
{
    public List<Telling> Tellings { get; } = [];

    public string Type { get; set; } = "attack";

    public IncidentDate? Date { get; set; }

    public ReadTime? DateWords { get; set; }

    public Frame? DateFrame { get; set; }

    public List<(PlaceMention Place, Frame Frame)> Places { get; } = [];

    /// <summary>The settlement taken from the whole document; null when the sentences of the incident decide.</summary>
    public ScenePlace? Scene { get; set; }

    /// <summary>The town of which the place is a part, or the county in which it lies; null when the text tells none.</summary>
    public SceneTown? Town { get; set; }

    /// <summary>Where the words of a date stand that was taken from beside the sentences of the incident; null when these tell it.</summary>
    public SceneDay? SceneDate { get; set; }

    /// <summary>The group that the document is about, where it names nobody else who did this; null when it does.</summary>
    public Party? Protagonist { get; set; }

    /// <summary>The tolls that the title tells, where this is what the document is chiefly about.</summary>
    public List<TitleToll> TitleTolls { get; } = [];

    public int LastFrame { get; set; }

    public int LastParagraph { get; set; }

    public bool IsAggregate { get; set; }

    /// <summary>What was written of it; null for a plural account, and until it is.</summary>
    public Attestation? Attestation { get; set; }

    /// <summary>The plural account that was written of it; null for an incident, and until it is.</summary>
    public Aggregate? Aggregate { get; set; }

    public HashSet<string> Heads { get; } = new(StringComparer.Ordinal);
}

/// <summary>A settlement taken from the whole document: the place (-1 for one that the gazetteer lacks, with the division that it lies in), the words that name it, whether they tell the incident too, and how exactly it is told.</summary>
internal sealed record ScenePlace(int Place, int Within, DocumentPart Part, TextSpan Span, Basis Basis, PlacePrecision Precision);

/// <summary>The town of which a text tells a part, or a county: its place (-1 for none of the gazetteer), the words that name it, and whether they stand beside those of the part.</summary>
internal sealed record SceneTown(int Place, DocumentPart Part, TextSpan Span, bool IsBeside);

/// <summary>Where the words stand that tell a day taken from the whole document, and whether they tell the incident too.</summary>
internal sealed record SceneDay(DocumentPart Part, TextSpan Span, Basis Basis);

/// <summary>A toll that the title tells, or implies: "arrest in homicide".</summary>
internal sealed record TitleToll(Harm Harm, int Number, TextSpan Span, bool IsImplied = false, bool IsShot = false);
