using Attest.Coder.Dates;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Text;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>
/// Finds the day of the main incident in sentences beside those that tell it, "It happened about 11 p.m. Saturday": never the day of a
/// statement, an arrest or a hearing.
/// </summary>
internal sealed class DayFinder(EnglishLexicon lexicon, SceneWords scene, UnitReader unitReader, TimeReader timeReader)
{
    private const double Least = 1.5;
    private const int MaxSentences = 40;
    private readonly List<Unit> _units = [];
    private readonly List<ReadTime> _times = [];

    /// <summary>Whether the text last read tells of days long before it was published.</summary>
    public bool SpeaksOfThePast { get; private set; }

    /// <summary>The day, the words that say it, and whether they stand in a sentence that tells the incident; null when nothing near tells a day.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">Where the sentences that tell the incident stand.</param>
    /// <param name="published">The day of publication; null when not known.</param>
    /// <param name="isAboutCourt">Whether the text is about what came after, so that its weekdays are seldom that of the incident.</param>
    public (IncidentDate Date, TextSpan Span, bool IsOwn)? Find(DocumentText text, List<TextSpan> sentences, DateOnly? published, bool isAboutCourt)
    {
        (IncidentDate Date, TextSpan Span, bool IsOwn)? best = null;
        var bestScore = Least;
        var own = text.Sentences.FindIndex(sentence => sentences.Exists(span => span.Start == sentence.Start));
        var prose = 0;
        SpeaksOfThePast = false;
        for (var s = 0; s < text.Sentences.Count && prose < MaxSentences; s++)
        {
            var sentence = text.Sentences[s];
            if (sentence.Kind != SentenceKind.Prose)
            {
                continue;
            }

            prose++;
            unitReader.Read(text, sentence, _units);
            timeReader.Read(text, sentence, _units, _times);
            if (_times.Count == 0)
            {
                continue;
            }

            var isOwn = sentences.Exists(span => span.Start == sentence.Start);
            var nearness = own < 0 ? 0 : Math.Abs(s - own) switch { 0 => 0, 1 => 1.5, 2 => 1, 3 => 0.6, _ => 0 };
            var score = (isOwn ? 1.2 : 0) + nearness + (prose <= 2 ? 1.2 : prose <= 5 ? 0.6 : 0) + SentenceScore(text, sentence);
            foreach (var time in _times)
            {
                SpeaksOfThePast |= time.Date is { From: { } begin } && published is { } now && begin < now.AddDays(-14) && prose <= 12;
                if (time.Date is not { From: { } from, To: { } to } date || to.DayNumber - from.DayNumber > 1 || (published is { } day && from > day.AddDays(1)))
                {
                    continue;
                }

                var value = score + (IsOfReport(text, sentence.FirstToken, time.FirstToken) ? -2.5 : 0);
                if (isAboutCourt)
                {
                    value += date.Anchor == DateAnchor.None || published is null || from < published.Value.AddDays(-7) ? 1 : -1.5;
                }

                if (value > bestScore)
                {
                    (best, bestScore) = ((date, new(text.Tokens[time.FirstToken].Start, text.Tokens[time.LastToken].End), isOwn), value);
                }
            }
        }

        return best;
    }

    /// <summary>Whether any sentence speaks of courts and arrests, which come long after what they are about.</summary>
    public bool SpeaksOfCourt(DocumentText text)
    {
        var (court, prose) = (0, 0);
        foreach (var sentence in text.Sentences)
        {
            if (sentence.Kind != SentenceKind.Prose || ++prose > 8)
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (scene.Is(text.Tokens[i].Lexeme, SceneWord.Court))
                {
                    court++;
                    break;
                }
            }
        }

        return court >= 4;
    }

    private double SentenceScore(DocumentText text, Sentence sentence)
    {
        var score = 0.0;
        var (happened, court, clock) = (false, false, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var meaning = scene.Of(text.Tokens[i].Lexeme);
            happened |= (meaning & SceneWord.Happened) != 0;
            court |= (meaning & SceneWord.Court) != 0;
        }

        foreach (var time in _times)
        {
            clock |= time.Date is null && time.DaysFromIncident is null;
        }

        score += happened ? 1 : -0.5;
        score += clock ? 1.2 : 0;
        score -= court ? 2 : 0;
        return score;
    }

    /// <summary>"said Tuesday", "was charged on Tuesday": the day of what the word before it tells.</summary>
    public bool IsOfReport(DocumentText text, int firstToken, int timeToken)
    {
        for (var i = timeToken - 1; i >= firstToken && i >= timeToken - 3; i--)
        {
            var token = text.Tokens[i];
            if (token.Kind == TokenKind.Word && (lexicon.ClassOf(token.Lexeme) & (WordClass.Preposition | WordClass.Adverb | WordClass.Determiner)) == 0)
            {
                return scene.Is(token.Lexeme, SceneWord.Report | SceneWord.Court) && !scene.Is(token.Lexeme, SceneWord.Happened);
            }
        }

        return false;
    }
}
