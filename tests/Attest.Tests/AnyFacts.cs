using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Tests;

/// <summary>Any facts at all, drawn from a seed, for tests of what must hold for all of them.</summary>
internal sealed class AnyFacts(int seed)
{
    private static readonly string[] Words = ["Tene", "Ménaka", "gunmen", "al-Qaeda's \"emirs\"", "كتيبة", "a\tb\n", "😀 blast", "12", "<b>", "\u00A0\u2019"];
    private readonly Random _chance = new(seed);

    public Document Document(string? id = null) => new()
    {
        Id = new(id ?? $"doc-{_chance.Next(1000)}.md"),
        Title = Text(),
        Body = string.Join(' ', Enumerable.Range(0, 60).Select(_ => Text())),
        Source = Maybe(Text),
        Author = Maybe(Text),
        Published = _chance.Next(4) switch
        {
            0 => null,
            1 => new(2000 + _chance.Next(30)),
            2 => new(2000 + _chance.Next(30), 1 + _chance.Next(12)),
            _ => PartialDate.Of(Day()),
        },
        PublishedBasis = Any<PublishedBasis>(),
        Retrieved = _chance.Next(2) == 0 ? Day() : null,
        Language = "fr",
        Address = Maybe(Text),
        Licence = Maybe(Text),
        Confidentiality = Any<Confidentiality>(),
        Supersedes = _chance.Next(2) == 0 ? new("earlier.md") : null,
        DerivedFrom = Several(Text),
        Sha256 = $"{_chance.NextInt64():x16}",
    };

    public Coding Coding(Document document) => new()
    {
        Document = document.Id,
        Version = "test 1",
        Attestations = [.. Several(() => Attestation(document)).DistinctBy(one => one.Id)],
        Aggregates = Several(() => new Aggregate
        {
            Type = Stated(document, Type()),
            Number = Maybe(Quantity),
            Date = Maybe(() => Stated(document, Date())),
            Place = Maybe(() => Stated(document, Place())),
            Participants = Several(() => Stated(document, Participant())),
        }),
        Tallies = Several(() => new TallyStatement { Number = Stated(document, Quantity()), Unit = Text(), Places = Several(() => Stated(document, Place())) }),
        Statements = Several(() => Statement(document)),
        Problems = Several(() => new Problem("date-not-in-calendar", Text(), Maybe(() => Citation(document)))),
    };

    public Attestation Attestation(Document document)
    {
        var anchor = Citation(document);
        return new()
        {
            Id = new(document.Id, anchor.Part, anchor.Span),
            Type = Stated(document, Type()),
            Date = Maybe(() => Stated(document, Date())),
            Place = Maybe(() => Stated(document, Place())),
            Participants = Several(() => Stated(document, Participant())),
            Targets = Several(() => Stated(document, new Target(Text(), Maybe(Text), _chance.Next(2) == 0, Maybe(Quantity), Maybe(Text), Maybe(Text), Maybe(Text)))),
            Weapons = Several(() => Stated(document, new Weapon(Text(), "ied"))),
            Tolls = Several(() => Stated(document, new Toll(Maybe(Text), Maybe(Text), Any<Side>(), Any<Harm>(), Quantity(), Text(), _chance.Next(2) == 0 ? 0 : null))),
            Responsibilities = Several(() => Stated(document, new Responsibility(new ActorId("is-sahel"), Text(), Any<ResponsibilityKind>()))),
            Outcome = Maybe(() => Stated(document, new Outcome(Any<OutcomeKind>(), Maybe(Text)))),
            Completion = Any<Completion>(),
            IsMain = _chance.Next(2) == 0,
            Sentences = Several(() => Citation(document)),
        };
    }

    private ActorStatement Statement(Document document) => new()
    {
        Actor = Reference(),
        Property = Any<ActorProperty>(),
        Value = Value(),
        From = _chance.Next(2) == 0 ? PartialDate.Of(Day()) : null,
        To = _chance.Next(2) == 0 ? new PartialDate(2020) : null,
        Assertion = new(Any<Voice>(), Maybe(Text), Any<Stance>(), _chance.Next(2) == 0 ? Day() : null),
        Source = _chance.Next(2) == 0 ? new CitedSource(Citation(document)) : new ReferenceSource("un-list", Text(), Maybe(Text), Maybe(Text), new(2018, 10), Day()),
        Origin = Any<StatementOrigin>(),
        Review = Any<ReviewState>(),
    };

    private ActorReference Reference() => new(_chance.Next(2) == 0 ? new ActorId("jnim") : null, Text());

    private StatementValue Value() => _chance.Next(7) switch
    {
        0 => new TextValue(Text()),
        1 => new ActorValue(Reference()),
        2 => new PersonValue(Text(), Maybe(Text), _chance.Next(2) == 0 ? Any<LeaderFate>() : null),
        3 => new DesignationValue(Maybe(Text), Maybe(Text)),
        4 => new StrengthValue(Quantity(), Text()),
        5 => new PlaceValue(Text(), _chance.Next(2) == 0 ? new PlaceId("gn:2460596") : null, Maybe(Text)),
        _ => new DateValue(new(2017, 3)),
    };

    private static IncidentType Type() => new("vehicle_bomb");

    private IncidentDate Date() => _chance.Next(3) switch
    {
        0 => new(null, Day(), DatePrecision.Range),
        1 => new(Day(), null, DatePrecision.Range, DateAnchor.Published, Day()),
        _ => IncidentDate.On(Day(), DateAnchor.Dateline, Day()),
    };

    private PlaceReference Place() => new()
    {
        Name = Text(),
        Place = _chance.Next(2) == 0 ? new PlaceId("gn:2460596") : null,
        Admin1 = Maybe(Text),
        Country = "ML",
        Latitude = _chance.Next(2) == 0 ? (_chance.NextDouble() * 180) - 90 : null,
        Longitude = _chance.Next(2) == 0 ? (_chance.NextDouble() * 360) - 180 : null,
        Precision = Any<PlacePrecision>(),
    };

    private Participant Participant() => new(Any<Role>(), Text(), _chance.Next(2) == 0 ? new ActorId("jnim") : null, Text(), Maybe(Quantity));

    private Quantity Quantity() => _chance.Next(3) switch
    {
        0 => new(null, _chance.Next(90)),
        1 => new(_chance.Next(90), null),
        _ => new(3, 3 + _chance.Next(90)),
    };

    private Stated<T> Stated<T>(Document document, T value) =>
        new(value, Citation(document), new(Any<Voice>(), Maybe(Text), Any<Stance>(), _chance.Next(2) == 0 ? Day() : null), Any<Basis>());

    private Citation Citation(Document document)
    {
        var start = WholeCharacter(document.Body, _chance.Next(document.Body.Length - 60));
        var end = WholeCharacter(document.Body, start + 2 + _chance.Next(50));
        return document.Cite(DocumentPart.Body, new(start, end));
    }

    private static int WholeCharacter(string text, int offset) => char.IsLowSurrogate(text[offset]) ? offset - 1 : offset;

    private DateOnly Day() => new DateOnly(2012, 1, 1).AddDays(_chance.Next(4000));

    private string Text() => Words[_chance.Next(Words.Length)];

    private T? Maybe<T>(Func<T> make)
        where T : class => _chance.Next(2) == 0 ? make() : null;

    private T[] Several<T>(Func<T> make) => [.. Enumerable.Range(0, _chance.Next(4)).Select(_ => make())];

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[_chance.Next(Enum.GetValues<T>().Length)];
}
