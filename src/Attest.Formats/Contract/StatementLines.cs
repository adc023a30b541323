using System.Text.Json;
using Attest.Core.Actors;

namespace Attest.Formats.Contract;

/// <summary>Writes statements about actors as JSON Lines, one a line.</summary>
public static class StatementLines
{
    /// <summary>Writes each statement and a line end.</summary>
    public static void Write(IEnumerable<ActorStatement> statements, Stream output)
    {
        foreach (var statement in statements)
        {
            using (var json = new Utf8JsonWriter(output, ContractWriter.Options))
            {
                StatementFields.Write(json, statement);
            }

            output.WriteByte((byte)'\n');
        }
    }
}
