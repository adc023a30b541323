using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Core.Dossiers;

/// <summary>What a sentence of a dossier cites: one of the records beside it.</summary>
/// <param name="Label">Its label in the text: a number for a document, R and a number for the registry, C and a number for an own count.</param>
public abstract record DossierNote(string Label);

/// <summary>Words of a document.</summary>
/// <param name="Label">Its label in the text.</param>
/// <param name="Citation">The words; at most 300 characters.</param>
/// <param name="Title">The document's title; empty when it has none.</param>
/// <param name="Source">Who publishes it; null when not stated.</param>
/// <param name="Published">When it was published; null when not known.</param>
/// <param name="State">What people have made of what was read there, such as "read by machine, not reviewed".</param>
public sealed record DocumentNote(string Label, Citation Citation, string Title, string? Source, PartialDate? Published, string State) : DossierNote(Label);

/// <summary>A fact of a registry, with where it was looked up.</summary>
/// <param name="Label">Its label in the text.</param>
/// <param name="Registry">Which registry, with its version.</param>
/// <param name="Source">Where it was looked up.</param>
public sealed record RegistryNote(string Label, string Registry, ReferenceSource Source) : DossierNote(Label);

/// <summary>A number that was counted here.</summary>
/// <param name="Label">Its label in the text.</param>
/// <param name="Text">What was counted, under which rule.</param>
/// <param name="Incidents">The incidents that were counted.</param>
public sealed record CountNote(string Label, string Text, IReadOnlyList<string> Incidents) : DossierNote(Label);
