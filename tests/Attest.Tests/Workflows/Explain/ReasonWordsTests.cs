using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Workflows.Explain;
using Xunit;

namespace Attest.Tests.Workflows.Explain;

public sealed class ReasonWordsTests
{
    [Fact]
    public void Every_reason_has_its_words()
    {
        Each<Refusal>(ReasonWords.Of);
        Each<Hypothesis>(ReasonWords.Of);
        Each<Bond>(ReasonWords.Of);
        Each<Fate>(ReasonWords.Of);
        Each<Tie>(ReasonWords.Of);
        Each<Conflict>(ReasonWords.Of);
        Each<Treatment>(ReasonWords.Of);
        Each<Voice>(ReasonWords.Of);
    }

    private static void Each<T>(Func<T, string> words)
        where T : struct, Enum => Assert.All(Enum.GetValues<T>(), value => Assert.NotEmpty(words(value)));
}
