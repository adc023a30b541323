using System.Collections.Concurrent;
using System.Text.Json;

namespace Attest.Formats.Contract;

/// <summary>The names of enumerations' values in outputs: lower case with underscores, such as overran_and_withdrew.</summary>
internal static class ContractNames
{
    // One table for all enumerations: one for each would have to be compiled at every start.
    private static readonly ConcurrentDictionary<Enum, string> s_names = new();

    /// <summary>The name of a value.</summary>
    public static string Of(Enum value) => s_names.GetOrAdd(value, static value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));
}
