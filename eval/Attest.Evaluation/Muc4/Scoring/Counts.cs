namespace Attest.Evaluation.Muc4.Scoring;

/// <summary>Tallies of fills: right, half right, wrong, missing and surplus.</summary>
internal readonly record struct Counts(int Correct, int Partial, int Incorrect, int Missing, int Spurious)
{
    public int Possible => Correct + Partial + Incorrect + Missing;

    public int Actual => Correct + Partial + Incorrect + Spurious;

    public double Recall => Possible == 0 ? 0 : 100 * Credit / Possible;

    public double Precision => Actual == 0 ? 0 : 100 * Credit / Actual;

    public double F => Recall + Precision > 0 ? 2 * Recall * Precision / (Recall + Precision) : 0;

    private double Credit => Correct + (0.5 * Partial);

    public static Counts operator +(Counts left, Counts right) => new(
        left.Correct + right.Correct,
        left.Partial + right.Partial,
        left.Incorrect + right.Incorrect,
        left.Missing + right.Missing,
        left.Spurious + right.Spurious);
}
