using Attest.Workflows.Queries;
using Xunit;

namespace Attest.Tests.Workflows.Queries;

public sealed class AffiliatesTests : IDisposable
{
    private const string Registry =
        """
        {"version": "1", "actors": [
          {"id": "mz", "name": "Ahlu", "kind": "armed_group", "names": [{"text": "the Youth", "kind": "alias"}, {"text": "the Band", "kind": "alias"}]},
          {"id": "so", "name": "The Youth", "kind": "armed_group", "names": [{"text": "the Lads", "kind": "alias"}]},
          {"id": "ng", "name": "Ansar", "kind": "armed_group", "names": [{"text": "the Lads", "kind": "alias"}, {"text": "The Band", "kind": "alias"}]}
        ]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("so", "so")]
    [InlineData("the youth", "so")]
    [InlineData("Ahlu", "mz")]
    [InlineData("the lads", "so ng")]
    [InlineData("the band", "mz ng")]
    [InlineData("nobody", "")]
    public void A_name_that_several_bear_is_first_of_the_one_whose_usual_name_it_is_and_else_of_all(string name, string ids)
    {
        var path = Path.Combine(_folder.Path, "actors.json");
        File.WriteAllText(path, Registry);
        var affiliates = Affiliates.Load(path);
        Assert.Equal(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), affiliates.FindIds(name));
        Assert.Equal(ids.Split(' ')[0] is { Length: > 0 } first ? first : null, affiliates.FindId(name));
    }
}
