namespace Attest.Coder.Explanations;

/// <summary>An entry of the data files that decided something.</summary>
/// <param name="File">The file, such as triggers.tsv.</param>
/// <param name="Key">What the entry begins with, by which it is found in the file: a term, or an id.</param>
/// <param name="Says">What the entry says, in a few words.</param>
public sealed record CodebookEntry(string File, string Key, string Says);
