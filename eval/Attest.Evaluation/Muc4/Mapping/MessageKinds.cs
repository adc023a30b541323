namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>What a whole message is asked for: whether it holds an incident, and of which type.</summary>
internal static class MessageKinds
{
    public const string Any = "ANY";

    public static IReadOnlyList<string> Types { get; } = ["ATTACK", "BOMBING", "KIDNAPPING"];

    public static IReadOnlyList<string> All { get; } = [Any, .. Types];

    /// <summary>Whether templates of the key hold one of a kind.</summary>
    public static bool IsIn(IEnumerable<Template> keys, string kind) =>
        keys.Any(key => kind == Any || key[Slot.IncidentType].Any(fill => fill.Contains(kind, StringComparison.Ordinal)));
}
