using System.Globalization;
using Attest.Coder;
using Attest.Coder.Roles;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// What MUC-4's annotators would have filled in: three models, of messages, of the parts of an incident and of incidents, written by muc4-train.
/// The tables lie beside the code.
/// </summary>
internal sealed class RelevanceModel
{
    private readonly CommonWords _words = new();
    private readonly LogisticModel _messages = LogisticModel.Read(Table.Read("relevance-messages.tsv", columns: 2));
    private readonly SoftmaxModel _parts = SoftmaxModel.Read(Table.Read("relevance-parts.tsv", RoleModel.Roles + 1), RoleModel.Roles);
    private readonly LogisticModel _drafts = LogisticModel.Read(Table.Read("relevance-drafts.tsv", columns: 2));
    private readonly Dictionary<string, double> _thresholds = Table.Read("relevance-thresholds.tsv", columns: 2).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>Codes a message and turns the coding into templates.</summary>
    public Answer Answer(Message message, EnglishCoder coder)
    {
        var read = ReadMessage.Read(message, coder, _words);
        var parts = read.PartFeatures.Select(_parts.Probabilities).ToList();
        var probability = _messages.Probability(read.MessageFeatures(parts));
        var candidates = read.Filter(parts, _thresholds["person"], _thresholds["part"]);
        return TemplateMaker.Make(message, read.Coding, candidates, [.. read.DraftFeatures(candidates, probability, parts).Select(_drafts.Probability)], _thresholds["draft"]);
    }
}
