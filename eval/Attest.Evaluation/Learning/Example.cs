namespace Attest.Evaluation.Learning;

/// <summary>One thing to decide: what is seen of it, and how it was decided.</summary>
/// <param name="Features">The names of what holds of it; each counts once.</param>
/// <param name="IsTrue">The decision.</param>
/// <param name="Group">The document it comes from: what belongs together is never parted between training and testing.</param>
internal sealed record Example(IReadOnlyCollection<string> Features, bool IsTrue, string Group);
