using Attest.Coder.Mentions;

namespace Attest.Coder.Statements;

/// <summary>Somebody who leads an actor or speaks for it, as a sentence tells.</summary>
/// <param name="Actor">Whom.</param>
/// <param name="Person">The words of the name.</param>
/// <param name="Name">The name as written, in full where the document told it in full.</param>
/// <param name="Role">As what, such as "former second in command".</param>
/// <param name="RoleWords">The words of the role.</param>
internal sealed record LeaderMention(Named Actor, Words Person, string Name, string Role, Words RoleWords)
{
    public Words Words => StatementSentence.Union(Person, RoleWords);
}
