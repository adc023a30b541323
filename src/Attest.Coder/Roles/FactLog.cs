using Attest.Coder.Mentions;

namespace Attest.Coder.Roles;

/// <summary>Keeps of each part that the model gave the facts that spoke most for it.</summary>
internal sealed class FactLog
{
    private const int Kept = 3;
    private readonly Dictionary<Words, IReadOnlyList<(string Fact, float Lead)>> _facts = [];

    /// <summary>What the phrase last read holds, with the names of its facts.</summary>
    public FeatureBag Bag { get; } = new() { Names = [] };

    /// <summary>The facts that spoke for the part of some words, the strongest first; none for words that the model gave no part.</summary>
    public IReadOnlyList<(string Fact, float Lead)> Of(Words words) => _facts.GetValueOrDefault(words, []);

    /// <summary>Notes why the words of the phrase last read were given a role.</summary>
    public void Add(Words words, PhraseRole role, RoleModel model) =>
        _facts[words] = [.. Bag.Names!.Zip(Bag.Keys, (name, key) => (Fact: name, Lead: model.LeadOf(key, role))).Where(fact => fact.Lead > 0).OrderByDescending(fact => fact.Lead).Take(Kept)];
}
