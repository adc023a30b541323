using Attest.Core.Documents;
using Attest.Formats.Reading;

namespace Attest.Evaluation;

/// <summary>Reads documents as the product reads them.</summary>
internal static class Corpus
{
    /// <summary>The documents of files and folders by id, the first of an id; what is refused is told on standard error.</summary>
    public static IReadOnlyDictionary<string, Document> Read(IEnumerable<string> paths)
    {
        var documents = new Dictionary<string, Document>(StringComparer.Ordinal);
        ReadAsync(paths, documents).GetAwaiter().GetResult();
        return documents;
    }

    private static async Task ReadAsync(IEnumerable<string> paths, Dictionary<string, Document> documents)
    {
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync(paths, standardInput: null, CancellationToken.None))
        {
            switch (received)
            {
                case Received.Read read:
                    documents.TryAdd(read.Document.Id.Value, read.Document);
                    break;
                case Received.Refused refused:
                    await Console.Error.WriteLineAsync(refused.Refusal.ToString());
                    break;
                default:
                    break;
            }
        }
    }
}
