using Attest.Coder.Ranking;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>A day that a document names, or what may be said without one: the sentences' own wider date, the days of publication, nothing.</summary>
/// <param name="date">The day; null for nothing.</param>
internal sealed class NamedDay(IncidentDate? date)
{
    public IncidentDate? Date { get; } = date;

    /// <summary>Where the words stand that tell it best; null where no words tell it.</summary>
    public TextSpan? Span { get; set; }

    /// <summary>Whether these words stand in a sentence that tells the incident.</summary>
    public bool IsOwn { get; set; }

    /// <summary>Whether it is what the sentences of the incident tell already.</summary>
    public bool IsChosen { get; set; }

    /// <summary>Whether it is taken from the day of publication alone.</summary>
    public bool IsWindow { get; init; }

    public int Times { get; set; }

    public double[] Features { get; } = new double[LinearRanking<DayFeature>.Count];

    public double Score { get; set; }
}
