using Attest.Core.Actors;
using Attest.Core.Attestations;

namespace Attest.Core.Incidents;

/// <summary>How well an incident is attested, by voices that do not depend on one another.</summary>
public enum Corroboration
{
    /// <summary>Only an armed group says so of itself.</summary>
    ClaimedOnly,

    /// <summary>One voice tells it.</summary>
    ReportedOnce,

    /// <summary>Two or more independent voices tell it.</summary>
    ReportedBySeveral,

    /// <summary>Both sides tell it, or a neutral body confirms what another tells.</summary>
    Confirmed,

    /// <summary>A voice denies that it happened, or the only one who is held responsible denies it.</summary>
    Disputed,
}

/// <summary>Derives how well an incident is attested from the voices in its accounts.</summary>
public static class Corroborations
{
    /// <summary>
    /// Derives it. Documents with the same words, from the same source, or derived from the same agency are one voice. Differing tolls
    /// are no dispute. Only voices that tell the event or its toll count: a date that an author adds to a claim confirms nothing.
    /// </summary>
    public static Corroboration Of(IReadOnlyList<Account> accounts)
    {
        if (IsDenied(accounts) || OnlyAccusedDenies(accounts))
        {
            return Corroboration.Disputed;
        }

        return Grade([.. Speaking(accounts, new(accounts)).Keys]);
    }

    /// <summary>How well is attested what these voices say, none of which depends on another.</summary>
    internal static Corroboration Grade(IReadOnlyCollection<IndependentVoice> voices)
    {
        var hasArmedGroup = voices.Any(voice => voice.Voice == Voice.Claim);
        var hasState = voices.Any(voice => voice.Voice is Voice.Army or Voice.Government);
        var hasNeutral = voices.Any(voice => voice.Voice is Voice.UN or Voice.Ngo);
        return voices.Count switch
        {
            _ when (hasArmedGroup && hasState) || (hasNeutral && voices.Count > 1) => Corroboration.Confirmed,
            > 1 => Corroboration.ReportedBySeveral,
            _ => hasArmedGroup ? Corroboration.ClaimedOnly : Corroboration.ReportedOnce,
        };
    }

    /// <summary>The voices that tell the event or its toll, each with its name for readers.</summary>
    internal static Dictionary<IndependentVoice, NamedVoice> Speaking(IReadOnlyList<Account> accounts, IndependentVoices independent)
    {
        Dictionary<IndependentVoice, NamedVoice> voices = [];
        foreach (var account in accounts)
        {
            var attestation = account.Attestation;
            foreach (var assertion in attestation.Tolls.Select(toll => toll.Assertion).Prepend(attestation.Type.Assertion))
            {
                if (assertion.Stance is Stance.Asserted or Stance.Doubted)
                {
                    voices.TryAdd(independent.Of(account, assertion), independent.NameOf(account, assertion));
                }
            }

            // An author who only hands on a claim adds no voice by repeating its numbers.
            if (attestation.Type.Assertion.Voice == Voice.Claim)
            {
                voices.Remove(independent.Author(account));
            }
        }

        return Distinct(voices.Select(one => (one.Key, one.Value)));
    }

    /// <summary>Each voice once; a nameless one is held for one that has a name, where there is one of its kind.</summary>
    internal static Dictionary<IndependentVoice, NamedVoice> Distinct(IEnumerable<(IndependentVoice Voice, NamedVoice Name)> voices)
    {
        Dictionary<IndependentVoice, NamedVoice> distinct = [];
        foreach (var (voice, name) in voices)
        {
            distinct.TryAdd(voice, name);
        }

        foreach (var nameless in distinct.Keys.Where(voice => voice.Name.Length == 0 && distinct.Keys.Any(other => other.Voice == voice.Voice && other.Name.Length > 0)).ToArray())
        {
            distinct.Remove(nameless);
        }

        return distinct;
    }

    private static bool IsDenied(IReadOnlyList<Account> accounts) =>
        accounts.Any(account => account.Attestation.Type.Assertion.Stance is Stance.Denied);

    private static bool OnlyAccusedDenies(IReadOnlyList<Account> accounts)
    {
        var responsibilities = accounts.SelectMany(account => account.Attestation.Responsibilities).ToArray();
        var held = responsibilities
            .Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
            .Select(one => ActorKey.Of(one.Value)).Distinct(StringComparer.Ordinal).ToArray();
        return held is [var only]
            && responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Denied && ActorKey.Of(one.Value) == only)
            && !responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Claimed && ActorKey.Of(one.Value) == only);
    }
}
