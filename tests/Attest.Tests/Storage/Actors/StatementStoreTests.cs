using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Storage.Acts;
using Attest.Storage.Actors;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Xunit;

namespace Attest.Tests.Storage.Actors;

public sealed class StatementStoreTests : IAsyncLifetime
{
    private static readonly Document Report = new() { Id = new("profile.md"), Body = "The River Front was formed in 1999. It lives on tolls and is allied with JNIM." };
    private readonly TemporaryFolder _folder = new();
    private Workspace _workspace = null!;

    public async ValueTask InitializeAsync()
    {
        _workspace = await Workspace.CreateAsync(_folder.Path, "tester", TimeProvider.System, CancellationToken.None);
        await new DocumentStore(_workspace).SaveAsync(Report, default, Coding("1", Founded, Funding, Ally), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _workspace.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task What_is_said_of_an_actor_is_found_by_either_side_of_a_relation()
    {
        Assert.Equal([Founded, Funding, Ally], await OfAsync("name:river front"));
        Assert.Equal([Ally], await OfAsync("jnim"));
        Assert.Equal([("name:river front", 3)], (await new StatementStore(_workspace).ActorsAsync(Cancel)).Select(one => (one.Actor.Key, one.Statements)));
    }

    [Fact]
    public async Task A_new_coding_replaces_what_the_machine_found_and_keeps_what_a_person_accepted()
    {
        var accepted = await RecordAsync(Funding, isAccepted: true);
        await RecordAsync(Ally, isAccepted: false);
        await new DocumentStore(_workspace).RecodeAsync(Coding("2", Founded with { From = new(1999) }, Ally), Cancel);
        Assert.Equal(
            [(ActorProperty.Founded, ReviewState.Machine), (ActorProperty.Funding, ReviewState.Accepted), (ActorProperty.AllyOf, ReviewState.Rejected)],
            (await OfAsync("name:river front")).Select(one => (one.Property, one.Review)));

        await new ActStore(_workspace).RecordAsync(new Undoing(accepted.Act.Id), "", Cancel);
        Assert.DoesNotContain(await OfAsync("name:river front"), one => one.Property == ActorProperty.Funding);
    }

    [Fact]
    public async Task A_purged_document_leaves_no_statement_and_no_review_that_quotes_it()
    {
        await RecordAsync(Funding, isAccepted: true);
        var purge = new PurgeStore(_workspace);
        await _workspace.InTransactionAsync(
            async () =>
            {
                await purge.EndAsync(Report.Id, "a court", Cancel);
                await purge.EraseAsync(Report.Id, Cancel);
            },
            Cancel);
        Assert.Empty(await OfAsync("name:river front"));
        Assert.Empty(await new ActStore(_workspace).ListAsync(Cancel));
    }

    [Fact]
    public async Task A_view_of_an_earlier_day_holds_what_was_said_then()
    {
        await using var view = await _workspace.ViewAsync(new AsOf(null, DateOnly.FromDateTime(_workspace.Now.UtcDateTime)), Cancel);
        Assert.Equal(3, (await new StatementStore(view).AllAsync(Cancel)).Count);
        await using var before = await _workspace.ViewAsync(new AsOf(null, new(2001, 1, 1)), Cancel);
        Assert.Empty(await new StatementStore(before).AllAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static ActorStatement Founded { get; } = Statement(ActorProperty.Founded, new DateValue(new(1999)), "formed in 1999");

    private static ActorStatement Funding { get; } = Statement(ActorProperty.Funding, new TextValue("taxation"), "tolls");

    private static ActorStatement Ally { get; } = Statement(ActorProperty.AllyOf, new ActorValue(new(new("jnim"), "JNIM")), "allied with JNIM");

    private Task<IReadOnlyList<ActorStatement>> OfAsync(string key) => new StatementStore(_workspace).OfActorAsync(key, Cancel);

    private Task<StoredAct> RecordAsync(ActorStatement statement, bool isAccepted) =>
        new ActStore(_workspace).RecordAsync(new StatementReview(StatementId.Of(statement), statement, isAccepted), "read", Cancel);

    private static Coding Coding(string version, params ActorStatement[] statements) => new() { Document = Report.Id, Version = version, Statements = statements };

    private static ActorStatement Statement(ActorProperty property, StatementValue value, string words)
    {
        var start = Report.Body.IndexOf(words, StringComparison.Ordinal);
        return new()
        {
            Actor = new(null, "River Front"),
            Property = property,
            Value = value,
            Source = new CitedSource(Report.Cite(DocumentPart.Body, new(start, start + words.Length))),
            Origin = StatementOrigin.Document,
        };
    }
}
