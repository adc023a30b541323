using Attest.Coder.Actors;
using Attest.Coder.Passages;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Releases;

namespace Attest.Coder.Releases;

/// <summary>Writes releases: every value with the words that say it.</summary>
internal sealed class ReleaseBuilder(Document document, DocumentText text, ActorTable actors, WrittenNames names)
{
    /// <summary>The release, with the accounts that tell what it depicts or claims.</summary>
    public Release Build(ReleaseDraft draft, IReadOnlyList<Attestation> accounts) => new()
    {
        Kind = Say(draft, draft.Kind, draft.KindSpan),
        By = draft.Group < 0 ? null : Say(draft, new Releaser(actors[draft.Group].Id, names[draft.Group]), draft.GroupSpan ?? draft.KindSpan, draft.GroupSpan is null ? Basis.Inferred : Basis.Stated),
        Outlet = draft.Outlet is var (name, span) ? Say(draft, Squeeze(name), span) : null,
        Date = draft.Time is { Date: { } date } time ? Say(draft, date, new(text.Tokens[time.FirstToken].Start, text.Tokens[time.LastToken].End)) : null,
        Shows = Texts(draft, draft.Shows),
        Notes = Texts(draft, draft.Notes),
        Speakers = Texts(draft, draft.Speakers),
        Incidents = [.. accounts.Where(account => IsOf(draft, account)).Select(account => account.Id)],
    };

    private Stated<string>[] Texts(ReleaseDraft draft, List<TextSpan> spans) => [.. spans.Distinct().Select(span => Say(draft, Squeeze(text.Text[span.Start..span.End]), span))];

    private Stated<T> Say<T>(ReleaseDraft draft, T value, TextSpan span, Basis basis = Basis.Stated) => new(value, document.Cite(DocumentPart.Body, span), draft.Assertion, basis);

    /// <summary>Whether an account is told where the text is about the release, or is claimed by the group behind the words that name it.</summary>
    private bool IsOf(ReleaseDraft draft, Attestation account)
    {
        if (account.Id.Part != DocumentPart.Body)
        {
            return false;
        }

        var at = text.Sentences.FindIndex(sentence => sentence.Start <= account.Id.Anchor.Start && account.Id.Anchor.Start < sentence.End);
        if (at < 0 || text.Sentences[at].FirstToken < draft.From)
        {
            return false;
        }

        var isClaimed = account.Type.Assertion.Voice == Voice.Claim
            || (draft.Kind == ReleaseKind.Statement && account.Responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Claimed && (draft.Group < 0 || one.Value.Actor == actors[draft.Group].Id)));
        return isClaimed || (draft.Kind != ReleaseKind.Statement && draft.Paragraphs.Contains(text.Sentences[at].Paragraph));
    }

    private static string Squeeze(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
