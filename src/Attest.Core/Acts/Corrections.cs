using Attest.Core.Actors;
using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Core.Acts;

/// <summary>Reads an attestation as people corrected it. What is stored stays as it was coded.</summary>
public static class Corrections
{
    /// <summary>
    /// The attestation with its corrections and reviews. Of several on one field the last holds; a value without a citation of its own
    /// keeps the words that were read before.
    /// </summary>
    /// <param name="attestation">The attestation as coded.</param>
    /// <param name="acts">Acts that hold, in any order; those on other things are passed over.</param>
    public static Attestation Apply(Attestation attestation, IEnumerable<Act> acts)
    {
        var ordered = acts.Order(ActOrder.Instance).ToArray();
        var corrected = attestation;
        foreach (var correction in ordered.Select(act => act.Content).OfType<Correction>().Where(one => one.Attestation == attestation.Id))
        {
            corrected = Apply(corrected, correction);
        }

        var review = ordered.Select(act => act.Content).OfType<Review>().LastOrDefault(one => one.Attestation == attestation.Id);
        return (review, isCorrected: !ReferenceEquals(corrected, attestation)) switch
        {
            ({ IsAccepted: false }, _) => corrected with { Review = ReviewState.Rejected },
            (_, true) => corrected with { Review = ReviewState.Corrected },
            ({ IsAccepted: true }, _) when attestation.Review == ReviewState.Machine => corrected with { Review = ReviewState.Accepted },
            _ => corrected,
        };
    }

    private static Attestation Apply(Attestation attestation, Correction correction)
    {
        var value = correction.Value;
        return correction.Field switch
        {
            DecidedField.Type => value?.Type is { } type ? attestation with { Type = Say(type, attestation.Type) } : attestation,
            DecidedField.Date => attestation with { Date = value?.Date is { } date ? Say(date, attestation.Date) : null },
            DecidedField.Place => attestation with { Place = value?.Place is { } place ? Say(place, attestation.Place) : null },
            DecidedField.Killed => WithToll(attestation, Harm.Killed, value?.Number, correction.Citation),
            DecidedField.Wounded => WithToll(attestation, Harm.Wounded, value?.Number, correction.Citation),
            DecidedField.Abducted => WithToll(attestation, Harm.Abducted, value?.Number, correction.Citation),
            DecidedField.Perpetrators => WithPerpetrators(attestation, value?.Perpetrators ?? [], Say),
            DecidedField.Targets => attestation with { Targets = List(attestation.Targets, value?.Targets ?? [], one => FoldedName.Of(one.Words)) },
            DecidedField.Weapons => attestation with { Weapons = List(attestation.Weapons, value?.Weapons ?? [], one => FoldedName.Of(one.Words)) },
            DecidedField.Completion => value?.Completion is { } completion ? attestation with { Completion = completion } : attestation,
            DecidedField.Main => value?.IsMain is { } isMain ? attestation with { IsMain = isMain } : attestation,
            _ => throw new ArgumentOutOfRangeException(nameof(correction), correction.Field, "No field of an account."),
        };

        Stated<T> Say<T>(T said, Stated<T>? before) => correction.Citation is { } citation
            ? new(said, citation, before?.Assertion ?? Assertion.ByAuthor)
            : new(said, before?.Citation ?? attestation.Type.Citation, before?.Assertion ?? Assertion.ByAuthor, Basis.Inferred);

        Stated<T>[] List<T>(IReadOnlyList<Stated<T>> before, IReadOnlyList<T> said, Func<T, string> key) =>
            [.. said.Select(one => before.FirstOrDefault(other => key(other.Value) == key(one)) ?? Say(one, before.Count > 0 ? before[0] : null))];
    }

    /// <summary>
    /// Replaces who did it. Whoever is not named any more is held responsible no more; what was said of those who stay is kept, and so are
    /// denials and acquittals, for they say who did not do it.
    /// </summary>
    internal static Attestation WithPerpetrators(
        Attestation attestation, IReadOnlyList<Participant> perpetrators, Func<Participant, Stated<Participant>?, Stated<Participant>> say)
    {
        var keys = perpetrators.Select(ActorKey.Of).ToHashSet(StringComparer.Ordinal);
        var before = attestation.Participants.Where(one => one.Value.Role == Role.Perpetrator).ToArray();
        var said = perpetrators.Select(one => Array.Find(before, other => ActorKey.Of(other.Value) == ActorKey.Of(one)) ?? say(one, before.FirstOrDefault())).ToArray();
        var kept = attestation.Responsibilities
            .Where(one => one.Value.Kind is ResponsibilityKind.Denied or ResponsibilityKind.Acquitted || keys.Contains(ActorKey.Of(one.Value)))
            .ToArray();
        var held = kept.Where(one => one.Value.Kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted)).Select(one => ActorKey.Of(one.Value)).ToHashSet(StringComparer.Ordinal);
        return attestation with
        {
            Participants = [.. said, .. attestation.Participants.Where(one => one.Value.Role != Role.Perpetrator)],
            Responsibilities =
            [
                .. kept,
                .. said.Where(one => !held.Contains(ActorKey.Of(one.Value)))
                    .Select(one => new Stated<Responsibility>(new(one.Value.Actor, one.Value.Name, ResponsibilityKind.Fact), one.Citation, one.Assertion, one.Basis)),
            ],
        };
    }

    /// <summary>Replaces the lines from which the toll of the attacked is summed up; other voices keep theirs, unless nothing is told any more.</summary>
    internal static Attestation WithToll(Attestation attestation, Harm harm, Quantity? number, Citation? citation)
    {
        var summed = TollSummary.Of(attestation.Tolls, harm);
        var first = summed is null ? null : attestation.Tolls.First(line => line.Value.Harm == harm && line.Assertion == summed.Assertion);
        List<Stated<Toll>> lines = [];
        Dictionary<int, int> moved = [];
        for (var i = 0; i < attestation.Tolls.Count; i++)
        {
            var line = attestation.Tolls[i];
            var isReplaced = line.Value.Harm == harm && line.Value.Side != Side.Attacker && (number is null || summed is null || TollSummary.IsSameVoice(line.Assertion, summed.Assertion));
            if (!isReplaced)
            {
                moved[i] = lines.Count;
                lines.Add(line);
            }
        }

        lines = [.. lines.Select(line => line.Value.PartOf is { } whole ? line with { Value = line.Value with { PartOf = moved.TryGetValue(whole, out var index) ? index : null } } : line)];
        if (number is not null)
        {
            var toll = new Toll(first?.Value.Party, first?.Value.Kind, first?.Value.Side ?? Side.Unknown, harm, number, number.ToString());
            lines.Add(new(toll, citation ?? first?.Citation ?? attestation.Type.Citation, first?.Assertion ?? Assertion.ByAuthor, citation is null ? Basis.Inferred : Basis.Stated));
        }

        return attestation with { Tolls = lines };
    }
}
