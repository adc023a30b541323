using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Incidents;
using Attest.Core.Names;
using Attest.Workflows.Queries;
using Attest.Workflows.Trends;

namespace Attest.Workflows.Dossiers;

/// <summary>What has to be known of a document to cite it.</summary>
/// <param name="Title">Its title; empty when it has none.</param>
/// <param name="Source">Who publishes it; null when not stated.</param>
/// <param name="Published">When it was published; null when not known.</param>
internal sealed record CitedDocument(string Title, string? Source, PartialDate? Published);

/// <summary>A tally that a document asserts beside the own count of the same period, area and actors.</summary>
/// <param name="Document">The document.</param>
/// <param name="Number">The number as the document gives it.</param>
/// <param name="Unit">What it counts, in its words.</param>
/// <param name="Scope">Its period, areas and actors in words.</param>
/// <param name="Citation">The words.</param>
/// <param name="Own">The own count in words.</param>
/// <param name="Incidents">The incidents behind the own count.</param>
internal sealed record TallyBeside(DocumentId Document, string Number, string Unit, string Scope, Citation Citation, string Own, IReadOnlyList<string> Incidents);

/// <summary>Everything of which a dossier is made, as of one day.</summary>
internal sealed record DossierMaterial
{
    /// <summary>The actor.</summary>
    public required ActorReference Actor { get; init; }

    /// <summary>Its full name.</summary>
    public required string Name { get; init; }

    /// <summary>The registry.</summary>
    public required Registry Registry { get; init; }

    /// <summary>What is stated of it, without what people rejected.</summary>
    public required IReadOnlyList<ActorStatement> Statements { get; init; }

    /// <summary>What is stated of others and names it as value: that they joined it, broke away from it, fight it.</summary>
    public required IReadOnlyList<ActorStatement> OfOthers { get; init; }

    /// <summary>The documents of the workspace.</summary>
    public required IReadOnlyDictionary<DocumentId, CitedDocument> Documents { get; init; }

    /// <summary>The incidents of the chronology, by name.</summary>
    public required IReadOnlyDictionary<string, Incident> Incidents { get; init; }

    /// <summary>The trends, with the incidents that the rule counts.</summary>
    public required TrendReport Trends { get; init; }

    /// <summary>The tallies that documents assert, beside own counts.</summary>
    public required IReadOnlyList<TallyBeside> Tallies { get; init; }

    /// <summary>The names of types.</summary>
    public required Taxonomy Taxonomy { get; init; }

    /// <summary>Where places lie.</summary>
    public required Gazetteer Places { get; init; }

    /// <summary>Compares names of persons, which texts spell in many ways.</summary>
    public required NameMatcher Names { get; init; }

    /// <summary>The paragraphs that people wrote, in the order in which they were written.</summary>
    public IReadOnlyList<WrittenParagraph> Prose { get; init; } = [];

    /// <summary>As of which day, in sentences.</summary>
    public required IReadOnlyList<string> Basis { get; init; }

    /// <summary>The last day that can be known.</summary>
    public required DateOnly Day { get; init; }
}
