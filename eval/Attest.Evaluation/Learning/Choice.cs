namespace Attest.Evaluation.Learning;

/// <summary>A candidate for a value: how it is shown, what it is described by, and whether it is right.</summary>
internal sealed record Option(string Name, double[] Features, bool IsRight);

/// <summary>A document's candidates for one value.</summary>
/// <param name="Source">The collection it comes from.</param>
/// <param name="Group">What is kept together when some choices are held out: the incident, or the document.</param>
/// <param name="Options">The candidates, in the order of the coder.</param>
/// <param name="Weight">How much an error counts.</param>
internal sealed record Choice(string Source, string Group, IReadOnlyList<Option> Options, double Weight)
{
    public bool CanBeSolved => Options.Any(option => option.IsRight);

    public bool CanBeLearned => CanBeSolved && Options.Any(option => !option.IsRight);

    /// <summary>The option with the highest score; of equal ones the first.</summary>
    public Option ChosenBy(double[] weights) => Options.MaxBy(option => ConditionalLogit.ScoreOf(weights, option.Features))!;
}
