using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Tests.Coder;

/// <summary>The texts of samples/ and tests/Corpus/ in English.</summary>
internal static class OwnTexts
{
    private static readonly Lazy<IReadOnlyList<(Document Document, string Approved)>> s_all = new(Read);

    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folders of texts: each has reports, gold codings and approved codings.</summary>
    public static IReadOnlyList<string> Folders { get; } = [Path.Combine(Root, "samples"), Path.Combine(Root, "tests", "Corpus")];

    public static IReadOnlyList<Document> All => [.. s_all.Value.Select(one => one.Document)];

    public static Document Of(string id) => All.Single(document => document.Id.Value == id);

    /// <summary>The file that holds the approved coding of a text.</summary>
    public static string ApprovedFileOf(string id) => s_all.Value.Single(one => one.Document.Id.Value == id).Approved;

    private static List<(Document Document, string Approved)> Read()
    {
        var documents = new List<(Document, string)>();
        foreach (var folder in Folders)
        {
            var received = new DocumentFiles(new ReadingOptions()).ReadAsync([Path.Combine(folder, "reports")], null, CancellationToken.None);
            foreach (var one in received.ToBlockingEnumerable())
            {
                if (one is Received.Read read && read.Document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase))
                {
                    documents.Add((read.Document, Path.Combine(folder, "approved", Path.GetFileNameWithoutExtension(read.Document.Id.Value) + ".jsonl")));
                }
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
