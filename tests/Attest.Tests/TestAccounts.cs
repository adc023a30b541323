using Attest.Coder.Codebook;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;

namespace Attest.Tests;

/// <summary>Accounts of attacks on Boulikessi in October 2019, unless said otherwise.</summary>
internal static class TestAccounts
{
    public static Taxonomy Types { get; } = new(
    [
        new(new("attack"), new("attack"), "Attack", [], FitsAll: true),
        new(new("armed_assault"), new("armed_assault"), "Armed assault", [new("ied")]),
        new(new("ied"), new("ied"), "Improvised explosive device", [new("attack")]),
        new(new("arrest"), new("arrest"), "Arrest", []),
    ]);

    public static Account Of(
        string document,
        int day,
        int start = 0,
        string type = "armed_assault",
        string place = "Boulikessi",
        double? latitude = null,
        PlacePrecision precision = PlacePrecision.Exact,
        int? killed = null,
        string? actor = null,
        Voice voice = Voice.Author,
        Stance stance = Stance.Asserted,
        string? speaker = null,
        string? source = null,
        PartialDate? published = null,
        string country = "ML")
    {
        var id = new DocumentId(document);
        Stated<T> Stated<T>(T value) => new(value, new Citation(id, DocumentPart.Body, new(start, start + 4), "word"), new(voice, speaker, stance));
        return new()
        {
            Source = source,
            Published = published,
            Attestation = new()
            {
                Id = new(id, DocumentPart.Body, new(start, start + 4)),
                Type = Stated(new IncidentType(type)),
                Date = Stated(IncidentDate.On(new DateOnly(2019, 10, 1).AddDays(day - 1))),
                Place = Stated(new PlaceReference { Name = place, Country = country, Latitude = latitude, Longitude = latitude is null ? null : -1.0, Precision = precision }),
                Participants = actor is null ? [] : [Stated(new Participant(Role.Perpetrator, actor, new ActorId(actor), actor))],
                Tolls = killed is { } number ? [Stated(new Toll("soldiers", "military", Side.Attacked, Harm.Killed, Quantity.Exactly(number), "word"))] : [],
            },
        };
    }

    /// <summary>What resolving compares of an account told in these words.</summary>
    public static Traits Traits(Account account, string words = "") =>
        Attest.Core.Incidents.Traits.Of(account, AccountWords.Of(words, ResolutionFiles.LoadRarity()));

    /// <summary>Accounts of few days and places, so that many meet.</summary>
    public static Account[] Any(Random chance, int count)
    {
        string[] places = ["Boulikessi", "Mondoro", "Ménaka"];
        string[] types = ["attack", "armed_assault", "ied", "arrest"];
        return
        [
            .. Enumerable.Range(0, count).Select(index => Of(
                $"d{chance.Next(count / 2)}",
                day: 1 + chance.Next(6),
                start: index * 10,
                type: types[chance.Next(types.Length)],
                place: places[chance.Next(places.Length)],
                killed: chance.Next(3) == 0 ? null : chance.Next(5),
                actor: chance.Next(2) == 0 ? null : chance.Next(2) == 0 ? "jnim" : "isgs")),
        ];
    }
}
