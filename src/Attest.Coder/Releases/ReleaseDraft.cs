using Attest.Coder.Dates;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;

namespace Attest.Coder.Releases;

/// <summary>A release while the document is read.</summary>
internal sealed class ReleaseDraft
{
    public required ReleaseKind Kind { get; init; }

    /// <summary>The noun that names it first.</summary>
    public required TextSpan KindSpan { get; init; }

    /// <summary>Index into the registry; -1 where the group is not told.</summary>
    public int Group { get; set; } = -1;

    /// <summary>Where the group is named; null where it is only meant.</summary>
    public TextSpan? GroupSpan { get; set; }

    /// <summary>The name or the words of the outlet, and where they stand; null when not told.</summary>
    public (string Name, TextSpan Span)? Outlet { get; set; }

    public ReadTime? Time { get; set; }

    /// <summary>Who tells of it.</summary>
    public required Assertion Assertion { get; init; }

    public List<TextSpan> Shows { get; } = [];

    public List<TextSpan> Notes { get; } = [];

    public List<TextSpan> Speakers { get; } = [];

    /// <summary>The paragraphs that are about it.</summary>
    public HashSet<int> Paragraphs { get; } = [];

    /// <summary>The token at which it is first named.</summary>
    public required int From { get; init; }
}
