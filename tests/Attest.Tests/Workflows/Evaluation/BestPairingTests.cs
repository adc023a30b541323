using Attest.Workflows.Evaluation;
using Xunit;

namespace Attest.Tests.Workflows.Evaluation;

public sealed class BestPairingTests
{
    [Fact]
    public void The_total_counts_not_the_first_best_pair() =>
        Assert.Equal([1, 0], BestPairing.Of([[9, 8], [7, 0]], columns: 2));

    [Fact]
    public void A_pair_without_weight_is_none() => Assert.Equal([0, -1, -1], BestPairing.Of([[3], [2], [0]], columns: 1));

    [Fact]
    public void Without_accounts_nothing_pairs() => Assert.Equal([-1, -1], BestPairing.Of([[], []], columns: 0));
}
