using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

/// <summary>Who spoke last in a document, so that "it added" and "the group" can be understood.</summary>
internal sealed class Speaker
{
    public Assertion? Assertion { get; private set; }

    /// <summary>Whether a body of people spoke, which no later "he" means.</summary>
    public bool IsGroup { get; private set; }

    /// <summary>The armed group that the text last named.</summary>
    public Party? Armed { get; private set; }

    /// <summary>The paragraph in which it was named; -1 for none.</summary>
    public int ArmedParagraph { get; private set; } = -1;

    /// <summary>The paragraph in which somebody spoke last; -1 for none.</summary>
    public int Paragraph { get; set; } = -1;

    /// <summary>The person whom a sentence named first, for "he" in the next; null for none.</summary>
    public Party? Person { get; private set; }

    /// <summary>The token behind that sentence; -1 for none.</summary>
    public int PersonEnd { get; private set; } = -1;

    public void Begin() => (Assertion, IsGroup, Armed, ArmedParagraph, Person, PersonEnd, Paragraph) = (null, false, null, -1, null, -1, -1);

    public void Set(Assertion assertion, Party party)
    {
        (Assertion, IsGroup) = (assertion, party.IsGroup);
        if (assertion.Voice == Voice.Claim && party.Actor >= 0)
        {
            Armed = party;
        }
    }

    public void See(Party person, int endOfSentence) => (Person, PersonEnd) = (person, endOfSentence);

    public void SeeArmed(Party armed, int paragraph) => (Armed, ArmedParagraph) = (armed, paragraph);
}
