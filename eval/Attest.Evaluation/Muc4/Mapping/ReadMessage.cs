using System.Globalization;
using Attest.Coder;
using Attest.Coder.Roles;
using Attest.Core.Attestations;
using Attest.Core.Codings;
using Attest.Core.Documents;
using Attest.Evaluation.Learning;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>A message with its coding and with everything that the models of relevance look at.</summary>
internal sealed class ReadMessage
{
    private readonly RelevanceFeatures _features;
    private readonly IReadOnlyCollection<string> _messageFeatures;

    /// <summary>The attestations of types that MUC-4 asks for, with all their parts.</summary>
    private readonly IReadOnlyList<Candidate> _candidates;

    private ReadMessage(Message message, Coding coding, IReadOnlyList<SeenPhrase> phrases, CommonWords words)
    {
        (Message, Coding, Phrases) = (message, coding, phrases);
        _features = new(words);
        _candidates = TemplateMaker.CandidatesOf(message, coding.Attestations);
        _messageFeatures = Mapping.MessageFeatures.Of(_candidates, message, words);
        var heads = phrases.CountBy(HeadOf, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        PartFeatures = [.. phrases.Select(phrase => (IReadOnlyList<string>)[.. phrase.Features, .. InMessage(phrase, heads)])];
    }

    public Message Message { get; }

    public Coding Coding { get; }

    public IReadOnlyList<SeenPhrase> Phrases { get; }

    /// <summary>Of each phrase what is seen of it, in its sentence and in the message.</summary>
    public IReadOnlyList<IReadOnlyList<string>> PartFeatures { get; }

    public static ReadMessage Read(Message message, EnglishCoder coder, CommonWords words)
    {
        var phrases = new List<SeenPhrase>();
        coder.SeePhrases(message.Document, phrases.Add);
        return new(message, coder.Code(message.Document), phrases, words);
    }

    /// <summary>How often the head is named, where it stands, and in which incidents of what kind the coder gave it which part.</summary>
    private IEnumerable<string> InMessage(SeenPhrase phrase, Dictionary<string, int> heads)
    {
        yield return "named=" + Math.Min(heads[HeadOf(phrase)], 5);
        yield return "at=" + Math.Min(phrase.Span.Start / 400, 8);
        var count = 0;
        foreach (var candidate in _candidates)
        {
            if (PartIn(candidate.Attestation, phrase.Span) is not { } part)
            {
                continue;
            }

            count++;
            var fits = candidate.Reasons.Count == 0 ? "fits" : candidate.Reasons[0];
            yield return "part=" + part;
            yield return $"part,type={part}|{candidate.Draft.Type}";
            yield return $"part,fits={part}|{fits}";
            yield return $"part,main={part}|{candidate.Attestation.IsMain}";
            yield return $"part,stage={part}|{candidate.Draft.Stage}";
            yield return $"part,others={part}|{Math.Min(candidate.Draft.People.Count + candidate.Draft.Things.Count, 5)}";
        }

        yield return "parts=" + Math.Min(count, 3);
        if (_candidates.Count > 0)
        {
            yield return "incidents=" + Math.Min(_candidates.Count(candidate => candidate.Reasons.Count == 0), 4);
        }
    }

    private static string? PartIn(Attestation attestation, TextSpan span) =>
        attestation.Tolls.FirstOrDefault(toll => Overlaps(toll.Citation.Span, span)) is { } harmed ? harmed.Value.Harm.ToString()
        : attestation.Targets.FirstOrDefault(target => Overlaps(target.Citation.Span, span)) is { } target ? (target.Value.IsPerson ? "person" : "thing") + target.Value.Effect
        : attestation.Participants.Any(participant => Overlaps(participant.Citation.Span, span)) ? "by"
        : null;

    private static bool Overlaps(TextSpan first, TextSpan second) => first.Start < second.End && second.Start < first.End;

    private static string HeadOf(SeenPhrase phrase) => Phrase.HeadOf(Phrase.FillOf(phrase.Name ?? phrase.Words));

    /// <summary>The attestations without the parts that MUC-4's annotators would hardly have filled in, as candidates.</summary>
    public IReadOnlyList<Candidate> Filter(IReadOnlyList<double[]> probabilities, double people, double others) =>
        TemplateMaker.CandidatesOf(Message, [.. Coding.Attestations.Select(attestation => attestation with
        {
            Targets = [.. attestation.Targets.Where(target => ProbabilityOf(target.Citation.Span, target.Value.IsPerson ? PhraseRole.Person : PhraseRole.Thing, probabilities) >= (target.Value.IsPerson ? people : others))],
            Tolls = [.. attestation.Tolls.Where(toll => toll.Value.Party is null || ProbabilityOf(toll.Citation.Span, PhraseRole.Person, probabilities) >= people)],
            Participants = [.. attestation.Participants.Where(participant => participant.Value.Role != Role.Perpetrator || ProbabilityOf(participant.Citation.Span, PhraseRole.Perpetrator, probabilities) >= others)],
        })]);

    /// <summary>What is seen of the whole message, with how probable the likeliest of its parts are.</summary>
    public IReadOnlyCollection<string> MessageFeatures(IReadOnlyList<double[]> probabilities)
    {
        var fitting = _candidates.Where(candidate => candidate.Reasons.Count == 0).ToList();
        return
        [
            .. _messageFeatures,
            .. new[] { PhraseRole.Person, PhraseRole.Thing, PhraseRole.Perpetrator }.SelectMany(role => new[]
            {
                $"most,{role}=" + Tenths(_candidates.Select(candidate => Most(candidate, role, probabilities)).DefaultIfEmpty(0).Max()),
                $"most fitting,{role}=" + Tenths(fitting.Select(candidate => Most(candidate, role, probabilities)).DefaultIfEmpty(0).Max()),
                $"probable,{role}=" + Math.Min(probabilities.Count(each => each[(int)role] > 0.5), 5),
            }),
        ];
    }

    public IReadOnlyList<IReadOnlyCollection<string>> DraftFeatures(IReadOnlyList<Candidate> candidates, double messageProbability, IReadOnlyList<double[]> probabilities) =>
    [
        .. _features.Of(candidates, Message).Zip(candidates, (seen, candidate) => (IReadOnlyCollection<string>)
        [
            .. seen,
            "message=" + Tenths(messageProbability),
            "person=" + Tenths(Most(candidate, PhraseRole.Person, probabilities)),
            "thing=" + Tenths(Most(candidate, PhraseRole.Thing, probabilities)),
            "any=" + Tenths(Math.Max(Most(candidate, PhraseRole.Thing, probabilities), Most(candidate, PhraseRole.Person, probabilities))),
            "by=" + Tenths(Most(candidate, PhraseRole.Perpetrator, probabilities)),
        ]),
    ];

    /// <summary>How probable the likeliest person, thing and perpetrator of each draft are.</summary>
    public IReadOnlyList<(double Person, double Thing, double By)> MostOf(IReadOnlyList<Candidate> candidates, IReadOnlyList<double[]> probabilities) =>
        [.. candidates.Select(candidate => (Most(candidate, PhraseRole.Person, probabilities), Most(candidate, PhraseRole.Thing, probabilities), Most(candidate, PhraseRole.Perpetrator, probabilities)))];

    /// <summary>A probability in tenths.</summary>
    private static string Tenths(double probability) => Math.Min((int)(probability * 10), 9).ToString(CultureInfo.InvariantCulture);

    private double Most(Candidate candidate, PhraseRole role, IReadOnlyList<double[]> probabilities) => (role switch
    {
        PhraseRole.Perpetrator => candidate.Attestation.Participants.Select(participant => participant.Citation.Span),
        PhraseRole.Person => candidate.Attestation.Targets.Where(target => target.Value.IsPerson).Select(target => target.Citation.Span).Concat(candidate.Attestation.Tolls.Select(toll => toll.Citation.Span)),
        _ => candidate.Attestation.Targets.Where(target => !target.Value.IsPerson).Select(target => target.Citation.Span),
    }).Select(span => ProbabilityOf(span, role, probabilities)).DefaultIfEmpty(0).Max();

    /// <summary>The probability of the phrase that has most in common with the words; words that are no phrase by themselves count as undecided.</summary>
    private double ProbabilityOf(TextSpan span, PhraseRole role, IReadOnlyList<double[]> probabilities)
    {
        const double Undecided = 0.3;
        return PhraseAt(span) is >= 0 and var p ? probabilities[p][(int)role] : Undecided;
    }

    /// <summary>The number of the phrase that has most in common with some words; -1 when none has anything.</summary>
    public int PhraseAt(TextSpan span)
    {
        var best = (Shared: 0, Phrase: -1);
        for (var p = 0; p < Phrases.Count; p++)
        {
            var shared = Math.Min(span.End, Phrases[p].Span.End) - Math.Max(span.Start, Phrases[p].Span.Start);
            if (shared > best.Shared)
            {
                best = (shared, p);
            }
        }

        return best.Phrase;
    }
}
