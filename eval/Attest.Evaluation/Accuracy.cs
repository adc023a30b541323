using System.Globalization;

namespace Attest.Evaluation;

/// <summary>Credit earned, what could be earned, and what was given: precision, recall and F1 follow.</summary>
internal readonly record struct Accuracy(double Credit, int Wanted, int Given)
{
    public double Precision => Given == 0 ? 0 : Credit / Given;

    public double Recall => Wanted == 0 ? 0 : Credit / Wanted;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Accuracy operator +(Accuracy left, Accuracy right) => new(left.Credit + right.Credit, left.Wanted + right.Wanted, left.Given + right.Given);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"P {Precision:0.000}  R {Recall:0.000}  F1 {F1:0.000}   (wanted {Wanted}, given {Given}, right {Credit:0.#})");
}
