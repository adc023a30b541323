using System.Runtime.InteropServices;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Core.Actors;
using Attest.Core.Documents;

namespace Attest.Coder.Statements;

/// <summary>Reads what a document says about actors, once its incidents have been read. Sentences that name or mean no actor are passed over.</summary>
/// <param name="words">The codebook's words.</param>
/// <param name="finder">Finds actors.</param>
/// <param name="readings">What is read from a sentence.</param>
/// <param name="parse">Reads a sentence that the incidents did not need into a frame.</param>
internal sealed class StatementReader(StatementWords words, NamedFinder finder, StatementReadings readings, Action<Frame, Sentence> parse)
{
    private readonly StatementBuilder _builder = new();
    private readonly StatementSentence _sentence = new();
    private readonly Frame _own = new();
    private readonly Topic _topic = new();
    private (int Paragraph, ActorProperty Property) _label = (-1, default);

    /// <summary>The statements of a document, in the order of the text.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its body.</param>
    /// <param name="frames">The sentences that were read for incidents.</param>
    /// <param name="title">Its title.</param>
    /// <param name="titleUnits">The units of the title.</param>
    public IReadOnlyList<ActorStatement> Read(Document document, DocumentText text, List<Frame> frames, DocumentText title, List<Unit> titleUnits)
    {
        if (text.IsCapitals)
        {
            return [];
        }

        var statements = new List<ActorStatement>();
        _builder.Begin();
        finder.Begin();
        readings.Begin(document);
        _sentence.BeginDocument();
        _topic.Begin(finder, title, titleUnits);
        _label = (-1, default);
        var next = 0;
        foreach (ref readonly var sentence in CollectionsMarshal.AsSpan(text.Sentences))
        {
            var frame = next < frames.Count && frames[next].Sentence == sentence ? frames[next++] : null;
            if (sentence.Kind is SentenceKind.Prose or SentenceKind.Heading && MayTell(text, sentence, frame))
            {
                ReadSentence(text, sentence, frame);
                foreach (var draft in _sentence.Drafts.OrderBy(draft => draft.Core.First).ThenBy(draft => draft.Core.Last))
                {
                    _builder.Add(document, text, draft, statements);
                }
            }
        }

        return statements;
    }

    /// <summary>Whether the sentence names an actor, or may mean one by "the group" or "its", and holds a word that tells something of actors.</summary>
    private bool MayTell(DocumentText text, in Sentence sentence, Frame? frame)
    {
        var (isTelling, isNamed) = (false, frame is not null && HasActor(frame));
        var mayRefer = _topic.IsKnown;
        var isLabel = mayRefer && sentence.Paragraph == _label.Paragraph;
        for (var at = sentence.FirstToken; at < sentence.EndToken; at++)
        {
            ref readonly var token = ref text.Tokens[at];
            isTelling |= words.MayTell(token.Lexeme) || (token.IsAllCapitals && at > sentence.FirstToken && text.Tokens[at - 1].Mark == '(');
            isNamed |= (mayRefer && words.MayRefer(token.Lexeme)) || (token.IsCapitalised && words.IsNameNoun(token.Lexeme)) || (token.IsAllCapitals && finder.IsProposed(text[token]));
            isLabel |= mayRefer && (token.Mark == ':' ? at < sentence.FirstToken + 9 : at == sentence.FirstToken && words.MayLabel(token.Lexeme));
        }

        return (isTelling && isNamed) || isLabel;
    }

    private static bool HasActor(Frame frame)
    {
        foreach (ref readonly var unit in CollectionsMarshal.AsSpan(frame.Units))
        {
            if (unit.Actor >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void ReadSentence(DocumentText text, in Sentence sentence, Frame? frame)
    {
        if (frame is null)
        {
            parse(_own, sentence);
            frame = _own;
        }

        _sentence.Begin(text, frame);
        words.Find(text.Tokens, sentence.FirstToken, sentence.EndToken, _sentence.Hits);
        finder.Find(_sentence, _topic.Current);
        _sentence.Topic = _topic.Current;
        readings.Read(_sentence);
        if (sentence.Kind == SentenceKind.Heading && LabelledLines.HeadingOf(_sentence) is { } heading)
        {
            // "Strength" on a line of its own: the next paragraph is its.
            _label = (sentence.Paragraph + 1, heading);
            return;
        }

        var label = _label.Paragraph == sentence.Paragraph ? (_label.Property, Behind: sentence.FirstToken) : LabelledLines.LabelOf(_sentence);
        if (label is { } known)
        {
            _label = (sentence.Paragraph, known.Property);
            if (_topic.OfText is { } subject)
            {
                readings.ReadLabelled(_sentence, known.Property, subject, known.Behind);
            }
        }

        _topic.See(_sentence);
    }
}
