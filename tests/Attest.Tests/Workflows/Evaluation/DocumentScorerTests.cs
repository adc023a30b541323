using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Workflows.Evaluation;
using Xunit;

namespace Attest.Tests.Workflows.Evaluation;

public sealed class DocumentScorerTests
{
    private static readonly Document s_document = new() { Id = new("sample.md"), Body = "On Monday gunmen attacked the post at Alpha and killed\nat least three guards. A clash at Beta followed." };

    private static readonly GoldIncident s_gold = new()
    {
        Id = "alpha",
        Evidence = "gunmen attacked the post at Alpha and killed at least three guards",
        IsOptional = false,
        Types = ["armed_assault"],
        Date = (new(2020, 6, 1), new(2020, 6, 1)),
        Places = ["Alpha"],
        Country = "ML",
        Perpetrators = ["gunmen"],
        Targets = ["post"],
        Claimants = [],
        Tolls = new Dictionary<Harm, Quantity> { [Harm.Killed] = new(3, null) },
    };

    private static readonly Attestation s_account = new()
    {
        Id = new(s_document.Id, DocumentPart.Body, Cite("attacked").Span),
        Type = State(new IncidentType("armed_assault"), "attacked"),
        Date = State(IncidentDate.On(new(2020, 6, 1)), "On Monday"),
        Place = State(new PlaceReference { Name = "Alpha", Country = "ML", Precision = PlacePrecision.Exact }, "Alpha"),
        Participants = [State(new Participant(Role.Perpetrator, "gunmen", null, "gunmen"), "gunmen")],
        Targets = [State(new Target("the post", "military", IsPerson: false), "the post")],
        Tolls = [State(new Toll("guards", "military", Side.Attacked, Harm.Killed, new(3, null), "at least three guards"), "at least three guards")],
    };

    [Fact]
    public void A_right_account_earns_every_field()
    {
        var scored = Assert.Single(Score([s_gold], [s_account]));

        Assert.All(scored.Fields.Values, field => Assert.Equal(1, field.F1));
        Assert.Equal(7, scored.Fields.Count);
    }

    [Theory]
    [InlineData("2020-06-02", "2020-06-02", 1)]
    [InlineData("2020-05-30", "2020-06-04", 0.5)]
    [InlineData("2020-01-01", "2020-12-31", 0)]
    public void A_date_may_be_a_day_off_and_counts_half_when_it_is_a_little_wide(string from, string to, double credit)
    {
        var date = new IncidentDate(DateOnly.ParseExact(from, "O"), DateOnly.ParseExact(to, "O"), DatePrecision.Range);
        var scored = Assert.Single(Score([s_gold], [s_account with { Date = State(date, "On Monday") }]));

        Assert.Equal(credit, scored.Fields[Field.Date].Credit);
    }

    [Fact]
    public void An_account_of_other_words_is_surplus_and_the_incident_missed()
    {
        var elsewhere = s_account with
        {
            Type = State(new IncidentType("clash"), "clash"),
            Date = null,
            Place = State(new PlaceReference { Name = "Beta", Country = "ML", Precision = PlacePrecision.Exact }, "Beta"),
            Participants = [],
            Targets = [],
            Tolls = [],
        };

        var cases = Score([s_gold], [elsewhere]);

        Assert.Contains(cases, each => each is { Gold: not null, Account: null });
        Assert.Contains(cases, each => each is { Gold: null, Account: not null });
    }

    [Fact]
    public void An_optional_incident_counts_neither_way()
    {
        Assert.Empty(Score([s_gold with { IsOptional = true }], [s_account]));
        Assert.Empty(Score([s_gold with { IsOptional = true }], []));
    }

    [Fact]
    public void Words_of_the_title_tell_an_incident_too()
    {
        var document = s_document with { Title = "Clash at Beta" };
        var gold = s_gold with { Evidence = "Clash at Beta" };

        Assert.Equal((DocumentPart.Title, new TextSpan(0, 13)), DocumentScorer.FindEvidence(document, gold));
        Assert.Null(DocumentScorer.FindEvidence(document, s_gold with { Evidence = "Clash at Gamma" }));
    }

    private static IReadOnlyList<ScoredCase> Score(IReadOnlyList<GoldIncident> golds, IReadOnlyList<Attestation> accounts) =>
        new DocumentScorer(type => type.Code).Score(s_document, golds, accounts);

    private static Citation Cite(string words)
    {
        var start = s_document.Body.IndexOf(words, StringComparison.Ordinal);
        return s_document.Cite(DocumentPart.Body, new(start, start + words.Length));
    }

    private static Stated<T> State<T>(T value, string words) => new(value, Cite(words), Assertion.ByAuthor);
}
