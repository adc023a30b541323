using System.Text.RegularExpressions;

namespace Attest.Evaluation.Muc4;

/// <summary>Reads and writes templates in the form of the answer keys: 25 numbered lines each, further fills of a slot on lines of their own.</summary>
internal static partial class TemplateFile
{
    private const int FillColumn = 36;

    /// <summary>Reads the templates of a file, in their order; "-" and "*" are no fills.</summary>
    public static IEnumerable<Template> Read(IEnumerable<string> lines)
    {
        var slots = new List<string>[SlotNames.Count];
        List<string>? slot = null;
        foreach (var rawLine in lines)
        {
            var line = rawLine.Replace("\t", "        ", StringComparison.Ordinal).TrimEnd();
            if (line.StartsWith(';'))
            {
                continue;
            }

            if (SlotLine().Match(line) is { Success: true } match)
            {
                var number = int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
                if (number == 0)
                {
                    if (slot is not null)
                    {
                        yield return TemplateOf(slots);
                    }

                    slots = [.. Enumerable.Range(0, SlotNames.Count).Select(_ => new List<string>())];
                }

                slot = slots[number] ?? throw new InvalidDataException($"A template starts with \"0.  MESSAGE: ID\"; found \"{line}\" before it.");
                line = match.Groups["fill"].Value;
            }

            if (line.Trim() is { Length: > 0 } fill)
            {
                slot?.Add(fill);
            }
        }

        if (slot is not null)
        {
            yield return TemplateOf(slots);
        }
    }

    private static Template TemplateOf(List<string>[] slots)
    {
        var number = slots[1].FirstOrDefault() ?? "*";
        var template = new Template
        {
            Message = slots[0].FirstOrDefault()?.Split(' ')[0] ?? "",
            Number = number.Split(' ')[0],
            IsOptional = number.Contains("OPTIONAL", StringComparison.OrdinalIgnoreCase),
        };
        foreach (var slot in SlotNames.Scored)
        {
            foreach (var fill in slots[(int)slot].Where(fill => fill is not ("-" or "*")))
            {
                template.Add(slot, fill);
            }
        }

        return template;
    }

    /// <summary>Writes templates: an asterisk where a slot does not apply, a hyphen where it has no fill.</summary>
    public static void Write(TextWriter writer, IEnumerable<Template> templates)
    {
        foreach (var template in templates)
        {
            foreach (var slot in Enum.GetValues<Slot>())
            {
                var title = $"{(int)slot}.".PadRight(4) + SlotNames.TitleOf(slot);
                var isFirst = true;
                foreach (var fill in FillsOf(template, slot))
                {
                    writer.Write((isFirst ? title : "").PadRight(FillColumn) + fill + "\n");
                    isFirst = false;
                }
            }

            writer.Write('\n');
        }
    }

    private static IReadOnlyList<string> FillsOf(Template template, Slot slot) => slot switch
    {
        Slot.MessageId => [template.Message],
        Slot.TemplateNumber => [template.IsOptional ? template.Number + " (OPTIONAL)" : template.Number],
        _ when template[slot].Count > 0 => template[slot],
        _ => [template.IsWithoutIncident || !Applicability.Applies(slot, template[Slot.IncidentType]) ? "*" : "-"],
    };

    [GeneratedRegex(@"^\s?(?<number>\d+)\.\s+[A-Z]+(?: TGT)?: [A-Z ]+?(?:\s{2,}(?<fill>.*)|\s*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SlotLine();
}

/// <summary>Which slots apply to which incident types (template-skeletons of the task's documentation).</summary>
internal static class Applicability
{
    public static bool Applies(Slot slot, IReadOnlyList<string> incidentTypes)
    {
        var type = incidentTypes.Count > 0 ? incidentTypes[0] : "";
        var isInstrument = slot is Slot.InstrumentId or Slot.InstrumentType;
        var isPhysicalTarget = slot is >= Slot.PhysicalTargetId and <= Slot.PhysicalTargetTotal;
        return type switch
        {
            "KIDNAPPING" => !isInstrument && !isPhysicalTarget,
            "ARSON" => !isInstrument,
            _ => true,
        };
    }
}
