using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>What one voice in one account says of how many suffered one harm.</summary>
/// <param name="Speaker">Who says it; figures of one speaker are one voice, in however many documents they stand.</param>
/// <param name="Number">How many.</param>
/// <param name="Published">The last day on which the document may have been published, as a day number; null when not known.</param>
/// <param name="IsLeading">Whether its account leads with it; the default rule sets only these beside each other.</param>
/// <param name="Rank">How good the source is, as <see cref="SourceRank"/> has it.</param>
public sealed record TollFigure(IndependentVoice Speaker, Quantity Number, int? Published, bool IsLeading, int Rank);

/// <summary>A figure beside the account and the lines that state it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Summary">The lines of the voice, summed.</param>
/// <param name="Figure">What is compared.</param>
public sealed record CitedFigure(Account Account, TollSummary Summary, TollFigure Figure)
{
    /// <summary>What each voice in each account tells of a harm: by account, then in the order in which they first speak.</summary>
    public static IReadOnlyList<CitedFigure> Of(IReadOnlyList<Account> accounts, Harm harm)
    {
        var voices = new IndependentVoices(accounts);
        List<CitedFigure> figures = [];
        foreach (var account in accounts)
        {
            var leading = TollSummary.Of(account.Attestation.Tolls, harm);
            foreach (var summary in TollSummary.OfEachVoice(account.Attestation.Tolls, harm))
            {
                var isLeading = TollSummary.IsSameVoice(leading!.Assertion, summary.Assertion);
                figures.Add(new(account, summary, new(voices.Of(account, summary.Assertion), summary.Number, account.Published?.Last.DayNumber, isLeading, SourceRank.Of(account, summary.Assertion))));
            }
        }

        return figures;
    }

    /// <summary>The number with the words of its first line.</summary>
    public Stated<Quantity> Cite()
    {
        var line = Summary.LinesIn(Account.Attestation.Tolls).First();
        return new(Figure.Number, line.Citation, line.Assertion, line.Basis);
    }
}
