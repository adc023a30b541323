using System.Globalization;

namespace Attest.Workflows.Evaluation;

/// <summary>Credit earned, what could be earned, and what was given: precision, recall and F1 follow.</summary>
/// <param name="Credit">How much was right; half a value counts half.</param>
/// <param name="Wanted">How many values the gold has.</param>
/// <param name="Given">How many values the coder gave.</param>
public readonly record struct Accuracy(double Credit, int Wanted, int Given)
{
    /// <summary>What share of the given is right; 0 when nothing was given.</summary>
    public double Precision => Given == 0 ? 0 : Credit / Given;

    /// <summary>What share of the wanted was found; 0 when nothing was wanted.</summary>
    public double Recall => Wanted == 0 ? 0 : Credit / Wanted;

    /// <summary>The harmonic mean of precision and recall.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>Two scores as one.</summary>
    public static Accuracy operator +(Accuracy left, Accuracy right) => new(left.Credit + right.Credit, left.Wanted + right.Wanted, left.Given + right.Given);

    /// <summary>One line with precision, recall, F1 and what they are made of.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}   (wanted {Wanted}, given {Given}, right {Credit:0.#})");
}
