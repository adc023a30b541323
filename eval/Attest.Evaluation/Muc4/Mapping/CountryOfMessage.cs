using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>The country of an incident: stated, or the country that the message is about, since the slot is never blank.</summary>
internal static class CountryOfMessage
{
    /// <summary>
    /// A country that is not asked for is believed only where the text names it: the names of small towns stand in several countries, and
    /// every message is about one of the nine.
    /// </summary>
    public static MucCountry Of(Attestation attestation, Message message) =>
        attestation.Place is { Basis: Basis.Stated, Value.Country: { } iso } && CodebookTables.Countries.TryGetValue(iso, out var stated) && (stated.IsAskedFor || IsNamed(stated, attestation, message))
            ? stated
            : IsOfTarget(attestation) && CodebookTables.Countries.TryGetValue(attestation.Place!.Value.Country!, out var home) && home.IsAskedFor ? home
            : Default(attestation, message);

    /// <summary>Whether the coder infers the country from whom the incident struck: a minister of El Salvador, wherever it is deplored.</summary>
    private static bool IsOfTarget(Attestation attestation) =>
        attestation.Place is { Basis: Basis.Inferred, Value.Country: not null } place && place.Citation.Span != attestation.Type.Citation.Span;

    private static bool IsNamed(MucCountry country, Attestation attestation, Message message)
    {
        var text = Phrase.Plain(string.Join(' ', attestation.Sentences.Select(sentence => sentence.Quote)) + " " + message.Country);
        return country.Words.Any(word => Mentions(text, word) > 0);
    }

    /// <summary>
    /// The country asked for that the message names most often, one of the dateline counting as a few mentions; where it names none, the
    /// one that the coder infers.
    /// </summary>
    private static MucCountry Default(Attestation attestation, Message message)
    {
        const int DatelineWeight = 3;
        var text = Phrase.Plain(message.Document.Body);
        var dateline = CodebookTables.DatelineCountries.GetValueOrDefault(Phrase.Plain(message.Place));
        return CodebookTables.CountriesInOrder
            .Where(country => country.IsAskedFor)
            .OrderByDescending(country => country.Words.Sum(word => Mentions(text, word)) + (country.Iso == dateline ? DatelineWeight : 0))
            .ThenByDescending(country => country.Iso == attestation.Place?.Value.Country)
            .First();
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
