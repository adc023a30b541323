using Attest.Core.Acts;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>Orders sources for the rule that takes the best one.</summary>
public static class SourceRank
{
    private const int Voices = 10;

    /// <summary>
    /// The rank of who says a value in an account, the lowest for the best: what people hold of the source first, then bodies that take no side, then
    /// outlets, then sides, then a group of itself. A source that nobody assessed stands between a fairly reliable one and one not usually reliable.
    /// </summary>
    public static int Of(Account account, Assertion assertion) => (OfSource(account.Reliability) * Voices) + OfVoice(assertion.Voice);

    private static int OfSource(Reliability? reliability) => reliability switch
    {
        Reliability.A => 0,
        Reliability.B => 1,
        Reliability.C => 2,
        Reliability.F or null => 3,
        Reliability.D => 4,
        Reliability.E => 5,
        var other => throw new ArgumentOutOfRangeException(nameof(reliability), other, "Not a reliability."),
    };

    private static int OfVoice(Voice voice) => voice switch
    {
        Voice.UN => 0,
        Voice.Ngo => 1,
        Voice.Author or Voice.Press => 2,
        Voice.Witness => 3,
        Voice.Government => 4,
        Voice.Army => 5,
        Voice.Claim => 6,
        var other => throw new ArgumentOutOfRangeException(nameof(voice), other, "Not a voice."),
    };
}
