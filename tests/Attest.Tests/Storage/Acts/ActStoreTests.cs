using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Storage.Acts;
using Attest.Storage.Incidents;
using Attest.Storage.Workspaces;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Attest.Tests.Storage.Acts;

public sealed class ActStoreTests : IDisposable
{
    private static readonly AttestationId One = new(new("one.md"), DocumentPart.Body, new(0, 4));
    private static readonly AttestationId Other = new(new("other.md"), DocumentPart.Title, new(8, 12));
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static TheoryData<int> EveryContent => [.. Enumerable.Range(0, Contents().Length)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(EveryContent))]
    public async Task Every_kind_of_act_comes_back_as_it_was_recorded(int index)
    {
        await using var workspace = await CreateAsync();
        var content = Contents()[index];
        var act = await new ActStore(workspace).RecordAsync(content, "seen", Stop);
        var read = Assert.Single(await new ActStore(workspace).ListAsync(Stop));
        Assert.Equal((act.Entry, act.Act.Id, "tester", "seen"), (read.Entry, read.Act.Id, read.Act.By, read.Act.Because));
        Assert.Null(Same.FirstDifference(content, read.Act.Content));
    }

    [Fact]
    public async Task An_act_that_is_undone_holds_no_more_and_comes_back_when_that_is_undone()
    {
        await using var workspace = await CreateAsync();
        var acts = new ActStore(workspace);
        var act = await acts.RecordAsync(new JudgedPair(One, Other, Verdict.Same), "seen", Stop);
        var undoing = await acts.RecordAsync(new Undoing(act.Act.Id), "", Stop);
        Assert.Equal([undoing.Entry], (await acts.ListAsync(Stop)).Select(one => one.Entry));
        Assert.Empty(await new IncidentStore(workspace).JudgementsAsync(Stop));

        await acts.RecordAsync(new Undoing(undoing.Act.Id), "", Stop);
        Assert.True((await acts.FindAsync(act.Entry, Stop))!.Holds);
        Assert.Single(await new IncidentStore(workspace).JudgementsAsync(Stop));
        Assert.Equal(act.Entry, (await acts.FindLastAsync(Stop))!.Entry);
    }

    [Fact]
    public async Task Acts_of_one_moment_are_told_apart_and_keep_their_order()
    {
        await using var workspace = await CreateAsync();
        var acts = new ActStore(workspace);
        for (var i = 0; i < 20; i++)
        {
            await acts.RecordAsync(new JudgedPair(One, Other, (Verdict)(i % 2)), "seen", Stop);
        }

        var all = await acts.ListAsync(Stop);
        Assert.Equal(20, all.Select(one => one.Act.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(all.Select(one => one.Entry).Order(), all.Select(one => one.Entry));
    }

    [Fact]
    public async Task Judgements_of_an_older_file_become_acts()
    {
        var path = Path.Combine(_folder.Path, Workspace.FileName);
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            connection.Open();
            Migrations.Apply(connection, newest: 1);
            await using var command = connection.CreateCommand();
            command.CommandText =
                $"""
                INSERT INTO entry (entry, at, author, kind) VALUES (1, '2026-01-01T10:00:00Z', 'Awa', 'judgement');
                INSERT INTO judgement (first, second, verdict, because, from_entry) VALUES ('{One}', '{Other}', 'Different', 'two villages', 1);
                """;
            command.ExecuteNonQuery();
        }

        await using var workspace = await Workspace.OpenAsync(_folder.Path, "tester", TimeProvider.System, Stop);
        var judgement = Assert.Single(await new IncidentStore(workspace).JudgementsAsync(Stop));
        Assert.Equal((One, Other, Verdict.Different, "Awa", "two villages"), (judgement.First, judgement.Second, judgement.Verdict, judgement.By, judgement.Because));
        Assert.Equal(new DateTimeOffset(2026, 1, 1, 10, 0, 0, TimeSpan.Zero), judgement.At);
    }

    private static ActContent[] Contents() =>
    [
        new JudgedPair(One, Other, Verdict.Same),
        new JudgedPair(One, Other, Verdict.Different),
        new JudgedPair(One, Other, Verdict.Unsure),
        new Correction(One, DecidedField.Killed, new() { Number = new(3, null) }, new(One.Document, DocumentPart.Body, new(2, 7), "three")),
        new Correction(One, DecidedField.Date, new() { Date = new(new(2019, 3, 1), new(2019, 3, 31), DatePrecision.Month) }, null),
        new Correction(One, DecidedField.Main, new() { IsMain = false }, null),
        new Correction(One, DecidedField.Targets, null, null),
        new Review(One, IsAccepted: true),
        new Review(One, IsAccepted: false),
        new Ruling([One, Other], DecidedField.Place, new() { Place = new() { Name = "Tene", Country = "ML", Precision = PlacePrecision.Exact } }),
        new Ruling([One], DecidedField.Completion, new() { Completion = Completion.Attempted }),
        new SourceAssessment("Gazette", Reliability.C),
        new AccountAssessment(One, Credibility.PossiblyTrue),
        new Coverage("Gazette", "ML", "Mopti", new(2019, 1, 1), new(2019, 12, 31)),
        new Undoing("0011223344556677"),
    ];

    private Task<Workspace> CreateAsync() => Workspace.CreateAsync(_folder.Path, "tester", TimeProvider.System, Stop);
}
