using System.Text;
using System.Text.RegularExpressions;

namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>How the fills of a slot are written and compared.</summary>
internal enum FillForm
{
    Text,
    SetElement,
    Number,
    Date,
    Location,
}

/// <summary>One fill: what may stand there, and for fills of the form VALUE: "REFERENT" what it refers to.</summary>
/// <param name="IsOptional">Whether the key marks it with a question mark.</param>
/// <param name="Alternatives">The values that the key accepts; one in a response.</param>
/// <param name="Referents">The forms of the fill of another slot that it belongs to; empty when it refers to none.</param>
internal sealed partial record Fill(bool IsOptional, IReadOnlyList<string> Alternatives, IReadOnlyList<string> Referents)
{
    public bool HasReferent => Referents.Count > 0;

    public static FillForm FormOf(Slot slot) => slot switch
    {
        Slot.Date => FillForm.Date,
        Slot.Location => FillForm.Location,
        Slot.InstrumentId or Slot.PerpetratorIndividual or Slot.PerpetratorOrganization => FillForm.Text,
        Slot.PhysicalTargetId or Slot.HumanTargetName or Slot.HumanTargetDescription => FillForm.Text,
        Slot.PhysicalTargetNumber or Slot.PhysicalTargetTotal or Slot.HumanTargetNumber or Slot.HumanTargetTotal => FillForm.Number,
        _ => FillForm.SetElement,
    };

    /// <summary>Reads the fills of a slot; of a response only the first alternative counts.</summary>
    public static IReadOnlyList<Fill> ReadAll(Template template, Slot slot, bool isResponse = false)
    {
        var fills = template[slot].Select(text => Read(text, FormOf(slot))).OfType<Fill>();
        return isResponse
            ? [.. fills.Select(fill => new Fill(IsOptional: false, [.. fill.Alternatives.Take(1)], [.. fill.Referents.Take(1)]))]
            : [.. fills];
    }

    /// <summary>Reads one fill; null for a hyphen, an asterisk or nothing.</summary>
    public static Fill? Read(string text, FillForm form)
    {
        text = text.Trim().ToUpperInvariant();
        var isOptional = text.StartsWith('?');
        text = isOptional ? text[1..].Trim() : text;
        if (text is "" or "-" or "*")
        {
            return null;
        }

        var mayRefer = form is FillForm.Text or FillForm.SetElement || (form == FillForm.Number && Quoted().Replace(text, "").Contains(':', StringComparison.Ordinal));
        if (mayRefer)
        {
            var parts = SplitOutside(text, ':');
            if (parts.Count >= 2 && AlternativesOf(parts[0]) is { Count: > 0 } values && AlternativesOf(string.Join(':', parts.Skip(1))) is { Count: > 0 } referents)
            {
                return new(isOptional, values, referents);
            }

            return new(isOptional, AlternativesOf(parts.FirstOrDefault(part => part.Length > 0) ?? "-"), []);
        }

        return form == FillForm.Location
            ? new(isOptional, [.. AlternativesOf(text).Select(alternative => LocationOf(WithoutParentheses(alternative)))], [])
            : new(isOptional, [.. AlternativesOf(text).Select(alternative => SpacedHyphen().Replace(WithoutParentheses(alternative), "-"))], []);
    }

    private static string LocationOf(string text) => string.Join(':', SplitOutside(text, ':').Select(part => Blanks().Replace(part, " ")));

    private static IReadOnlyList<string> AlternativesOf(string text) => [.. SplitOutside(text, '/').Where(part => part.Length > 0)];

    private static List<string> SplitOutside(string text, char separator)
    {
        var parts = new List<string>();
        var part = new StringBuilder();
        var (depth, isQuoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            if (letter == '\\' && isQuoted)
            {
                part.Append(text, i, Math.Min(2, text.Length - i));
                i++;
                continue;
            }

            isQuoted ^= letter == '"';
            depth += isQuoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (!isQuoted && letter == separator && depth == 0)
            {
                parts.Add(part.ToString().Trim());
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        parts.Add(part.ToString().Trim());
        return parts;
    }

    private static string WithoutParentheses(string text)
    {
        text = text.Trim();
        while (text.StartsWith('(') && text.EndsWith(')') && ClosesAtEnd(text))
        {
            text = text[1..^1].Trim();
        }

        return text;
    }

    private static bool ClosesAtEnd(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length - 1; i++)
        {
            depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
            if (depth == 0)
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("\"(?:\\\\.|[^\"])*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*-\s*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpacedHyphen();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blanks();
}
