using Attest.Core.Counting;
using Attest.Core.Incidents;

namespace Attest.Workflows.Counting;

/// <summary>The counting rules that are built in, and those of a folder of one's own; a rule there stands in place of the built-in one of its name.</summary>
public sealed class RuleFolder
{
    /// <summary>The rule that counts when none is named.</summary>
    public const string Default = "incidents";

    private readonly Taxonomy _taxonomy;
    private readonly SortedDictionary<string, string> _paths = new(StringComparer.Ordinal);

    /// <summary>Looks which rules there are; each is read when it is asked for.</summary>
    /// <param name="builtIn">The folder of the built-in rules.</param>
    /// <param name="own">A folder of one's own; null when there is none.</param>
    /// <param name="taxonomy">The types that rules may name.</param>
    /// <exception cref="InvalidDataException">The folder of one's own holds no rule.</exception>
    public RuleFolder(string builtIn, string? own, Taxonomy taxonomy)
    {
        _taxonomy = taxonomy;
        if (own is not null && (!Directory.Exists(own) || !Directory.EnumerateFiles(own, "*.json").Any()))
        {
            throw new InvalidDataException($"{own}: expected a folder with counting rules such as my-rule.json; found none. See docs/concepts/counting.md.");
        }

        foreach (var folder in (string?[])[builtIn, own])
        {
            foreach (var path in folder is null ? [] : Directory.EnumerateFiles(folder, "*.json"))
            {
                _paths[Path.GetFileNameWithoutExtension(path)] = path;
            }
        }
    }

    /// <summary>The names of the rules, sorted.</summary>
    public IReadOnlyCollection<string> Names => _paths.Keys;

    /// <summary>The rule of a name; null when there is none.</summary>
    /// <exception cref="InvalidDataException">Its file is not of a rule's form; the message names the file and the key.</exception>
    public CountingRule? Find(string name) => _paths.TryGetValue(name, out var path) ? RuleFile.Read(path, _taxonomy) : null;
}
