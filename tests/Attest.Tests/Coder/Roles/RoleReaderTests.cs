using Attest.Coder;
using Xunit;

namespace Attest.Tests.Coder.Roles;

/// <summary>Parts that the model of roles gives, tried with a model of a few facts, so that training the built-in one anew changes nothing here.</summary>
public sealed class RoleReaderTests
{
    private const string Header = "# name: a model of a few facts\n# version: 1\nfact\tnone\tperpetrator\tperson\tthing\tweapon\n";

    private static readonly Lazy<EnglishCoder> s_coder = new(() => CoderWith("head=librarian\t0\t0\t500\t0\t0\nhead=mule\t0\t0\t0\t500\t0\nhead=place\t0\t0\t0\t500\t0\nhead=hooded man\t0\t0\t0\t0\t0\n"));

    [Theory]
    [InlineData("Rebels attacked a school in Lima on Monday. The librarian did not survive the attack.", "librarian", true)]
    [InlineData("Rebels attacked a school in Lima on Monday with a stolen mule in the yard.", "mule", false)]
    public void A_probable_phrase_joins_the_incident_told_nearest(string text, string words, bool isPerson)
    {
        var attestation = Assert.Single(s_coder.Value.Code(ReadEnglish.Document(text)).Attestations);

        Assert.Contains(attestation.Targets, target => target.Value.Words.EndsWith(words, StringComparison.Ordinal) && target.Value.IsPerson == isPerson && text[target.Citation.Span.Start..target.Citation.Span.End] == target.Citation.Quote);
    }

    [Theory]
    [InlineData("The librarian of Lima spoke about books on Monday.")]
    [InlineData("Rebels attacked a school in Lima on Monday. The council met. The mayor wept. The market stayed open. The bus left. The librarian read a book.")]
    public void A_phrase_far_from_every_incident_plays_no_part(string text) =>
        Assert.DoesNotContain(s_coder.Value.Code(ReadEnglish.Document(text)).Attestations.SelectMany(attestation => attestation.Targets), target => target.Value.Words.EndsWith("librarian", StringComparison.Ordinal));

    [Fact]
    public void A_town_is_no_thing_that_was_attacked() =>
        Assert.DoesNotContain(s_coder.Value.Code(ReadEnglish.Document("Rebels killed a farmer in Lima on Monday.")).Attestations.SelectMany(attestation => attestation.Targets), target => target.Value.Words == "Lima");

    [Fact]
    public void What_the_rules_say_stands_whatever_the_model_holds_probable()
    {
        const string Text = "Rebels attacked a convoy near Lima on Monday, killing three soldiers and wounding a librarian.";
        var byRules = CoderWith("");

        Assert.Equal(Read(byRules), Read(s_coder.Value));

        static IEnumerable<string> Read(EnglishCoder coder) => coder.Code(ReadEnglish.Document(Text)).Attestations
            .SelectMany(attestation => attestation.Targets.Select(target => target.Value.Words).Concat(attestation.Tolls.Select(toll => $"{toll.Value.Harm} {toll.Value.Party}")));
    }

    [Theory]
    [InlineData("head=mule\t0\t0\t0\tmuch\t0\n", "expected a weight in hundredths, found 'much'")]
    [InlineData("head=mule\t0\t0\t0\t5\t0\nhead=mule\t0\t0\t0\t6\t0\n", "this fact has weights already")]
    public void A_wrong_row_is_told_with_what_to_do(string rows, string message)
    {
        var thrown = Assert.Throws<InvalidDataException>(() => CoderWith(rows));

        Assert.Contains(message, thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Train the model again", thrown.Message, StringComparison.Ordinal);
    }

    private static EnglishCoder CoderWith(string rows)
    {
        var folder = Directory.CreateTempSubdirectory("attest-roles-");
        try
        {
            File.WriteAllText(Path.Combine(folder.CreateSubdirectory("Codebook").CreateSubdirectory("en").FullName, "roles.tsv"), Header + rows);
            return EnglishCoder.Load(new(changes: folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
