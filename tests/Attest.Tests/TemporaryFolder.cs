namespace Attest.Tests;

/// <summary>An empty folder that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("attest-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
