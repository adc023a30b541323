namespace Attest.Core.Names;

/// <summary>What a word does in a name.</summary>
public enum NamePartKind
{
    /// <summary>It tells the bearer apart: a given name, a surname, the own word of a group or company.</summary>
    Name,

    /// <summary>It is a word of many organisations, such as "front" or "bank".</summary>
    Organisation,

    /// <summary>It is a number, in whatever writing.</summary>
    Number,

    /// <summary>It is a letter that stands for a name.</summary>
    Initial,

    /// <summary>It is a title, such as "Sheikh".</summary>
    Title,

    /// <summary>It binds others, such as "al", "bin" or "of".</summary>
    Particle,
}

/// <summary>One word of a name as it is compared.</summary>
/// <param name="Text">Its letters, romanised, in lower case.</param>
/// <param name="Sound">How they are heard.</param>
/// <param name="Kind">What it does in the name.</param>
/// <param name="Means">The word that stands for all that mean the same; the number in digits; the word itself when nothing else is known.</param>
public sealed record NamePart(string Text, string Sound, NamePartKind Kind, string Means)
{
    /// <summary>How much it tells, between 0 and 1.</summary>
    internal double Weight => Kind switch
    {
        NamePartKind.Name => Text.Length > 2 ? 1 : 0.8,
        NamePartKind.Organisation => 0.6,
        NamePartKind.Number => 0.5,
        NamePartKind.Initial => 0.4,
        _ => 0.1,
    };

    /// <summary>Whether it binds or adorns and is often left out.</summary>
    internal bool IsMinor => Kind is NamePartKind.Particle or NamePartKind.Title;
}

/// <summary>A name, read for comparison.</summary>
public sealed class ReadName
{
    internal ReadName(string text, IReadOnlyList<NamePart> parts, string? legalForm, bool isForeign, bool hasComma)
    {
        (Text, Parts, LegalForm, IsForeign, HasComma) = (text, parts, legalForm, isForeign, hasComma);
        Joined = string.Concat(parts.Select(part => part.Text));
        IsOrganisation = legalForm is not null || parts.Any(part => part.Kind == NamePartKind.Organisation);
    }

    /// <summary>The name as it was written.</summary>
    public string Text { get; }

    /// <summary>Its words in their order, without the legal form.</summary>
    public IReadOnlyList<NamePart> Parts { get; }

    /// <summary>The code of the legal form that it states, such as gmbh; null when it states none.</summary>
    public string? LegalForm { get; }

    /// <summary>Whether it was written in another script than the Latin one.</summary>
    public bool IsForeign { get; }

    /// <summary>Whether a word of it is one of organisations.</summary>
    public bool IsOrganisation { get; }

    /// <summary>Whether a comma stands in it, as between a surname and what goes before it.</summary>
    internal bool HasComma { get; }

    /// <summary>Whether it is one short word of capitals.</summary>
    internal bool IsAcronym => Parts.Count == 1 && Joined.Length is >= 2 and <= 6 && !Text.Any(char.IsLower);

    /// <summary>All its letters, without what stands between the words.</summary>
    internal string Joined { get; }
}
