using System.Numerics;
using Attest.Coder.Assembly;
using Attest.Coder.Dates;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Ranking;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Settings;

/// <summary>Ranks the days that a document names by what speaks for each one's being that of its main incident, and not of an arrest, a hearing or a statement.</summary>
internal sealed class DayRanker(UnitReader unitReader, TimeReader timeReader, DayWords words, LinearRanking<DayFeature> ranking)
{
    private const int MaxSentences = 40;
    private const int DaysOfPast = 14;

    /// <summary>From this share of sentences about a trial on a text is no news of its own days.</summary>
    private const double MostCourt = 0.8;
    private readonly List<Unit> _units = [];
    private readonly List<ReadTime> _times = [];
    private readonly List<NamedDay> _days = [];
    private readonly HashSet<int> _own = [];
    private DocumentText _text = null!;
    private DateOnly? _published;
    private double _court;
    private bool _isPast;

    /// <summary>The candidates, the likeliest first.</summary>
    /// <param name="text">The text.</param>
    /// <param name="title">The title as read; without sentences when there is none.</param>
    /// <param name="main">The main incident.</param>
    /// <param name="sentences">Where the sentences of the body that tell it stand.</param>
    /// <param name="published">The day of publication; null when not known.</param>
    public List<NamedDay> Rank(DocumentText text, DocumentText title, Draft main, List<TextSpan> sentences, DateOnly? published)
    {
        (_text, _published, _isPast) = (text, published, false);
        _days.Clear();
        _own.Clear();
        _court = words.CourtShare(text);
        foreach (var span in sentences)
        {
            _own.Add(span.Start);
        }

        See(main);
        AddUntold(main, sentences);
        Measure(main, words.IsOfCourt(title));
        foreach (var day in _days)
        {
            day.Score = ranking.Score(day.Features);
        }

        // A sort that keeps the order of equals: what is named first stays first.
        return [.. _days.OrderByDescending(day => day.Score)];
    }

    private void See(Draft main)
    {
        var (prose, ownParagraph) = (0, -1);
        for (var s = 0; s < _text.Sentences.Count && prose < MaxSentences; s++)
        {
            var sentence = _text.Sentences[s];
            if (sentence.Kind != SentenceKind.Prose)
            {
                continue;
            }

            prose++;
            var isOwn = _own.Contains(sentence.Start);
            ownParagraph = isOwn ? sentence.Paragraph : ownParagraph;
            unitReader.Read(_text, sentence, _units);
            timeReader.Read(_text, sentence, _units, _times);
            if (_times.Count == 0)
            {
                continue;
            }

            var ofSentence = words.OfSentence(_text, sentence, _times)
                | Bit(prose == 1 ? DayFeature.Lead : prose <= 4 ? DayFeature.Early : DayFeature.Later)
                | (isOwn ? Bit(DayFeature.Own) : 0)
                | (isOwn && main.Tellings[0].Frame.Sentence.Start == sentence.Start ? Bit(DayFeature.OwnFirst) : 0)
                | (!isOwn && IsNearOwn(s) ? Bit(DayFeature.NearOwn) : 0)
                | (!isOwn && sentence.Paragraph == ownParagraph ? Bit(DayFeature.SameParagraph) : 0);
            foreach (var time in _times)
            {
                if (!IsOfClaim(main, time))
                {
                    See(sentence, time, ofSentence, isOwn);
                }
            }
        }
    }

    private static bool IsOfClaim(Draft main, ReadTime time) =>
        main.Tellings.Exists(telling => telling.Frame.TimesOfClaim.Exists(claimed => claimed.FirstToken == time.FirstToken));

    private bool IsNearOwn(int sentence) =>
        (sentence > 0 && _own.Contains(_text.Sentences[sentence - 1].Start)) || (sentence + 1 < _text.Sentences.Count && _own.Contains(_text.Sentences[sentence + 1].Start));

    private void See(Sentence sentence, ReadTime time, ulong ofSentence, bool isOwn)
    {
        _isPast |= time.Date is { From: { } begin } && _published is { } now && begin < now.AddDays(-DaysOfPast);
        if (time.Date is not { From: { } from, To: { } to } date || to.DayNumber - from.DayNumber > 1)
        {
            return;
        }

        var day = _days.Find(other => other.Date!.From == from && other.Date.To == to);
        if (day is null)
        {
            day = new(date);
            _days.Add(day);
        }

        day.Times++;
        if (day.Span is null || (isOwn && !day.IsOwn))
        {
            (day.Span, day.IsOwn) = (new(_text.Tokens[time.FirstToken].Start, _text.Tokens[time.LastToken].End), isOwn);
        }

        for (var bits = words.Crossed(ofSentence | words.OfTime(_text, sentence, time)); bits != 0; bits &= bits - 1)
        {
            ref var feature = ref day.Features[BitOperations.TrailingZeroCount(bits)];
            feature += (1 - feature) / 2;
        }
    }

