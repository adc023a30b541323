using System.Globalization;

namespace Attest.Evaluation.Resolution;

/// <summary>Whether probabilities mean what they say: of the pairs that are given about 0.7, seven of ten should tell of one incident.</summary>
internal static class Calibration
{
    private const int Steps = 10;

    public static void Write(IEnumerable<(double Probability, bool IsSame)> pairs)
    {
        Console.WriteLine("probability   pairs   said   of one incident");
        foreach (var step in pairs.GroupBy(pair => Math.Min(Steps - 1, (int)(pair.Probability * Steps))).OrderBy(step => step.Key))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(double)step.Key / Steps:0.0} to {(step.Key + 1.0) / Steps:0.0}   {step.Count(),7}   {step.Average(pair => pair.Probability),4:0.00}   {step.Average(pair => pair.IsSame ? 1 : 0),4:0.00}"));
        }
    }
}
