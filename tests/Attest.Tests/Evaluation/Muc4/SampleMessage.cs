using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Evaluation.Muc4;

namespace Attest.Tests.Evaluation.Muc4;

/// <summary>A message written for these tests, with the coding that a good coder would give it.</summary>
internal static class SampleMessage
{
    public const string Text = """
        DEV-MUC3-9001 (TEST)

           BOGOTA, 6 FEB 90 (TEST) -- [TEXT] YESTERDAY, 12 ELN GUERRILLAS DYNAMITED THE
        OLD BRIDGE IN SARAVENA, ARAUCA DEPARTMENT.  JUDGE ANA PRUEBA WAS KILLED AND TWO PEASANTS
        WERE WOUNDED.  A BUS WAS BURNED IN NICARAGUA.


        """;

    public static Message Sample { get; } = Message.Read(Text).Single();

    public static Coding Coding(params Attestation[] attestations) => new() { Document = Sample.Document.Id, Version = "test", Attestations = attestations };

    public static Attestation Bombing { get; } = new()
    {
        Id = new(Sample.Document.Id, DocumentPart.Body, Cite("DYNAMITED").Span),
        Type = State(new IncidentType("bombing"), "DYNAMITED"),
        Date = State(IncidentDate.On(new(1990, 2, 5), DateAnchor.Dateline, new(1990, 2, 6)), "YESTERDAY"),
        Place = State(new PlaceReference { Name = "Saravena", Admin1 = "Arauca", Country = "CO", Precision = PlacePrecision.Exact }, "SARAVENA, ARAUCA DEPARTMENT"),
        Participants = [State(new Participant(Role.Perpetrator, "12 ELN GUERRILLAS", new ActorId("eln-co"), "ELN"), "12 ELN GUERRILLAS")],
        Targets =
        [
            State(new Target("THE\nOLD BRIDGE", "route", IsPerson: false, Effect: "destroyed"), "OLD BRIDGE"),
            State(new Target("JUDGE ANA PRUEBA", "judicial", IsPerson: true, Effect: "killed", ProperName: "ANA PRUEBA"), "JUDGE ANA PRUEBA"),
        ],
        Tolls = [State(new Toll("PEASANTS", "civilian", Side.Attacked, Harm.Wounded, Quantity.Exactly(2), "TWO PEASANTS"), "TWO PEASANTS")],
    };

    public static Citation Cite(string words)
    {
        var start = Sample.Document.Body.IndexOf(words, StringComparison.Ordinal);
        return Sample.Document.Cite(DocumentPart.Body, new(start, start + words.Length));
    }

    public static Stated<T> State<T>(T value, string words) => new(value, Cite(words), Assertion.ByAuthor);
}
