using Attest.Coder.Phrases;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class ChunkerTests
{
    [Theory]
    [InlineData("Gunmen killed two soldiers.", "Gunmen|two soldiers")]
    [InlineData("Three masked men stormed a police station.", "Three masked men|a police station")]
    [InlineData("The car bomb wounded 12 others.", "The car bomb|12 others")]
    [InlineData("At least 25 people were wounded.", "At least 25 people")]
    [InlineData("The army's convoy hit a mine.", "The army's|convoy|a mine")]
    [InlineData("Masked gunmen shot the mayor and his driver.", "Masked gunmen|the mayor|his driver")]
    public void Noun_phrases_are_grouped(string sentence, string phrases)
    {
        var frame = ReadEnglish.Frame(sentence);
        Assert.Equal(phrases.Split('|'), frame.Frame.Chunks.Where(chunk => chunk.Kind == ChunkKind.NounPhrase).Select(frame.Words));
    }

    [Theory]
    [InlineData("Two soldiers were killed.", "were killed", true)]
    [InlineData("Two soldiers have been badly wounded.", "have been badly wounded", true)]
    [InlineData("Gunmen killed two soldiers.", "killed", false)]
    [InlineData("Gunmen have killed two soldiers.", "have killed", false)]
    public void A_verb_group_knows_the_passive(string sentence, string words, bool isPassive)
    {
        var frame = ReadEnglish.Frame(sentence);
        var verb = Assert.Single(frame.Frame.Chunks, chunk => chunk.Kind == ChunkKind.VerbGroup);
        Assert.Equal((words, isPassive), (frame.Words(verb), verb.IsPassive));
    }

    [Theory]
    [InlineData("Nobody was hurt and the men did not fire.", true, false)]
    [InlineData("The men could attack the town.", false, true)]
    [InlineData("The men attacked the town.", false, false)]
    public void A_verb_group_knows_negation_and_mood(string sentence, bool isNegated, bool isModal)
    {
        var verb = ReadEnglish.Frame(sentence).Frame.Chunks.Last(chunk => chunk.Kind == ChunkKind.VerbGroup);
        Assert.Equal((isNegated, isModal), (verb.IsNegated, verb.IsModal));
    }

    [Theory]
    [InlineData("The attack killed two.", "attack", "Noun")]
    [InlineData("The rebels attack the town.", "attack", "Verb")]
    [InlineData("They raid the town at night.", "raid", "Verb")]
    [InlineData("A raid on the town failed.", "raid", "Noun")]
    [InlineData("The wounded were flown out.", "wounded", "Noun")]
    [InlineData("The wounded soldiers were flown out.", "wounded", "Adjective")]
    public void A_word_that_may_be_several_things_is_told_by_its_neighbours(string sentence, string word, string tag)
    {
        var frame = ReadEnglish.Frame(sentence);
        Assert.Equal(tag, Assert.Single(frame.Frame.Units, unit => frame.Words(unit) == word).Tag.ToString());
    }
}
