namespace Attest.Coder.Text;

/// <summary>
/// Folds letters for comparison: lower case, without diacritics. One character stays one character, so that a folded word is as
/// long as the word; ligatures and letters without a plain form keep themselves.
/// </summary>
internal static class Folding
{
    /// <summary>The hash of no characters.</summary>
    public const uint HashStart = 2166136261u;

    // The base letters of the canonical decompositions, in the order of the characters; written out, for asking the system for 656 of
    // them takes longer at every start than all else that is made here. U+00C0 to U+024F:
    internal const string Latin =
        "aaaaaaæceeeeiiiiðnooooo×øuuuuyþßaaaaaaæceeeeiiiiðnooooo÷øuuuuyþyaaaaaaccccccccddđđeeeeeeeeeegggggggg"
        + "hhħħiiiiiiiiiıĳĳjjkkĸllllllŀŀłłnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzſƀɓƃƃƅƅɔƈ"
        + "ƈɖɗƌƌƍǝəɛƒƒɠɣƕɩɨƙƙƚƛɯɲƞɵooƣƣƥƥʀƨƨʃƪƫƭƭʈuuʊʋƴƴƶƶʒƹƹƺƻƽƽƾƿǀǁǂǃǆǆǆǉǉǉǌǌǌaaiioouuuuuuuuuuǝaaaaææǥǥggkkoo"
        + "ooʒʒjǳǳǳggƕƿnnaaææøøaaaaeeeeiiiioooorrrruuuussttȝȝhhƞȡȣȣȥȥaaeeooooooooyyȴȵȶȷȸȹⱥȼȼƚⱦȿɀɂɂƀʉʌɇɇɉɉɋɋɍɍɏɏ";

    // U+1E00 to U+1EFF:
    internal const string LatinAdditional =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssss"
        + "ssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyẚſẜẝßẟaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeee"
        + "iiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyỻỻỽỽỿỿ";

    private static readonly char[] s_folded = MakeTable();

    public static char Fold(char character) => s_folded[character];

    public static string Fold(ReadOnlySpan<char> text) =>
        string.Create(text.Length, text, static (folded, original) =>
        {
            for (var i = 0; i < folded.Length; i++)
            {
                folded[i] = s_folded[original[i]];
            }
        });

    /// <summary>FNV-1a over the folded characters.</summary>
    public static uint Hash(ReadOnlySpan<char> text)
    {
        var hash = HashStart;
        foreach (var character in text)
        {
            hash = Hash(hash, s_folded[character]);
        }

        return hash;
    }

    /// <summary>The hash of a text that goes on with one more folded character.</summary>
    public static uint Hash(uint hash, char folded) => (hash ^ folded) * 16777619u;

    public static bool AreEqual(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        if (text.Length != folded.Length)
        {
            return false;
        }

        var table = s_folded;
        for (var i = 0; i < text.Length; i++)
        {
            if (table[text[i]] != folded[i])
            {
                return false;
            }
        }

        return true;
    }

    private static char[] MakeTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)i;
        }

        for (var i = 'A'; i <= 'Z'; i++)
        {
            table[i] = (char)(i + 32);
        }

        Latin.CopyTo(0, table, 0xC0, Latin.Length);
        LatinAdditional.CopyTo(0, table, 0x1E00, LatinAdditional.Length);
        for (var i = 0x370; i < 0x530; i++)
        {
            table[i] = char.ToLowerInvariant((char)i);
        }

        table['’'] = '\'';
        table['‘'] = '\'';
        table['ʼ'] = '\'';
        table['ø'] = 'o';
        table['Ø'] = 'o';
        table['ł'] = 'l';
        table['Ł'] = 'l';
        table['đ'] = 'd';
        table['ı'] = 'i';
        return table;
    }
}
