using System.Globalization;
using Attest.Coder.Roles;
using Attest.Evaluation.Learning;
using Attest.Evaluation.Muc4.Mapping;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4;

/// <summary>
/// Trains the models of relevance on development messages, each on what the one before says of messages that it was not trained on, and tells
/// what they are worth together on messages that they were not trained on.
/// </summary>
internal static class RelevanceTraining
{
    private const int Folds = 6;

    private static readonly TrainingOptions s_ofMessages = new() { MinGroups = 8, Rounds = 15, Shrinkage = 0.1 };
    private static readonly TrainingOptions s_ofParts = new() { MinGroups = 4, Rounds = 8, Shrinkage = 0.002 };
    private static readonly TrainingOptions s_ofDrafts = new() { MinGroups = 5, Rounds = 20, Shrinkage = 0.5 };

    /// <summary>Trains, prints what each pair of thresholds gives, and writes the tables to the folder given second; without one it writes nothing.</summary>
    public static int Run(Arguments arguments)
    {
        var development = Development.Read(arguments[0, "FOLDER"], arguments.NumberOf("--from"), arguments.NumberOf("--to"));
        var words = new CommonWords();
        var coders = RoleTraining.CrossTrained(development, Folds);
        var keys = development.Key.Where(key => !key.IsWithoutIncident).ToLookup(template => template.Message, StringComparer.Ordinal);
        var read = development.Messages.Select((message, m) => ReadMessage.Read(message, coders[m % Folds], words)).ToList();
        var keysOf = read.Select(each => keys[each.Message.Id].ToList()).ToList();

        // Which phrases of a message with an incident would be in the key?
        var ofParts = read.Select((each, m) => PartExamples(each, keysOf[m])).ToList();
        var partModels = Folded(fold => SoftmaxTrainer.Train([.. Without(ofParts, fold).SelectMany(each => each)], RoleModel.Roles, s_ofParts));
        var parts = read.Select((each, m) => each.PartFeatures.Select(partModels[m % Folds].Probabilities).ToList()).ToList();

        // Is there an incident in the message at all?
        var ofMessages = read.Select((each, m) => new Example(each.MessageFeatures(parts[m]), keysOf[m].Count > 0, each.Message.Id)).ToList();
        var messageModels = Folded(fold => LogisticTrainer.Train(Without(ofMessages, fold), s_ofMessages));
        var messages = ofMessages.Select((example, m) => messageModels[m % Folds].Probability(example.Features)).ToList();
        var right = messages.Where((probability, m) => probability >= 0.5 == ofMessages[m].IsTrue).Count();
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"message with or without incident: {100.0 * right / read.Count:0.0} % right"));

        // Which attestations would be templates?
        var best = (Worth: double.MinValue, Person: 0.0, Part: 0.0, Draft: 0.0);
        foreach (var (person, part) in new[] { (0.2, 0.2), (0.3, 0.2) })
        {
            var filtered = read.Select((each, m) => each.Filter(parts[m], person, part)).ToList();
            var ofDrafts = read.Select((each, m) => each.DraftExamples(filtered[m], messages[m], parts[m], keysOf[m])).ToList();
            var draftModels = Folded(fold => LogisticTrainer.Train([.. Without(ofDrafts, fold).SelectMany(each => each)], s_ofDrafts));
            var probabilities = ofDrafts.Select((examples, m) => examples.Select(example => draftModels[m % Folds].Probability(example.Features)).ToList()).ToList();
            foreach (var draft in (double[])[0.35, 0.4, 0.45])
            {
                var answers = read.Select((each, m) => TemplateMaker.Make(each.Message, each.Coding, filtered[m], probabilities[m], draft));
                var score = TemplateScorer.Score(development.Key, answers.SelectMany(answer => answer.Templates));
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"people from {person:0.00}, other parts from {part:0.00}, drafts from {draft:0.00}: all templates F {score.AllTemplates.F:0.0} (R {score.AllTemplates.Recall:0.0} P {score.AllTemplates.Precision:0.0}), detection F {score.Detection.F:0.0} (R {score.Detection.Recall:0.0} P {score.Detection.Precision:0.0}), matched only {score.MatchedOnly.F:0.0}"));
                
                // Of thresholds that are about as good, the one at which recall and precision are nearest holds best on other messages.
                var worth = score.AllTemplates.F - (0.05 * Math.Abs(score.AllTemplates.Recall - score.AllTemplates.Precision));
                best = worth > best.Worth ? (worth, person, part, draft) : best;
            }
        }

        if (arguments.Values.Count > 1)
        {
            var folder = arguments[1, "TABLES"];
            var ofDrafts = read.Select((each, m) => each.DraftExamples(each.Filter(parts[m], best.Person, best.Part), messages[m], parts[m], keysOf[m]));
            Write(folder, "relevance-messages.tsv", writer => LogisticTrainer.Train(ofMessages, s_ofMessages).Write(writer));
            Write(folder, "relevance-parts.tsv", writer => SoftmaxTrainer.Train([.. ofParts.SelectMany(each => each)], RoleModel.Roles, s_ofParts).Write(writer));
            Write(folder, "relevance-drafts.tsv", writer => LogisticTrainer.Train([.. ofDrafts.SelectMany(each => each)], s_ofDrafts).Write(writer));
            Write(folder, "relevance-thresholds.tsv", writer => writer.Write(string.Create(CultureInfo.InvariantCulture, $"person\t{best.Person:0.00}\npart\t{best.Part:0.00}\ndraft\t{best.Draft:0.00}\n")));
        }

        return 0;
    }

    /// <summary>The phrases of a message with an incident; none of another, of which MUC-4 says nothing about single phrases.</summary>
    private static List<ClassExample> PartExamples(ReadMessage read, List<Template> keys)
    {
        var fills = RoleTraining.FillsOf(keys);
        return fills.Count == 0 ? [] : [.. read.Phrases.Zip(read.PartFeatures, (phrase, features) => new ClassExample(features, RoleTraining.ClassOf(phrase, fills), read.Message.Id))];
    }

    private static void Write(string folder, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name));
        writer.Write("# Written by muc4-train: a model of what MUC-4's annotators fill in. Weights and words of the codebook, no text.\n");
        write(writer);
    }

    private static TModel[] Folded<TModel>(Func<int, TModel> train)
    {
        var models = new TModel[Folds];
        Parallel.For(0, Folds, fold => models[fold] = train(fold));
        return models;
    }

    private static List<T> Without<T>(List<T> all, int fold) => [.. all.Where((_, i) => i % Folds != fold)];
}
