using Attest.Coder;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Tests.Coder;

/// <summary>A short piece of local news, published on Tuesday 8 March 2016, and its main account.</summary>
internal static class NewsCase
{
    private static readonly EnglishCoder s_coder = EnglishCoder.Load();

    public static Attestation MainOf(string body, string title = "")
    {
        var document = new Document { Id = new("news"), Title = title, Body = body, Published = new(2016, 3, 8), PublishedBasis = PublishedBasis.Header };
        var attestations = s_coder.Code(document).Attestations;
        return attestations.Single(attestation => attestation.IsMain);
    }
}
