using Attest.Storage.Documents;

namespace Attest.Server.Documents;

/// <summary>A document in a list, as JSON.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">The title; empty when there is none.</param>
/// <param name="Source">Who publishes; null when not stated.</param>
/// <param name="Published">The day, month or year of publication; null when not known.</param>
/// <param name="Accounts">How many incidents it tells.</param>
/// <param name="Problems">How many things in it could not be read.</param>
public sealed record DocumentLine(string Id, string Title, string? Source, string? Published, int Accounts, int Problems)
{
    /// <summary>The line of a document.</summary>
    public static DocumentLine Of(DocumentSummary document) =>
        new(document.Id.Value, document.Title, document.Source, document.Published?.ToString(), document.Attestations, document.Problems);
}
