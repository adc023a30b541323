using Attest.Core.Attestations;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Core.Attestations;

public sealed class TollSummaryTests
{
    private static readonly Citation Words = new(new("a.md"), DocumentPart.Body, new(0, 4), "word");

    [Fact]
    public void Parties_of_one_voice_add_up() =>
        AssertKilled(3, 3, "two peacekeepers; one civilian", Line("two peacekeepers", 2, 2), Line("one civilian", 1, 1));

    [Fact]
    public void One_open_line_leaves_the_sum_open() =>
        AssertKilled(13, null, "at least 12; one", Line("at least 12", 12, null), Line("one", 1, 1));

    [Fact]
    public void Vague_words_add_no_number_and_leave_the_sum_open() =>
        AssertKilled(12, null, "12; several", Line("12", 12, 12), Line("several", null, null));

    [Fact]
    public void The_author_is_heard_before_others_and_a_claim_last()
    {
        AssertKilled(12, 12, "12", Line("40", 40, 40, voice: Voice.Claim), Line("14", 14, 14, voice: Voice.Army), Line("12", 12, 12));
        AssertKilled(14, 14, "14", Line("40", 40, 40, voice: Voice.Claim), Line("14", 14, 14, voice: Voice.Army), Line("15", 15, 15, voice: Voice.UN));
        AssertKilled(40, 40, "40", Line("40", 40, 40, voice: Voice.Claim));
    }

    [Fact]
    public void A_voice_without_a_number_speaks_only_when_none_gives_one()
    {
        AssertKilled(14, 14, "14", Line("several", null, null), Line("14", 14, 14, voice: Voice.Army));
        AssertKilled(null, null, "several", Line("several", null, null));
    }

    [Fact]
    public void Attackers_parts_denials_and_other_harms_do_not_count()
    {
        AssertKilled(9, 9, "nine", Line("nine", 9, 9), Line("two children", 2, 2, partOf: 0), Line("three raiders", 3, 3, side: Side.Attacker));
        Assert.Null(TollSummary.Of([Line("nine", 9, 9)], Harm.Wounded));
        Assert.Null(TollSummary.Of([Line("nine", 9, 9, stance: Stance.Denied)], Harm.Killed));
    }

    private static void AssertKilled(long? atLeast, long? atMost, string words, params Stated<Toll>[] lines)
    {
        var summary = TollSummary.Of(lines, Harm.Killed);
        Assert.NotNull(summary);
        Assert.Equal((atLeast, atMost, words), (summary.Number.AtLeast, summary.Number.AtMost, summary.Words));
    }

    private static Stated<Toll> Line(
        string words,
        long? atLeast,
        long? atMost,
        Voice voice = Voice.Author,
        Side side = Side.Attacked,
        Stance stance = Stance.Asserted,
        int? partOf = null) =>
        new(new(null, null, side, Harm.Killed, new(atLeast, atMost), words, partOf), Words, new(voice, Stance: stance));
}
