using System.Runtime.CompilerServices;
using Attest.Coder.Reasons;

namespace Attest.Coder.Assembly;

/// <summary>How much speaks for a telling's being of an incident told before, and what.</summary>
internal struct MatchScore
{
    private const double Never = -10;
    private Weights _weights;

    /// <summary>A score that forbids the match.</summary>
    public MatchScore(Conflict conflict) => (Conflict, Total) = (conflict, Never);

    public Conflict Conflict { get; }

    public double Total { get; private set; }

    /// <summary>What one tie weighs; 0 for one that does not hold.</summary>
    public readonly double this[Tie tie] => _weights[(int)tie];

    public void Add(Tie tie, double weight)
    {
        Total += weight;
        _weights[(int)tie] += (float)weight;
    }

    [InlineArray((int)Tie.Bare + 1)]
    private struct Weights
    {
        private float _first;
    }
}
