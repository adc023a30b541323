using Attest.Coder.Codebook;
using Attest.Core.Actors;

namespace Attest.Coder.Actors;

/// <summary>Reads the registry that lies beside the coder, as statements.</summary>
public static class RegistryFile
{
    private const string Name = "Actors/actors.json";

    /// <summary>The registry of the built-in data, or what a folder of changes puts in its place or adds to it.</summary>
    /// <exception cref="InvalidDataException">The file is missing or not of the registry's form.</exception>
    public static Registry Load(CodebookFolder? folder = null)
    {
        folder ??= new();
        var registry = Read(folder.PathOf(Name));
        return folder.FindAddition(Name) is { } addition ? Add(registry, Read(addition, registry)) : registry;
    }

    private static Registry Read(string path, Registry? extended = null)
    {
        try
        {
            return File.Exists(path)
                ? RegistryReader.Read(File.ReadAllBytes(path), path, extended)
                : throw new InvalidDataException($"{path}: this data file of the coder is missing. Expected it beside the program; install the program anew.");
        }
        catch (FormatException exception)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>An actor that is added stands in place of the one of its id.</summary>
    private static Registry Add(Registry registry, Registry added) => new(
        registry.Version,
        [.. registry.Actors.Where(actor => added.Find(actor.Id.Value) is null), .. added.Actors],
        [.. registry.Sources.Concat(added.Sources).DistinctBy(source => source.Key)],
        [.. registry.Statements.Where(statement => added.Find(statement.Actor.Key) is null), .. added.Statements]);
}
