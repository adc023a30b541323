using Attest.Core.Actors;
using Attest.Core.Acts;
using Attest.Core.Attestations;

namespace Attest.Formats.Actors;

/// <summary>Reads a registry of the form of actors.json; its statements cite the sources that it names.</summary>
internal static class OwnRegistry
{
    /// <summary>Reads a registry, whole or not at all: its actors refer to each other.</summary>
    /// <exception cref="InvalidDataException">An actor is not of the form; the message says which.</exception>
    public static ActorFile Read(string path, byte[] bytes)
    {
        Registry registry;
        try
        {
            registry = RegistryReader.Read(bytes, path);
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }

        for (var number = 0; number < registry.Actors.Count; number++)
        {
            if (string.IsNullOrEmpty(registry.Actors[number].Name) || string.IsNullOrEmpty(registry.Actors[number].Kind))
            {
                throw new InvalidDataException($"{path}: expected each actor to have an id, a name and a kind; actor {number + 1} of the file does not. Mend it.");
            }
        }

        return new()
        {
            Format = "attest",
            Source = new($"registry-{Path.GetFileNameWithoutExtension(path)}", $"Registry {Path.GetFileName(path)}, version {registry.Version}", null, null, null, null),
            Actors = [.. registry.Actors.Select(actor => new ProposedActor
            {
                Id = actor.Id,
                Name = actor.Name,
                Short = actor.Short,
                Kind = actor.Kind,
                Countries = actor.Countries,
                Statements = [.. registry.Of(actor.Id.Value).Select(StatementOf)],
            })],
            Problems = [],
            PassedOver = [],
        };
    }

    private static ProposedStatement StatementOf(ActorStatement statement) => new(
        statement.Property, statement.Value, statement.From, statement.To, statement.Assertion == Assertion.ByAuthor ? null : statement.Assertion.Speaker, statement.Source as ReferenceSource);
}
