using Attest.Coder.Dates;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Core.Attestations;

namespace Attest.Coder.Settings;

/// <summary>Reads what the words around an expression of time tell: whether it is the day of what happened, or of a report, an arrest, a hearing.</summary>
internal sealed class DayWords(EnglishLexicon lexicon, SceneWords scene)
{
    private const int FirstSentences = 8;
    private const int WordsBefore = 4;
    private readonly int _on = lexicon.Words.Add("on");

    /// <summary>The share of the first sentences that speak of courts and arrests, which come long after what they are about.</summary>
    public double CourtShare(DocumentText text)
    {
        var (court, prose) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind == SentenceKind.Prose && prose < FirstSentences)
            {
                prose++;
                court += Has(text, sentence, SceneWord.Court) ? 1 : 0;
            }
        }

        return prose == 0 ? 0 : court / (double)prose;
    }

    public bool IsOfCourt(DocumentText title) => title.Sentences.Exists(sentence => Has(title, sentence, SceneWord.Court));

    /// <summary>What the sentence tells beside the time.</summary>
    public ulong OfSentence(DocumentText text, Sentence sentence, List<ReadTime> times)
    {
        var meaning = SceneWord.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            meaning |= scene.Of(text.Tokens[i].Lexeme);
        }

        return ((meaning & SceneWord.Happened) != 0 ? Bit(DayFeature.WithHappened) : 0)
            | ((meaning & SceneWord.Court) != 0 ? Bit(DayFeature.WithCourt) : 0)
            | ((meaning & SceneWord.Hospital) != 0 ? Bit(DayFeature.WithHospital) : 0)
            | ((meaning & SceneWord.Report) != 0 ? Bit(DayFeature.WithReport) : 0)
            | (times.Exists(time => time.Date is null && time.DaysFromIncident is null) ? Bit(DayFeature.WithClock) : 0);
    }

    /// <summary>How the time itself is told, and the verb before it.</summary>
    public ulong OfTime(DocumentText text, Sentence sentence, ReadTime time)
    {
        var features = time.Date!.Anchor == DateAnchor.None ? Bit(DayFeature.Absolute) : 0;
        for (var i = time.FirstToken; i <= time.LastToken; i++)
        {
            var token = text.Tokens[i];
            features |= (lexicon.ClassOf(token.Lexeme) & WordClass.Weekday) != 0 ? Bit(DayFeature.Weekday) : 0;
            features |= scene.Is(token.Lexeme, SceneWord.PartOfDay) ? Bit(DayFeature.PartOfDay) : 0;
        }

        features |= time.FirstToken == time.LastToken && (features & Bit(DayFeature.Weekday)) == 0 ? Bit(DayFeature.OnlyNear) : 0;
        features |= time.FirstToken > sentence.FirstToken && (text.Tokens[time.FirstToken - 1].Lexeme == _on || text.Tokens[time.FirstToken].Lexeme == _on) ? Bit(DayFeature.AfterOn) : 0;
        return features | Before(text, sentence, time);
    }

    /// <summary>Adds what holds where two features hold.</summary>
    public ulong Crossed(ulong features)
    {
        features |= HasBoth(features, DayFeature.Own, DayFeature.WithHappened) ? Bit(DayFeature.OwnHappened) : 0;
        features |= HasBoth(features, DayFeature.Own, DayFeature.OfReport) || HasBoth(features, DayFeature.Own, DayFeature.OfCourt) ? Bit(DayFeature.OwnOfReport) : 0;
        features |= HasBoth(features, DayFeature.Own, DayFeature.PartOfDay) ? Bit(DayFeature.OwnPartOfDay) : 0;
        features |= HasBoth(features, DayFeature.WithClock, DayFeature.WithHappened) ? Bit(DayFeature.ClockHappened) : 0;
        features |= HasBoth(features, DayFeature.WithCourt, DayFeature.OfReport) ? Bit(DayFeature.CourtOfReport) : 0;
        return features;
    }

    /// <summary>"said Tuesday", "was charged on Tuesday", "was shot Tuesday": the day of what the nearest word before it tells.</summary>
    private ulong Before(DocumentText text, Sentence sentence, ReadTime time)
    {
        for (var i = time.FirstToken - 1; i >= sentence.FirstToken && i >= time.FirstToken - WordsBefore; i--)
        {
            var meaning = scene.Of(text.Tokens[i].Lexeme);
            if ((meaning & SceneWord.Happened) != 0)
            {
                return Bit(DayFeature.OfHappened);
            }

            if ((meaning & (SceneWord.Court | SceneWord.Report)) != 0)
            {
                return Bit((meaning & SceneWord.Court) != 0 ? DayFeature.OfCourt : DayFeature.OfReport);
            }
        }

        return 0;
    }

    private bool Has(DocumentText text, Sentence sentence, SceneWord word)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (scene.Is(text.Tokens[i].Lexeme, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBoth(ulong features, DayFeature one, DayFeature other) => (features & Bit(one)) != 0 && (features & Bit(other)) != 0;

    private static ulong Bit(DayFeature feature) => 1UL << (int)feature;
}
