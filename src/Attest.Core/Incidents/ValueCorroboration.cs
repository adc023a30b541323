using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Core.Incidents;

/// <summary>What of an incident is corroborated by itself.</summary>
public enum CorroboratedValue
{
    /// <summary>That it happened.</summary>
    Event,

    /// <summary>That an actor did it.</summary>
    Responsibility,

    /// <summary>How many suffered a harm.</summary>
    Toll,
}

/// <summary>One who speaks, as readers see it.</summary>
/// <param name="Voice">What kind of body.</param>
/// <param name="Name">Its name; null when the text names none.</param>
public readonly record struct NamedVoice(Voice Voice, string? Name);

/// <summary>How well one value of an incident is attested: the United Nations may confirm the blast and not who did it.</summary>
public sealed record ValueCorroboration
{
    /// <summary>Which value.</summary>
    public required CorroboratedValue Value { get; init; }

    /// <summary>Who did it, for a responsibility; null otherwise.</summary>
    public string? Actor { get; init; }

    /// <summary>The harm, for a toll; null otherwise.</summary>
    public Harm? Harm { get; init; }

    /// <summary>How many, for a toll; null otherwise.</summary>
    public Quantity? Number { get; init; }

    /// <summary>How well it is attested.</summary>
    public required Corroboration Grade { get; init; }

    /// <summary>Whether those who say it only suspect it.</summary>
    public bool IsSuspected { get; init; }

    /// <summary>The independent voices that say it, sorted.</summary>
    public required IReadOnlyList<NamedVoice> Voices { get; init; }

    /// <summary>Voices that deny it, among them the accused, whose denial is shown and lowers nothing; sorted.</summary>
    public IReadOnlyList<NamedVoice> DeniedBy { get; init; } = [];

    /// <summary>What other voices say of the same harm; no dispute.</summary>
    public IReadOnlyList<(NamedVoice Voice, Quantity Number)> Others { get; init; } = [];

    /// <summary>The event, each responsibility and each toll of an incident: in this order, actors and harms in the order of the accounts.</summary>
    public static IReadOnlyList<ValueCorroboration> Of(Incident incident)
    {
        Account[] accounts = [.. incident.Accounts.Where(account => account.Attestation.Review != ReviewState.Rejected)];
        if (accounts.Length == 0)
        {
            return [];
        }

        var voices = new IndependentVoices(accounts);
        return [OfEvent(accounts, voices), .. OfResponsibilities(accounts, voices), .. OfTolls(incident, accounts, voices)];
    }

    private static ValueCorroboration OfEvent(Account[] accounts, IndependentVoices voices)
    {
        var accused = Accused(accounts);
        var denials = accounts.Where(account => account.Attestation.Type.Assertion.Stance == Stance.Denied).Select(account => (account, account.Attestation.Type.Assertion)).ToArray();
        var isDisputed = Array.Exists(denials, one => !accused.Any(actor => IsOwn(one.Assertion, actor)));
        var speaking = Corroborations.Speaking(accounts, voices);
        return new()
        {
            Value = CorroboratedValue.Event,
            Grade = isDisputed ? Corroboration.Disputed : Corroborations.Grade([.. speaking.Keys]),
            Voices = Sorted(speaking.Values),
            DeniedBy = Sorted(denials.Select(one => voices.NameOf(one.account, one.Assertion))),
        };
    }

    private static IEnumerable<ValueCorroboration> OfResponsibilities(Account[] accounts, IndependentVoices voices)
    {
        var said = accounts.SelectMany(account => SaidBy(account).Select(one => (Account: account, one.Key, one.Name, one.Kind, one.Assertion))).ToArray();
        foreach (var actor in said.GroupBy(one => one.Key, StringComparer.Ordinal).Where(actor => actor.Any(one => !IsDenial(one.Kind))))
        {
            var held = actor.Where(one => !IsDenial(one.Kind)).ToArray();
            var firm = Array.FindAll(held, one => one.Kind is ResponsibilityKind.Claimed or ResponsibilityKind.Fact or ResponsibilityKind.Accused);
            var speaking = Corroborations.Distinct((firm.Length > 0 ? firm : held).Select(one => (voices.Of(one.Account, one.Assertion), voices.NameOf(one.Account, one.Assertion))));
            var denials = actor.Where(one => IsDenial(one.Kind)).ToArray();
            var isDisputed = Array.Exists(denials, one => one.Kind == ResponsibilityKind.Acquitted || !IsOwn(one.Assertion, one.Name));
            yield return new()
            {
                Value = CorroboratedValue.Responsibility,
                Actor = held[0].Name,
                Grade = isDisputed ? Corroboration.Disputed : Corroborations.Grade([.. speaking.Keys]),
                IsSuspected = firm.Length == 0,
                Voices = Sorted(speaking.Values),
                DeniedBy = Sorted(denials.Select(one => voices.NameOf(one.Account, one.Assertion))),
            };
        }
    }

