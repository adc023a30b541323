using Attest.Evaluation.Muc4.Mapping;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4;

/// <summary>What failed, message by message and counted by cause, for whoever works on coder or mapping.</summary>
internal sealed class ErrorReport(IReadOnlyList<Answer> answers, TemplateScorer score)
{
    private readonly Dictionary<Template, MadeTemplate> _made = answers.SelectMany(answer => answer.Made).ToDictionary(made => made.Template);

    /// <summary>Writes the messages with errors; with a slot, only the errors of that slot in paired templates.</summary>
    public void WriteMessages(TextWriter writer, Slot? only)
    {
        var pairsOf = score.Pairs.ToLookup(pair => (pair.Key ?? pair.Response)!.Message, StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            var lines = pairsOf[answer.Message.Id].SelectMany(pair => LinesOf(pair, only)).ToList();
            var leftOut = only is null ? answer.LeftOut.Select(left => $"  left out ({left.Reason}): {Sentence(left.Attestation)}").ToList() : [];
            if (lines.Count + leftOut.Count > 0)
            {
                writer.WriteLine($"== {answer.Message.Id}");
                lines.Concat(leftOut).ToList().ForEach(writer.WriteLine);
            }
        }
    }

    /// <summary>Writes how many fills of each slot fail, and how: in paired templates by cause, and in whole templates.</summary>
    public void WriteCauses(TextWriter writer)
    {
        writer.WriteLine("\nIn paired templates                   right  half  wrong  missing  surplus");
        foreach (var slot in SlotNames.Scored)
        {
            var counts = score.Pairs.Where(pair => pair is { Key: not null, Response: not null }).Aggregate(default(Counts), (sum, pair) => sum + pair.Score(slot));
            writer.WriteLine($"  {SlotNames.TitleOf(slot),-34}{counts.Correct,7}{counts.Partial,6}{counts.Incorrect,7}{counts.Missing,9}{counts.Spurious,9}");
        }

        writer.WriteLine("\nMissing templates by type and by what the coder gave in that message");
        WriteGroups(writer, score.Pairs.Where(pair => pair is { Response: null, Counts: true }).Select(pair => $"{FillOf(pair.Key!, Slot.IncidentType)}, {FateOf(pair.Key!)}"));
        writer.WriteLine("\nSurplus templates by type");
        WriteGroups(writer, score.Pairs.Where(pair => pair.Key is null).Select(pair =>
            $"{FillOf(pair.Response!, Slot.IncidentType)}, message {(HasIncident(pair.Response!.Message) ? "with" : "without")} an incident in the key"));
        writer.WriteLine("\nAttestations left out by rule");
        WriteGroups(writer, answers.SelectMany(answer => answer.LeftOut).Select(left => left.Reason));
        writer.WriteLine();
    }

    private static void WriteGroups(TextWriter writer, IEnumerable<string> labels)
    {
        foreach (var group in labels.GroupBy(label => label, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"  {group.Count(),5}  {group.Key}");
        }
    }

    private bool HasIncident(string message) => score.Pairs.Any(pair => pair.Key?.Message == message);

    private string FateOf(Template key)
    {
        var answer = answers.First(each => each.Message.Id == key.Message);
        var ofType = answer.LeftOut.Where(left => CodebookTables.IncidentTypes.GetValueOrDefault(left.Attestation.Type.Value.Code) == FillOf(key, Slot.IncidentType)).ToList();
        return ofType.Count > 0 ? "an attestation of that type was left out: " + ofType[0].Reason
            : answer.LeftOut.Count > 0 ? "attestations of other types were left out"
            : answer.Made.Count > 0 ? "other templates only"
            : "no attestation at all";
    }

    private IEnumerable<string> LinesOf(TemplatePair pair, Slot? only) => pair switch
    {
        { Key: { } key, Response: { } response } => SlotLines(pair, key, response, only),
        { Key: { IsOptional: false } key } when only is null => [$"  missing   {Summary(key)}"],
        { Key: null, Response: { } response } when only is null =>
            [$"  surplus   {Summary(response)}", .. _made[response].Attestations.Select(attestation => "            " + Sentence(attestation))],
        _ => [],
    };

    private static IEnumerable<string> SlotLines(TemplatePair pair, Template key, Template response, Slot? only) =>
        from slot in SlotNames.Scored
        where only is null || only == slot
        let counts = pair.Score(slot)
        where counts.Partial + counts.Incorrect + counts.Missing + counts.Spurious > 0
        select $"  {SlotNames.TitleOf(slot),-30} key {Join(key[slot])}   ours {Join(response[slot])}";

    private static string Summary(Template template) =>
        $"{FillOf(template, Slot.IncidentType)} | {FillOf(template, Slot.Stage)} | {FillOf(template, Slot.Date)} | {FillOf(template, Slot.Location)} | by {Join(template[Slot.PerpetratorIndividual])} {Join(template[Slot.PerpetratorOrganization])}"
        + $" | things {Join(template[Slot.PhysicalTargetId])} | people {Join(template[Slot.HumanTargetName])} {Join(template[Slot.HumanTargetDescription])} | with {Join(template[Slot.InstrumentType])}";

    private static string FillOf(Template template, Slot slot) => template[slot].FirstOrDefault() ?? "-";

    private static string Join(IReadOnlyList<string> fills) => fills.Count == 0 ? "-" : string.Join("; ", fills);

    private static string Sentence(Core.Attestations.Attestation attestation)
    {
        var sentence = attestation.Sentences.Count > 0 ? attestation.Sentences[0].Quote : attestation.Type.Citation.Quote;
        return $"{attestation.Type.Value} \"{Explanation.OneLine(attestation.Type.Citation.Quote)}\": {Explanation.OneLine(sentence)}";
    }
}
