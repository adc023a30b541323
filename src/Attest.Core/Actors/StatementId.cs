using System.Security.Cryptography;
using System.Text;
using Attest.Core.Places;

namespace Attest.Core.Actors;

/// <summary>
/// The name of a statement: made from what it says and where it stands, so that it survives a new coding as long as the document still says the
/// same of the same actor, wherever in the text. It holds nothing that a reader could understand, least of all a person's name.
/// </summary>
public readonly record struct StatementId
{
    private const int Length = 12;
    private readonly string? _value;

    /// <summary>Takes an id as <see cref="ToString"/> writes it.</summary>
    /// <exception cref="ArgumentException">The text is not of that form.</exception>
    public StatementId(string value)
    {
        if (!IsId(value))
        {
            throw new ArgumentException($"Expected the id of a statement, s- and {Length} digits and letters a to f; found '{value}'.", nameof(value));
        }

        _value = value;
    }

    /// <summary>The id as text; empty for the default value, which names no statement.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether a text has the form of an id.</summary>
    public static bool IsId(string text) =>
        text.Length == Length + 2 && text.StartsWith("s-", StringComparison.Ordinal) && text.AsSpan(2).IndexOfAnyExcept("0123456789abcdef") < 0;

    /// <summary>The id of a statement.</summary>
    public static StatementId Of(ActorStatement statement)
    {
        var source = statement.Source switch
        {
            CitedSource cited => $"document\n{cited.Citation.Document}",
            ReferenceSource reference => $"{statement.Origin}\n{reference.Key}",
            _ => throw new ArgumentException($"No source of a statement: {statement.Source.GetType().Name}.", nameof(statement)),
        };
        var all = $"{source}\n{statement.Actor.Key}\n{statement.Property}\n{(statement.Value is ActorValue { Actor: var other } ? other.Key : FoldedName.Of(statement.Value.Words))}\n{statement.From}\n{statement.To}\n{statement.Assertion.Stance}";
        return new("s-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..Length]);
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
