using Attest.Coder;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using Attest.Formats.Reading;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class EnglishCoderTests
{
    [Fact]
    public async Task The_same_documents_give_the_same_bytes_whatever_was_coded_before_them()
    {
        var documents = await SamplesAsync();
        var coder = EnglishCoder.Load();
        var first = documents.ConvertAll(document => BytesOf(coder, document));
        var again = documents.AsEnumerable().Reverse().Select(document => BytesOf(coder, document)).Reverse().ToList();
        var other = EnglishCoder.Load();
        Assert.Equal(first, again);
        Assert.Equal(first, documents.ConvertAll(document => BytesOf(other, document)));
    }

    [Fact]
    public async Task Several_threads_with_one_coder_give_the_same_bytes()
    {
        var documents = await SamplesAsync();
        var coder = EnglishCoder.Load();
        var alone = documents.ConvertAll(document => BytesOf(coder, document));
        var together = new string[4][];
        var threads = Enumerable.Range(0, together.Length).Select(number => new Thread(() =>
        {
            // Each begins elsewhere, so that different documents are on the desks at one time.
            var bytes = new string[documents.Count];
            for (var i = 0; i < documents.Count; i++)
            {
                var at = (i + (number * 17)) % documents.Count;
                bytes[at] = BytesOf(coder, documents[at]);
            }

            together[number] = bytes;
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(together, bytes => Assert.Equal(alone, bytes));
    }

    private static string BytesOf(EnglishCoder coder, Document document)
    {
        using var output = new MemoryStream();
        new ContractWriter(type => coder.FamilyOf(type)).WriteLine(coder.Code(document), output);
        return Convert.ToBase64String(output.ToArray());
    }

    private static async Task<List<Document>> SamplesAsync()
    {
        List<Document> documents = [];
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync([Path.Combine(Root(), "samples", "reports")], standardInput: null, TestContext.Current.CancellationToken))
        {
            if (received is Received.Read(var document, _, _))
            {
                documents.Add(document);
            }
        }

        Assert.NotEmpty(documents);
        return documents;
    }

    /// <summary>The folder of the solution file, above the tests.</summary>
    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Attest.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Expected the tests to run below the folder of Attest.slnx.");
    }
}
