using Microsoft.Data.Sqlite;

namespace Attest.Storage.Workspaces;

/// <summary>Says what a failure of the database means to the one who sits before it.</summary>
internal static class WorkspaceFailure
{
    /// <summary>The failure in words, with what to do.</summary>
    public static WorkspaceException Explain(SqliteException exception, string path) => new($"{path}: {Reason(exception)}", exception);

    // Result codes: https://sqlite.org/rescode.html
    private static string Reason(SqliteException exception) => exception.SqliteErrorCode switch
    {
        5 or 6 => "another program is writing to this workspace and did not finish within 10 seconds. Wait for it, or close it, and try again; nothing was changed.",
        8 => "the workspace cannot be written. Check the permissions of the file and its folder.",
        11 => "the workspace file is damaged. Restore it from a copy; 'sqlite3 attest.db .recover' may save what can be read.",
        13 => "the disk is full. Make room and run the same command again; everything stored before this document is kept.",
        14 => "the workspace cannot be opened. Check that the folder exists and may be read and written.",
        23 => "access to the workspace was refused. Check the permissions of the file and its folder.",
        26 => "this file is not a database. Move it away and make a workspace with 'attest init', or name another folder with --workspace.",
        10 => "the disk failed while reading or writing. Check the disk and try again.",
        _ => $"the database failed ({exception.SqliteExtendedErrorCode}): {exception.Message}",
    };
}
