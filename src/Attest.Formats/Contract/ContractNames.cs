using System.Collections.Frozen;
using System.Text.Json;

namespace Attest.Formats.Contract;

/// <summary>The names of an enumeration's values in outputs: lower case with underscores, such as overran_and_withdrew.</summary>
internal static class ContractNames<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>The name of a value.</summary>
    public static string Of(T value) => Names[value];
}
