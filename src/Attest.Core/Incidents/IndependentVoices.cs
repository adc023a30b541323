using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>One who speaks, in however many documents.</summary>
/// <param name="Voice">What kind of body; an outlet that another one quotes is the author of its own reports.</param>
/// <param name="Name">Its folded name; empty when the text names none.</param>
public readonly record struct IndependentVoice(Voice Voice, string Name);

/// <summary>
/// Tells voices apart that do not depend on one another. Documents of one source, with the same words, or derived from one agency are one voice,
/// and so are a report and the paper that quotes it.
/// </summary>
public sealed class IndependentVoices
{
    // The same words from elsewhere are the voice that published them first.
    private readonly Dictionary<string, Account> _firstOfWords;

    /// <summary>Reads whose documents these are.</summary>
    public IndependentVoices(IEnumerable<Account> accounts)
    {
        _firstOfWords = accounts
            .Where(account => account.Words.Length > 0)
            .GroupBy(account => account.Words, StringComparer.Ordinal)
            .ToDictionary(
                same => same.Key,
                same => same.OrderBy(account => account.Published?.First ?? DateOnly.MaxValue).ThenBy(account => account.Id, AttestationOrder.Instance).First(),
                StringComparer.Ordinal);
    }

    /// <summary>Who says a value in an account.</summary>
    public IndependentVoice Of(Account account, Assertion assertion) => assertion.Voice switch
    {
        Voice.Author => Author(account),
        Voice.Press when assertion.Speaker is { } outlet => new(Voice.Author, FoldedName.Of(outlet)),
        var voice => new(voice, FoldedName.Of(assertion.Speaker ?? "")),
    };

    /// <summary>The same with its name as it is written.</summary>
    public NamedVoice NameOf(Account account, Assertion assertion) => assertion.Voice switch
    {
        Voice.Author => new(Voice.Author, AuthorOf(account)),
        Voice.Press when assertion.Speaker is { } outlet => new(Voice.Author, outlet),
        var voice => new(voice, assertion.Speaker),
    };

    /// <summary>Who speaks where the author of an account does.</summary>
    public IndependentVoice Author(Account account) => new(Voice.Author, FoldedName.Of(AuthorOf(account)));

    private string AuthorOf(Account account)
    {
        var origin = _firstOfWords.GetValueOrDefault(account.Words, account);
        return origin.DerivedFrom is [var first, ..] ? first : origin.Source ?? origin.Id.Document.Value;
    }
}
