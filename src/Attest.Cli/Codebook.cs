using Attest.Coder;
using Attest.Coder.Actors;
using Attest.Coder.Codebook;
using Attest.Coder.Names;
using Attest.Core.Actors;
using Attest.Core.Incidents;
using Attest.Core.Names;
using Attest.Workflows.Counting;
using Attest.Workflows.Queries;

namespace Attest.Cli;

/// <summary>What lies beside the program and is read when a command needs it, each once.</summary>
internal static class Codebook
{
    // Towns of the country itself lie nearer than this to nearly every point of it that is settled.
    private const double KilometresAround = 50;

    private static readonly Lazy<Taxonomy> Types = new(() => TaxonomyFile.Load());
    private static readonly Lazy<Registry> Actors = new(() => RegistryFile.Load());
    private static readonly Lazy<NameMatcher> Matcher = new(() => NameFiles.LoadMatcher());
    private static readonly Lazy<Affiliates> Belonging = new(() => Workflows.Queries.Affiliates.Load(Path.Combine(Folder, "Actors", "actors.json")));

    /// <summary>The folder of the data beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The types of incidents.</summary>
    public static Taxonomy Taxonomy() => Types.Value;

    /// <summary>The types of incidents of a codebook with changes.</summary>
    public static Taxonomy Taxonomy(CodebookFolder folder) => TaxonomyFile.Load(folder);

    /// <summary>The built-in registry of actors, as statements.</summary>
    public static Registry ActorRegistry() => Actors.Value;

    /// <summary>Compares names.</summary>
    public static NameMatcher Names() => Matcher.Value;

    /// <summary>Who belongs to whom.</summary>
    public static Affiliates Affiliates() => Belonging.Value;

    /// <summary>Actors and places, for seeing what does not add up.</summary>
    public static KnownWorld World()
    {
        var (dates, gazetteer) = (ActorDates.Load(Path.Combine(Folder, "Actors", "actors.json")), Gazetteer.Load(new()));
        return new()
        {
            ExistsSince = dates.Since,
            CountryOf = gazetteer.CountryOf,
            CountriesAround = (latitude, longitude) => gazetteer.CountriesAround(latitude, longitude, KilometresAround),
        };
    }

    /// <summary>The counting rules.</summary>
    /// <param name="own">A folder of one's own rules; null for the built-in ones alone.</param>
    public static RuleFolder Rules(string? own = null) => new(Path.Combine(Folder, "Rules"), own, Taxonomy());

    /// <summary>The coder with all its data.</summary>
    /// <param name="folder">The codebook with changes; null for the built-in one.</param>
    /// <param name="held">The registry that a workspace holds; null for the built-in one.</param>
    public static EnglishCoder Coder(CodebookFolder? folder = null, Registry? held = null) => EnglishCoder.Load(folder, held);
}
