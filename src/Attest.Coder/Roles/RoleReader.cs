using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Documents;

namespace Attest.Coder.Roles;

/// <summary>Gives phrases that the rules left without a part the part that the model finds probable, in the incident told nearest to them.</summary>
internal sealed class RoleReader(PhraseFeatures features, RoleModel model, PartyReader parties)
{
    /// <summary>From which probability a phrase is given a part.</summary>
    private const float Least = 0.4f;

    /// <summary>How many sentences before or behind a phrase the incident may be told to which it belongs.</summary>
    private const int MaxFramesApart = 2;

    private readonly FeatureBag _bag = new();
    private readonly List<(Mention Host, Party Party, PhraseRole Role)> _found = [];

    /// <summary>Takes the facts that spoke for each part given; null, as a rule, when nobody asks for them.</summary>
    public FactLog? Facts { get; set; }

    public void Read(DocumentText text, List<Frame> frames, List<Mention> mentions)
    {
        if (mentions.Count == 0)
        {
            return;
        }

        var bag = Facts?.Bag ?? _bag;
        _found.Clear();
        features.Begin(text, mentions);
        Span<float> probabilities = stackalloc float[RoleModel.Roles];
        foreach (var frame in frames)
        {
            for (var i = 0; i < frame.Chunks.Count; i++)
            {
                if (!PhraseFeatures.IsCandidate(frame, i) || features.IsGiven(frame, i))
                {
                    continue;
                }

                features.Read(frame, i, bag);
                model.Weigh(bag, probabilities);
                var role = Best(probabilities);
                if (role != PhraseRole.None && !(role == PhraseRole.Thing && IsPlace(frame.Chunks[i])) && HostOf(frame, i, mentions) is { } host)
                {
                    var party = parties.PartyOf(text, frame, i) with { Probability = probabilities[(int)role] };
                    Facts?.Add(party.Words, role, model);
                    _found.Add((host, party, role));
                }
            }
        }

        // Only now, so that what was found in one sentence does not count as told by the rules in the next.
        foreach (var (host, party, role) in _found)
        {
            Give(host, party, role);
        }
    }

    /// <summary>Shows each phrase that can play a part, given one by the rules or not, to train the model.</summary>
    public void See(DocumentText text, List<Frame> frames, List<Mention> mentions, Action<SeenPhrase> see)
    {
        var bag = new FeatureBag { Names = [] };
        features.Begin(text, mentions);
        foreach (var frame in frames)
        {
            for (var i = 0; i < frame.Chunks.Count; i++)
            {
                if (PhraseFeatures.IsCandidate(frame, i))
                {
                    features.Read(frame, i, bag);
                    var party = parties.PartyOf(text, frame, i);
                    var (span, name) = (SpanOf(party.Words), party.NameWords is { } words ? SpanOf(words) : null as TextSpan?);
                    see(new(span, TextOf(span), name is { } known ? TextOf(known) : null, [.. bag.Names]) { Kind = party.Kind.Length > 0 ? party.Kind : null, Number = party.Number });
                }
            }
        }

        TextSpan SpanOf(Words words) => new(text.Tokens[words.First].Start, text.Tokens[words.Last].End);
        string TextOf(TextSpan span) => text.Text[span.Start..span.End];
    }

    /// <summary>A town is where an incident took place, and only words that say more make it a thing that was attacked.</summary>
    private static bool IsPlace(Chunk chunk) => chunk.Places >= 0 && chunk.Class is NounClass.Unknown or NounClass.Area;

    private static PhraseRole Best(ReadOnlySpan<float> probabilities)
    {
        var best = PhraseRole.None;
        for (var role = 1; role < probabilities.Length; role++)
        {
            if (probabilities[role] >= Least && (best == PhraseRole.None || probabilities[role] > probabilities[(int)best]))
            {
                best = (PhraseRole)role;
            }
        }

        return best;
    }

    /// <summary>The mention nearest in the sentence, else the last of the sentences before, else the first of the sentence behind.</summary>
    private static Mention? HostOf(Frame frame, int chunk, List<Mention> mentions)
    {
        Mention? best = null;
        var nearest = int.MaxValue;
        foreach (var mention in mentions)
        {
            if (mention.IsNegated || mention.IsHypothetical || mention.IsResponsibilityOnly)
            {
                continue;
            }

            var apart = frame.Number - mention.Frame.Number;
            if (Math.Abs(apart) > MaxFramesApart)
            {
                continue;
            }

            var distance = apart == 0 ? Math.Abs(mention.Chunk - chunk) : apart > 0 ? (1000 * apart) - mention.Chunk : (-1500 * apart) + mention.Chunk;
            if (distance < nearest)
            {
                (best, nearest) = (mention, distance);
            }
        }

        return best;
    }

    private static void Give(Mention host, Party party, PhraseRole role)
    {
        switch (role)
        {
            case PhraseRole.Perpetrator:
                host.Perpetrators.Add(party);
                break;
            case PhraseRole.Person:
                host.Targets.Add(party with { IsPeople = true });
                break;
            case PhraseRole.Thing:
                host.Targets.Add(party with { IsPeople = false, IsName = false, NameWords = null });
                break;
            case PhraseRole.Weapon:
                host.Weapons.Add(party);
                break;
        }
    }
}
