using Attest.Core.Actors;

namespace Attest.Core.Dossiers;

/// <summary>In what shape a dossier is told.</summary>
public enum DossierStyle
{
    /// <summary>Everything that is held, as projects that keep profiles of groups print it.</summary>
    Profile,

    /// <summary>A yearly entry: names, activities by year with tolls, strength, area, funding.</summary>
    CountryReport,

    /// <summary>One page.</summary>
    Brief,
}

/// <summary>Everything held on one actor, in sections, every sentence with its citations. Derived: it is made anew whenever it is asked for.</summary>
public sealed record Dossier
{
    /// <summary>The actor.</summary>
    public required ActorReference Actor { get; init; }

    /// <summary>Its full name.</summary>
    public required string Title { get; init; }

    /// <summary>The shape.</summary>
    public required DossierStyle Style { get; init; }

    /// <summary>As of which day it holds and what it was made of, a sentence each.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>The sections, in their order.</summary>
    public required IReadOnlyList<DossierSection> Sections { get; init; }

    /// <summary>What is cited, by series and number.</summary>
    public required IReadOnlyList<DossierNote> Notes { get; init; }
}

/// <summary>A section.</summary>
/// <param name="Key">Its name in outputs, such as leaders.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Blocks">What stands in it; a section without material has one block that says so.</param>
public sealed record DossierSection(string Key, string Title, IReadOnlyList<DossierBlock> Blocks);

/// <summary>Words, and what supports them.</summary>
/// <param name="Text">The words.</param>
/// <param name="Notes">The labels of the notes that support them, such as 3 or R1; empty for words that join others.</param>
public sealed record CitedWords(string Text, IReadOnlyList<string> Notes);

/// <summary>A sentence: words, each with what supports it.</summary>
/// <param name="Words">The words, in order.</param>
public sealed record DossierSentence(IReadOnlyList<CitedWords> Words)
{
    /// <summary>The sentence without its citations.</summary>
    public string Text => string.Concat(Words.Select(one => one.Text));
}

/// <summary>A part of a section: one of the records beside it.</summary>
public abstract record DossierBlock
{
    private protected DossierBlock()
    {
    }
}

/// <summary>Sentences that follow each other.</summary>
/// <param name="Sentences">The sentences.</param>
/// <param name="IsList">Whether each of them stands by itself, as an item of a list.</param>
public sealed record SentenceBlock(IReadOnlyList<DossierSentence> Sentences, bool IsList = false) : DossierBlock;

/// <summary>A table; of each row the first cell heads it.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Heads">The heads of its columns; a number's begins with &gt;.</param>
/// <param name="Rows">Its rows.</param>
public sealed record TableBlock(string Caption, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<CitedWords>> Rows) : DossierBlock;

/// <summary>A heading within a section, such as a year.</summary>
/// <param name="Text">The heading.</param>
public sealed record HeadingBlock(string Text) : DossierBlock;

/// <summary>What has to be said of a section or of a table: a rule, a bound, that there is no material.</summary>
/// <param name="Text">The words.</param>
public sealed record RemarkBlock(string Text) : DossierBlock;

/// <summary>A drawing; the table beside it says the same.</summary>
/// <param name="Kind">Which one.</param>
public sealed record FigureBlock(DossierFigure Kind) : DossierBlock;

/// <summary>A paragraph that a person wrote.</summary>
/// <param name="Act">The name of the act that recorded it.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Words">Its words, with their citations at the end.</param>
/// <param name="Changes">What of all that it cites has changed since, a sentence each; empty when nothing has.</param>
public sealed record ProseBlock(string Act, string By, DossierSentence Words, IReadOnlyList<string> Changes) : DossierBlock;

/// <summary>The drawings of a dossier.</summary>
public enum DossierFigure
{
    /// <summary>Groups over the years, and what joined and parted them.</summary>
    Lineage,

    /// <summary>Estimates of strength.</summary>
    Strength,

    /// <summary>Where it is told to operate, and where incidents lie.</summary>
    Map,

    /// <summary>Incidents by month.</summary>
    Months,

    /// <summary>Where incidents first appeared.</summary>
    Spread,
}
