namespace Attest.Hosts.Tests.Cli;

/// <summary>Folders of the repository's samples.</summary>
internal static class SampleFolder
{
    /// <summary>The path of a folder below samples/.</summary>
    public static string Of(params string[] names)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Attest.slnx")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return Path.Combine([folder.FullName, "samples", .. names]);
    }
}
