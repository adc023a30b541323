namespace Attest.Cli;

/// <summary>A command cannot do what was asked; the message says what was expected, what was found, and what to do.</summary>
/// <param name="message">The message for the user.</param>
/// <param name="isWrongCall">Whether the words of the call were wrong, rather than what they name.</param>
public sealed class CommandException(string message, bool isWrongCall = false) : Exception(message)
{
    /// <summary>Whether the words of the call were wrong, rather than what they name.</summary>
    public bool IsWrongCall => isWrongCall;
}
