using Attest.Core.Documents;

namespace Attest.Storage.Exchange;

/// <summary>What became of a colleague's workspace that was pulled.</summary>
public sealed record PullReport
{
    /// <summary>Documents that are new here.</summary>
    public int Documents { get; init; }

    /// <summary>Documents that stood here already, word for word.</summary>
    public int Known { get; init; }

    /// <summary>Documents whose coding was of a later version there.</summary>
    public int Recoded { get; init; }

    /// <summary>Accounts that the colleague entered by hand and that are new here.</summary>
    public int Entered { get; init; }

    /// <summary>Decisions that are new here, with those that undo others.</summary>
    public int Decisions { get; init; }

    /// <summary>Documents whose name bears other words here, with the name that they bear here.</summary>
    public IReadOnlyList<(DocumentId There, DocumentId Here)> Renamed { get; init; } = [];

    /// <summary>Documents that were purged here and were not pulled.</summary>
    public IReadOnlyList<DocumentId> PurgedHere { get; init; } = [];

    /// <summary>Documents that the colleague purged and that are held here.</summary>
    public IReadOnlyList<DocumentId> PurgedThere { get; init; } = [];
}
