using System.Numerics;

namespace Attest.Core.Incidents;

/// <summary>
/// One account made ready to be compared with many others: its words stand in a table, so that each word of another account is looked up once,
/// and which types fit its own is remembered. Not safe for use from several threads at once.
/// </summary>
/// <param name="taxonomy">Which types may be one incident's.</param>
internal sealed class Probe(Taxonomy taxonomy)
{
    private const int SlotsPerWord = 8;
    private const int LeastSlots = 512;

    private readonly Dictionary<string, Dictionary<string, bool>> _fits = new(StringComparer.Ordinal);
    private Dictionary<string, bool> _fitsType = [];
    private Traits? _account;

    // The place of a word in the account's words, plus one; 0 where no word stands.
    private int[] _slots = new int[LeastSlots];

    /// <summary>Takes the account that the next ones are compared with.</summary>
    public void Take(Traits account)
    {
        _account = account;
        if (!_fits.TryGetValue(account.Type, out var fitsType))
        {
            _fits[account.Type] = fitsType = new(StringComparer.Ordinal);
        }

        _fitsType = fitsType;
        var words = account.Words.Words;
        var needed = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(LeastSlots, words.Length * SlotsPerWord));
        if (needed > _slots.Length)
        {
            _slots = new int[needed];
        }

        Array.Clear(_slots);
        var mask = (uint)_slots.Length - 1;
        for (var i = 0; i < words.Length; i++)
        {
            var slot = words[i] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = i + 1;
        }
    }

    /// <summary>That one of two accounts, one of which was taken, that was not.</summary>
    public Traits OtherThan(Traits one, Traits other) => ReferenceEquals(one, _account) ? other : one;

    /// <summary>Whether an account of the probe's type and one of this type may tell of one incident.</summary>
    public bool Fits(string type)
    {
        if (!_fitsType.TryGetValue(type, out var fits))
        {
            _fitsType[type] = fits = taxonomy.AreCompatible(new(_account!.Type), new(type));
        }

        return fits;
    }

    /// <summary>What <see cref="AccountWords.Shared"/> tells of the account and another one.</summary>
    public (double Weight, int Rare) Shared(AccountWords other)
    {
        var words = _account!.Words.Words;
        var rarity = _account.Words.Rarity;
        var (slots, mask) = (_slots, (uint)_slots.Length - 1);
        var (sum, rare) = (0.0, 0);
        foreach (var word in other.Words)
        {
            var slot = word & mask;
            while (slots[slot] is var place and > 0)
            {
                if (words[place - 1] == word)
                {
                    var value = WordRarity.Value(rarity[place - 1]);
                    sum += value * value;
                    rare += rarity[place - 1] == byte.MaxValue ? 1 : 0;
                    break;
                }

                slot = (slot + 1) & mask;
            }
        }

        return (sum, rare);
    }
}
