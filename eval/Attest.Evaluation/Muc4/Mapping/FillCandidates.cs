using Attest.Coder.Roles;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Evaluation.Muc4.Scoring;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>
/// Everybody and everything that a template could name: what the coder gave its incidents, and the phrases of the message, wherever they stand,
/// that look like somebody harmed, something attacked or somebody who did it.
/// </summary>
internal static class FillCandidates
{
    private const double LeastProbable = 0.04;

    public static IReadOnlyList<NamedFill> Of(IReadOnlyList<Candidate> members, ReadMessage read, IReadOnlyList<double[]> parts)
    {
        var country = members[0].Country;
        var people = members.SelectMany(member => member.Draft.People).ToList();
        var things = members.SelectMany(member => member.Draft.Things).ToList();
        var individuals = members.SelectMany(member => member.Draft.Perpetrators.Individuals).ToList();
        var organizations = members.SelectMany(member => member.Draft.Perpetrators.Organizations).ToList();
        for (var p = 0; p < read.Phrases.Count; p++)
        {
            var phrase = read.Phrases[p];
            if (parts[p][(int)PhraseRole.Person] >= LeastProbable && !IsAmong(people, phrase.Span) && TargetFills.PersonOf(TargetOf(phrase, isPerson: true), country) is { } person)
            {
                people.Add(person with { Spans = [phrase.Span] });
            }

            if (parts[p][(int)PhraseRole.Thing] >= LeastProbable && !IsAmong(things, phrase.Span) && TargetFills.ThingOf(TargetOf(phrase, isPerson: false), country) is { } thing)
            {
                things.Add(thing with { Spans = [phrase.Span] });
            }

            if (parts[p][(int)PhraseRole.Perpetrator] >= LeastProbable)
            {
                AddPerpetrators(phrase, individuals, organizations);
            }
        }

        return
        [
            .. Referents.Fold(people), .. Referents.Fold(things),
            .. Fold(individuals, (one, other) => FillText.Compare(one.Id, other.Id) == Likeness.Full),
            .. Fold(organizations, (one, other) => (one.Actor is { } actor && actor == other.Actor) || FillText.Compare(one.Id, other.Id) == Likeness.Full),
        ];
    }

    private static void AddPerpetrators(SeenPhrase phrase, List<IndividualFill> individuals, List<OrganizationFill> organizations)
    {
        const string Unsaid = "REPORTED AS FACT";
        var fill = Phrase.FillOf(phrase.Name ?? phrase.Words);
        if (fill.Length < 2)
        {
            return;
        }

        if (ActorNames.FindIn(fill) is var (actor, name, isState))
        {
            if (PerpetratorFillsReader.PeopleOf(fill, name) is { Length: > 0 } described && !IsAmong(individuals, phrase.Span))
            {
                individuals.Add(new(described, isState) { Spans = [phrase.Span] });
            }

            if (!IsAmong(organizations, phrase.Span))
            {
                organizations.Add(new(name, Unsaid, isState, actor) { Spans = [phrase.Span] });
            }

            return;
        }

        var (isOrganization, isStateForce) = PerpetratorFillsReader.WordsTell(fill);
        if (isOrganization && !IsAmong(organizations, phrase.Span))
        {
            organizations.Add(new(fill, Unsaid, isStateForce) { Spans = [phrase.Span] });
        }
        else if (!isOrganization && !IsAmong(individuals, phrase.Span))
        {
            individuals.Add(new(fill, isStateForce) { Spans = [phrase.Span] });
        }
    }

    private static Target TargetOf(SeenPhrase phrase, bool isPerson) => new(phrase.Words, phrase.Kind, isPerson, phrase.Number, ProperName: isPerson ? phrase.Name : null);

    private static bool IsAmong(IEnumerable<NamedFill> fills, TextSpan span) => fills.Any(fill => fill.Spans.Any(other => other.Start < span.End && span.Start < other.End));

    private static List<T> Fold<T>(List<T> fills, Func<T, T, bool> areSame)
        where T : NamedFill
    {
        var folded = new List<T>();
        foreach (var fill in fills)
        {
            var at = folded.FindIndex(known => areSame(known, fill));
            if (at < 0)
            {
                folded.Add(fill);
            }
            else
            {
                folded[at] = folded[at] with { Spans = [.. folded[at].Spans, .. fill.Spans] };
            }
        }

        return folded;
    }
}
