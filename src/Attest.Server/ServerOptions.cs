using Attest.Core.Incidents;
using Attest.Workflows.Counting;
using Attest.Workflows.Queries;

namespace Attest.Server;

/// <summary>What the server is started with.</summary>
public sealed record ServerOptions
{
    /// <summary>The port that is taken when none is named.</summary>
    public const int DefaultPort = 5117;

    /// <summary>The folder of the workspace.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on this machine's own address; 0 takes any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>The types of incidents.</summary>
    public required Func<Taxonomy> Taxonomy { get; init; }

    /// <summary>The registry of actors.</summary>
    public required Func<Affiliates> Registry { get; init; }

    /// <summary>The counting rules.</summary>
    public required Func<RuleFolder> Rules { get; init; }

    /// <summary>The clock that dates what people decide.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
