using Attest.Coder;
using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class CodebookFolderTests : IDisposable
{
    private const string Triggers = "term\tpos\ttype\tharm\tsubject\tobject\tpreps\tstrength\n";
    private const string Places = "id\tkind\tname\tnames\tcountry\tparent\tlatitude\tlongitude\tpopulation\tsource\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Added_words_places_and_actors_are_read_beside_the_built_in_ones()
    {
        Write("Codebook/en/triggers.add.tsv", Triggers + "blorp\tv\tarmed_assault\t-\tperpetrator\ttarget\t-\tstrong\n");
        Write("Gazetteer/places.add.tsv", Places + "x:qorvel\ttown\tQorvel\tKorvel\tML\tcountry:ML\t15.5\t-2.25\t\tunverified\n");
        Write("Actors/actors.add.json", """{"version": "1", "actors": [{"id": "zanthor", "name": "Zanthor Brigade", "kind": "armed_group"}]}""");

        var attestation = Assert.Single(Code("Zanthor Brigade fighters blorped a police post in Korvel on Monday."));

        Assert.Equal("armed_assault", attestation.Type.Value.Code);
        Assert.Equal("x:qorvel", attestation.Place!.Value.Place!.Value.Value);
        Assert.Equal((15.5, -2.25), (attestation.Place.Value.Latitude, attestation.Place.Value.Longitude));
        Assert.Contains(attestation.Participants, one => one.Value is { Role: Role.Perpetrator, Actor.Value: "zanthor" });
    }

    [Fact]
    public void An_added_row_stands_in_place_of_the_rows_with_its_first_cell()
    {
        Assert.Equal("air_strike", Assert.Single(ReadEnglish.Code("Gunmen strafed a police post in Gao on Monday.").Attestations).Type.Value.Code);
        Write("Codebook/en/triggers.add.tsv", Triggers + "strafe\tv\tarmed_assault\t-\tperpetrator\ttarget\t-\tstrong\n");
        Assert.Equal("armed_assault", Assert.Single(Code("Gunmen strafed a police post in Gao on Monday.")).Type.Value.Code);
    }

    [Fact]
    public void An_added_actor_stands_in_place_of_the_one_of_its_id()
    {
        Write("Actors/actors.add.json", """{"version": "1", "actors": [{"id": "jnim", "name": "Zanthor Brigade", "kind": "armed_group"}]}""");
        Assert.Contains(Assert.Single(Code("The Zanthor Brigade attacked an army post in Gao on Monday.")).Participants, one => one.Value.Actor?.Value == "jnim");
        Assert.DoesNotContain(Code("JNIM attacked an army post in Gao on Monday.").SelectMany(one => one.Participants), one => one.Value.Actor?.Value == "jnim");
    }

    [Fact]
    public void A_whole_file_stands_in_place_of_the_built_in_one()
    {
        Write("Codebook/en/triggers.tsv", Triggers + "blorp\tv\tarmed_assault\t-\tperpetrator\ttarget\t-\tstrong\n");
        Assert.Empty(Code("Gunmen ambushed a convoy near Gao on Monday."));
        Assert.Single(Code("Gunmen blorped a convoy near Gao on Monday."));
    }

    [Fact]
    public void A_coding_tells_by_which_changes_it_was_made()
    {
        Write("Codebook/en/nouns.add.tsv", "term\tplural\tclass\tkind\tform\nblorper\t\tperson\tmilitary\t\n");
        var first = EnglishCoder.Load(new CodebookFolder(changes: _folder.Path)).Version;
        Assert.StartsWith(ReadEnglish.Coder.Version + ", with " + Path.GetFileName(_folder.Path) + " ", first, StringComparison.Ordinal);
        Write("Codebook/en/nouns.add.tsv", "term\tplural\tclass\tkind\tform\nblorper\t\tperson\tpolice\t\n");
        Assert.NotEqual(first, EnglishCoder.Load(new CodebookFolder(changes: _folder.Path)).Version);
    }

    [Theory]
    [InlineData("Codebook/en/trigers.add.tsv", Triggers, "no")]
    [InlineData("Codebook/en/triggers.add.tsv", "term\tpos\n", "expected the columns term, pos, type")]
    [InlineData("Codebook/en/triggers.add.tsv", Triggers + "blorp\tv\tarmed_assault\t-\tbystander\ttarget\t-\tstrong\n", "triggers.add.tsv, line 2: expected a role, found 'bystander'")]
    [InlineData("Codebook/en/triggers.add.tsv", Triggers + "blorp\tv\ta\tb\tc\td\te\tf\tg\n", "triggers.add.tsv, line 2: expected 8 cells")]
    [InlineData("Gazetteer/places.add.tsv", Places + "x:qorvel\thamlet\tQorvel\t\tML\tcountry:ML\t\t\t\tunverified\n", "places.add.tsv, line 2: 'hamlet' is not a kind of place")]
    [InlineData("Actors/actors.add.json", """{"version": "1", "actors": [{"id": "zanthor"}]}""", "actors.add.json: expected each actor")]
    public void A_mistake_in_a_changed_file_is_told_with_file_and_line(string name, string content, string expected)
    {
        Write(name, content);
        var wrong = Assert.Throws<InvalidDataException>(() => EnglishCoder.Load(new CodebookFolder(changes: _folder.Path)));
        Assert.Contains(expected, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_missing_or_empty_is_told()
    {
        Assert.Contains("places.add.tsv", Assert.Throws<InvalidDataException>(() => new CodebookFolder(changes: _folder.Path)).Message, StringComparison.Ordinal);
        Assert.Contains("found none", Assert.Throws<InvalidDataException>(() => new CodebookFolder(changes: Path.Combine(_folder.Path, "nothing"))).Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<Attestation> Code(string text) =>
        EnglishCoder.Load(new CodebookFolder(changes: _folder.Path)).Code(ReadEnglish.Document(text)).Attestations;

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
