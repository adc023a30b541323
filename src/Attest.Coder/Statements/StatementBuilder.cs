using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Core.Actors;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Coder.Statements;

/// <summary>Turns what sentences tell into cited statements: each thing once, by the words that tell it first.</summary>
internal sealed class StatementBuilder
{
    private readonly HashSet<string> _told = new(StringComparer.Ordinal);

    public void Begin() => _told.Clear();

    public void Add(Document document, DocumentText text, StatementDraft draft, List<ActorStatement> statements)
    {
        Words[] choices = [draft.Around, draft.Words, draft.Core];
        var span = SpanOf(text, Array.Find(choices, words => SpanOf(text, words).Length <= CitedSource.MaxQuoteLength) is { Last: > 0 } fitting ? fitting : draft.Core);

        if (span.Length > CitedSource.MaxQuoteLength || !_told.Add(KeyOf(draft)))
        {
            return;
        }

        statements.Add(new()
        {
            Actor = draft.Actor,
            Property = draft.Property,
            Value = draft.Value,
            From = draft.From,
            To = draft.To,
            Assertion = draft.Assertion,
            Source = new CitedSource(document.Cite(DocumentPart.Body, span)),
            Origin = StatementOrigin.Document,
        });
    }

    private static TextSpan SpanOf(DocumentText text, Words words) => new(text.Tokens[words.First].Start, text.Tokens[words.Last].End);

    /// <summary>What makes two tellings one: a leader told twice with other words for the role is told once.</summary>
    private static string KeyOf(StatementDraft draft)
    {
        var value = draft.Value switch
        {
            PersonValue person => $"{FoldedName.Of(person.Name)}|{person.Fate}",
            ActorValue { Actor: var actor } => actor.Key,
            var other => FoldedName.Of(other.Words),
        };
        return $"{draft.Actor.Key}|{draft.Property}|{value}|{draft.Assertion.Stance}";
    }
}
