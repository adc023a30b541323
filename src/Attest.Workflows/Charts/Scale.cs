namespace Attest.Workflows.Charts;

/// <summary>Turns numbers into places on a drawing, with round numbers to mark.</summary>
internal sealed class Scale
{
    private readonly double _from;
    private readonly double _to;

    /// <summary>A scale from zero to a round number not below the greatest, drawn from one place to another.</summary>
    public Scale(double greatest, double from, double to)
    {
        (_from, _to) = (from, to);
        Step = StepOf(Math.Max(1, greatest));
        Greatest = Math.Ceiling(Math.Max(1, greatest) / Step) * Step;
    }

    /// <summary>The round number at the end.</summary>
    public double Greatest { get; }

    /// <summary>The distance of the marks.</summary>
    public double Step { get; }

    /// <summary>The numbers to mark, zero among them.</summary>
    public IEnumerable<double> Marks => Enumerable.Range(0, (int)Math.Round(Greatest / Step) + 1).Select(n => n * Step);

    /// <summary>Where a number stands.</summary>
    public double At(double number) => _from + ((_to - _from) * number / Greatest);

    /// <summary>1, 2 or 5 times a power of ten, so that there are at most six marks; never a part of one, for incidents are whole.</summary>
    private static double StepOf(double greatest)
    {
        for (var power = 1d; ; power *= 10)
        {
            foreach (var digit in (double[])[1, 2, 5])
            {
                if (greatest / (digit * power) <= 5)
                {
                    return digit * power;
                }
            }
        }
    }
}
