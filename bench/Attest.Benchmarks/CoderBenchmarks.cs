using Attest.Coder;
using Attest.Core.Documents;
using Attest.Formats.Reading;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks;

/// <summary>How fast the sample reports are coded, and how long it takes to load the codebook, the registry and the gazetteer.</summary>
[MemoryDiagnoser]
public class CoderBenchmarks
{
    private readonly List<Document> _documents = [];
    private EnglishCoder _coder = null!;

    /// <summary>Reads the sample reports that lie beside the program.</summary>
    [GlobalSetup]
    public void Prepare() => PrepareAsync().GetAwaiter().GetResult(); // Not every toolchain waits for a set-up that is a task.

    /// <summary>All sample reports, one after the other.</summary>
    [Benchmark]
    public int Code()
    {
        var attestations = 0;
        foreach (var document in _documents)
        {
            attestations += _coder.Code(document).Attestations.Count;
        }

        return attestations;
    }

    /// <summary>A coder made anew from its data files.</summary>
    [Benchmark]
    public EnglishCoder Load() => EnglishCoder.Load();

    private async Task PrepareAsync()
    {
        _coder = EnglishCoder.Load();
        await foreach (var received in new DocumentFiles(new ReadingOptions()).ReadAsync([Path.Combine(AppContext.BaseDirectory, "samples", "reports")], standardInput: null, CancellationToken.None))
        {
            if (received is Received.Read(var document, _, _))
            {
                _documents.Add(document);
            }
        }
    }
}
