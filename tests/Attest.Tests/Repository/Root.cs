using System.Runtime.CompilerServices;

namespace Attest.Tests.Repository;

/// <summary>The files of this repository.</summary>
internal static class Root
{
    /// <summary>The folder of the solution.</summary>
    public static string Folder { get; } = Find();

    /// <summary>A path below it.</summary>
    public static string File(params string[] parts) => Path.Combine([Folder, .. parts]);

    private static string Find([CallerFilePath] string path = "")
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "Attest.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
    }
}
