using System.Globalization;
using Attest.Coder;
using Attest.Coder.Roles;
using Attest.Evaluation.Learning;
using Attest.Evaluation.Muc4.Mapping;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4;

/// <summary>Trains the coder's model of roles on development messages, and tells what it is worth on messages that it was not trained on.</summary>
internal static class RoleTraining
{
    private const int Folds = 5;

    private static readonly TrainingOptions s_options = new() { MinGroups = 4, Rounds = 8, Shrinkage = 0.0005 };

    private static readonly (Slot Slot, PhraseRole Role)[] s_slots =
    [
        (Slot.PerpetratorIndividual, PhraseRole.Perpetrator), (Slot.PerpetratorOrganization, PhraseRole.Perpetrator),
        (Slot.HumanTargetName, PhraseRole.Person), (Slot.HumanTargetDescription, PhraseRole.Person),
        (Slot.PhysicalTargetId, PhraseRole.Thing), (Slot.InstrumentId, PhraseRole.Weapon),
    ];

    /// <summary>Writes the model to standard output and what it is worth to standard error.</summary>
    public static int Run(Arguments arguments)
    {
        var development = Development.Read(arguments[0, "FOLDER"], arguments.NumberOf("--from"), arguments.NumberOf("--to"));
        var (seen, fills, examples) = See(development);
        var models = new SoftmaxModel[Folds];
        Parallel.For(0, Folds, fold => models[fold] = SoftmaxTrainer.Train([.. examples.Where((_, i) => i % Folds != fold).SelectMany(each => each)], RoleModel.Roles, s_options));
        var probabilities = seen.Select((phrases, m) => phrases.Select(phrase => models[m % Folds].Probabilities(phrase.Features)).ToList()).ToList();
        foreach (var role in Enum.GetValues<PhraseRole>().Skip(1))
        {
            Report($"{role} by the rules", role, seen, fills, (m, p) => RuleRole(seen[m][p]) == role);
            foreach (var threshold in (double[])[0.3, 0.4, 0.5])
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"{role} by rules and model from {threshold:0.0}"), role, seen, fills, (m, p) => RuleRole(seen[m][p]) is var rule && (rule == role || (rule == PhraseRole.None && probabilities[m][p][(int)role] >= threshold)));
            }
        }

        Write(SoftmaxTrainer.Train([.. examples.SelectMany(each => each)], RoleModel.Roles, s_options), Console.Out);
        return 0;
    }

    /// <summary>
    /// Coders for messages in so many parts: each with a model of roles that was trained on the messages of the other parts, so that what is
    /// measured or trained on its codings does not profit from messages that the model has seen.
    /// </summary>
    public static IReadOnlyList<EnglishCoder> CrossTrained(Development development, int parts)
    {
        var examples = See(development).Examples;
        var coders = new EnglishCoder[parts];
        Parallel.For(0, parts, part =>
        {
            var model = SoftmaxTrainer.Train([.. examples.Where((_, i) => i % parts != part).SelectMany(each => each)], RoleModel.Roles, s_options);
            var folder = Directory.CreateTempSubdirectory("attest-roles-");
            var file = Path.Combine(folder.CreateSubdirectory("Codebook").CreateSubdirectory("en").FullName, "roles.tsv");
            using (var writer = new StreamWriter(file))
            {
                Write(model, writer);
            }

            coders[part] = EnglishCoder.Load(new(changes: folder.FullName));
            folder.Delete(recursive: true);
        });
        return coders;
    }

    private static void Write(SoftmaxModel model, TextWriter writer)
    {
        writer.Write("# name: the part that a phrase plays, as a linear model\n# version: 1\n# source: trained by roles-train of eval/ on the development messages 1 to 1200 of MUC-4; weights in hundredths and words of this codebook, no text\n# licence: Apache-2.0\nfact\tnone\tperpetrator\tperson\tthing\tweapon\n");
        model.Write(writer);
    }

    private static (List<List<SeenPhrase>> Seen, List<List<(PhraseRole Role, string[] Alternatives)>> Fills, List<List<ClassExample>> Examples) See(Development development)
    {
        var coder = EnglishCoder.Load();
        var keys = development.Key.Where(template => !template.IsWithoutIncident).ToLookup(template => template.Message, StringComparer.Ordinal);
        var seen = development.Messages.Select(message => PhrasesOf(message, coder)).ToList();
        var fills = development.Messages.Select(message => FillsOf([.. keys[message.Id]])).ToList();
        return (seen, fills, [.. seen.Select((phrases, m) => phrases.Select(phrase => ExampleOf(phrase, fills[m], development.Messages[m])).ToList())]);
    }

    /// <summary>What the key's templates name, by the part that it plays.</summary>
    public static List<(PhraseRole Role, string[] Alternatives)> FillsOf(List<Template> keys) =>
    [
        .. from key in keys
           from slot in s_slots
           from fill in Fill.ReadAll(key, slot.Slot)
           let alternatives = fill.Alternatives.ToArray()
           group alternatives by (slot.Role, string.Join('/', alternatives)) into same
           select (same.Key.Role, same.First()),
    ];

    /// <summary>The number of the part that a phrase plays by the key; -1 where a fill is only half like it.</summary>
    public static int ClassOf(SeenPhrase phrase, List<(PhraseRole Role, string[] Alternatives)> fills)
    {
        var best = (Likeness: Likeness.None, Role: PhraseRole.None);
        foreach (var (role, alternatives) in fills)
        {
            if (LikenessOf(phrase, alternatives) is var likeness && likeness > best.Likeness)
            {
                best = (likeness, role);
            }
        }

        return best.Likeness == Likeness.Partial ? -1 : (int)best.Role;
    }

    private static List<SeenPhrase> PhrasesOf(Message message, EnglishCoder coder)
    {
        var phrases = new List<SeenPhrase>();
        coder.SeePhrases(message.Document, phrases.Add);
        return phrases;
    }

    /// <summary>
    /// What the rules gave a part and the key does not ask for teaches nothing: MUC-4 leaves out clashes, history and other countries, in which
    /// somebody is attacked as well.
    /// </summary>
    private static ClassExample ExampleOf(SeenPhrase phrase, List<(PhraseRole Role, string[] Alternatives)> fills, Message message)
    {
        var role = ClassOf(phrase, fills);
        return new(phrase.Features, role == (int)PhraseRole.None && RuleRole(phrase) != PhraseRole.None ? -1 : role, message.Id);
    }

    private static PhraseRole RuleRole(SeenPhrase phrase)
    {
        const string Rule = "rule=";
        return phrase.Features.First(feature => feature.StartsWith(Rule, StringComparison.Ordinal))[Rule.Length..] switch
        {
            "killed" or "wounded" or "harmed" => PhraseRole.Person,
            "target" => IsPerson(phrase) ? PhraseRole.Person : PhraseRole.Thing,
            "by" or "responsible" => PhraseRole.Perpetrator,
            "weapon" => PhraseRole.Weapon,
            _ => PhraseRole.None,
        };
    }

    private static bool IsPerson(SeenPhrase phrase) => phrase.Features.Any(feature => feature is "class=person" or "class=group" || feature.StartsWith("shape=name|", StringComparison.Ordinal));

    private static void Report(string title, PhraseRole role, List<List<SeenPhrase>> seen, List<List<(PhraseRole Role, string[] Alternatives)>> fills, Func<int, int, bool> isGiven)
    {
        var (given, right, asked, found) = (0, 0, 0, 0);
        for (var m = 0; m < seen.Count; m++)
        {
            var wanted = fills[m].Where(fill => fill.Role == role).ToList();
            var answers = seen[m].Where((_, p) => isGiven(m, p)).DistinctBy(phrase => phrase.Name ?? phrase.Words).ToList();
            given += answers.Count;
            right += answers.Count(answer => wanted.Exists(fill => LikenessOf(answer, fill.Alternatives) == Likeness.Full));
            asked += wanted.Count;
            found += wanted.Count(fill => answers.Exists(answer => LikenessOf(answer, fill.Alternatives) == Likeness.Full));
        }

        var (recall, precision) = (100.0 * found / asked, 100.0 * right / Math.Max(given, 1));
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title,-42} given {given,5}  R {recall:0.0}  P {precision:0.0}  F {2 * recall * precision / (recall + precision):0.0}"));
    }

    public static Likeness LikenessOf(SeenPhrase phrase, string[] alternatives)
    {
        var words = Phrase.FillOf(phrase.Words);
        var name = phrase.Name is null ? null : Phrase.FillOf(phrase.Name);
        return alternatives.Max(alternative => (Likeness)Math.Max((int)FillText.Compare(alternative, words), name is null ? 0 : (int)FillText.Compare(alternative, name)));
    }
}
