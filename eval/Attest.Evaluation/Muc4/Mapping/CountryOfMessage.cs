using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>The country of an incident: stated, or the country that the message is about, since the slot is never blank.</summary>
internal static class CountryOfMessage
{
    public static MucCountry Of(Attestation attestation, Message message) =>
        attestation.Place?.Value.Country is { } iso && CodebookTables.Countries.TryGetValue(iso, out var stated) ? stated : Default(message);

    /// <summary>The country asked for that the message names most often, one of the dateline counting as a few mentions; ties go by the table's order.</summary>
    private static MucCountry Default(Message message)
    {
        const int DatelineWeight = 3;
        var text = Phrase.Plain(message.Document.Body);
        var dateline = CodebookTables.DatelineCountries.GetValueOrDefault(Phrase.Plain(message.Place));
        return CodebookTables.Countries.Values
            .Where(country => country.IsAskedFor)
            .OrderBy(country => country.Iso, StringComparer.Ordinal)
            .MaxBy(country => country.Words.Sum(word => Mentions(text, word)) + (country.Iso == dateline ? DatelineWeight : 0))!;
    }

    private static int Mentions(string text, string word)
    {
        var count = 0;
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            count++;
        }

        return count;
    }
}
