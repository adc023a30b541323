using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Evaluation.Muc4.Mapping;

namespace Attest.Evaluation.Muc4;

/// <summary>Shows what the coder made of a message and what became of it.</summary>
internal static class Explanation
{
    public static void Write(TextWriter writer, Answer answer, Coding coding)
    {
        writer.WriteLine($"== {answer.Message.Id}  {answer.Message.Place}, {answer.Message.Published:yyyy-MM-dd}: {coding.Attestations.Count} attestations, {answer.Made.Count} templates");
        foreach (var attestation in coding.Attestations)
        {
            var at = answer.Made.ToList().FindIndex(made => made.Attestations.Any(of => of.Id == attestation.Id));
            var fate = at >= 0 ? $"template {at + 1}" : "left out: " + answer.LeftOut.First(left => left.Attestation.Id == attestation.Id).Reason;
            writer.WriteLine($"  {Describe(attestation)}\n    -> {fate}");
        }
    }

    /// <summary>The fields of an attestation on a few lines.</summary>
    public static string Describe(Attestation attestation)
    {
        var lines = new List<string>
        {
            $"{attestation.Type.Value} \"{OneLine(attestation.Type.Citation.Quote)}\" {attestation.Completion}"
            + $"  date {attestation.Date?.Value.From:yyyy-MM-dd}..{attestation.Date?.Value.To:yyyy-MM-dd} \"{OneLine(attestation.Date?.Citation.Quote)}\""
            + $"  place {attestation.Place?.Value.Name} ({attestation.Place?.Value.Admin1}, {attestation.Place?.Value.Country}, {attestation.Place?.Value.Precision})",
        };
        lines.AddRange(attestation.Participants.Select(each => $"{each.Value.Role}: \"{OneLine(each.Value.Words)}\" {each.Value.Actor} {each.Value.Number}"));
        lines.AddRange(attestation.Targets.Select(each =>
            $"{(each.Value.IsPerson ? "person" : "thing")}: \"{OneLine(each.Value.Words)}\" {each.Value.Kind} {each.Value.Number} {each.Value.Nationality} {each.Value.Effect} [{each.Value.ProperName}]"));
        lines.AddRange(attestation.Weapons.Select(each => $"weapon: \"{OneLine(each.Value.Words)}\" {each.Value.Kind}"));
        lines.AddRange(attestation.Tolls.Select(each => $"toll: {each.Value.Harm} {each.Value.Number} \"{OneLine(each.Value.Party)}\" {each.Value.Kind} {each.Value.Side}"));
        lines.AddRange(attestation.Responsibilities.Select(each => $"responsibility: {each.Value.Name} {each.Value.Kind}, {each.Assertion.Voice} {each.Assertion.Stance}"));
        lines.AddRange(attestation.Sentences.Select(each => "| " + OneLine(each.Quote)));
        return string.Join("\n    ", lines);
    }

    public static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
