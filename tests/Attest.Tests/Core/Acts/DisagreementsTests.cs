using Attest.Core.Acts;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Core.Acts;

public sealed class DisagreementsTests
{
    private static readonly AttestationId Account = new(new("a"), DocumentPart.Body, new(0, 4));

    [Fact]
    public void Two_people_who_decide_otherwise_disagree_and_one_who_changes_his_mind_does_not()
    {
        Act[] acts = [Killed("Awa", 1, 12), Killed("Awa", 2, 13), Killed("Ben", 3, 14)];
        var found = Assert.Single(Disagreements.Of(acts, []));
        Assert.Equal(("Awa", 2, "Ben"), (found.One.By, found.One.At.Second, found.Other.By));
        Assert.Empty(Disagreements.Of([Killed("Awa", 1, 12), Killed("Ben", 2, 12)], []));
    }

    [Fact]
    public void Rulings_on_one_incident_disagree_whatever_accounts_they_saw()
    {
        Act Rule(string by, int second, int killed, params AttestationId[] seen) => Of(by, second, new Ruling(seen, DecidedField.Killed, new() { Number = Quantity.Exactly(killed) }));
        var other = Account with { Anchor = new(8, 12) };
        Act[] acts = [Rule("Awa", 1, 12, Account), Rule("Ben", 2, 13, Account, other)];
        Assert.Single(Disagreements.Of(acts, [new(Account, acts[0]), new(Account, acts[1])]));
        Assert.Empty(Disagreements.Of(acts, [new(Account, acts[0])]));
    }

    private static Act Killed(string by, int second, int number) => Of(by, second, new Correction(Account, DecidedField.Killed, new() { Number = Quantity.Exactly(number) }, null));

    private static Act Of(string by, int second, ActContent content) => new()
    {
        Id = $"{by}{second}",
        Content = content,
        By = by,
        At = new DateTimeOffset(2026, 3, 1, 12, 0, second, TimeSpan.Zero),
        Because = "",
    };
}
