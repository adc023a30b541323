using Attest.Coder.Text;

namespace Attest.Coder.Roles;

/// <summary>What holds of a phrase, each fact as the hash of its name; the names themselves are kept only when a model is trained.</summary>
internal sealed class FeatureBag
{
    private const ulong HashStart = 14695981039346656037UL;

    /// <summary>The hashes of the facts, in the order in which they were seen.</summary>
    public List<ulong> Keys { get; } = new(64);

    /// <summary>The names of the facts; null when nobody asks for them.</summary>
    public List<string>? Names { get; init; }

    public void Clear()
    {
        Keys.Clear();
        Names?.Clear();
    }

    /// <summary>Adds a fact such as "head=mayor".</summary>
    public void Add(string kind, ReadOnlySpan<char> value)
    {
        Keys.Add(Go(Go(Go(HashStart, kind), "="), value));
        Names?.Add($"{kind}={NameOf(value)}");
    }

    /// <summary>Adds a fact with two parts such as "subject=kill|civilian".</summary>
    public void Add(string kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        Keys.Add(Go(Go(Go(Go(Go(HashStart, kind), "="), first), "|"), second));
        Names?.Add($"{kind}={NameOf(first)}|{NameOf(second)}");
    }

    /// <summary>The hash of a fact's whole name.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> name) => Go(HashStart, name);

    private static string NameOf(ReadOnlySpan<char> text) => Folding.Fold(text).ReplaceLineEndings(" ");

    private static ulong Go(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            // A phrase that is wrapped over two lines is the same phrase.
            hash = (hash ^ (char.IsWhiteSpace(character) ? ' ' : Folding.Fold(character))) * 1099511628211UL;
        }

        return hash;
    }
}
