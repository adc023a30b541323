namespace Attest.Core.Documents;

/// <summary>The name of a document in every output: the id that its bringer gave it, its file name, or the hash of its bytes.</summary>
public readonly record struct DocumentId
{
    private readonly string? _value;

    /// <summary>Makes an id of a text that is neither empty nor blank.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public DocumentId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>The id as text; empty for the default value, which names no document.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}
