namespace Attest.Storage.Incidents;

/// <summary>In which order incidents are listed; what is not told comes last, and equal ones stand by name.</summary>
public enum IncidentOrder
{
    /// <summary>By first day.</summary>
    Oldest,

    /// <summary>By last day, the latest first.</summary>
    Newest,

    /// <summary>By how many were surely killed, the most first.</summary>
    MostKilled,
}

/// <summary>A part of a list of incidents.</summary>
/// <param name="Offset">How many come before it.</param>
/// <param name="Limit">How many it holds at most.</param>
/// <param name="Order">The order of the list.</param>
public sealed record IncidentPage(int Offset, int Limit, IncidentOrder Order);
