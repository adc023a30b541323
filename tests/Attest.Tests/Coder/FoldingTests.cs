using System.Globalization;
using System.Text;
using Attest.Coder.Text;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class FoldingTests
{
    [Theory]
    [InlineData(0xC0, 0x24F)]
    [InlineData(0x1E00, 0x1EFF)]
    public void The_letters_written_out_are_the_base_letters_of_their_canonical_decomposition(int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if ("øØłŁđı".Contains((char)i))
            {
                // They have no decomposition; the codebook's spellings want their plain form.
                continue;
            }

            var decomposed = ((char)i).ToString().Normalize(NormalizationForm.FormD);
            var hasMark = decomposed.Length > 1 && CharUnicodeInfo.GetUnicodeCategory(decomposed[1]) == UnicodeCategory.NonSpacingMark;
            Assert.Equal(char.ToLowerInvariant(hasMark ? decomposed[0] : (char)i), Folding.Fold((char)i));
        }
    }
}
