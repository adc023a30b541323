using Attest.Core.Acts;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Core.Acts;

public sealed class CorrectionsTests
{
    private static readonly Attestation Coded = TestAccounts.Of("a", day: 1, killed: 12, actor: "jnim").Attestation;

    [Fact]
    public void A_toll_is_corrected_and_keeps_its_voice_and_words()
    {
        var corrected = Correct(DecidedField.Killed, new() { Number = Quantity.Exactly(21) });
        var line = Assert.Single(corrected.Tolls);
        Assert.Equal((21L, Basis.Inferred, "military"), (line.Value.Number.AtLeast, line.Basis, line.Value.Kind));
        Assert.Equal(Coded.Tolls[0].Citation, line.Citation);
        Assert.Equal(ReviewState.Corrected, corrected.Review);
    }

    [Fact]
    public void A_correction_may_cite_words_of_its_own()
    {
        var citation = new Citation(Coded.Id.Document, DocumentPart.Body, new(60, 66), "twelve");
        var corrected = Corrections.Apply(Coded, [Act(0, new Correction(Coded.Id, DecidedField.Killed, new() { Number = Quantity.Exactly(12) }, citation))]);
        Assert.Equal((citation, Basis.Stated), (corrected.Tolls[0].Citation, corrected.Tolls[0].Basis));
    }

    [Fact]
    public void A_value_that_the_text_does_not_tell_is_taken_away()
    {
        Assert.Null(Correct(DecidedField.Date, null).Date);
        Assert.Null(Correct(DecidedField.Place, null).Place);
        Assert.Empty(Correct(DecidedField.Killed, null).Tolls);
        Assert.Empty(Correct(DecidedField.Perpetrators, null).Participants);
    }

    [Fact]
    public void Another_perpetrator_takes_the_responsibility_and_denials_stay()
    {
        Stated<T> Say<T>(T value) => new(value, Coded.Type.Citation, Assertion.ByAuthor);
        var attestation = Coded with
        {
            Responsibilities =
            [
                Say(new Responsibility(new ActorId("jnim"), "JNIM", ResponsibilityKind.Suspected)),
                Say(new Responsibility(new ActorId("jnim"), "JNIM", ResponsibilityKind.Denied)),
            ],
        };
        var corrected = Corrections.Apply(
            attestation, [Act(0, new Correction(Coded.Id, DecidedField.Perpetrators, new() { Perpetrators = [new(Role.Perpetrator, "ISGS", new ActorId("isgs"), "ISGS")] }, null))]);
        Assert.Equal(["ISGS"], corrected.Participants.Select(one => one.Value.Name));
        Assert.Equal([("JNIM", ResponsibilityKind.Denied), ("ISGS", ResponsibilityKind.Fact)], corrected.Responsibilities.Select(one => (one.Value.Name, one.Value.Kind)));
    }

    [Fact]
    public void Of_two_corrections_the_later_holds_in_whatever_order_they_come()
    {
        Act[] acts =
        [
            Act(1, new Correction(Coded.Id, DecidedField.Killed, new() { Number = Quantity.Exactly(3) }, null)),
            Act(2, new Correction(Coded.Id, DecidedField.Killed, new() { Number = Quantity.Exactly(4) }, null)),
        ];
        Assert.Equal(4, TollSummary.Of(Corrections.Apply(Coded, acts).Tolls, Harm.Killed)?.Number.AtLeast);
        Assert.Equal(4, TollSummary.Of(Corrections.Apply(Coded, [acts[1], acts[0]]).Tolls, Harm.Killed)?.Number.AtLeast);
    }

    [Fact]
    public void Reviews_say_what_people_made_of_an_account()
    {
        Assert.Equal(ReviewState.Accepted, Corrections.Apply(Coded, [Act(0, new Review(Coded.Id, IsAccepted: true))]).Review);
        Assert.Equal(ReviewState.Rejected, Corrections.Apply(Coded, [Act(0, new Review(Coded.Id, IsAccepted: false))]).Review);
        Assert.Equal(ReviewState.Accepted, Corrections.Apply(Coded, [Act(0, new Review(Coded.Id, IsAccepted: false)), Act(1, new Review(Coded.Id, IsAccepted: true))]).Review);
    }

    [Fact]
    public void Acts_on_other_accounts_change_nothing() =>
        Assert.Same(Coded, Corrections.Apply(Coded, [Act(0, new Review(TestAccounts.Of("b", day: 1).Id, IsAccepted: true))]));

    [Fact]
    public void A_corrected_toll_is_the_toll_and_lines_keep_pointing_at_their_wholes() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var facts = new AnyFacts(seed);
            var attestation = facts.Attestation(facts.Document());
            var corrected = Corrections.Apply(attestation, [Act(0, new Correction(attestation.Id, DecidedField.Killed, new() { Number = Quantity.Exactly(7) }, null))]);
            return corrected.Tolls.Any(line => line.Value is { Harm: Harm.Killed, Number.AtLeast: 7 })
                && corrected.Tolls.All(line => line.Value.PartOf is null || line.Value.PartOf < corrected.Tolls.Count);
        }).QuickCheckThrowOnFailure();

    private static Attestation Correct(DecidedField field, DecidedValue? value) => Corrections.Apply(Coded, [Act(0, new Correction(Coded.Id, field, value, null))]);

    private static Act Act(int second, ActContent content) => new()
    {
        Id = $"{second}",
        Content = content,
        By = "tester",
        At = new DateTimeOffset(2026, 3, 1, 12, 0, second, TimeSpan.Zero),
        Because = "read again",
    };
}
