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
        Assert.Equal(Written(writer => model.Write(writer)), Written(writer => LogisticTrainer.Train(examples, s_options).Write(writer)));
    }

    [Fact]
    public void What_occurs_in_one_document_only_is_not_learned()
    {
        var examples = Enumerable.Range(0, 10).Select(i => new Example(["rare"], i < 5, "the same document")).ToList();

        Assert.DoesNotContain("rare", Written(writer => LogisticTrainer.Train(examples, s_options).Write(writer)), StringComparison.Ordinal);
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

    [Fact]
    public void Trees_learn_what_only_two_features_together_decide_and_are_read_back_as_they_were_written()
    {
        var examples = Enumerable.Range(0, 400).Select(i => Measured(i % 20, i / 20)).ToList();
        var model = TreeTrainer.Train(examples, new() { Features = 1 });
        var again = TreeModel.Read(Written(writer => model.Write(writer, "model")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[1..]));

        foreach (var (left, right, wanted) in new[] { (2, 3, 0.0), (17, 2, 1), (2, 17, 1), (18, 18, 0) })
        {
            var probability = model.Probability(Measured(left, right).Features);
            Assert.Equal(wanted, Math.Round(probability));
            Assert.Equal(probability, again.Probability(Measured(left, right).Features), tolerance: 0.01);
        }

        Assert.Equal(Written(writer => model.Write(writer, "model")), Written(writer => TreeTrainer.Train(examples, new() { Features = 1 }).Write(writer, "model")));

        static MeasuredExample Measured(int left, int right) => new(
            new Dictionary<string, double>(StringComparer.Ordinal) { ["left"] = left, ["right"] = right },
            left >= 12 == right >= 10 ? 0 : 1);
    }

    private static string Written(Action<TextWriter> write)
    {
        using var writer = new StringWriter();
        write(writer);
        return writer.ToString();
    }
}
