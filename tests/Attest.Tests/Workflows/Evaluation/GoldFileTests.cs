using Attest.Core.Attestations;
using Attest.Workflows.Evaluation;
using Xunit;

namespace Attest.Tests.Workflows.Evaluation;

public sealed class GoldFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_as_people_write_it_is_read()
    {
        var gold = Read(
            """
            {
              // seen twice
              "document": "alpha.md",
              "incidents": [
                { "id": "1", "evidence": "gunmen attacked", "type": ["attack"], "date": ["2020-06", "2020-06"], "country": "ML", "killed": [3, null], },
              ],
            }
            """);

        Assert.Equal("alpha.md", gold.Document);
        var incident = Assert.Single(gold.Incidents);
        Assert.Equal((new DateOnly(2020, 6, 1), new DateOnly(2020, 6, 30)), incident.Date);
        Assert.Equal(new Quantity(3, null), incident.Tolls[Harm.Killed]);
        Assert.Equal(5, incident.Line);
        Assert.Empty(incident.Places);
    }

    [Theory]
    [InlineData("{", 1, "expected JSON")]
    [InlineData("[]", 1, "the name of the document")]
    [InlineData("{\"document\": \"a\",\n\"incidents\": 3}", 2, "a list")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"perpetrators\": []}]}", 4, "found \"perpetrators\"")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"type\": [\"picnic\"]}]}", 4, "found \"picnic\"")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"type\": \"attack\"}]}", 4, "a list of texts")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"date\": [\"2020-02-30\", \"2020-03-01\"]}]}", 4, "yyyy-mm-dd")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"date\": [\"2020-02-01\"]}]}", 4, "the first and the last day")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"killed\": [5, 3]}]}", 4, "two bounds")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"killed\": 5}]}", 4, "two bounds")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"country\": \"Mali\"}]}", 4, "two capitals")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\",\n\"evidence\": \"words\",\n\"optional\": \"yes\"}]}", 4, "true or false")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{},\n{\"id\": \"1\"}]}", 2, "a name for the incident")]
    [InlineData("{\"document\": \"a\", \"incidents\": [\n{\"id\": \"1\"}]}", 2, "the words of the document")]
    public void A_mistake_is_told_with_its_line_and_what_was_expected(string json, int line, string expected)
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Read(json));

        Assert.Contains($"alpha.gold.json, line {line}: ", wrong.Message, StringComparison.Ordinal);
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_is_gold_that_is_read_back()
    {
        var incident = new GoldIncident
        {
            Id = "1",
            Evidence = "Les « assaillants » ont tué",
            Types = ["attack"],
            Date = (new(2020, 6, 1), new(2020, 6, 30)),
            Places = ["Ménaka"],
            Country = "ML",
            Tolls = new Dictionary<Harm, Quantity> { [Harm.Wounded] = new(3, null) },
        };
        using var written = new MemoryStream();
        GoldDraft.Write(new("", "alpha.md", [incident]), written);

        var read = Assert.Single(Read(System.Text.Encoding.UTF8.GetString(written.ToArray())).Incidents);

        Assert.Equal(incident.Evidence, read.Evidence);
        Assert.Equal(incident.Date, read.Date);
        Assert.Equal(incident.Places, read.Places);
        Assert.Equal(incident.Tolls, read.Tolls);
    }

    [Fact]
    public void A_folder_without_gold_is_told_how_to_get_some() =>
        Assert.Contains("--draft", Assert.Throws<InvalidDataException>(() => GoldFile.Find(_folder.Path)).Message, StringComparison.Ordinal);

    private GoldDocument Read(string json)
    {
        var path = Path.Combine(_folder.Path, "alpha.gold.json");
        File.WriteAllText(path, json);
        return GoldFile.Read(path, type => type == "attack");
    }
}
