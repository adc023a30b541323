using Attest.Coder.Explanations;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using Xunit;

namespace Attest.Tests.Coder;

public sealed class ExplanationTests
{
    public static TheoryData<string> Texts() => [.. OwnTexts.All.Select(document => document.Id.Value)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_document_is_coded_the_same_with_an_explanation_and_without(string id)
    {
        var document = OwnTexts.Of(id);
        var explanation = ReadEnglish.Coder.Explain(document);
        Assert.Equal(Json(ReadEnglish.Coder.Code(document)), Json(explanation.Coding));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Everything_of_a_coding_is_in_its_explanation(string id)
    {
        var explanation = ReadEnglish.Coder.Explain(OwnTexts.Of(id));
        var coding = explanation.Coding;
        Assert.Equal(coding.Attestations, explanation.Incidents.Where(one => one.Attestation is not null).Select(one => one.Attestation!).OrderBy(one => one.Id.Anchor));
        Assert.Equal(coding.Aggregates, explanation.Incidents.Where(one => one.Aggregate is not null).Select(one => one.Aggregate!));
        Assert.Equal(coding.Tallies.Count, explanation.Sentences.Sum(sentence => sentence.Tallies.Count));
        foreach (var incident in explanation.Incidents)
        {
            // Each is told by a signal of each of its sentences, and its first words are one.
            var telling = explanation.Sentences.Where(sentence => sentence.Signals.Any(signal => signal.Incidents.Contains(incident.Number))).ToList();
            Assert.Equal(incident.Sentences, telling.Select(sentence => sentence.Number));
            var type = incident.Attestation?.Type ?? incident.Aggregate!.Type;
            Assert.Contains(telling.SelectMany(sentence => sentence.Signals), signal => signal.Span == type.Citation.Span);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Everything_explained_stands_inside_its_sentence(string id)
    {
        var document = OwnTexts.Of(id);
        var explanation = ReadEnglish.Coder.Explain(document);
        Assert.Equal(Enumerable.Range(1, explanation.Sentences.Count), explanation.Sentences.Select(sentence => sentence.Number));
        var end = 0;
        foreach (var sentence in explanation.Sentences)
        {
            Assert.InRange(sentence.Span.Start, end, document.Body.Length);
            end = sentence.Span.End;
            Assert.InRange(end, sentence.Span.Start + 1, document.Body.Length);
            Assert.All(SpansOf(sentence), span => Assert.True(span.Length > 0 && sentence.Span.Contains(span), $"{span} in {sentence.Span}"));
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_signal_says_what_became_of_it(string id)
    {
        foreach (var signal in ReadEnglish.Coder.Explain(OwnTexts.Of(id)).Sentences.SelectMany(sentence => sentence.Signals))
        {
            Assert.NotEqual(signal.Refusal == Refusal.None, signal.Fate is null);
            Assert.Equal(signal.Fate is Fate.Opened or Fate.Joined or Fate.Several or Fate.Plural or Fate.Vague or Fate.Claim, signal.Incidents.Count > 0);
            Assert.Equal(signal.Hypothesis == Hypothesis.None, signal.HypothesisWords is null);
            Assert.Equal(signal.Bond == Bond.None, signal.SameAs is null);
        }
    }

    [Theory]
    [InlineData("Gunmen ambushed a convoy near Gao on Monday, killing 14 soldiers.", "ambushed: Opened, killing: Consequence of ambushed")]
    [InlineData("The rebels would attack the base in Gao.", "attack: Hypothetical, Modal would attack")]
    [InlineData("Residents of Gao fear a possible attack by the rebels on the base.", "attack: Hypothetical, Cue possible")]
    [InlineData("If the rebels attack the base in Gao, the army will answer.", "attack: Hypothetical, Condition If")]
    [InlineData("Officials spoke of a risk of an attack on the base in Gao.", "attack: Hypothetical, CueOf a risk")]
    [InlineData("The minister attacked the opposition in parliament.", "attacked: WithWords")]
    [InlineData("The army simulated an attack on a village.", "attack: Played")]
    [InlineData("Rebels launched an attack on the base in Gao on Monday.", "launched: ToldByNoun, attack: Opened")]
    [InlineData("Rebels kidnap peasants.", "kidnap: Habit")]
    [InlineData("The rebels did not attack the base in Gao.", "attack: Negated")]
    [InlineData("Rebels carried out at least 47 attacks in Mali this year.", "attacks: Tallied")]
    [InlineData("A raid jacket was found in Gao.", "raid: ReadOtherwise")]
    public void What_became_of_a_word_is_told_with_its_reason(string text, string expected)
    {
        var explanation = Explain(text);
        Assert.Equal(expected, string.Join(", ", explanation.Sentences.SelectMany(sentence => sentence.Signals).Select(Describe)));

        string Describe(ExplainedSignal signal)
        {
            var what = signal switch
            {
                { Refusal: not Refusal.None } => signal.Refusal.ToString(),
                { SameAs: { } same } => $"{signal.Bond} of {Words(text, same)}",
                { Hypothesis: not Hypothesis.None } => $"{signal.Fate}, {signal.Hypothesis} {Words(text, signal.HypothesisWords!.Value)}",
                _ => signal.Fate.ToString(),
            };
            return $"{Words(text, signal.Span)}: {what}";
        }
    }

    [Fact]
    public void A_telling_names_what_joins_it_with_the_incident_before()
    {
        var second = Explain("Gunmen ambushed a convoy near Gao on Monday. The ambush in Gao killed 14 soldiers.").Sentences[1].Signals[0];
        Assert.Equal((Fate.Joined, 1), (second.Fate, second.Incidents.Single()));
        var comparison = second.Comparisons[0];
        Assert.Equal((1, Conflict.None), (comparison.Incident, comparison.Conflict));
        Assert.InRange(comparison.Score, comparison.Least, 100);
        Assert.Equal(comparison.Score, comparison.Ties.Sum(tie => tie.Weight), 1);
        Assert.Contains(comparison.Ties, tie => tie is { Tie: Tie.Definite, Weight: > 0 });
    }

    [Fact]
    public void A_telling_names_what_keeps_it_apart_from_the_incident_before()
    {
        var second = Explain("Gunmen ambushed a convoy near Gao on Monday. Gunmen ambushed a convoy near Djibo on Monday.").Sentences[1].Signals[0];
        Assert.Equal((Fate.Opened, 2), (second.Fate, second.Incidents.Single()));
        Assert.Equal(Conflict.Places, second.Comparisons[0].Conflict);
    }

    [Fact]
    public void A_part_names_the_entries_that_made_it()
    {
        const string Text = "Gunmen ambushed a convoy near Gao on Monday, killing 14 soldiers.";
        var signals = Explain(Text).Sentences[0].Signals;
        Assert.Equal(("triggers.tsv", "ambush v"), (signals[0].Entry!.File, signals[0].Entry!.Key));
        Assert.Equal("kill v", signals[1].Entry!.Key);
        var toll = signals[1].Parts.Single(part => part.Role == PartRole.Toll);
        Assert.Equal(("14 soldiers", Harm.Killed, true), (Words(Text, toll.Span), toll.Harm!.Value, toll.IsCited));
        Assert.Contains(toll.Entries, entry => entry is { File: "nouns.tsv", Key: "soldier" });
        var gunmen = signals[0].Parts.Single(part => part.Role == PartRole.Perpetrator);
        Assert.Equal((Position.Before, "combatant"), (gunmen.Position, gunmen.Kind));
        var place = signals[0].Parts.Single(part => part.Role == PartRole.Place);
        Assert.Equal(("places.tsv", "near"), (place.Entries[0].File, place.Preposition));
    }

    [Fact]
    public void A_part_that_the_model_of_roles_gave_names_the_facts_that_spoke_for_it()
    {
        var parts = OwnTexts.All.SelectMany(document => ReadEnglish.Coder.Explain(document).Sentences).SelectMany(sentence => sentence.Signals).SelectMany(signal => signal.Parts).ToList();
        Assert.Contains(parts, part => part.Probability is not null);
        Assert.All(parts, part => Assert.Equal(part.Probability is not null, part.Entries.Any(entry => entry.File == "roles.tsv")));
    }

    [Theory]
    [InlineData("Tags: Mali, Gao", Treatment.Remains, "boilerplate.tsv")]
    [InlineData("Trade in the town was slow.", Treatment.NoSignal, null)]
    public void What_is_not_read_says_why(string text, Treatment treatment, string? file)
    {
        var sentence = Explain(text).Sentences.Single();
        Assert.Equal((treatment, file), (sentence.Treatment, sentence.TreatmentEntry?.File));
        Assert.Empty(sentence.Signals);
    }

    [Fact]
    public void A_language_that_is_not_read_has_no_sentences()
    {
        var explanation = ReadEnglish.Coder.Explain(ReadEnglish.Document("Des hommes armés ont attaqué Gao.") with { Language = "fr" });
        Assert.Empty(explanation.Sentences);
        Assert.Equal("language-not-read", explanation.Coding.Problems.Single().Code);
    }

    private static Explanation Explain(string text) => ReadEnglish.Coder.Explain(ReadEnglish.Document(text));

    private static string Words(string text, TextSpan span) => text[span.Start..span.End];

    private static IEnumerable<TextSpan> SpansOf(ExplainedSentence sentence) =>
        sentence.Phrases.Select(phrase => phrase.Span)
            .Concat(sentence.TimesOfStatement)
            .Concat(sentence.Speaker is { } speaker ? [speaker] : [])
            .Concat(sentence.Signals.SelectMany(signal => signal.Parts.Where(part => part.Probability is null).Select(part => part.Span).Append(signal.Span)
                .Concat(signal.SameAs is { } same ? [same] : []).Concat(signal.HypothesisWords is { } words ? [words] : [])));

    private static string Json(Coding coding)
    {
        using var output = new MemoryStream();
        new ContractWriter(ReadEnglish.Coder.FamilyOf).WriteLine(coding, output);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }
}
