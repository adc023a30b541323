using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Core.Releases;

namespace Attest.Core.Acts;

/// <summary>What can be decided: one of the records beside it.</summary>
public abstract record ActContent
{
    private protected ActContent()
    {
    }
}

/// <summary>Two attestations tell of one incident, of different ones, or it is left open.</summary>
/// <param name="First">One attestation.</param>
/// <param name="Second">The other.</param>
/// <param name="Verdict">What is held.</param>
public sealed record JudgedPair(AttestationId First, AttestationId Second, Verdict Verdict) : ActContent
{
    /// <summary>The judgement that an act with this content makes.</summary>
    public Judgement By(Act act) => new(First, Second, Verdict, act.By, act.Because, act.At);
}

/// <summary>A document was misread: what it says instead.</summary>
/// <param name="Attestation">The account.</param>
/// <param name="Field">The field that was misread.</param>
/// <param name="Value">What the document says; null when it does not tell the field.</param>
/// <param name="Citation">The words that say it; null when the words that were read before are meant.</param>
public sealed record Correction(AttestationId Attestation, DecidedField Field, DecidedValue? Value, Citation? Citation) : ActContent;

/// <summary>An account was looked at and found right, or found to be none.</summary>
/// <param name="Attestation">The account.</param>
/// <param name="IsAccepted">Whether it stands; a rejected one tells no incident.</param>
public sealed record Review(AttestationId Attestation, bool IsAccepted) : ActContent;

/// <summary>What is held true of an incident although accounts differ.</summary>
/// <param name="Accounts">The accounts that were seen, in <see cref="AttestationOrder"/>; the ruling is of the incident that holds the first of them that is left.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">What is held; null when it is held to be unknown.</param>
public sealed record Ruling(IReadOnlyList<AttestationId> Accounts, DecidedField Field, DecidedValue? Value) : ActContent;

/// <summary>How far a source can be relied on.</summary>
/// <param name="Source">The source, as its documents name it.</param>
/// <param name="Reliability">The letter of the Admiralty code.</param>
public sealed record SourceAssessment(string Source, Reliability Reliability) : ActContent;

/// <summary>How credible one account is.</summary>
/// <param name="Attestation">The account.</param>
/// <param name="Credibility">The number of the Admiralty code.</param>
public sealed record AccountAssessment(AttestationId Attestation, Credibility Credibility) : ActContent;

/// <summary>A source was read for an area and a span of days, so that nothing found there means that it tells nothing.</summary>
/// <param name="Source">The source.</param>
/// <param name="Country">The country as ISO 3166-1 alpha-2.</param>
/// <param name="Admin1">The first-level division; null for the whole country.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public sealed record Coverage(string Source, string Country, string? Admin1, DateOnly From, DateOnly To) : ActContent;

/// <summary>A release of a group's media wing that a person saw described; metadata only.</summary>
/// <param name="Kind">What was put out.</param>
/// <param name="By">The group: its usual name, or the words.</param>
/// <param name="Actor">The group in the registry; null when it has none of that name.</param>
/// <param name="Outlet">The outlet that put it out; null when not known.</param>
/// <param name="From">The first day on which it may have been put out; null when not known.</param>
/// <param name="To">The last day, included; null when not known.</param>
/// <param name="Shows">What it shows.</param>
/// <param name="Notes">How it is made.</param>
/// <param name="Speakers">Who speaks in it, by role.</param>
/// <param name="Accounts">An account of each incident that it depicts or claims.</param>
public sealed record EnteredRelease(
    ReleaseKind Kind,
    string By,
    string? Actor,
    string? Outlet,
    DateOnly? From,
    DateOnly? To,
    IReadOnlyList<string> Shows,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Speakers,
    IReadOnlyList<AttestationId> Accounts) : ActContent;

/// <summary>A statement about an actor was looked at and found right, or found not to be what the document says.</summary>
/// <param name="Statement">Its id.</param>
/// <param name="Says">The statement as it was seen; an accepted one stands although a later coding may not find it.</param>
/// <param name="IsAccepted">Whether it stands.</param>
public sealed record StatementReview(StatementId Statement, ActorStatement Says, bool IsAccepted) : ActContent
{
    /// <summary>The document that it cites; null when it cites none.</summary>
    public DocumentId? Document => (Says.Source as CitedSource)?.Citation.Document;
}

/// <summary>An act is undone.</summary>
/// <param name="Act">The name of the act.</param>
public sealed record Undoing(string Act) : ActContent;
