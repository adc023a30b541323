namespace Attest.Storage.Workspaces;

/// <summary>A workspace cannot be used as asked; the message tells a user what was expected, what was found, where, and what to do.</summary>
public sealed class WorkspaceException : Exception
{
    /// <summary>Makes one with a message for the user.</summary>
    public WorkspaceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a message for the user, and its cause.</summary>
    public WorkspaceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
