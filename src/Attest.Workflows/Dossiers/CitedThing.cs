using System.Security.Cryptography;
using System.Text;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Documents;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>What a name in a paragraph's citations leads to: words of a document, an incident, or a statement about an actor.</summary>
/// <param name="Words">The words; null for the others.</param>
/// <param name="Incident">The incident; null for the others.</param>
/// <param name="Statement">The statement; null for the others.</param>
internal sealed record CitedThing(Citation? Words, Incident? Incident, ActorStatement? Statement)
{
    /// <summary>A hash of what it says, by which a change is seen.</summary>
    public string Fingerprint => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Says)))[..32];

    private string Says => this switch
    {
        { Words: { } words } => words.Quote,
        { Incident: { } incident } => string.Join(
            '\n',
            [
                .. incident.Accounts.Select(account => account.Id.ToString()), incident.Type.Taken.Value.Code, Wording.Of(incident.Date?.Taken.Value),
                Wording.Of(incident.Place?.Taken.Value), Wording.Of(incident.Killed?.Taken.Value), incident.Corroboration.ToString(),
            ]),
        { Statement: { } statement } => $"{statement.Property}\n{statement.Value.Words}\n{statement.From}\n{statement.To}",
        _ => "",
    };

    /// <summary>Finds what a name leads to; null when it leads to nothing any more.</summary>
    public static async Task<CitedThing?> FindAsync(Workspace workspace, string name, CancellationToken cancellationToken)
    {
        if (StatementId.IsId(name))
        {
            var statement = await new DossierStatements(workspace).FindAsync(new(name), cancellationToken);
            return statement is null ? null : new(null, null, statement);
        }

        if (name.StartsWith("i-", StringComparison.Ordinal) && !name.Contains(':', StringComparison.Ordinal))
        {
            var incident = (await new IncidentQueries(workspace).DescribeAsync([name], cancellationToken)).FirstOrDefault();
            return incident is null ? null : new(null, incident, null);
        }

        // Words are named as accounts are, with a colon in place of the number sign.
        var colon = name.LastIndexOf(':');
        if (colon <= 0 || AttestationId.Parse($"{name[..colon]}#{name[(colon + 1)..]}") is not { } words || await new DocumentStore(workspace).FindAsync(words.Document, cancellationToken) is not { } document)
        {
            return null;
        }

        return words.Anchor.Length > 0 && words.Anchor.End <= document.TextOf(words.Part).Length ? new(document.Cite(words.Part, words.Anchor), null, null) : null;
    }
}
