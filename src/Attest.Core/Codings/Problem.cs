using Attest.Core.Documents;

namespace Attest.Core.Codings;

/// <summary>What could not be read or does not add up, with its place in the text.</summary>
/// <param name="Code">A stable code, such as date-not-in-calendar, under which the reference explains it.</param>
/// <param name="Message">What was expected, what was found, and what to do.</param>
/// <param name="Citation">The words that could not be read; null when the problem concerns the whole document.</param>
public sealed record Problem(string Code, string Message, Citation? Citation = null);
