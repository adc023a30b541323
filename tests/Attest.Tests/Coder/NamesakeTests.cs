using Attest.Coder;
using Attest.Core.Documents;
using Xunit;

namespace Attest.Tests.Coder;

/// <summary>A name that two groups bear is told apart by where and when.</summary>
public sealed class NamesakeTests
{
    private static readonly EnglishCoder Coder = EnglishCoder.Load();

    [Theory]
    [InlineData("Al-Shabaab fighters killed four soldiers in Kismayo, Somalia, on 3 May 2017.", "2017-05-04", "al-shabaab")]
    [InlineData("Al-Shabaab fighters killed four soldiers in Kismayo, Somalia, on 3 May 2021.", "2021-05-04", "al-shabaab")]
    [InlineData("Al-Shabaab fighters killed four villagers near Palma, Mozambique, on 3 May 2021.", "2021-05-04", "ism-mozambique")]
    public void Who_is_meant_follows_from_country_and_year(string text, string published, string actor)
    {
        var coding = Coder.Code(new() { Id = new("d"), Body = text, Published = PartialDate.Parse(published) });
        Assert.Contains(coding.Attestations[0].Participants, one => one.Value.Actor?.Value == actor);
    }
}