    /// <summary>Whom an account holds responsible or clears; who is only named as the attacker is named by the voice that names it.</summary>
    private static IEnumerable<(string Key, string Name, ResponsibilityKind Kind, Assertion Assertion)> SaidBy(Account account)
    {
        var attestation = account.Attestation;
        var told = attestation.Responsibilities.Select(one => (Key: ActorKey.Of(one.Value), one.Value.Name, Kind: KindOf(one), one.Assertion)).ToArray();
        var named = attestation.Participants
            .Where(one => one.Value.Role == Role.Perpetrator && one.Assertion.Stance is Stance.Asserted or Stance.Doubted && !Array.Exists(told, other => other.Key == ActorKey.Of(one.Value)))
            .Select(one => (Key: ActorKey.Of(one.Value), one.Value.Name, Kind: one.Assertion.Stance == Stance.Doubted ? ResponsibilityKind.Suspected : ResponsibilityKind.Fact, one.Assertion));
        return told.Concat(named);
    }

    private static ResponsibilityKind KindOf(Stated<Responsibility> one) => one.Assertion.Stance switch
    {
        Stance.Denied or Stance.Retracted => ResponsibilityKind.Denied,
        Stance.Doubted when one.Value.Kind == ResponsibilityKind.Fact => ResponsibilityKind.Suspected,
        _ => one.Value.Kind,
    };

    private static IEnumerable<ValueCorroboration> OfTolls(Incident incident, Account[] accounts, IndependentVoices voices)
    {
        foreach (var harm in Enum.GetValues<Harm>())
        {
            var number = harm == Attestations.Harm.Killed ? incident.Killed?.Taken.Value : TollSummary.Of(incident.Resolution.Tolls, harm)?.Number;
            if (number is null)
            {
                continue;
            }

            var figures = CitedFigure.Of(accounts, harm);
            var (agreeing, others) = (figures.Where(one => Overlap(one.Figure.Number, number)), figures.Where(one => !Overlap(one.Figure.Number, number)));
            var speaking = Corroborations.Distinct(agreeing.Select(one => (voices.Of(one.Account, TellerOf(one)), voices.NameOf(one.Account, TellerOf(one)))));
            var denials = accounts.SelectMany(account => account.Attestation.Tolls.Where(line => line.Value.Harm == harm && line.Assertion.Stance == Stance.Denied).Select(line => voices.NameOf(account, line.Assertion)));
            yield return new()
            {
                Value = CorroboratedValue.Toll,
                Harm = harm,
                Number = number,
                Grade = Corroborations.Grade([.. speaking.Keys]),
                Voices = Sorted(speaking.Values),
                DeniedBy = Sorted(denials),
                Others = [.. others.Select(one => (Voice: voices.NameOf(one.Account, TellerOf(one)), one.Figure.Number)).Distinct().OrderBy(one => one.Voice.Voice).ThenBy(one => one.Voice.Name, StringComparer.Ordinal).ThenBy(one => one.Number.AtLeast)],
            };
        }
    }

    /// <summary>Whose number it is: an author who only hands on a claim repeats the group's.</summary>
    private static Assertion TellerOf(CitedFigure figure) =>
        figure.Summary.Assertion.Voice == Voice.Author && figure.Account.Attestation.Type.Assertion is { Voice: Voice.Claim } claim ? claim : figure.Summary.Assertion;

    private static bool Overlap(Quantity one, Quantity other) =>
        (one.AtLeast ?? 0) <= (other.AtMost ?? long.MaxValue) && (other.AtLeast ?? 0) <= (one.AtMost ?? long.MaxValue);

    private static bool IsDenial(ResponsibilityKind kind) => kind is ResponsibilityKind.Denied or ResponsibilityKind.Acquitted;

    private static string[] Accused(Account[] accounts) =>
        [.. accounts.SelectMany(SaidBy).Where(one => !IsDenial(one.Kind)).Select(one => one.Name).Distinct(StringComparer.Ordinal)];

    /// <summary>Whether the accused denies for itself: a side speaks, and bears the accused one's name or none.</summary>
    private static bool IsOwn(Assertion assertion, string actor)
    {
        if (assertion.Voice is not (Voice.Claim or Voice.Army or Voice.Government))
        {
            return false;
        }

        var (speaker, accused) = ($" {FoldedName.Of(assertion.Speaker ?? "")} ", $" {FoldedName.Of(actor)} ");
        return speaker.Trim().Length == 0 || speaker.Contains(accused, StringComparison.Ordinal) || accused.Contains(speaker, StringComparison.Ordinal);
    }

    private static NamedVoice[] Sorted(IEnumerable<NamedVoice> voices) => [.. voices.Distinct().OrderBy(one => one.Voice).ThenBy(one => one.Name, StringComparer.Ordinal)];
}
