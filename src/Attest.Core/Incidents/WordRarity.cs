using System.Runtime.InteropServices;

namespace Attest.Core.Incidents;

/// <summary>
/// How much it says when two accounts share a word: little for the words of everyday reports, most for words that hardly any report has, such
/// as the names of streets and people. The table is fixed data, not counted from the workspace, so that no report changes what another one says.
/// </summary>
public sealed class WordRarity
{
    /// <summary>The greatest rarity, of every word that the table lacks.</summary>
    public const double Most = 7;

    private const double Scale = 255 / Most;
    private readonly Dictionary<uint, byte> _rarity;

    /// <summary>Makes a table from words with their rarity, 0 to <see cref="Most"/>.</summary>
    public WordRarity(IEnumerable<KeyValuePair<string, double>> words)
    {
        _rarity = [];
        foreach (var (word, rarity) in words)
        {
            _rarity[HashOf(word)] = (byte)Math.Round(Math.Clamp(rarity, 0, Most) * Scale);
        }
    }

    /// <summary>The rarity in 255 steps.</summary>
    public byte Of(uint word) => _rarity.GetValueOrDefault(word, byte.MaxValue);

    /// <summary>The rarity of so many steps.</summary>
    public static double Value(byte steps) => steps / Scale;

    /// <summary>The number under which a folded word is known: FNV-1a of its UTF-16 units.</summary>
    public static uint HashOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var unit in MemoryMarshal.Cast<char, ushort>(word))
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash;
    }
}
