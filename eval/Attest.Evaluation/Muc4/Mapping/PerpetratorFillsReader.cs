using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Who did it: descriptions of people apart from organisations, with how surely the organisation is named.</summary>
internal static class PerpetratorFillsReader
{
    private const string Terrorist = "TERRORIST ACT";
    private const string State = "STATE-SPONSORED VIOLENCE";

    public static PerpetratorFills Read(Attestation attestation)
    {
        var individuals = new List<string>();
        var organizations = new List<OrganizationFill>();
        var actors = new HashSet<ActorId>();
        var isState = false;
        foreach (var participant in attestation.Participants.Where(participant => participant.Value.Role == Role.Perpetrator))
        {
            var fill = Phrase.FillOf(participant.Value.Words);
            var (isOrganization, isStateForce) = WordsTell(fill);
            isState |= isStateForce;
            if (participant.Value.Actor is not null)
            {
                // An actor of the registry is an organisation; what stands before its name describes people of it.
                var (people, name) = Parts(fill, participant.Value.Name);
                Add(individuals, people);
                if (actors.Add(participant.Value.Actor.Value))
                {
                    AddOrganization(organizations, name, ConfidenceOf(attestation, participant));
                }
            }
            else if (isOrganization)
            {
                AddOrganization(organizations, fill, ConfidenceOf(attestation, participant));
            }
            else
            {
                Add(individuals, fill);
            }
        }

        foreach (var responsibility in attestation.Responsibilities.Where(responsibility => responsibility.Value.Actor is not null))
        {
            if (ConfidenceOf(responsibility.Value.Kind) is { } confidence && actors.Add(responsibility.Value.Actor!.Value))
            {
                AddOrganization(organizations, Parts(Phrase.FillOf(responsibility.Citation.Quote), responsibility.Value.Name).Name, confidence);
            }
        }

        return new(isState ? State : Terrorist, individuals, organizations);
    }

    private static (bool IsOrganization, bool IsState) WordsTell(string fill)
    {
        var (isOrganization, isState) = CodebookTables.PerpetratorWords.GetValueOrDefault(Phrase.HeadOf(fill));
        return (isOrganization, isState || Phrase.WordsOf(fill).Any(word => CodebookTables.PerpetratorWords.GetValueOrDefault(word).IsState));
    }

    /// <summary>TERRORISTS and FMLN of "terrorists of the FMLN", FMLN REBELS and FMLN of "FMLN rebels"; no people of "FMLN".</summary>
    private static (string People, string Name) Parts(string fill, string shortName)
    {
        var name = Phrase.Plain(shortName);
        var of = fill.IndexOf(" OF ", StringComparison.Ordinal);
        if (of > 0 && !CodebookTables.PerpetratorWords.GetValueOrDefault(Phrase.HeadOf(fill)).IsOrganization && Phrase.IsPlural(fill))
        {
            return (fill[..of], WithoutMembers(Phrase.FillOf(fill[(of + 4)..])));
        }

        var bare = WithoutMembers(fill);
        return !fill.Contains(name, StringComparison.Ordinal) ? (bare == fill ? "" : fill, bare)
            : fill == name ? ("", fill)
            : Phrase.IsPlural(fill) && !fill.EndsWith(name, StringComparison.Ordinal) ? (fill, name)
            : ("", name);
    }

    /// <summary>SHINING PATH of "Shining Path terrorists".</summary>
    private static string WithoutMembers(string fill)
    {
        var words = fill.Split(' ').ToList();
        while (words.Count > 1 && CodebookTables.MemberWords.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Join(' ', words);
    }

    private static string ConfidenceOf(Attestation attestation, Stated<Participant> participant)
    {
        var said = attestation.Responsibilities
            .Where(responsibility => responsibility.Value.Actor == participant.Value.Actor || responsibility.Value.Name == participant.Value.Name)
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

    private static void Add(List<string> fills, string fill)
    {
        if (fill.Length > 0 && !fills.Contains(fill, StringComparer.Ordinal))
        {
            fills.Add(fill);
        }
    }

    private static void AddOrganization(List<OrganizationFill> fills, string id, string confidence)
    {
        if (id.Length > 0 && !fills.Exists(fill => string.Equals(fill.Id, id, StringComparison.Ordinal)))
        {
            fills.Add(new(id, confidence));
        }
    }
}
