using Attest.Coder.Codebook;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using BenchmarkDotNet.Attributes;

namespace Attest.Benchmarks;

/// <summary>How fast one account is set beside those of its days and country, and how fast a connected set is parted.</summary>
[MemoryDiagnoser]
public class ResolverBenchmarks
{
    private readonly Resolver _resolver = new(new Taxonomy([new(new("attack"), new("attack"), "Attack", [], FitsAll: true)]), ResolutionFiles.LoadModel());
    private Traits[] _accounts = [];
    private Link[] _links = [];

    /// <summary>How many accounts meet.</summary>
    [Params(10, 100)]
    public int Accounts { get; set; }

    /// <summary>Makes accounts of three towns and four days.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var chance = new Random(1);
        string[] towns = ["Gao", "Ménaka", "Tessit"];
        _accounts = [.. Enumerable.Range(0, Accounts).Select(number => Make(number, towns[chance.Next(towns.Length)], chance.Next(4)))];
        _links = [.. _accounts.SelectMany(account => _resolver.Neighbours(account, _accounts)).DistinctBy(link => (link.First, link.Second))];
    }

    /// <summary>One new account.</summary>
    [Benchmark]
    public int Neighbours() => _resolver.Neighbours(_accounts[0], _accounts).Count;

    /// <summary>All of them as one connected set.</summary>
    [Benchmark]
    public int Resolve() => _resolver.Resolve(_accounts.Select(account => account.Id), _links, []).Count;

    private static Traits Make(int number, string town, int day)
    {
        var document = new DocumentId($"d{number}");
        Stated<T> Stated<T>(T value) => new(value, new Citation(document, DocumentPart.Body, new(0, 4), "word"), Assertion.ByAuthor);
        var account = new Account
        {
            Attestation = new()
            {
                Id = new(document, DocumentPart.Body, new(0, 4)),
                Type = Stated(new IncidentType("attack")),
                Date = Stated(IncidentDate.On(new DateOnly(2019, 1, 1).AddDays(day))),
                Place = Stated(new PlaceReference { Name = town, Country = "ML", Precision = PlacePrecision.Exact }),
            },
        };
        return Traits.Of(account, AccountWords.None);
    }
}
