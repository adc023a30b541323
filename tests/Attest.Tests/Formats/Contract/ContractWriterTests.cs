using System.Text;
using System.Text.Json;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using Xunit;

namespace Attest.Tests.Formats.Contract;

public sealed class ContractWriterTests
{
    private static readonly Document Report = new()
    {
        Id = new("segou.md"),
        Title = "Gendarmes attacked",
        Body = "JNIM claimed an assault near Ségou last week, killing at least 14 soldiers with an IED.",
    };

    [Fact]
    public void A_coding_is_one_line_with_the_fields_of_the_contract()
    {
        var line = WriteLine(new() { Document = Report.Id, Version = "test", Attestations = [Assault()] });
        Assert.EndsWith("\n", line, StringComparison.Ordinal);
        Assert.Equal(1, line.Count(letter => letter == '\n'));
        Assert.Contains("Ségou", line, StringComparison.Ordinal);

        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        Assert.Equal("segou.md", root.GetProperty("document").GetString());
        var attestation = root.GetProperty("attestations")[0];
        Assert.Equal(
            """{"from":"2017-04-09","to":"2017-04-15","precision":"week","text":"last week","anchor":"published","anchor_day":"2017-04-19"}""",
            attestation.GetProperty("date").GetRawText());
        Assert.Equal(
            """{"name":"Ségou","text":"near Ségou","id":null,"admin1":"Ségou","admin2":null,"country":"ML","lat":13.45,"lon":null,"precision":"near"}""",
            attestation.GetProperty("place").GetRawText());
        Assert.Equal("""{"min":14,"max":null,"text":"at least 14"}""", attestation.GetProperty("killed").GetRawText());
        Assert.Equal(JsonValueKind.Null, attestation.GetProperty("wounded").ValueKind);
        Assert.Equal("""["JNIM"]""", attestation.GetProperty("claimed_by").GetRawText());
        Assert.Equal("attack", attestation.GetProperty("family").GetString());
        Assert.Equal("jnim", attestation.GetProperty("perpetrators")[0].GetProperty("actor").GetString());
        Assert.Equal("claim", attestation.GetProperty("responsibility")[0].GetProperty("voice").GetString());
        Assert.Equal("overran_and_withdrew", attestation.GetProperty("outcome").GetProperty("kind").GetString());
    }

    [Fact]
    public void Every_citation_stands_at_its_offsets_and_each_value_has_one()
    {
        using var json = JsonDocument.Parse(WriteLine(new() { Document = Report.Id, Version = "test", Attestations = [Assault()] }));
        var citations = json.RootElement.GetProperty("attestations")[0].GetProperty("citations").EnumerateArray().ToList();
        foreach (var citation in citations)
        {
            var range = citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32();
            Assert.Equal(Report.Body[range], citation.GetProperty("quote").GetString());
        }

        Assert.Equal(
            ["type", "date", "place", "perpetrator", "target", "weapon", "killed", "responsibility", "outcome", "sentence"],
            citations.Select(citation => citation.GetProperty("field").GetString()!));
    }

    [Fact]
    public void Aggregates_tallies_statements_and_problems_are_listed_apart()
    {
        using var json = JsonDocument.Parse(WriteLine(new()
        {
            Document = Report.Id,
            Version = "test",
            Aggregates = [new() { Type = Say(new IncidentType("ied"), "assault"), Number = new(2, null) }],
            Tallies = [new() { Number = Say(new Quantity(69, null), "14"), Unit = "attacks" }],
            Statements =
            [
                new()
                {
                    Actor = new(new("jnim"), "JNIM"),
                    Property = ActorProperty.LeaderFate,
                    Value = new PersonValue("Ana Prueba", "second in command", LeaderFate.Captured),
                    From = new(2019, 5),
                    Source = new CitedSource(Report.Cite(DocumentPart.Body, Find("JNIM"))),
                    Origin = StatementOrigin.Document,
                },
            ],
            Problems = [new("date-not-in-calendar", "Expected a day; found 31 June.")],
        }));
        var root = json.RootElement;
        Assert.Equal(2, root.GetProperty("aggregates")[0].GetProperty("number").GetProperty("min").GetInt64());
        Assert.Equal(69, root.GetProperty("tallies")[0].GetProperty("number").GetProperty("min").GetInt64());
        var statement = root.GetProperty("statements")[0];
        Assert.Equal(
            ("jnim", "leader_fate", "captured", "second in command", "2019-05", "JNIM"),
            (Text(statement, "actor"), Text(statement, "property"), Text(statement, "fate"), Text(statement, "role"), Text(statement, "from"), Text(statement.GetProperty("citations")[0], "quote")));
        Assert.Equal("date-not-in-calendar", root.GetProperty("problems")[0].GetProperty("code").GetString());
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();

    private static string WriteLine(Coding coding)
    {
        using var output = new MemoryStream();
        new ContractWriter(_ => "attack").WriteLine(coding, output);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static Attestation Assault() => new()
    {
        Id = new(Report.Id, DocumentPart.Body, Find("assault")),
        Type = Say(new IncidentType("armed_assault"), "assault"),
        Date = Say(new IncidentDate(new(2017, 4, 9), new(2017, 4, 15), DatePrecision.Week, DateAnchor.Published, new(2017, 4, 19)), "last week"),
        Place = Say(new PlaceReference { Name = "Ségou", Admin1 = "Ségou", Country = "ML", Latitude = 13.45, Precision = PlacePrecision.Near }, "near Ségou"),
        Participants = [Say(new Participant(Role.Perpetrator, "JNIM", new ActorId("jnim"), "JNIM"), "JNIM")],
        Targets = [Say(new Target("soldiers", "military", IsPerson: true), "soldiers")],
        Weapons = [Say(new Weapon("IED", "ied"), "IED")],
        Tolls = [Say(new Toll("soldiers", "military", Side.Attacked, Harm.Killed, new(14, null), "at least 14"), "at least 14 soldiers")],
        Responsibilities =
        [
            Say(new Responsibility(new ActorId("jnim"), "JNIM", ResponsibilityKind.Claimed), "JNIM claimed") with { Assertion = new(Voice.Claim, "JNIM") },
        ],
        Outcome = Say(new Outcome(OutcomeKind.OverranAndWithdrew), "assault"),
        IsMain = true,
        Sentences = [Report.Cite(DocumentPart.Body, new(0, Report.Body.Length))],
    };

    private static Stated<T> Say<T>(T value, string words) => new(value, Report.Cite(DocumentPart.Body, Find(words)), Assertion.ByAuthor);

    private static TextSpan Find(string words)
    {
        var start = Report.Body.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
