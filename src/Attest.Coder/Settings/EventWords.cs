using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Text;

namespace Attest.Coder.Settings;

/// <summary>Reads how a name is bound to an incident or to what came after: "a shooting in", "taken to a hospital in", "the Springfield shooting".</summary>
internal sealed class EventWords(EnglishLexicon lexicon, SceneWords scene)
{
    private const int MaxWordsToHead = 4;
    private const int MaxWordsToEvent = 3;

    /// <summary>What the preposition before a name belongs to: "a shooting in", "taken to a hospital in", "appeared in court in", "at a home in".</summary>
    public ulong HeadBefore(DocumentText text, in Sentence sentence, int preposition)
    {
        for (var i = preposition - 1; i >= sentence.FirstToken && i >= preposition - MaxWordsToHead && text.Tokens[i].Kind is TokenKind.Word or TokenKind.Number; i--)
        {
            var meaning = scene.Of(text.Tokens[i].Lexeme);
            if ((meaning & SceneWord.Hospital) != 0)
            {
                return PlaceWords.Bit(PlaceFeature.HospitalIn);
            }

            if ((meaning & SceneWord.Court) != 0)
            {
                return PlaceWords.Bit(PlaceFeature.CourtIn);
            }

            if ((meaning & (SceneWord.Happened | SceneWord.Shot | SceneWord.Killed | SceneWord.Wounded)) != 0)
            {
                return PlaceWords.Bit(PlaceFeature.EventIn);
            }

            if (i == preposition - 1 && (meaning & (SceneWord.Resident | SceneWord.Facility)) != 0)
            {
                return PlaceWords.Bit(PlaceFeature.HomeIn);
            }
        }

        return 0;
    }

    /// <summary>"the Springfield shooting", "a Springfield nightclub shooting": an event that bears the name.</summary>
    public ulong EventBehind(DocumentText text, in Sentence sentence, int last)
    {
        for (var i = last + 1; i < sentence.EndToken && i <= last + MaxWordsToEvent && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            var meaning = scene.Of(text.Tokens[i].Lexeme);
            if ((meaning & SceneWord.Event) != 0)
            {
                return PlaceWords.Bit(PlaceFeature.BeforeEvent);
            }

            if ((meaning & (SceneWord.Hospital | SceneWord.Office)) != 0 || (lexicon.ClassOf(text.Tokens[i].Lexeme) & (WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.Auxiliary)) != 0)
            {
                return 0;
            }
        }

        return 0;
    }
}
