using System.Text;
using Attest.Core.Documents;
using Attest.Formats.Contract;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>What holds for every text, whatever it says.</summary>
public sealed class TextLawTests
{
    private static readonly string[] s_odd =
    [
        "\u200B", "\uFEFF", "\u00A0", "\u202E", "\u0301", "😀", "👩‍👩‍👧", "\uD83D", "\uDE00", "ﬁ", "İ", "ß", "\0", "\u2028", "\r\n", "\n\n", "\t", "«", "”", "(", "]", "\"", "'", "—", "…", "٣", "二",
        "12", " 2019 ", "1,2", "-", " and ", " killed ", " May ", ". ", "’s", "’", "a.b.c.", "99999999999999999999", " between ", " 30 February ", " 0 ", "the day before",
    ];

    public static TheoryData<string> Texts() => [.. OwnTexts.All.Select(document => document.Id.Value)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_quote_stands_at_its_offsets(string id) => AssertLaw(OwnTexts.Of(id));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Coding_twice_gives_the_same(string id) => Assert.Equal(Json(OwnTexts.Of(id)), Json(OwnTexts.Of(id)));

    [Fact]
    public void Any_change_of_a_text_keeps_the_law() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20221115UL, 7UL),
            Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => AssertLaw(Mutate(seed))));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("\uD83D")]
    [InlineData("killed")]
    [InlineData("\"\"\"((([[[")]
    [InlineData("and and and and, , , killed by by by of of of")]
    [InlineData("May")]
    [InlineData("between")]
    [InlineData("at least")]
    [InlineData("0")]
    public void A_text_of_almost_nothing_is_coded(string text) => AssertLaw(ReadEnglish.Document(text));

    [Fact]
    public void A_very_long_word_and_a_very_long_sentence_are_coded()
    {
        AssertLaw(ReadEnglish.Document($"Gunmen killed {new string('x', 10_000)} in Gao on Monday."));
        AssertLaw(ReadEnglish.Document($"Gunmen killed {string.Join(" and ", Enumerable.Repeat("two soldiers", 2_000))} in Gao on Monday."));
        AssertLaw(ReadEnglish.Document(string.Concat(Enumerable.Repeat("😀", 1_000)) + " bomb killed 😀😀 soldiers in Gao."));
    }

    private static Document Mutate(int seed)
    {
        var chance = new Random(seed);
        var document = OwnTexts.All[chance.Next(OwnTexts.All.Count)];
        var text = document.Body;
        for (var i = chance.Next(1, 8); i > 0 && text.Length > 0; i--)
        {
            var at = chance.Next(text.Length + 1);
            text = chance.Next(7) switch
            {
                0 => text[..at],
                1 => text[at..],
                2 => text.Insert(at, s_odd[chance.Next(s_odd.Length)]),
                3 => text.Insert(at, string.Concat(Enumerable.Range(0, 20).Select(_ => s_odd[chance.Next(s_odd.Length)]))),
                4 => string.Join("\n\n", Shuffled(text.Split("\n\n"), chance)),
                5 => string.Join(' ', Shuffled(text.Split(' '), chance)),
                _ => text.Remove(at, Math.Min(chance.Next(40), text.Length - at)),
            };
        }

        return document with { Body = text, Published = chance.Next(4) == 0 ? null : document.Published };
    }

    private static string[] Shuffled(string[] parts, Random chance)
    {
        chance.Shuffle(parts);
        return parts;
    }

    private static void AssertLaw(Document document)
    {
        var coding = ReadEnglish.Coder.Code(document);
        foreach (var citation in Citations.Of(coding))
        {
            Assert.InRange(citation.Quote.Length, 1, Citation.MaxQuoteLength);
            Assert.Equal(document.TextOf(citation.Part)[citation.Span.Start..citation.Span.End], citation.Quote);
            Assert.False(IsInsidePair(document.TextOf(citation.Part), citation.Span.Start), "A quote begins inside a surrogate pair.");
            Assert.False(IsInsidePair(document.TextOf(citation.Part), citation.Span.End), "A quote ends inside a surrogate pair.");
        }

        Assert.Equal(coding.Attestations.Count, coding.Attestations.Select(attestation => attestation.Id).Distinct().Count());
    }

    private static bool IsInsidePair(string text, int offset) =>
        offset > 0 && offset < text.Length && char.IsHighSurrogate(text[offset - 1]) && char.IsLowSurrogate(text[offset]);

    private static string Json(Document document)
    {
        using var output = new MemoryStream();
        new ContractWriter(ReadEnglish.Coder.FamilyOf).WriteLine(ReadEnglish.Coder.Code(document), output);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
