using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Who did it: descriptions of people apart from organisations, with how surely the organisation is named.</summary>
internal static class PerpetratorFillsReader
{
    private const string Terrorist = "TERRORIST ACT";
    private const string State = "STATE-SPONSORED VIOLENCE";

    public static PerpetratorFills Read(Attestation attestation, Message message)
    {
        var text = Phrase.Plain(message.Document.Body);
        var individuals = new List<IndividualFill>();
        var organizations = new List<OrganizationFill>();
        var actors = new HashSet<ActorId>();
        var isState = false;
        foreach (var participant in attestation.Participants.Where(participant => participant.Value.Role == Role.Perpetrator))
        {
            var fill = Phrase.FillOf(participant.Value.Words);
            if (participant.Value.Actor is { } actor)
            {
                // An actor of the registry is an organisation; words beside or instead of its name describe people of it.
                var isOfState = ActorNames.Find(actor) is { IsState: true };
                isState |= isOfState;
                var name = ActorNames.NameIn(fill, actor) ?? ActorNames.NameIn(text, actor);
                AddPeople(individuals, PeopleOf(fill, name), isOfState, participant.Citation.Span);
                if (name is not null && actors.Add(actor))
                {
                    AddOrganization(organizations, name, ConfidenceOf(attestation, participant), isOfState, actor, participant.Citation.Span);
                }

                continue;
            }

            var (isOrganization, isStateForce) = WordsTell(fill);
            isState |= isStateForce;
            if (isOrganization)
            {
                AddOrganization(organizations, fill, ConfidenceOf(attestation, participant), isStateForce, null, participant.Citation.Span);
            }
            else
            {
                AddPeople(individuals, fill, isStateForce, participant.Citation.Span);
            }
        }

        foreach (var responsibility in attestation.Responsibilities)
        {
            if (responsibility.Value.Actor is { } actor && ConfidenceOf(responsibility.Value.Kind) is { } confidence && ActorNames.NameIn(text, actor) is { } name && actors.Add(actor))
            {
                AddOrganization(organizations, name, confidence, ActorNames.Find(actor) is { IsState: true }, actor, responsibility.Citation.Span);
            }
        }

        // "It will generally be the case that this slot is null if the perpetrator slots are null" (section 7.9 of the task's documentation).
        return new(individuals.Count + organizations.Count == 0 ? null : isState ? State : Terrorist, individuals, organizations);
    }

    public static (bool IsOrganization, bool IsState) WordsTell(string fill)
    {
        var (isOrganization, isState) = CodebookTables.PerpetratorWords.GetValueOrDefault(Phrase.HeadOf(fill));
        return (isOrganization, isState || Phrase.WordsOf(fill).Any(word => CodebookTables.PerpetratorWords.GetValueOrDefault(word).IsState));
    }

    /// <summary>TERRORISTS of "terrorists of the FMLN", FMLN REBELS of "FMLN rebels", REBELS of "rebels"; nobody of "FMLN", "the FMLN organisation" and "they".</summary>
    public static string PeopleOf(string fill, string? name)
    {
        if (CodebookTables.PerpetratorWords.GetValueOrDefault(Phrase.HeadOf(fill)).IsOrganization || !Phrase.IsPlural(fill) || (name is not null && fill.EndsWith(name, StringComparison.Ordinal) && !fill.Contains(" OF ", StringComparison.Ordinal)))
        {
            return "";
        }

        var of = fill.IndexOf(" OF ", StringComparison.Ordinal);
        return of > 0 && name is not null && fill.IndexOf(name, StringComparison.Ordinal) > of ? fill[..of] : fill;
    }

    private static string ConfidenceOf(Attestation attestation, Stated<Participant> participant)
    {
        var said = attestation.Responsibilities
            .Where(responsibility => responsibility.Value.Actor == participant.Value.Actor || responsibility.Value.Name == participant.Value.Name)
            .OrderBy(responsibility => responsibility.Value.Kind switch { ResponsibilityKind.Claimed => 0, ResponsibilityKind.Fact => 2, _ => 1 })
            .Select(responsibility => ConfidenceOf(responsibility.Value.Kind))
            .FirstOrDefault(confidence => confidence is not null);
        return said ?? participant.Assertion switch
        {
            { Voice: Voice.Claim } => "CLAIMED OR ADMITTED",
            { Voice: Voice.Army or Voice.Government } => "SUSPECTED OR ACCUSED BY AUTHORITIES",
            { Stance: Stance.Doubted } => "SUSPECTED OR ACCUSED",
            _ => "REPORTED AS FACT",
        };
    }

    private static string? ConfidenceOf(ResponsibilityKind kind) => kind switch
    {
        ResponsibilityKind.Claimed => "CLAIMED OR ADMITTED",
        ResponsibilityKind.Fact => "REPORTED AS FACT",
        ResponsibilityKind.Suspected => "SUSPECTED OR ACCUSED",
        ResponsibilityKind.Accused => "SUSPECTED OR ACCUSED BY AUTHORITIES",
        ResponsibilityKind.Possible => "POSSIBLE",
        ResponsibilityKind.Acquitted => "ACQUITTED",
        ResponsibilityKind.Denied => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of responsibility."),
    };

    private static void AddPeople(List<IndividualFill> fills, string fill, bool isState, TextSpan span)
    {
        if (fill.Length > 0 && !fills.Exists(known => string.Equals(known.Id, fill, StringComparison.Ordinal)))
        {
            fills.Add(new(fill, isState) { Spans = [span] });
        }
    }

    private static void AddOrganization(List<OrganizationFill> fills, string id, string confidence, bool isState, ActorId? actor, TextSpan span)
    {
        if (id.Length > 0 && !fills.Exists(fill => string.Equals(fill.Id, id, StringComparison.Ordinal)))
        {
            fills.Add(new(id, confidence, isState, actor) { Spans = [span] });
        }
    }
}
