using Attest.Core.Actors;
using Attest.Core.Incidents;
using Attest.Core.Names;
using Attest.Workflows.Queries;

namespace Attest.Workflows.Dossiers;

/// <summary>What is known beside the documents of a workspace.</summary>
/// <param name="Registry">The registry with all that it states.</param>
/// <param name="Affiliates">Its names, and who belonged to whom.</param>
/// <param name="Taxonomy">The types of incidents.</param>
/// <param name="Places">Where places lie.</param>
/// <param name="Names">Compares names of persons.</param>
public sealed record DossierWorld(Registry Registry, Affiliates Affiliates, Taxonomy Taxonomy, Gazetteer Places, NameMatcher Names);
