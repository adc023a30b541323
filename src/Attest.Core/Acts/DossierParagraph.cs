namespace Attest.Core.Acts;

/// <summary>Something that a paragraph cites, with what it said when it was cited. It holds no word of a document, so that a purged document leaves none behind.</summary>
/// <param name="Named">Words of a document (document:start-end), an incident (i-…) or a statement about an actor (s-…).</param>
/// <param name="Seen">A hash of what it said.</param>
public sealed record ParagraphCite(string Named, string Seen);

/// <summary>A paragraph that a person wrote for a dossier.</summary>
/// <param name="Actor">The key of the actor.</param>
/// <param name="Section">The section in which it stands, such as leaders.</param>
/// <param name="Text">The paragraph.</param>
/// <param name="Cites">What it cites; at least one thing.</param>
public sealed record DossierParagraph(string Actor, string Section, string Text, IReadOnlyList<ParagraphCite> Cites) : ActContent;
