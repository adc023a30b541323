using Attest.Coder.Assembly;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Roles;
using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Coder.Explanations;

/// <summary>What the steps of the coder made of one document. It holds their own structures, which the next document uses again.</summary>
internal sealed record Worksheet(
    Document Document,
    Coding Coding,
    DocumentText Text,
    IReadOnlyList<Frame> Frames,
    IReadOnlyList<Mention> Mentions,
    IReadOnlyList<Telling> Tellings,
    IReadOnlyList<Draft> Drafts,
    ComparisonLog Comparisons,
    FactLog Facts);