    /// <summary>What may be said without a day that is named: the wider date of the incident's own sentences, the days of publication, nothing.</summary>
    private void AddUntold(Draft main, List<TextSpan> sentences)
    {
        var named = _days.Count;
        if (main.Date is { } told && !_days.Exists(day => day.Date == told || (day.Date!.From == told.From && day.Date.To == told.To)))
        {
            var kept = new NamedDay(told) { IsChosen = true };
            kept.Features[(int)(told is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber <= 1 ? DayFeature.Chosen : DayFeature.KeptWide)] = 1;
            kept.Features[(int)DayFeature.KeptCourt] = _court;
            _days.Add(kept);
        }
        else if (main.Date is null)
        {
            _days.Add(new(null) { IsChosen = true, Features = { [(int)DayFeature.Nothing] = 1, [(int)DayFeature.NothingCourt] = _court } });
        }

        if (_published is { } last && _court < MostCourt)
        {
            // News that tells no day tells of the day before or of its own.
            var window = new NamedDay(new(last.AddDays(-1), last, DatePrecision.Range, DateAnchor.Published, last)) { IsWindow = true };
            window.Features[(int)DayFeature.Window] = 1;
            window.Features[(int)DayFeature.WindowCourt] = _court;
            window.Features[(int)DayFeature.WindowPast] = _isPast ? 1 : 0;
            window.Features[(int)DayFeature.WindowLate] = sentences.Count > 0 && sentences[0].Start > 1500 ? 1 : 0;
            window.Features[(int)DayFeature.WindowOfActor] = IsOfActor(main) ? 1 : 0;
            window.Features[(int)DayFeature.OnlyOne] = named == 0 ? 1 : 0;
            _days.Add(window);
        }
    }

    /// <summary>Claims and the doings of armed groups are told days later, other than the news of the town.</summary>
    private static bool IsOfActor(Draft main) =>
        main.Tellings.Exists(telling => telling.Mentions.Exists(mention => mention.Responsibilities.Count > 0 || mention.Perpetrators.Exists(party => party.Actor >= 0) || mention.Targets.Exists(party => party.Actor >= 0)));

    private void Measure(Draft main, bool isTitleOfCourt)
    {
        var named = _days.FindAll(day => day.Times > 0);
        var (earliest, latest) = (named.Count == 0 ? null : named.Min(day => day.Date!.From), named.Count == 0 ? null : named.Max(day => day.Date!.From));
        foreach (var day in named)
        {
            var features = day.Features;
            features[(int)DayFeature.Mentions] = Math.Log2(1 + day.Times) / 3;
            features[(int)DayFeature.FirstNamed] = day == named[0] ? 1 : 0;
            features[(int)DayFeature.OnlyOne] = named.Count == 1 ? 1 : 0;
            features[(int)DayFeature.Earliest] = named.Count > 1 && day.Date!.From == earliest ? 1 : 0;
            features[(int)DayFeature.Latest] = named.Count > 1 && day.Date!.From == latest ? 1 : 0;
            features[(int)DayFeature.CourtEarliest] = features[(int)DayFeature.Earliest] * _court;
            MeasureDistance(day, isTitleOfCourt);
            if (main.Date is { } told && day.Date!.From == told.From && day.Date.To == told.To)
            {
                day.IsChosen = true;
                features[(int)DayFeature.Chosen] = 1;
                features[(int)DayFeature.ChosenCourt] = _court;
                features[(int)DayFeature.ChosenOfReport] = features[(int)DayFeature.OwnOfReport] > 0 ? 1 : 0;
            }
        }

        if (isTitleOfCourt && _days.Find(day => day.IsWindow) is { } window)
        {
            window.Features[(int)DayFeature.WindowTitleCourt] = 1;
        }
    }

    private void MeasureDistance(NamedDay day, bool isTitleOfCourt)
    {
        if (_published is not { } published)
        {
            return;
        }

        var features = day.Features;
        var distance = published.DayNumber - day.Date!.From!.Value.DayNumber;
        features[(int)(distance switch
        {
            < 0 => DayFeature.Coming,
            0 => DayFeature.SameDay,
            1 => DayFeature.DayBefore,
            <= 4 => DayFeature.Within4Days,
            <= 10 => DayFeature.Within10Days,
            <= 40 => DayFeature.Within40Days,
            _ => DayFeature.Older,
        })] = 1;
        var isOld = distance > 7;
        features[(int)DayFeature.AbsoluteOlder] = isOld ? features[(int)DayFeature.Absolute] : 0;
        features[(int)(isOld ? DayFeature.CourtOld : DayFeature.CourtRecent)] = _court;
        features[(int)DayFeature.CourtSameDay] = distance == 0 ? _court : 0;
        features[(int)(isOld ? DayFeature.TitleCourtOld : DayFeature.TitleCourtRecent)] = isTitleOfCourt ? 1 : 0;
        features[(int)DayFeature.PastRecent] = _isPast && !isOld ? 1 : 0;
    }

    private static ulong Bit(DayFeature feature) => 1UL << (int)feature;
}
