namespace Attest.Coder.Text;

/// <summary>The tokens of a text, in a buffer that the next text uses again.</summary>
internal sealed class TokenList(int capacity)
{
    private Token[] _tokens = new Token[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<Token> All => _tokens.AsSpan(0, Count);

    public void Clear() => Count = 0;

    /// <summary>The place behind the last token, for one more.</summary>
    public ref Token Add()
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, _tokens.Length * 2);
        }

        return ref _tokens[Count++];
    }
}
