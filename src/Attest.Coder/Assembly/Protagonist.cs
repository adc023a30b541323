using Attest.Coder.Actors;
using Attest.Coder.Mentions;
using Attest.Coder.Phrases;

namespace Attest.Coder.Assembly;

/// <summary>
/// The armed group that a profile, a yearbook's entry or a digest of claims is about. What such a text lists without saying who did it is
/// told as the group's deed; it is marked as inferred.
/// </summary>
internal sealed class Protagonist(ActorTable actors)
{
    private int _actor = -1;
    private Words _words;
    private int _mentions;
    private int _others;
    private int _leadParagraph;

    public void Begin() => (_actor, _mentions, _others, _leadParagraph) = (-1, 0, 0, -1);

    /// <summary>Sees the sentences in the order of the text: the group that the first of them begins with is the one the text is about.</summary>
    public void See(Frame frame)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            if (frame.Chunks[i] is not { Kind: ChunkKind.NounPhrase, Actor: >= 0 } chunk || !IsArmed(actors[chunk.Actor].Kind))
            {
                continue;
            }

            if (_actor < 0 && _leadParagraph < 0 && frame.Number == 0)
            {
                (_actor, _words) = (chunk.Actor, PartyReader.WordsWithoutArticle(frame, chunk));
            }

            _leadParagraph = _leadParagraph < 0 ? frame.Sentence.Paragraph : _leadParagraph;
            if (chunk.Actor == _actor)
            {
                _mentions++;
            }
            else if (frame.Sentence.Paragraph != _leadParagraph)
            {
                _others++;
            }
        }
    }

    /// <summary>Gives the group the attacks for which the text names nobody.</summary>
    public void Complete(List<Draft> drafts)
    {
        if (_actor < 0 || _others > Math.Max(1, _mentions / 2))
        {
            return;
        }

        foreach (var draft in drafts.Where(draft => !draft.IsAggregate && IsUnattributed(draft)))
        {
            draft.Protagonist = new() { Words = _words, FullWords = _words, Actor = _actor, IsPeople = true };
        }
    }

    private bool IsUnattributed(Draft draft) =>
        draft.Type is not ("arrest" or "release" or "air_strike" or "clash" or "displacement")
        && draft.Tellings.TrueForAll(telling => telling.Mentions.TrueForAll(mention =>
            mention.Perpetrators.TrueForAll(IsItsKind) && mention.Responsibilities.Count == 0
            && mention.Targets.TrueForAll(IsNoFighter) && mention.Tolls.TrueForAll(toll => IsNoFighter(toll.Party))));

    /// <summary>"militants stormed the post" in a text about one armed group; gunmen are anybody.</summary>
    private static bool IsItsKind(Party party) =>
        party is { Actor: < 0, Kind: "combatant", IsPlural: true } && party.Head is "militants" or "jihadists" or "insurgents" or "rebels" or "fighters" or "terrorists" or "extremists" or "guerrillas" or "islamists";

    private bool IsNoFighter(Party party) => party.Kind is not ("combatant" or "militia") && party.Actor != _actor;

    private static bool IsArmed(string kind) => kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary";
}
