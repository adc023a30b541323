using System.Globalization;
using Attest.Coder;
using Attest.Coder.Roles;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What MUC-4's annotators would have filled in: the models that muc4-train writes to the tables beside the code.</summary>
internal sealed record RelevanceModel
{
    private const string PartsTable = "relevance-parts.tsv";
    private const string MessagesTable = "relevance-messages.tsv";
    private const string DraftsTable = "relevance-drafts.tsv";
    private const string TreesTable = "relevance-trees.tsv";
    private const string ThresholdsTable = "relevance-thresholds.tsv";

    private static readonly CommonWords s_words = new();

    public required SoftmaxModel Parts { get; init; }

    /// <summary>A model for each kind of incident that a message may hold.</summary>
    public required IReadOnlyDictionary<string, LogisticModel> Messages { get; init; }

    public required LogisticModel Drafts { get; init; }

    public required TreeModel DraftTrees { get; init; }

    public required IReadOnlyDictionary<Slot, SoftmaxModel> Traits { get; init; }

    public required IReadOnlyDictionary<FillKind, TreeModel> Fills { get; init; }

    public required TreeModel Templates { get; init; }

    /// <summary>From which probability on a template is written.</summary>
    public required double LeastTemplate { get; init; }

    /// <summary>Reads the tables.</summary>
    public static RelevanceModel Read()
    {
        var trees = Table.Read(TreesTable, columns: 6).ToLookup(row => row[0], row => row[1..], StringComparer.Ordinal);
        return new()
        {
            Parts = SoftmaxModel.Read(Table.Read(PartsTable, RoleModel.Roles + 1), RoleModel.Roles),
            Messages = Table.Read(MessagesTable, columns: 3).GroupBy(row => row[0], row => row[1..], StringComparer.Ordinal).ToDictionary(rows => rows.Key, LogisticModel.Read, StringComparer.Ordinal),
            Drafts = LogisticModel.Read(Table.Read(DraftsTable, columns: 2)),
            DraftTrees = TreeModel.Read(trees[nameof(DraftTrees)]),
            Traits = Trait.All.ToDictionary(trait => trait.Slot, trait => SoftmaxModel.Read(Table.Read(TableOf(trait), trait.Values.Count + 1), trait.Values.Count)),
            Fills = Enum.GetValues<FillKind>().ToDictionary(kind => kind, kind => TreeModel.Read(trees[kind.ToString()])),
            Templates = TreeModel.Read(trees[nameof(Templates)]),
            LeastTemplate = double.Parse(Table.Read(ThresholdsTable, columns: 2).Single(row => row[0] == "template")[1], CultureInfo.InvariantCulture),
        };
    }

    /// <summary>Writes the tables to a folder.</summary>
    public void Write(string folder)
    {
        WriteTable(folder, PartsTable, Parts.Write);
        WriteTable(folder, MessagesTable, writer =>
        {
            foreach (var (kind, model) in Messages)
            {
                model.Write(writer, before: kind + "\t");
            }
        });
        WriteTable(folder, DraftsTable, writer => Drafts.Write(writer));
        foreach (var trait in Trait.All)
        {
            WriteTable(folder, TableOf(trait), Traits[trait.Slot].Write);
        }

        WriteTable(folder, TreesTable, writer =>
        {
            DraftTrees.Write(writer, nameof(DraftTrees));
            foreach (var (kind, model) in Fills)
            {
                model.Write(writer, kind.ToString());
            }

            Templates.Write(writer, nameof(Templates));
        });
        WriteTable(folder, ThresholdsTable, writer => writer.Write(string.Create(CultureInfo.InvariantCulture, $"template\t{LeastTemplate:0.00}\n")));
    }

    /// <summary>Codes a message and turns the coding into templates.</summary>
    public Answer Answer(Message message, EnglishCoder coder)
    {
        var reasoning = new Reasoning(ReadMessage.Read(message, coder, s_words));
        reasoning.WeighParts(Parts);
        reasoning.WeighMessage(Messages);
        reasoning.WeighDrafts(Drafts);
        reasoning.WeighDrafts(DraftTrees);
        reasoning.WeighTraits(Traits);
        reasoning.WeighFills(Fills);
        reasoning.WeighTemplates(Templates);
        return reasoning.Answer(LeastTemplate);
    }

    private static string TableOf(Trait trait) => $"relevance-{trait.Name}.tsv";

    private static void WriteTable(string folder, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name));
        writer.Write("# Written by muc4-train: a model of what MUC-4's annotators fill in. Weights and words of the codebook, no text.\n");
        write(writer);
    }
}
