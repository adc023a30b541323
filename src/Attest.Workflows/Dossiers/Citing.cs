using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Dossiers;
using Attest.Core.Incidents;

namespace Attest.Workflows.Dossiers;

/// <summary>Cites what a dossier is made of.</summary>
/// <param name="material">What it is made of.</param>
/// <param name="notes">Where the citations are gathered.</param>
internal sealed class Citing(DossierMaterial material, NoteBook notes)
{
    /// <summary>Words with what supports a fact.</summary>
    public CitedWords Cite(string words, Fact fact) => new(words, Of(fact.Statements));

    /// <summary>The labels of statements, each once.</summary>
    public IReadOnlyList<string> Of(IEnumerable<ActorStatement> statements) => [.. statements.Select(Of).Distinct(StringComparer.Ordinal)];

    /// <summary>The label of words of an account: of the whole sentence where it fits into a note, so that one can see what they say.</summary>
    public string Of(Citation citation, Account account)
    {
        var sentence = account.Attestation.Sentences.FirstOrDefault(one => one.Part == citation.Part && one.Document == citation.Document && one.Span.Contains(citation.Span));
        return Of(sentence is { Quote.Length: <= CitedSource.MaxQuoteLength } ? sentence : citation, account.Attestation.Review);
    }

    /// <summary>The labels of what a person's paragraph cites.</summary>
    public IReadOnlyList<string> Of(CitedThing thing) => thing switch
    {
        { Words: { } words } => [Of(words, ReviewState.Entered)],
        { Statement: { } statement } => [Of(statement)],
        { Incident: { } incident } => [.. incident.Accounts.SelectMany(Of)],
        _ => [],
    };

    /// <summary>The name of an actor for readers: the registry's full name, or the words.</summary>
    public string NameOf(ActorReference actor) => (actor.Id is { } id ? material.Registry.Find(id.Value)?.Name : null) ?? actor.Name;

    /// <summary>A value in words, actors by their full names.</summary>
    public string NameOf(StatementValue value) => value is ActorValue other ? NameOf(other.Actor) : value.Words;

    /// <summary>The label of a citation.</summary>
    public string Of(Citation citation, ReviewState review)
    {
        var document = material.Documents.GetValueOrDefault(citation.Document) ?? new("", null, null);
        return notes.Cite(citation, document.Title, document.Source, document.Published, StateOf(review));
    }

    /// <summary>The labels of the sentences that tell an account and of a value of it.</summary>
    public IReadOnlyList<string> Of(Account account) =>
    [
        .. (account.Attestation.Sentences is { Count: > 0 } sentences ? sentences.Take(1) : [account.Attestation.Type.Citation])
            .Select(one => Of(one, account.Attestation.Review)),
    ];

    /// <summary>The label of an own count.</summary>
    public string Count(string text, IReadOnlyList<string> incidents) => notes.Count(text, incidents);

    /// <summary>What people have made of something, in words.</summary>
    public static string StateOf(ReviewState review) => review switch
    {
        ReviewState.Machine => "read by machine, not reviewed",
        ReviewState.Accepted => "accepted",
        ReviewState.Corrected => "corrected",
        ReviewState.Rejected => "rejected",
        ReviewState.Entered => "entered by hand",
        _ => throw new ArgumentOutOfRangeException(nameof(review), review, "Not a state of review."),
    };

    private string Of(ActorStatement statement) => statement.Source switch
    {
        CitedSource cited => Of(cited.Citation, statement.Review),
        ReferenceSource reference => notes.Cite(
            statement.Origin == StatementOrigin.Registry ? $"Registry of the program, version {material.Registry.Version}" : statement.Origin == StatementOrigin.Import ? "Imported registry" : "Entered by hand", reference),
        _ => throw new InvalidOperationException($"No source of a statement: {statement.Source.GetType().Name}."),
    };
}
