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
    private static readonly TrainingOptions s_ofTraits = new() { MinGroups = 4, Rounds = 10, Shrinkage = 0.01 };
    private static readonly TreeOptions s_ofTrees = new();
    private static readonly TreeOptions s_ofFills = new() { Trees = 160 };

    /// <summary>Trains, prints what each threshold gives, and writes the tables to the folder given second; without one it writes nothing.</summary>
    public static int Run(Arguments arguments)
    {
        var development = Development.Read(arguments[0, "FOLDER"], arguments.NumberOf("--from"), arguments.NumberOf("--to"));
        var words = new CommonWords();
        var coders = RoleTraining.CrossTrained(development, Folds);
        var keys = development.Key.Where(key => !key.IsWithoutIncident).ToLookup(template => template.Message, StringComparer.Ordinal);
        var all = development.Messages.Select((message, m) => (Reasoning: new Reasoning(ReadMessage.Read(message, coders[m % Folds], words)), Keys: keys[message.Id].ToList())).ToList();

        // Which phrases of a message with an incident would be in the key?
        var partModels = Folded(fold => SoftmaxTrainer.Train([.. Without(all, fold).SelectMany(each => PartExamples(each.Reasoning.Read, each.Keys))], RoleModel.Roles, s_ofParts));
        Each(all, (reasoning, fold) => reasoning.WeighParts(partModels[fold]));

        // Is there an incident in the message at all, and of what kind?
        var messageModels = Folded(fold => MessageKinds.All.ToDictionary(kind => kind, kind => LogisticTrainer.Train([.. Without(all, fold).Select(each => new Example(each.Reasoning.MessageFeatures, MessageKinds.IsIn(each.Keys, kind), each.Reasoning.Read.Message.Id))], s_ofMessages)));
        Each(all, (reasoning, fold) => reasoning.WeighMessage(messageModels[fold]));
        Tell($"message with or without incident: {100.0 * all.Count(each => each.Reasoning.Kinds[MessageKinds.Any] >= 0.5 == each.Keys.Count > 0) / all.Count:0.0} % right");

        // Which attestations would be templates?
        var linearModels = Folded(fold => LogisticTrainer.Train([.. Without(all, fold).SelectMany(each => DraftExamples(each.Reasoning, each.Keys))], s_ofDrafts));
        Each(all, (reasoning, fold) => reasoning.WeighDrafts(linearModels[fold]));
        var draftModels = Folded(fold => TreeTrainer.Train([.. Without(all, fold).SelectMany(each => DraftExamples(each.Reasoning, each.Keys).Zip(each.Reasoning.DraftMeasures, (example, measures) => new MeasuredExample(measures, example.IsTrue ? 1 : 0)))], s_ofTrees));
        Each(all, (reasoning, fold) => reasoning.WeighDrafts(draftModels[fold]));

        // Which of the people and things that a template could name would it name?
        var fillModels = Folded(fold => Enum.GetValues<FillKind>().ToDictionary(kind => kind, kind => TreeTrainer.Train([.. Without(all, fold).SelectMany(each => FillExamples(each.Reasoning, each.Keys, kind))], s_ofFills)));
        var traitModels = Folded(fold => Trait.All.ToDictionary(trait => trait.Slot, trait => SoftmaxTrainer.Train([.. Without(all, fold).SelectMany(each => TraitExamples(each.Reasoning, each.Keys, trait))], trait.Values.Count, s_ofTraits)));
        Each(all, (reasoning, fold) => reasoning.WeighTraits(traitModels[fold]));
        Each(all, (reasoning, fold) => reasoning.WeighFills(fillModels[fold]));

        // Which templates would be there?
        var templateModels = Folded(fold => TreeTrainer.Train([.. Without(all, fold).SelectMany(each => GroupExamples(each.Reasoning, each.Keys))], s_ofTrees));
        Each(all, (reasoning, fold) => reasoning.WeighTemplates(templateModels[fold]));
        var threshold = BestThreshold(development, all);
        if (arguments.Values.Count > 1)
        {
            new RelevanceModel
            {
                Parts = partModels[Folds],
                Messages = messageModels[Folds],
                Drafts = linearModels[Folds],
                DraftTrees = draftModels[Folds],
                Traits = traitModels[Folds],
                Fills = fillModels[Folds],
                Templates = templateModels[Folds],
                LeastTemplate = threshold,
            }.Write(arguments[1, "TABLES"]);
        }

        if (arguments.Has("--quiet"))
        {
            var answers = all.Select(each => each.Reasoning.Answer(threshold)).ToList();
            var score = TemplateScorer.Score(development.Key, answers.SelectMany(answer => answer.Templates));
            new ErrorReport(answers, score).WriteCauses(Console.Out);
            ScoreTable.Write(Console.Out, score);
        }

        return 0;
    }

    private static double BestThreshold(Development development, List<(Reasoning Reasoning, List<Template> Keys)> all)
    {
        var best = (Worth: double.MinValue, Threshold: 0.0);
        foreach (var threshold in (double[])[0.27, 0.3, 0.33, 0.36, 0.4])
        {
            var score = TemplateScorer.Score(development.Key, all.SelectMany(each => each.Reasoning.Answer(threshold).Templates));
            Tell($"templates from {threshold:0.00}: all templates F {score.AllTemplates.F:0.0} (R {score.AllTemplates.Recall:0.0} P {score.AllTemplates.Precision:0.0}), detection F {score.Detection.F:0.0} (R {score.Detection.Recall:0.0} P {score.Detection.Precision:0.0}), matched only {score.MatchedOnly.F:0.0}");

            // Of thresholds that are about as good, the one at which recall and precision are nearest holds best on other messages.
            var worth = score.AllTemplates.F - (0.05 * Math.Abs(score.AllTemplates.Recall - score.AllTemplates.Precision));
            best = worth > best.Worth ? (worth, threshold) : best;
        }

        return best.Threshold;
    }

    private static void Tell(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static void Each(List<(Reasoning Reasoning, List<Template> Keys)> all, Action<Reasoning, int> act) => Parallel.For(0, all.Count, m => act(all[m].Reasoning, m % Folds));

    /// <summary>The phrases of a message with an incident; none of another, of which MUC-4 says nothing about single phrases.</summary>
    private static List<ClassExample> PartExamples(ReadMessage read, List<Template> keys)
    {
        var fills = RoleTraining.FillsOf(keys);
        return fills.Count == 0 ? [] : [.. read.Phrases.Zip(read.PartFeatures, (phrase, features) => new ClassExample(features, RoleTraining.ClassOf(phrase, fills), read.Message.Id))];
    }

    /// <summary>Whether each incident answers a template of the key.</summary>
    private static IEnumerable<Example> DraftExamples(Reasoning reasoning, List<Template> keys) => reasoning.Candidates.Select((candidate, i) =>
    {
        var template = TemplateMaker.TemplateOf(candidate.Draft, reasoning.Read.Message.Id, 1);
        return new Example(reasoning.DraftFeatures[i], keys.Exists(key => TemplateScorer.MayPair(new(key, template))), reasoning.Read.Message.Id);
    });

    private static IEnumerable<MeasuredExample> FillExamples(Reasoning reasoning, List<Template> keys, FillKind kind)
    {
        var paired = PairedKeys([.. reasoning.Groups.Select(group => group.Draft)], keys);
        for (var g = 0; g < reasoning.Groups.Count; g++)
        {
            if (paired[g] is null) { continue; }
            var labels = FillLabels.Of(reasoning.Fills[g], [.. reasoning.FillMeasures[g].Select(measures => measures["most"])], paired[g]);
            for (var i = 0; i < labels.Count; i++)
            {
                if (reasoning.Fills[g][i].Kind == kind)
                {
                    yield return new(reasoning.FillMeasures[g][i], labels[i]);
                }
            }
        }
    }

    private static IEnumerable<ClassExample> TraitExamples(Reasoning reasoning, List<Template> keys, Trait trait)
    {
        var paired = PairedKeys([.. reasoning.Groups.Select(group => group.Draft)], keys);
        for (var g = 0; g < reasoning.Groups.Count; g++)
        {
            var labels = FillLabels.Of(reasoning.Fills[g], [.. reasoning.FillMeasures[g].Select(measures => measures["most"])], paired[g]);
            for (var i = 0; i < labels.Count; i++)
            {
                if (reasoning.Fills[g][i].Kind == trait.Kind && labels[i] > 0)
                {
                    var fill = reasoning.Fills[g][i];
                    var value = trait.IndexOf(FillLabels.TraitOf(fill, trait, paired[g]!));
                    yield return new(trait.FeaturesOf(fill, reasoning.Groups[g].Draft, reasoning.Read), value, reasoning.Read.Message.Id);
                }
            }
        }
    }

    private static IEnumerable<MeasuredExample> GroupExamples(Reasoning reasoning, List<Template> keys) =>
        PairedKeys(reasoning.Chosen, keys).Select((key, g) => new MeasuredExample(reasoning.GroupMeasures[g], key is null ? 0 : 1));

    /// <summary>The template of the key that pairs with each draft when all are answered; null for a surplus one.</summary>
    private static List<Template?> PairedKeys(IReadOnlyList<Draft> drafts, List<Template> keys)
    {
        var templates = drafts.Select((draft, i) => TemplateMaker.TemplateOf(draft, "", i + 1)).ToList();
        var pairs = TemplateScorer.PairsOf([.. keys], [.. templates]).ToList();
        return [.. templates.Select(template => pairs.Find(pair => pair.Response == template)?.Key)];
    }

    /// <summary>A model for each part of the messages, trained on the others, and behind them one that is trained on all.</summary>
    private static TModel[] Folded<TModel>(Func<int, TModel> train)
    {
        var models = new TModel[Folds + 1];
        Parallel.For(0, Folds + 1, fold => models[fold] = train(fold));
        return models;
    }

    private static IEnumerable<T> Without<T>(List<T> all, int fold) => all.Where((_, i) => i % Folds != fold);
}
