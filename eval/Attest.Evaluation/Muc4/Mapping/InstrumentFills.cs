using System.Collections.Frozen;
using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Instruments with their types, and a type alone where only the verb tells it, as "shot" does.</summary>
internal static class InstrumentFills
{
    private const string Bombing = "BOMBING";

    private static readonly FrozenSet<string> s_explosives = new[] { "DYNAMITE", "EXPLOSIVE", "VEHICLE BOMB", "GRENADE", "MOLOTOV COCKTAIL" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that name an instrument also where they only qualify the act, as in "dynamite attack" and "mortar fire".</summary>
    private static readonly FrozenSet<string> s_named = new[] { "DYNAMITE", "MORTAR", "MORTARS", "MACHINE-GUN", "MACHINEGUN", "ROCKET", "ROCKETS" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a gun fires tells the gun, which the words do not name.</summary>
    private static readonly FrozenSet<string> s_fired = new[] { "BULLET", "BULLETS", "SHOT", "SHOTS", "GUNSHOT", "GUNSHOTS" }.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<InstrumentFill> Of(Attestation attestation, string incidentType)
    {
        var words = Phrase.WordsOf(attestation.Type.Citation.Quote).Concat(attestation.Sentences.SelectMany(sentence => Phrase.WordsOf(sentence.Quote))).ToList();
        var fills = attestation.Weapons
            .Select(weapon => new InstrumentFill(Phrase.FillOf(weapon.Value.Words), TypeOf(weapon.Value)))
            .Where(fill => fill is { Id: not "", Type: not null } && !s_fired.Contains(Phrase.HeadOf(fill.Id!)))
            .DistinctBy(fill => Phrase.HeadOf(fill.Id!).TrimEnd('S'))
            .ToList();
        foreach (var named in words.Where(s_named.Contains).Distinct(StringComparer.Ordinal))
        {
            if (TypeOf(named) is { } typeOfNamed && !fills.Exists(fill => Phrase.WordsOf(fill.Id!).Contains(named, StringComparer.Ordinal)))
            {
                fills.Add(new(named, typeOfNamed));
            }
        }

        if (fills.Count > 0)
        {
            return fills;
        }

        var told = words.Select(TypeOf).FirstOrDefault(type => type is not null && (incidentType == Bombing) == s_explosives.Contains(type));
        return (told ?? (incidentType == Bombing ? "BOMB" : null)) is { } type ? [new(null, type)] : [];
    }

    private static string? TypeOf(Weapon weapon) =>
        Phrase.WordsOf(weapon.Words).Select(TypeOf).FirstOrDefault(type => type is not null) ?? CodebookTables.WeaponTypes.GetValueOrDefault(weapon.Kind);

    private static string? TypeOf(string word) => CodebookTables.WeaponWords.GetValueOrDefault(word);
}
