using Attest.Coder;
using Attest.Coder.Codebook;
using Attest.Core.Incidents;
using Attest.Workflows.Queries;

namespace Attest.Cli;

/// <summary>What lies beside the program and is read when a command needs it, each once.</summary>
internal static class Codebook
{
    private static readonly Lazy<Taxonomy> Types = new(() => TaxonomyFile.Load());
    private static readonly Lazy<Affiliates> Registry = new(() => Workflows.Queries.Affiliates.Load(Path.Combine(Folder, "Actors", "actors.json")));

    /// <summary>The folder of the data beside the program.</summary>
    public static string Folder => Path.Combine(AppContext.BaseDirectory, "data");

    /// <summary>The types of incidents.</summary>
    public static Taxonomy Taxonomy() => Types.Value;

    /// <summary>The types of incidents of a codebook with changes.</summary>
    public static Taxonomy Taxonomy(CodebookFolder folder) => TaxonomyFile.Load(folder);

    /// <summary>Who belongs to whom.</summary>
    public static Affiliates Affiliates() => Registry.Value;

    /// <summary>The coder with all its data.</summary>
    /// <param name="folder">The codebook with changes; null for the built-in one.</param>
    public static EnglishCoder Coder(CodebookFolder? folder = null) => EnglishCoder.Load(folder);
}
