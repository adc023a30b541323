using System.Globalization;
using System.Text.Json;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Acts;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;

namespace Attest.Storage.Exchange;

/// <summary>
/// Merges the facts of a colleague's workspace into this one: documents, codings, accounts entered by hand, decisions. What both have is
/// decided by what it says and never by who pulls from whom, so that both end with the same facts in whatever order they pull.
/// </summary>
/// <param name="here">The workspace that gains.</param>
/// <param name="there">A copy of the colleague's workspace; it is only read.</param>
/// <param name="from">What the ledger says of where it comes from, such as a path.</param>
public sealed class PullStore(Workspace here, Workspace there, string from)
{
    private readonly DocumentStore _documents = new(here);
    private readonly AttestationStore _attestations = new(here);
    private readonly DocumentStore _theirDocuments = new(there);
    private readonly AttestationStore _theirAttestations = new(there);
    private readonly Renaming _renaming = new();
    private readonly List<DocumentId> _purgedHere = [];
    private int _added;
    private int _known;
    private int _recoded;
    private int _entered;

    /// <summary>Pulls everything, each document in one transaction, then all decisions in one. Pulled again, it adds nothing.</summary>
    public async Task<PullReport> PullAsync(CancellationToken cancellationToken)
    {
        foreach (var id in await _theirDocuments.IdsAsync(cancellationToken))
        {
            await here.InTransactionAsync(() => PullAsync(id, cancellationToken), cancellationToken);
        }

        var decisions = 0;
        await here.InTransactionAsync(async () => decisions = await PullActsAsync(cancellationToken), cancellationToken);
        return new()
        {
            Documents = _added,
            Known = _known,
            Recoded = _recoded,
            Entered = _entered,
            Decisions = decisions,
            Renamed = _renaming.Documents,
            PurgedHere = _purgedHere,
            PurgedThere = await PurgedThereAsync(cancellationToken),
        };
    }

    private async Task PullAsync(DocumentId id, CancellationToken cancellationToken)
    {
        var theirs = (await _theirDocuments.FindAsync(id, cancellationToken))!;
        var name = await NameHereAsync(theirs, cancellationToken);
        var isHeld = await _documents.HasAsync(name, cancellationToken);
        if (!isHeld && await new PurgeStore(here).FindAsync(theirs, cancellationToken) is not null)
        {
            _purgedHere.Add(id);
            return;
        }

        _renaming.Note(id, name);
        var coding = await MachineCodingAsync(_theirAttestations, id, cancellationToken) is { } coded ? _renaming.Of(coded) : null;
        if (isHeld)
        {
            _known++;
            await PullCodingAsync(id, name, coding, cancellationToken);
        }
        else
        {
            var received = await _theirDocuments.FindReceivedAsync(id, cancellationToken);
            await WithOriginAsync("SELECT entry FROM document WHERE id = $id", () => _documents.SaveAsync(_renaming.Of(theirs), received, coding, cancellationToken), cancellationToken, ("$id", id.Value));
            _added++;
        }

        await PullEnteredAsync(id, name, cancellationToken);
    }

    /// <summary>The name under which a colleague's document stands here or will: where its name bears other words here, the words give it one of its own.</summary>
    private async Task<DocumentId> NameHereAsync(Document theirs, CancellationToken cancellationToken)
    {
        foreach (var name in new[] { theirs.Id, new(Renaming.PlainName(theirs)), Renaming.NameFor(theirs) }.Distinct())
        {
            if (await _documents.FindAsync(name, cancellationToken) is { } ours && ours.Sha256 == theirs.Sha256 && ours.Body == theirs.Body && ours.Title == theirs.Title)
            {
                return name;
            }
        }

        return await _documents.HasAsync(theirs.Id, cancellationToken) ? Renaming.NameFor(theirs) : theirs.Id;
    }

    /// <summary>Of two codings of one document the one of the later version stays; of one version, the one whose words come later.</summary>
    private async Task PullCodingAsync(DocumentId id, DocumentId name, Coding? theirs, CancellationToken cancellationToken)
    {
        if (theirs is null || (await MachineCodingAsync(_attestations, name, cancellationToken) is { } ours && !IsLater(theirs, ours)))
        {
            return;
        }

        const string entry = "SELECT c.from_entry FROM coding c JOIN document d ON d.key = c.document WHERE d.id = $id AND c.to_entry IS NULL";
        await WithOriginAsync(entry, () => _documents.RecodeAsync(theirs, cancellationToken), cancellationToken, ("$id", id.Value));
        _recoded++;
    }

    private static bool IsLater(Coding theirs, Coding ours)
    {
        var versions = string.Compare(theirs.Version, ours.Version, CultureInfo.InvariantCulture, CompareOptions.NumericOrdering);
        return versions != 0 ? versions > 0 : string.CompareOrdinal(TextOf(theirs), TextOf(ours)) > 0;
    }

    private static string TextOf(Coding coding) => string.Join(
        '\n',
        coding.Attestations
            .OrderBy(one => one.Id.ToString(), StringComparer.Ordinal)
            .Select(one => JsonSerializer.Serialize(one, FactRows.Json.Attestation))
            .Prepend(JsonSerializer.Serialize(CodingRemainder.Of(coding), FactRows.Json.CodingRemainder))
            .Prepend(coding.Version));

    private static async Task<Coding?> MachineCodingAsync(AttestationStore store, DocumentId id, CancellationToken cancellationToken) =>
        await store.FindCodingAsync(id, cancellationToken) is { } coding
            ? coding with { Attestations = [.. coding.Attestations.Where(one => one.Review == ReviewState.Machine)] }
            : null;

