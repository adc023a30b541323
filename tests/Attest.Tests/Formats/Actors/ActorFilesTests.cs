using System.Text;
using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Formats.Actors;
using Attest.Formats.Reading;
using Xunit;

namespace Attest.Tests.Formats.Actors;

public sealed class ActorFilesTests : IDisposable
{
    private const string HeadingsOfNames = "ActorId,NameData,NameOrig,NameOrigFull,NameOrigFullEng,";
    private const string HeadingsOfChanges = "NameChange,NewName,NewNameFullMotherTongue,NewNameFullEng,Org,NamePrev,ActorIdPrev,";
    private const string HeadingsOfOthers = "NameAlliance,ActorIdAlliance,GroupName,ActorIdGroup,Location,GWNOLoc,Version\n";

    private const string Headings =
        HeadingsOfNames + HeadingsOfChanges + HeadingsOfOthers;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_list_of_UCDP_gives_names_lineage_areas_and_codes()
    {
        var file = await ReadAsync(
            "list.csv",
            Headings
            + "1,RF,RF,Front du fleuve,River Front,0,,,,1,Hill Front,2,,,\"Sea Front, Hill Front\",\"3, 2\",\"Mali, Senegal\",\"432, 433\",9.1\n"
            + "2,HF,Old Hill,n/a,Old Hill Front,1,\"HL, HF\",,\"Hill League, Hill Front\",1,,,,,,,Mali,432,9.1\n"
            + "3,SF,SF,n/a,Sea Front,0,,,,3,,,,,,,Senegal,433,9.1\n");
        Assert.Equal(("ucdp", "ucdp-actors-9.1", 3), (file.Format, file.Source.Key, file.Actors.Count));
        Assert.Empty(file.Problems);
        Assert.Equal(
            ["AlsoKnownAs RF", "AlsoKnownAs Front du fleuve", "AlsoKnownAs River Front", "Kind armed_group", "SplinterOf HF ucdp-2", "ConstituentOf SF ucdp-3", "ConstituentOf HF ucdp-2", "Area Mali", "Area Senegal", "Code ucdp: 1"],
            Lines(file.Actors[0]));
        Assert.Equal(["AlsoKnownAs HF", "AlsoKnownAs HL", "AlsoKnownAs Hill League", "AlsoKnownAs Hill Front", "FormerName Old Hill", "FormerName Old Hill Front"], Lines(file.Actors[1])[..6]);
        Assert.Equal((ActorKinds.Community, "SN"), (file.Actors[2].Kind, file.Actors[2].Countries.Single()));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_is_named_with_its_line_and_the_rest_goes_on()
    {
        var file = await ReadAsync("list.csv", Headings + "x,A,,,,0,,,,1,,,,,,,,,\n7,,,,,0,,,,1,,,,,,,,,\n8,C,,,,0,,,,9,,,,,,,,,\n9,D,,,,0,,,,1,Gone,77,,,,,Nowhere,999,\n9,D,,,,0,,,,1,,,,,,,,,\n");
        Assert.Equal(["ucdp-9"], file.Actors.Select(actor => actor.Id.Value));
        Assert.Equal([2, 3, 4, 5, 5, 6], file.Problems.Select(problem => problem.Line));
        Assert.Contains(file.Problems, problem => problem.Message.Contains("77", StringComparison.Ordinal));
        Assert.Contains(file.Problems, problem => problem.Message.Contains("999", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Entities_give_organisations_and_only_listed_leaders()
    {
        string[] lines =
        [
            """{"id": "rf", "schema": "Organization", "properties": {"name": ["River Front"], "alias": ["Front of the River"], "previousName": ["Old Front"], "weakAlias": ["The River"], "country": ["ml"], "topics": ["crime.terror"], "wikidataId": ["Q1"]}}""",
            """{"id": "hf", "schema": "Organization", "properties": {"name": ["Hill Front"]}}""",
            """{"id": "p1", "schema": "Person", "properties": {"name": ["Ana Prueba"], "topics": ["sanction"]}}""",
            """{"id": "p2", "schema": "Person", "properties": {"name": ["Ben Prueba"]}}""",
            """{"id": "m1", "schema": "Membership", "properties": {"member": ["p1"], "organization": ["rf"], "role": ["Supreme Leader"], "startDate": ["2017-03-02"]}}""",
            """{"id": "m2", "schema": "Membership", "properties": {"member": ["p2"], "organization": ["rf"], "role": ["Supreme Leader"]}}""",
            """{"id": "s1", "schema": "Succession", "properties": {"predecessor": ["hf"], "successor": ["rf"], "date": ["2016"]}}""",
            """{"id": "x1", "schema": "Sanction", "properties": {"entity": ["rf"], "authority": ["UN Security Council"], "program": ["A list"], "listingDate": ["2018-10-04"], "unscId": ["QDe.999"]}}""",
            """{"id": "v1", "schema": "Vessel", "properties": {"name": ["Boat"]}}""",
            "not an entity",
            """{"id": "e1", "schema": "Organization", "properties": {}}""",
        ];
        var file = await ReadAsync("entities.ftm.json", string.Join('\n', lines));
        Assert.Equal(["ftm-rf", "ftm-hf"], file.Actors.Select(actor => actor.Id.Value));
        Assert.Equal(
            [
                "AlsoKnownAs River Front", "AlsoKnownAs Front of the River", "FormerName Old Front", "Kind armed_group", "Leader Ana Prueba, Supreme Leader 2017-03-02",
                "Designated A list, UN Security Council 2018-10-04", "Code un: QDe.999", "Code wikidata: Q1", "Code ftm: rf",
            ],
            Lines(file.Actors[0]));
        Assert.Contains("PredecessorOf River Front ftm-rf 2016", Lines(file.Actors[1]));
        Assert.Equal([10, 11], file.Problems.Select(problem => problem.Line));
        Assert.Contains(file.PassedOver, text => text.StartsWith("1 persons", StringComparison.Ordinal));
        Assert.Contains(file.PassedOver, text => text.Contains("Vessel", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_of_the_UN_gives_entities_and_no_individuals()
    {
        var file = await ReadAsync(
            "consolidated.xml",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <CONSOLIDATED_LIST dateGenerated="2026-03-01T00:00:00Z">
              <INDIVIDUALS><INDIVIDUAL><DATAID>1</DATAID><FIRST_NAME>ANA</FIRST_NAME></INDIVIDUAL></INDIVIDUALS>
              <ENTITIES>
                <ENTITY><DATAID>2</DATAID><FIRST_NAME>RIVER FRONT</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDe.999</REFERENCE_NUMBER>
                  <LISTED_ON>2018-10-04</LISTED_ON><NAME_ORIGINAL_SCRIPT>جبهة النهر</NAME_ORIGINAL_SCRIPT>
                  <ENTITY_ALIAS><QUALITY>a.k.a.</QUALITY><ALIAS_NAME>Front of the River</ALIAS_NAME></ENTITY_ALIAS>
                  <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Old Front</ALIAS_NAME></ENTITY_ALIAS>
                  <ENTITY_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>The River</ALIAS_NAME></ENTITY_ALIAS>
                  <ENTITY_ADDRESS><COUNTRY>Mali</COUNTRY></ENTITY_ADDRESS></ENTITY>
                <ENTITY><FIRST_NAME>WITHOUT NUMBER</FIRST_NAME></ENTITY>
              </ENTITIES>
            </CONSOLIDATED_LIST>
            """);
        Assert.Equal(
            ["AlsoKnownAs RIVER FRONT", "AlsoKnownAs جبهة النهر", "AlsoKnownAs Front of the River", "FormerName Old Front", "Designated Al-Qaida, UN Security Council 2018-10-04", "Code un: QDe.999", "Area Mali"],
            Lines(file.Actors.Single()));
        Assert.Equal(("un-qde-999", "ML"), (file.Actors[0].Id.Value, file.Actors[0].Countries.Single()));
        Assert.Single(file.Problems);
        Assert.Contains(file.PassedOver, text => text.StartsWith("1 individuals", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>", "without a definition of types")]
    [InlineData("<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><CONSOLIDATED_LIST/>", "without a definition of types")]
    [InlineData("<LIST/>", "CONSOLIDATED_LIST")]
    [InlineData("<CONSOLIDATED_LIST><ENTITY>", "XML")]
    [InlineData("name;text", "begins with 'n'")]
    [InlineData("{\"actors\": [{\"id\": \"x\"}]}", "actor 1")]
    public async Task A_hostile_or_foreign_file_is_refused(string text, string named)
    {
        var refusal = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("file.xml", text));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_that_is_too_deep_is_refused() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync("file.xml", $"<CONSOLIDATED_LIST>{string.Concat(Enumerable.Repeat("<a>", 20_000))}{string.Concat(Enumerable.Repeat("</a>", 20_000))}</CONSOLIDATED_LIST>"));

    [Fact]
    public async Task A_registry_of_our_own_form_keeps_its_sources()
    {
        var file = await ReadAsync(
            "own.json",
            """{"version": "1", "sources": [{"key": "list", "title": "A list"}], "actors": [{"id": "rf", "name": "River Front", "kind": "armed_group", "names": [{"text": "RF", "kind": "name", "source": "list"}]}]}""");
        Assert.Equal(("attest", "rf"), (file.Format, file.Actors.Single().Id.Value));
        Assert.Equal("list", file.Actors[0].Statements[0].Source?.Key);
    }

    private static string[] Lines(ProposedActor actor) =>
        [.. actor.Statements.Select(one => $"{one.Property} {one.Value} {((one.Value as ActorValue)?.Actor.Id is { } id ? $"{id} " : "")}{one.From}".TrimEnd())];

    private async Task<ActorFile> ReadAsync(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), TestContext.Current.CancellationToken);
        return await ActorFiles.ReadAsync(path, new ReadingOptions(), TestContext.Current.CancellationToken);
    }
}
