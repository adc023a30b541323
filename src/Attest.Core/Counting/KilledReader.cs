using Attest.Core.Attestations;
using Attest.Core.Incidents;

namespace Attest.Core.Counting;

/// <summary>Reads how many were killed as a rule says.</summary>
/// <param name="reading">How the rule reads tolls.</param>
public sealed class KilledReader(TollReading reading)
{
    /// <summary>How many were killed; null when no account tells.</summary>
    public Quantity? Read(CountedIncident incident)
    {
        if (reading.IsDefault || incident.Figures.Count == 0)
        {
            return incident is { KilledMin: null, KilledMax: null, HasFigures: false } ? null : new(incident.KilledMin, incident.KilledMax);
        }

        var heard = incident.Figures.Where(one => (reading.Ignored >> (int)one.Figure.Speaker.Voice & 1) == 0).ToArray();
        var figures = (heard.Length > 0 ? heard : incident.Figures).Select(one => one.Figure with { Number = TollSummary.Sum(one.Lines.Select(Read)) }).ToArray();
        return FigureChoice.Take(reading.Take, figures)?.Number;
    }

    /// <summary>A number under the rule; what has both bounds is no vague word.</summary>
    private Quantity Read(FigureLine line)
    {
        if (line.Number is { AtLeast: not null, AtMost: not null })
        {
            return line.Number;
        }

        var words = reading.VagueWords.Keys.Where(words => Has(line.Words, words)).MaxBy(words => words.Length);
        return words is null ? line.Number : reading.VagueWords[words];
    }

    private static bool Has(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + words.Length == text.Length || text[at + words.Length] == ' ');
    }
}
