using Attest.Evaluation.Learning;
using Xunit;

namespace Attest.Tests.Evaluation.Learning;

public sealed class TrainerTests
{
    private static readonly TrainingOptions s_options = new() { MinGroups = 2, Rounds = 20, Shrinkage = 0.01 };

    [Fact]
    public void A_logistic_model_learns_what_decides_and_the_same_examples_give_the_same_weights()
    {
        var examples = Enumerable.Range(0, 40).Select(i => new Example([i % 2 == 0 ? "even" : "odd", "noise " + (i % 3)], i % 2 == 0, "document " + i)).ToList();
        var model = LogisticTrainer.Train(examples, s_options);

        Assert.InRange(model.Probability(["even"]), 0.9, 1);
        Assert.InRange(model.Probability(["odd"]), 0, 0.1);
        Assert.Equal(Written(model.Write), Written(LogisticTrainer.Train(examples, s_options).Write));
    }

    [Fact]
    public void What_occurs_in_one_document_only_is_not_learned()
    {
        var examples = Enumerable.Range(0, 10).Select(i => new Example(["rare"], i < 5, "the same document")).ToList();

        Assert.DoesNotContain("rare", Written(LogisticTrainer.Train(examples, s_options).Write), StringComparison.Ordinal);
    }

    [Fact]
    public void A_softmax_model_is_read_back_as_it_was_written()
    {
        var examples = Enumerable.Range(0, 60).Select(i => new ClassExample(["kind " + (i % 3)], i % 3, "document " + i)).Append(new(["kind 0"], -1, "open")).ToList();
        var model = SoftmaxTrainer.Train(examples, classes: 3, s_options);
        var again = SoftmaxModel.Read(Written(writer => model.Write(writer)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')), classes: 3);

        for (var kind = 0; kind < 3; kind++)
        {
            Assert.InRange(again.Probabilities([$"kind {kind}"])[kind], 0.8, 1);
            Assert.Equal(model.Probabilities([$"kind {kind}"])[kind], again.Probabilities([$"kind {kind}"])[kind], tolerance: 0.01);
        }
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
