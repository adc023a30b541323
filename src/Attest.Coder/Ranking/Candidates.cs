using Attest.Core.Attestations;
using Attest.Core.Codings;

namespace Attest.Coder.Ranking;

/// <summary>A coding, and from what the place and the day of its main incident were chosen: for learning what the features weigh.</summary>
internal sealed record Candidates(Coding Coding, IReadOnlyList<Candidate<string>> Places, IReadOnlyList<Candidate<IncidentDate?>> Days);
