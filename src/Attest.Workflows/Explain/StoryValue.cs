using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Workflows.Explain;

/// <summary>A value of an incident as a page or a terminal tells it.</summary>
/// <param name="Field">Its field, such as place.</param>
/// <param name="Text">The value.</param>
/// <param name="Citation">The words that support it.</param>
/// <param name="IsInferred">Whether it follows from them rather than standing in them.</param>
public sealed record StoryValue(string Field, string Text, Citation Citation, bool IsInferred)
{
    internal static StoryValue Of<T>(string field, Stated<T> stated, string text) => new(field, text, stated.Citation, stated.Basis == Basis.Inferred);
}
