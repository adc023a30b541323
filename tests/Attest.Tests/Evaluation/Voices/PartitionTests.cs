using Attest.Evaluation.Voices;
using Xunit;

namespace Attest.Tests.Evaluation.Voices;

public sealed class PartitionTests
{
    [Fact]
    public void What_belongs_together_and_was_put_together_scores_one()
    {
        var partition = Partition.Of([("a", "1"), ("a", "1"), ("b", "2")]);
        Assert.Equal(((1.0, 1.0), (1.0, 1.0)), (partition.Pairwise, partition.BCubed));
    }

    [Fact]
    public void Three_of_one_and_one_of_another_put_together_have_half_of_their_pairs_right()
    {
        var partition = Partition.Of([("a", "1"), ("a", "1"), ("a", "1"), ("b", "1")]);
        Assert.Equal((0.5, 1.0), partition.Pairwise);
        Assert.Equal((((3 * 0.75) + 0.25) / 4, 1.0), partition.BCubed);
    }

    [Fact]
    public void Four_of_one_put_in_two_and_two_have_a_third_of_their_pairs()
    {
        var partition = Partition.Of([("a", "1"), ("a", "1"), ("a", "2"), ("a", "2")]);
        Assert.Equal((1.0, 1.0 / 3), partition.Pairwise);
        Assert.Equal((1.0, 0.5), partition.BCubed);
    }
}
