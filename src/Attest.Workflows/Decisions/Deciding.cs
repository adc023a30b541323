using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Actors;
using Attest.Storage.Acts;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Resolve;

namespace Attest.Workflows.Decisions;

/// <summary>Records corrections, reviews, rulings and assessments, and brings incidents up to date.</summary>
/// <param name="workspace">The workspace.</param>
/// <param name="taxonomy">The types of incidents.</param>
public sealed class Deciding(Workspace workspace, Taxonomy taxonomy)
{
    private readonly ActStore _acts = new(workspace);

    /// <summary>Records what a document says where it was misread.</summary>
    /// <exception cref="WorkspaceException">There is no such account, or the citation is not of its document.</exception>
    public async Task<StoredAct> CorrectAsync(
        string account, DecidedField field, DecidedValue? value, (DocumentId Document, DocumentPart Part, TextSpan Span)? words, string because, CancellationToken cancellationToken)
    {
        var attestation = await AccountAsync(account, cancellationToken);
        var citation = words is { } cited ? await CiteAsync(attestation.Document, cited, cancellationToken) : null;
        return await RecordAsync(new Correction(attestation, field, value, citation), because, cancellationToken);
    }

    /// <summary>Records that an account was found right, or found to tell no incident.</summary>
    /// <exception cref="WorkspaceException">There is no such account.</exception>
    public async Task<StoredAct> ReviewAsync(string account, bool isAccepted, string because, CancellationToken cancellationToken) =>
        await RecordAsync(new Review(await HeldAsync(account, cancellationToken), isAccepted), because, cancellationToken);

    /// <summary>Records that a statement about an actor was found right, or found not to be what the document says.</summary>
    /// <exception cref="WorkspaceException">No document says it.</exception>
    public async Task<StoredAct> ReviewAsync(StatementId statement, bool isAccepted, string because, CancellationToken cancellationToken)
    {
        var says = await new StatementStore(workspace).FindAsync(statement, cancellationToken)
            ?? throw new WorkspaceException($"{workspace.Path}: expected the id of a statement about an actor; no document holds '{statement}'. See them with 'attest actor NAME'.");
        return await _acts.RecordAsync(new StatementReview(statement, says with { Review = ReviewState.Machine }, isAccepted), because, cancellationToken);
    }

    /// <summary>Records what is held true of an incident. The accounts that it has now are those that were seen.</summary>
    /// <exception cref="WorkspaceException">The text names no incident.</exception>
    public async Task<(StoredAct Act, IReadOnlyList<AttestationId> Accounts)> RuleAsync(
        string incident, DecidedField field, DecidedValue? value, string because, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        var named = await Named.FindAsync(workspace, incident, cancellationToken);
        if (named.Incident is null)
        {
            throw new WorkspaceException($"{workspace.Path}: expected the name of an incident; found an account, '{incident}'. Give the incident that it tells, or say with 'attest correct' that the document was misread.");
        }

        return (await RecordAsync(new Ruling(named.Accounts, field, value), because, cancellationToken), named.Accounts);
    }

    /// <summary>Records how credible an account is.</summary>
    /// <exception cref="WorkspaceException">There is no such account.</exception>
    public async Task<StoredAct> AssessAsync(string account, Credibility credibility, string because, CancellationToken cancellationToken) =>
        await RecordAsync(new AccountAssessment(await AccountAsync(account, cancellationToken), credibility), because, cancellationToken);

    /// <summary>Records how far a source can be relied on.</summary>
    /// <returns>The act, and how many documents of the workspace are of that source.</returns>
    public async Task<(StoredAct Act, int Documents)> AssessAsync(string source, Reliability reliability, string because, CancellationToken cancellationToken)
    {
        var (name, documents) = await new SourceQueries(workspace).FindAsync(source, cancellationToken);
        return (await RecordAsync(new SourceAssessment(name, reliability), because, cancellationToken), documents);
    }

    private async Task<StoredAct> RecordAsync(ActContent content, string because, CancellationToken cancellationToken)
    {
        var act = await _acts.RecordAsync(content, because, cancellationToken);
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        return act;
    }

    /// <summary>The account that a text names, or the only account of the incident that it names.</summary>
    private async Task<AttestationId> AccountAsync(string text, CancellationToken cancellationToken)
    {
        await Resolution.UpdateAsync(workspace, taxonomy, cancellationToken);
        return await Named.FindAsync(workspace, text, cancellationToken) switch
        {
            { Accounts: [var only] } => only,
            var named => throw new WorkspaceException(
                $"{workspace.Path}: expected the name of one account; found '{text}', an incident of {named.Accounts.Count}. Name one of them: {string.Join(", ", named.Accounts)}."),
        };
    }

    /// <summary>The account that a text names, rejected or not.</summary>
    private async Task<AttestationId> HeldAsync(string text, CancellationToken cancellationToken) =>
        AttestationId.Parse(text) is { } account && await _acts.IsHeldAsync(account, cancellationToken) ? account : await AccountAsync(text, cancellationToken);

    private async Task<Citation> CiteAsync(DocumentId document, (DocumentId Document, DocumentPart Part, TextSpan Span) words, CancellationToken cancellationToken)
    {
        if (words.Document != document)
        {
            throw new WorkspaceException($"{workspace.Path}: expected words of {document}, which the account is of; found a citation of {words.Document}. What another document says is another account.");
        }

        var text = await new DocumentStore(workspace).FindAsync(document, cancellationToken);
        var length = text!.TextOf(words.Part).Length;
        return words.Span.Length > 0 && words.Span.End <= length
            ? text.Cite(words.Part, words.Span)
            : throw new WorkspaceException($"{workspace.Path}: expected a range within the {length} characters of {document}; found {words.Span.Start}-{words.Span.End}.");
    }
}
