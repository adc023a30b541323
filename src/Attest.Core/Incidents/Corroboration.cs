using Attest.Core.Attestations;
using Attest.Core.Places;

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

        var voices = Voices(accounts);
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

    private static bool IsDenied(IReadOnlyList<Account> accounts) =>
        accounts.Any(account => account.Attestation.Type.Assertion.Stance is Stance.Denied);

    private static bool OnlyAccusedDenies(IReadOnlyList<Account> accounts)
    {
        var responsibilities = accounts.SelectMany(account => account.Attestation.Responsibilities).ToArray();
        var held = responsibilities
            .Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted))
            .Select(one => NameOf(one.Value)).Distinct(StringComparer.Ordinal).ToArray();
        return held is [var only]
            && responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Denied && NameOf(one.Value) == only)
            && !responsibilities.Any(one => one.Value.Kind == ResponsibilityKind.Claimed && NameOf(one.Value) == only);
    }

    private static HashSet<IndependentVoice> Voices(IReadOnlyList<Account> accounts)
    {
        var independent = new IndependentVoices(accounts);
        HashSet<IndependentVoice> voices = [];
        foreach (var account in accounts)
        {
            var attestation = account.Attestation;
            foreach (var assertion in attestation.Tolls.Select(toll => toll.Assertion).Prepend(attestation.Type.Assertion))
            {
                if (assertion.Stance is Stance.Asserted or Stance.Doubted)
                {
                    voices.Add(independent.Of(account, assertion));
                }
            }

            // An author who only hands on a claim adds no voice by repeating its numbers.
            if (attestation.Type.Assertion.Voice == Voice.Claim)
            {
                voices.Remove(independent.Author(account));
            }
        }

        // A nameless voice is held for one that has a name, where there is one of its kind.
        voices.RemoveWhere(voice => voice.Name.Length == 0 && voices.Any(other => other.Voice == voice.Voice && other.Name.Length > 0));
        return voices;
    }

    private static string NameOf(Responsibility responsibility) => responsibility.Actor?.Value ?? FoldedName.Of(responsibility.Name);
}
