using System.Collections.Frozen;
using Attest.Core.Attestations;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>Instruments with their types, and a type alone where only the verb tells it, as "shot" does.</summary>
internal static class InstrumentFills
{
    private const string Bombing = "BOMBING";

    private static readonly FrozenSet<string> s_explosives = new[] { "DYNAMITE", "EXPLOSIVE", "VEHICLE BOMB", "GRENADE", "MOLOTOV COCKTAIL" }.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<InstrumentFill> Of(Attestation attestation, string incidentType)
    {
        var fills = attestation.Weapons
            .Select(weapon => new InstrumentFill(Phrase.FillOf(weapon.Value.Words), TypeOf(weapon.Value)))
            .Where(fill => fill is { Id: not "", Type: not null })
            .DistinctBy(fill => fill.Id)
            .ToList();
        if (fills.Count > 0)
        {
            return fills;
        }

        var words = Phrase.WordsOf(attestation.Type.Citation.Quote).Concat(attestation.Sentences.SelectMany(sentence => Phrase.WordsOf(sentence.Quote)));
        var told = words.Select(TypeOf).FirstOrDefault(type => type is not null && (incidentType == Bombing) == s_explosives.Contains(type));
        return (told ?? (incidentType == Bombing ? "BOMB" : null)) is { } type ? [new(null, type)] : [];
    }

    private static string? TypeOf(Weapon weapon) =>
        Phrase.WordsOf(weapon.Words).Select(TypeOf).FirstOrDefault(type => type is not null) ?? CodebookTables.WeaponTypes.GetValueOrDefault(weapon.Kind);

    private static string? TypeOf(string word) => CodebookTables.WeaponWords.GetValueOrDefault(word);
}
