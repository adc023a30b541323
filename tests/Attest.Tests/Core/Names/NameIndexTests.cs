using Attest.Coder.Actors;
using Attest.Coder.Names;
using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Names;
using Attest.Workflows.Benchmarks;
using Xunit;

namespace Attest.Tests.Core.Names;

public sealed class NameIndexTests
{
    private static readonly NameMatcher Matcher = NameFiles.LoadMatcher();

    [Theory]
    [InlineData("Katibat an Nahr", 0)]
    [InlineData("katiba al nehr", 0)]
    [InlineData("Frente del Valle", 1)]
    [InlineData("4e Brigade de la Côte", 2)]
    [InlineData("MRV", 4)]
    public void The_likeliest_name_comes_first(string name, int bearer)
    {
        var index = new NameIndex(Matcher, [(0, "Katibat al-Nahr"), (1, "Front of the Valle"), (2, "4th Brigade of the Cote"), (3, "5th Brigade of the Cote"), (4, "Movement for the Rights of the Valley")]);
        Assert.Equal(bearer, index.Find(name)[0].Bearer);
    }

    [Fact]
    public void Numbers_have_to_agree()
    {
        var index = new NameIndex(Matcher, [(2, "4th Brigade of the Coast"), (3, "5th Brigade of the Coast")]);
        Assert.Equal((3, true), index.Find("Fifth Brigade of the Coast") is [var hit, ..] ? (hit.Bearer, hit.IsMatch) : default);
        Assert.DoesNotContain(index.Find("6th Brigade of the Coast"), hit => hit.IsMatch);
    }

    [Fact]
    public void Nearly_all_misspelt_names_of_the_registry_are_found_again()
    {
        var registry = RegistryFile.Load();
        string[] names = [.. registry.Actors.Select(actor => actor.Name).Distinct(StringComparer.Ordinal)];
        var index = new NameIndex(Matcher, names.Select((name, number) => (number, name)));
        var sought = SyntheticNames.Mentions(names, 900);
        var found = sought.Single(one => one.Kind == "misspelt").Names.Count(one => index.Find(one.Name) is [var hit, ..] && hit.Bearer == one.Number);
        Assert.True(found >= 270, $"{found} of 300");
        Assert.All(sought.Single(one => one.Kind == "exact").Names, one => Assert.Equal(one.Number, index.Find(one.Name)[0].Bearer));
    }

    [Theory]
    [InlineData("Jama'at Nusrat ul Islam wal Mouslimeen", null, null, "jnim")]
    [InlineData("J.N.I.M.", null, null, "jnim")]
    [InlineData("J.N.I.X.", null, null, null)]
    [InlineData("Al Shabab", null, null, null)]
    [InlineData("Al Shabab", "SO", "2015-05-01", "al-shabaab")]
    [InlineData("Al Shabab", "MZ", "2021", "ism-mozambique")]
    [InlineData("Zork Vampuli", null, null, null)]
    public void Actors_are_found_by_names_in_any_spelling(string name, string? country, string? day, string? actor)
    {
        var match = new ActorNames(RegistryFile.Load(), Matcher).Match(name, country, PartialDate.Parse(day));
        Assert.True(actor == match.Meant?.Id.Value, match.Reason);
    }
}
