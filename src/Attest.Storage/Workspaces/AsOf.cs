namespace Attest.Storage.Workspaces;

/// <summary>As known on a day: two different questions that may be asked together.</summary>
/// <param name="PublishedBy">Only documents that were published on this day or before; one whose day is not known is left out. Null: all.</param>
/// <param name="RecordedBy">Only what this workspace had recorded when this day ended (UTC): documents, codings and decisions. Null: all.</param>
public sealed record AsOf(DateOnly? PublishedBy, DateOnly? RecordedBy)
{
    /// <summary>Whether nothing is asked.</summary>
    public bool IsNow => PublishedBy is null && RecordedBy is null;
}
