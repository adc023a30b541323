using Attest.Core.Documents;

namespace Attest.Core.Attestations;

/// <summary>
/// The name of an attestation: document, and the range of words on which the account hangs. It survives a new coding as long as
/// the account hangs on the same words, so that judgements and corrections hold on to it.
/// </summary>
/// <param name="Document">The document.</param>
/// <param name="Part">The part of the document.</param>
/// <param name="Anchor">The words that name the incident: the verb or noun that told it first.</param>
public readonly record struct AttestationId(DocumentId Document, DocumentPart Part, TextSpan Anchor)
{
    /// <summary>document#start-end, with a t before the start when the words stand in the title.</summary>
    public override string ToString() => $"{Document}#{(Part == DocumentPart.Title ? "t" : "")}{Anchor.Start}-{Anchor.End}";

    /// <summary>Reads what <see cref="ToString"/> writes; null when the text is not of that form.</summary>
    public static AttestationId? Parse(string text)
    {
        var hash = text.LastIndexOf('#');
        var dash = text.LastIndexOf('-');
        if (hash < 1 || dash < hash)
        {
            return null;
        }

        var isTitle = hash + 1 < text.Length && text[hash + 1] == 't';
        var startText = text[(hash + (isTitle ? 2 : 1))..dash];
        return int.TryParse(startText, out var start) && int.TryParse(text[(dash + 1)..], out var end) && start >= 0 && end >= start
            ? new AttestationId(new(text[..hash]), isTitle ? DocumentPart.Title : DocumentPart.Body, new(start, end))
            : null;
    }
}

/// <summary>One document's account of one incident, as coded by machine or by a person.</summary>
public sealed record Attestation
{
    /// <summary>Its name.</summary>
    public required AttestationId Id { get; init; }

    /// <summary>What kind of incident.</summary>
    public required Stated<IncidentType> Type { get; init; }

    /// <summary>When; null when not stated.</summary>
    public Stated<IncidentDate>? Date { get; init; }

    /// <summary>Where; null when not stated.</summary>
    public Stated<PlaceReference>? Place { get; init; }

    /// <summary>Who takes part, and as what.</summary>
    public IReadOnlyList<Stated<Participant>> Participants { get; init; } = [];

    /// <summary>What was attacked.</summary>
    public IReadOnlyList<Stated<Target>> Targets { get; init; } = [];

    /// <summary>With what.</summary>
    public IReadOnlyList<Stated<Weapon>> Weapons { get; init; } = [];

    /// <summary>Who was harmed, how and how many. Several voices may each give their own lines.</summary>
    public IReadOnlyList<Stated<Toll>> Tolls { get; init; } = [];

    /// <summary>Every assertion of who did it.</summary>
    public IReadOnlyList<Stated<Responsibility>> Responsibilities { get; init; } = [];

    /// <summary>What came of it; null when not stated.</summary>
    public Stated<Outcome>? Outcome { get; init; }

    /// <summary>How far it got.</summary>
    public Completion Completion { get; init; }

    /// <summary>Whether this is what the document is chiefly about.</summary>
    public bool IsMain { get; init; }

    /// <summary>What people have made of it.</summary>
    public ReviewState Review { get; init; }

    /// <summary>The sentences that tell it, in the order of the text.</summary>
    public IReadOnlyList<Citation> Sentences { get; init; } = [];
}
