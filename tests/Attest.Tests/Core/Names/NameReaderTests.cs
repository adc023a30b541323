using Attest.Coder.Names;
using Attest.Core.Names;
using Xunit;

namespace Attest.Tests.Core.Names;

public sealed class NameReaderTests
{
    private static readonly NameReader Reader = new(NameFiles.LoadLexicon());

    [Theory]
    [InlineData("Jabhat al-Nahr", "jabhat:Organisation al:Particle nahr:Name", null)]
    [InlineData("A.B.C. Trading Co., Ltd.", "abc:Name trading:Organisation", "ltd")]
    [InlineData("ООО «Ручей»", "ruchey:Name", "llc")]
    [InlineData("Sheikh M. Ould Salem", "sheikh:Title m:Initial ould:Name salem:Name", null)]
    [InlineData("Forty-Fourth Rifles", "44:Number rifles:Name", null)]
    [InlineData("Tin Fund III LP", "tin:Name fund:Organisation 3:Number", "lp")]
    [InlineData("VladimirSmirnov", "vladimir:Name smirnov:Name", null)]
    [InlineData("Smith & Sons", "smith:Name and:Particle sons:Name", null)]
    [InlineData("Iyad Ag Test", "iyad:Name ag:Name test:Name", null)]
    [InlineData("جبهة النهر", "jbha:Name al:Particle nhr:Name", null)]
    [InlineData("Բարև", "barev:Name", null)]
    [InlineData("김철수", "gimcheolsu:Name", null)]
    [InlineData("ナイロビ", "nairobi:Name", null)]
    [InlineData("नेपाल", "nepal:Name", null)]
    public void A_name_is_read_word_by_word(string name, string parts, string? form)
    {
        var read = Reader.Read(name);
        Assert.Equal((parts, form), (string.Join(' ', read.Parts.Select(part => $"{part.Text}:{part.Kind}")), read.LegalForm));
    }

    [Theory]
    [InlineData("youssouf", "yusuf")]
    [InlineData("qassim", "kasim")]
    [InlineData("moudjahidine", "mujahidine")]
    [InlineData("khalid", "halid")]
    [InlineData("dhakir", "dakir")]
    public void Spellings_of_one_sound_are_heard_alike(string one, string other)
    {
        var lexicon = NameFiles.LoadLexicon();
        Assert.Equal(lexicon.SoundOf(one), lexicon.SoundOf(other));
    }
}
