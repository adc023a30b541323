using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>The name of an incident, such as i-3k7q2mxa. It stays across re-runs; a merged one points on to its successor.</summary>
public readonly record struct IncidentId
{
    private readonly string? _value;

    /// <summary>Makes an id.</summary>
    /// <exception cref="ArgumentException">The text is empty or blank.</exception>
    public IncidentId(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        _value = value;
    }

    /// <summary>The id as text; empty for the default value, which names no incident.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Orders attestations by document, part and place in the text, whatever the order in which they came.</summary>
public sealed class AttestationOrder : IComparer<AttestationId>
{
    private AttestationOrder()
    {
    }

    /// <summary>The order.</summary>
    public static AttestationOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(AttestationId x, AttestationId y)
    {
        var documents = string.CompareOrdinal(x.Document.Value, y.Document.Value);
        var parts = documents != 0 ? documents : x.Part.CompareTo(y.Part);
        return parts != 0 ? parts : x.Anchor.CompareTo(y.Anchor);
    }
}