    /// <summary>Accounts entered by hand: of two on the same words the later one stays; one that was ended on either side stays ended.</summary>
    private async Task PullEnteredAsync(DocumentId id, DocumentId document, CancellationToken cancellationToken)
    {
        var ours = await EnteredAsync(here, document, cancellationToken);
        var theirs = (await EnteredAsync(there, id, cancellationToken)).ConvertAll(one => (Id: _renaming.OfName(one.Id), Body: _renaming.OfAttestation(one.Body), one.Holds, one.At, Name: one.Id));
        foreach (var name in theirs.Select(one => one.Id).Distinct(StringComparer.Ordinal))
        {
            var all = ours.Concat(theirs.Select(one => (one.Id, one.Body, one.Holds, one.At))).Where(one => one.Id == name).ToArray();
            var ended = all.Where(one => !one.Holds).Select(one => one.Body).ToHashSet(StringComparer.Ordinal);
            var wanted = all.Where(one => one.Holds && !ended.Contains(one.Body)).OrderBy(one => one.At, StringComparer.Ordinal).ThenBy(one => one.Body, StringComparer.Ordinal).LastOrDefault();
            var held = ours.Find(one => one.Id == name && one.Holds);
            if (wanted.Body is not null && wanted.Body != held.Body)
            {
                const string entry = "SELECT from_entry FROM attestation WHERE id = $id AND to_entry IS NULL";
                await WithOriginAsync(entry, () => _attestations.EnterAsync(AttestationStore.Read(wanted.Body), cancellationToken), cancellationToken, ("$id", theirs.Find(one => one.Id == name).Name));
                _entered++;
            }
            else if (wanted.Body is null && held.Body is not null)
            {
                await _attestations.EndEnteredAsync(AttestationId.Parse(name)!.Value, from, cancellationToken);
            }
        }
    }

    private static Task<List<(string Id, string Body, bool Holds, string At)>> EnteredAsync(Workspace workspace, DocumentId id, CancellationToken cancellationToken) => workspace.RowsAsync(
        """
        SELECT a.id, a.body, a.to_entry IS NULL, coalesce(json_extract(e.origin, '$.at'), e.at)
        FROM attestation a JOIN document d ON d.key = a.document JOIN entry e ON e.entry = a.from_entry WHERE d.id = $id AND a.coding IS NULL ORDER BY a.id, a.key
        """,
        row => (row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetString(3)),
        cancellationToken,
        ("$id", id.Value));

    private async Task<int> PullActsAsync(CancellationToken cancellationToken)
    {
        const string sql =
            $"""
            SELECT {ActRows.Columns}, min(x.from_entry) FROM act x GROUP BY x.id ORDER BY x.at, x.id
            """;
        var known = (await here.RowsAsync("SELECT DISTINCT id FROM act", row => row.GetString(0), cancellationToken)).ToHashSet(StringComparer.Ordinal);
        var acts = new ActStore(here);
        var pulled = 0;
        foreach (var (made, entry) in await there.RowsAsync(sql, row => (ActRows.Read(row), row.GetInt64(6)), cancellationToken))
        {
            var act = _renaming.Of(made);
            if (!known.Contains(act.Id) && !ActRows.DocumentsOf(made.Content).Any(_purgedHere.Contains))
            {
                var recorded = await here.RecordAsync("decision", ActRows.SubjectOf(act.Content), ActRows.KindOf(act.Content), cancellationToken);
                await SetOriginAsync(recorded, entry, cancellationToken);
                await acts.PutAsync(act, recorded, cancellationToken);
                pulled++;
            }
        }

        if (_added + _recoded + _entered + pulled > 0)
        {
            var detail = string.Create(CultureInfo.InvariantCulture, $"{_added} documents, {_recoded} codings, {_entered} entered accounts, {pulled} decisions");
            await acts.SettleAsync(await here.RecordAsync("workspace pulled", from, detail, cancellationToken), cancellationToken);
        }

        return pulled;
    }

    private async Task<IReadOnlyList<DocumentId>> PurgedThereAsync(CancellationToken cancellationToken)
    {
        List<DocumentId> purged = [];
        foreach (var id in await there.RowsAsync("SELECT document FROM tombstone ORDER BY document", row => new DocumentId(row.GetString(0)), cancellationToken))
        {
            if (await _documents.HasAsync(id, cancellationToken))
            {
                purged.Add(id);
            }
        }

        return purged;
    }

    /// <summary>Changes this workspace, and notes on the entries that it made from which of the colleague's entries they come.</summary>
    private async Task WithOriginAsync(string entryOf, Func<Task> change, CancellationToken cancellationToken, (string, object?) parameter)
    {
        var last = await here.ScalarAsync("SELECT max(entry) FROM entry", cancellationToken) as long? ?? 0;
        var theirs = await there.ScalarAsync(entryOf, cancellationToken, parameter) as long?;
        await change();
        foreach (var entry in await here.RowsAsync("SELECT entry FROM entry WHERE entry > $last", row => row.GetInt64(0), cancellationToken, ("$last", last)))
        {
            if (theirs is { } origin)
            {
                await SetOriginAsync(entry, origin, cancellationToken);
            }
        }
    }

    /// <summary>What a colleague pulled from a third keeps its first origin.</summary>
    private async Task SetOriginAsync(long entry, long theirs, CancellationToken cancellationToken)
    {
        const string sql = "SELECT coalesce(origin, json_object('from', $from, 'entry', entry, 'by', author, 'at', at)) FROM entry WHERE entry = $entry";
        var origin = await there.ScalarAsync(sql, cancellationToken, ("$from", from), ("$entry", theirs));
        await here.ExecuteAsync("UPDATE entry SET origin = $origin WHERE entry = $entry", cancellationToken, ("$origin", origin), ("$entry", entry));
    }
}
