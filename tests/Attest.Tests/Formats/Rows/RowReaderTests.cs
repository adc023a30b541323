using System.Runtime.CompilerServices;
using Attest.Core.Attestations;
using Attest.Formats.Reading;
using Attest.Formats.Rows;
using Attest.Storage.Attestations;
using Attest.Storage.Documents;
using Attest.Storage.Workspaces;
using Attest.Tests.Formats.Reading;
using Attest.Workflows.Intake;
using Xunit;

namespace Attest.Tests.Formats.Rows;

public sealed class RowReaderTests : IDisposable
{
    private readonly SampleFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task The_sample_of_the_page_is_read_as_the_page_says()
    {
        var rows = await ReadAsync(Sample("csv"), Sample("yaml"));
        var problems = rows.SelectMany(row => row.Problems).Select(problem => problem.ToString());
        Assert.Equal(Page().Split("```\n")[^2].TrimEnd().Split('\n'), problems);

        var first = Attestation(rows[1]);
        Assert.Equal("field-notes#E1", first.Id.Document.Value);
        Assert.Equal((new DateOnly(2019, 3, 1), "armed_assault", ReviewState.Entered), (first.Date!.Value.From, first.Type.Value.Code, first.Review));
        Assert.Equal(("Dioura", "Mopti", "ML", PlacePrecision.Exact), (first.Place!.Value.Name, first.Place.Value.Admin1, first.Place.Value.Country, first.Place.Value.Precision));
        Assert.Equal(["23", "12 to 15"], first.Tolls.Select(toll => toll.Value.Number.ToString()));
        Assert.Equal("2 or more", Assert.Single(Attestation(rows[2]).Tolls).Value.Number.ToString());
        Assert.Null(Attestation(rows[3]).Date);
        Assert.Empty(Attestation(rows[3]).Tolls);
    }

    [Fact]
    public async Task Every_value_cites_the_words_of_its_cell()
    {
        var row = (await ReadAsync(Sample("csv"), Sample("yaml")))[1];
        var (document, attestation) = (row.Document!, Attestation(row));
        Assert.Equal("01/03/2019", attestation.Date!.Citation.Quote);
        Assert.Equal("Attack on a camp", attestation.Type.Citation.Quote);
        Assert.Equal("12-15", attestation.Tolls[1].Citation.Quote);
        Assert.All(
            new[] { attestation.Date.Citation, attestation.Type.Citation, attestation.Place!.Citation, attestation.Tolls[0].Citation },
            citation => Assert.Equal(document.Body[citation.Span.Start..citation.Span.End], citation.Quote));
    }

    [Fact]
    public async Task Rows_without_key_with_a_key_of_another_or_an_unknown_type_are_refused()
    {
        var rows = await ReadAsync("id;t\nA;clash\n;clash\nA;clash\nB;brawl\nC;\n", "columns: {key: id, type: t}\n");
        Assert.Equal([true, false, false, false, false], rows.Skip(1).Select(row => row.Document is not null));
        Assert.Equal([3, 4, 5, 6], rows.SelectMany(row => row.Problems).Select(problem => problem.Row));
    }

    [Fact]
    public async Task Cells_may_hold_separators_quotation_marks_and_line_ends()
    {
        var rows = await ReadAsync("id,t,n\nA,clash,\"one, \"\"two\"\"\nthree\"\nB,clash,\n", "columns: {key: id, type: t, notes: n}\n");
        Assert.Contains("n: one, \"two\"\nthree\n", rows[1].Document!.Body, StringComparison.Ordinal);
        Assert.Equal([2, 4], rows.Skip(1).Select(row => row.Number));
    }

    [Theory]
    [InlineData("columns: {date: t}\n", "expected under columns a key")]
    [InlineData("columns: {key: id, colour: t}\n", "columns/colour")]
    [InlineData("columns: {key: id, type: missing}\n", "expected the column 'missing'")]
    [InlineData("columns: [\n", "expected a map of columns in YAML")]
    public async Task A_map_that_does_not_fit_is_refused(string map, string expected)
    {
        var exception = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("id,t\nA,clash\n", map));
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing_and_an_edited_row_takes_the_place_of_the_earlier()
    {
        await using var workspace = await Workspace.CreateAsync(_files.Path, "test", TimeProvider.System, TestContext.Current.CancellationToken);
        const string map = "columns: {key: id, type: t, killed: k}\n";
        Assert.Equal((2, 0, 0), await AddAsync(workspace, "id,t,k\nA,clash,1\nB,clash,2\n", map));
        Assert.Equal((0, 0, 2), await AddAsync(workspace, "id,t,k\nA,clash,1\nB,clash,2\n", map));
        Assert.Equal((0, 1, 1), await AddAsync(workspace, "id,t,k\nA,clash,7\nB,clash,2\n", map));
        Assert.Equal(["2", "7"], await KilledAsync(workspace));

        // Back to what it was, and then another meaning for the same words.
        Assert.Equal((0, 1, 1), await AddAsync(workspace, "id,t,k\nA,clash,1\nB,clash,2\n", map));
        Assert.Equal(["1", "2"], await KilledAsync(workspace));
        Assert.Equal((0, 1, 1), await AddAsync(workspace, "id,t,k\nA,clash,1\nB,clash,2\n", map + "values: {killed: {2: up to 3}}\n"));
        Assert.Equal(["1", "up to 3"], await KilledAsync(workspace));
    }

    private static async Task<IEnumerable<string>> KilledAsync(Workspace workspace)
    {
        var killed = new List<string>();
        foreach (var id in await new DocumentStore(workspace).IdsAsync(TestContext.Current.CancellationToken))
        {
            var attestations = await new AttestationStore(workspace).OfDocumentAsync(id, TestContext.Current.CancellationToken);
            killed.AddRange(attestations.SelectMany(one => one.Tolls).Select(toll => toll.Value.Number.ToString()));
        }

        return killed.Order(StringComparer.Ordinal);
    }

    private async Task<(int Added, int Updated, int Known)> AddAsync(Workspace workspace, string csv, string map)
    {
        var summary = await new RowIntake(workspace).AddAsync(Rows(csv, map), TestContext.Current.CancellationToken);
        return (summary.Added, summary.Updated, summary.Known);
    }

    private async Task<List<EnteredRow>> ReadAsync(string csv, string map) => await Rows(csv, map).ToListAsync(TestContext.Current.CancellationToken);

    private IAsyncEnumerable<EnteredRow> Rows(string csv, string map) =>
        new RowReader(RowMap.Read(_files.Write("map.yaml", map)), type => type is "clash" or "armed_assault" or "ied", new ReadingOptions())
            .ReadAsync(_files.Write("rows.csv", csv), TestContext.Current.CancellationToken);

    private static Attestation Attestation(EnteredRow row) => row.Attestation!(row.Document!);

    private static string Sample(string language) => Page().Split($"```{language}\n")[1].Split("```")[0];

    private static string Page([CallerFilePath] string path = "") =>
        File.ReadAllText(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "../../../../docs/how-to/import-spreadsheet.md")));
}
