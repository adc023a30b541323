using Attest.Coder.Codebook;
using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Counting;
using Attest.Core.Incidents;
using Attest.Workflows.Counting;
using Xunit;

namespace Attest.Tests.Workflows.Counting;

public sealed class RuleFolderTests : IDisposable
{
    private const string Right =
        """{"name": "mine", "version": "2", "text": "Mine.", "types": {"certain": ["ied"], "possible": ["attack"]}, "completions": ["occurred"], "attribution": "all", "toll": {"take": "lowest", "vague": {"several": [3, 10]}}}""";

    private readonly TemporaryFolder _folder = new();

    private static string BuiltIn => Path.Combine(AppContext.BaseDirectory, "data", "Rules");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("incidents", CountingUnit.Incident, Preference.Default, 0)]
    [InlineData("network-tally", CountingUnit.Incident, Preference.Default, 0)]
    [InlineData("acled-like", CountingUnit.ActorPairPlaceDay, Preference.Lowest, 2)]
    [InlineData("ucdp-like", CountingUnit.Incident, Preference.Range, 3)]
    [InlineData("gtd-like", CountingUnit.Incident, Preference.Latest, 2)]
    public void The_rules_that_are_built_in_say_what_was_not_verified(string name, CountingUnit unit, Preference take, int unverified)
    {
        var rule = Rules(own: false).Find(name)!;
        Assert.Equal((unit, take, unverified), (rule.Unit, rule.Toll.Take, rule.Unverified.Count));
        Assert.True(rule.Text.Length > 100);
    }

    [Fact]
    public void One_s_own_rule_is_read_beside_the_others()
    {
        Write(Right);
        var rule = Rules().Find("mine")!;
        Assert.Equal((Holding.Surely, Holding.Possibly, Holding.Never), (rule.Types.Of("ied", "ied"), rule.Types.Of("attack", "attack"), rule.Types.Of("arrest", "arrest")));
        Assert.Equal(new Quantity(3, 10), rule.Toll.VagueWords["several"]);
        Assert.Equal(Holding.Never, rule.Reviews.Of((int)ReviewState.Rejected));
        Assert.Contains("incidents", Rules().Names);
    }

    [Theory]
    [InlineData("\"version\": \"2\", ", "", "key 'version': expected a text; found nothing")]
    [InlineData("\"mine\"", "\"yours\"", "key 'name': expected the name of the file, 'mine'; found 'yours'")]
    [InlineData("[\"ied\"]", "[\"bomb\"]", "key 'types.certain': expected some of abduction,")]
    [InlineData("[\"occurred\"]", "[\"done\"]", "key 'completions': expected some of occurred, attempted, foiled, threatened; found 'done'")]
    [InlineData("[\"occurred\"]", "[]", "key 'completions': expected \"all\", a list of")]
    [InlineData("\"lowest\"", "\"low\"", "key 'toll.take': expected one of default, lowest,")]
    [InlineData("[3, 10]", "[10, 3]", "key 'toll.vague.several': expected a number such as 12, or two bounds such as [3, 10]; found [10, 3]")]
    [InlineData("\"toll\"", "\"tolls\"", "key 'tolls': expected one of the keys name,")]
    [InlineData("\"toll\": {", "\"toll\": {\"from\": 1, ", "key 'toll.from': expected one of the keys take, ignore, vague")]
    [InlineData("{\"name\"", "{name", "expected JSON;")]
    public void A_file_that_is_no_rule_is_refused_with_its_name_and_the_key(string right, string wrong, string message)
    {
        Write(Right.Replace(right, wrong, StringComparison.Ordinal));
        var exception = Assert.Throws<InvalidDataException>(() => Rules().Find("mine"));
        Assert.StartsWith(Path.Combine(_folder.Path, "mine.json"), exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }

    private void Write(string text) => File.WriteAllText(Path.Combine(_folder.Path, "mine.json"), text);

    private RuleFolder Rules(bool own = true) => new(BuiltIn, own ? _folder.Path : null, TaxonomyFile.Load());
}
