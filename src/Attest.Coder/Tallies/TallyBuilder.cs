using Attest.Coder.Actors;
using Attest.Coder.Gazetteer;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Tallies;

/// <summary>Writes tallies as statements: every value with the words that say it.</summary>
internal sealed class TallyBuilder(ActorTable actors, WrittenNames names, PlaceTable places)
{
    public TallyStatement Build(Document document, DocumentText text, TallyMention tally) => new()
    {
        Number = new(tally.Number, Cite(document, text, tally.NumberWords), tally.Assertion),
        Unit = tally.Unit,
        Type = tally.Type is { } type ? new(type) : null,
        Harm = tally.Harm,
        Date = tally.Time is { Date: { } date } time ? new(date, Cite(document, text, new(time.FirstToken, time.LastToken)), tally.Assertion) : null,
        Places = [.. tally.Places.Select(place => new Stated<PlaceReference>(Reference(place), Cite(document, text, place.Words), tally.Assertion))],
        Actors = [.. tally.Actors.Select(party => new Stated<Participant>(Participant(text, party), Cite(document, text, party.Words), tally.Assertion))],
    };

    private static Citation Cite(Document document, DocumentText text, Words words) =>
        document.Cite(DocumentPart.Body, new(text.Tokens[words.First].Start, text.Tokens[words.Last].End));

    private Participant Participant(DocumentText text, Party party)
    {
        var words = Squeeze(text.Text[text.Tokens[party.Words.First].Start..text.Tokens[party.Words.Last].End]);
        return party.Actor >= 0
            ? new(Role.Perpetrator, words, actors[party.Actor].Id, names[party.Actor])
            : new(Role.Perpetrator, words, null, words);
    }

    private PlaceReference Reference(PlaceMention mention)
    {
        var container = mention.Place >= 0 ? mention.Place : mention.Within;
        var country = mention.Country >= 0 ? mention.Country : container >= 0 ? places.CountryOf(container) : -1;
        return PlaceReferences.Of(places, mention, Squeeze(mention.Name), country);
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
