using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Tests.Coder;

/// <summary>The texts of samples/ and tests/Corpus/ in English.</summary>
internal static class OwnTexts
{
    private static readonly Lazy<IReadOnlyList<Document>> s_all = new(Read);

    public static IReadOnlyList<Document> All => s_all.Value;

    public static string Root { get; } = FindRoot();

    public static Document Of(string id) => All.Single(document => document.Id.Value == id);

    private static List<Document> Read()
    {
        var files = new DocumentFiles(new ReadingOptions());
        var documents = new List<Document>();
        var received = files.ReadAsync([Path.Combine(Root, "samples", "reports"), Path.Combine(Root, "tests", "Corpus", "reports")], null, CancellationToken.None);
        foreach (var one in received.ToBlockingEnumerable())
        {
            if (one is Received.Read read && read.Document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
            {
                documents.Add(read.Document);
            }
        }

        return documents;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Attest.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests read samples/ from the repository; expected Attest.slnx in a folder above the tests.");
    }
}
