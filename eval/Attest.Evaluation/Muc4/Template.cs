namespace Attest.Evaluation.Muc4;

/// <summary>One template of a key or of a response: the fills of each slot as they are written, one a line; no lines for a slot without a fill.</summary>
internal sealed class Template
{
    private readonly List<string>[] _fills = [.. Enumerable.Range(0, SlotNames.Count).Select(_ => new List<string>())];

    /// <summary>The message's id, such as DEV-MUC3-0001.</summary>
    public required string Message { get; init; }

    /// <summary>The template's number within the message; "*" for the one template of a message without an incident.</summary>
    public required string Number { get; init; }

    /// <summary>Whether the key leaves open if the incident belongs in the answer.</summary>
    public bool IsOptional { get; init; }

    public bool IsWithoutIncident => Number == "*";

    public IReadOnlyList<string> this[Slot slot] => _fills[(int)slot];

    public void Add(Slot slot, string fill) => _fills[(int)slot].Add(fill);

    public static Template WithoutIncident(string message) => new() { Message = message, Number = "*" };
}
