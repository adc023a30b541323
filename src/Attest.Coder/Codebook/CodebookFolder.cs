using System.Security.Cryptography;
using System.Text;
using Attest.Coder.Lexicon;

namespace Attest.Coder.Codebook;

/// <summary>
/// Where the coder's data lies: files that are built in, and above them, if somebody extends the codebook, a folder of changes. A file of
/// changes stands in place of the built-in one of its name; one named NAME.add.tsv or NAME.add.json adds rows to it, and a row whose first cell
/// (for actors, whose id) is held already stands in place of the rows that hold it.
/// </summary>
public sealed class CodebookFolder
{
    private const string Addition = ".add";

    private readonly string _builtIn;
    private readonly string? _changes;

    /// <summary>The built-in data, with a folder of changes or without.</summary>
    /// <param name="builtIn">The folder of the built-in data; null for the one beside the program.</param>
    /// <param name="changes">The folder of changes; null when there are none.</param>
    /// <exception cref="InvalidDataException">The folder of changes holds no data file, or one that the coder would not read.</exception>
    public CodebookFolder(string? builtIn = null, string? changes = null)
    {
        _builtIn = builtIn ?? Path.Combine(AppContext.BaseDirectory, "data");
        _changes = changes;
        if (changes is not null)
        {
            Mark = MarkOf(changes);
        }
    }

    /// <summary>By which changes a coding was made: the name of their folder and a hash of their files; null when there are none.</summary>
    public string? Mark { get; }

    /// <summary>The file that holds a kind of data: the changed one, or else the built-in one.</summary>
    /// <param name="name">Its name below the folder, such as Gazetteer/places.tsv.</param>
    public string PathOf(string name) => _changes is not null && Path.Combine(_changes, name) is var changed && File.Exists(changed) ? changed : Path.Combine(_builtIn, name);

    /// <summary>The file whose rows are added to it; null when there is none.</summary>
    /// <param name="name">The name below the folder of the file to which they are added.</param>
    public string? FindAddition(string name) =>
        _changes is not null && Path.Combine(_changes, Path.ChangeExtension(name, Addition + Path.GetExtension(name))) is var added && File.Exists(added) ? added : null;

    /// <summary>A tabular file with the rows that are added to it.</summary>
    /// <exception cref="InvalidDataException">It is missing, or a row has more cells than the header.</exception>
    internal TabularFile Read(string name) => TabularFile.Read(PathOf(name), FindAddition(name));

    private string MarkOf(string changes)
    {
        if (!Directory.Exists(changes))
        {
            throw new InvalidDataException($"{changes}: expected a folder of codebook files; found none. Check the spelling and the folder that you are in.");
        }

        var files = Directory.EnumerateFiles(changes, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".tsv" or ".json").Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
        {
            throw new InvalidDataException($"{changes}: expected files such as Gazetteer/places.add.tsv or Codebook/en/triggers.tsv; found none. See docs/how-to/extend-codebook.md.");
        }

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(changes, file);
            var stem = Path.ChangeExtension(name, null);
            var changed = stem.EndsWith(Addition, StringComparison.Ordinal) ? stem[..^Addition.Length] + Path.GetExtension(name) : name;
            if (!File.Exists(Path.Combine(_builtIn, changed)))
            {
                throw new InvalidDataException($"{file}: expected the name of a data file of the coder, such as Gazetteer/places.add.tsv; the coder has none named '{changed}'. See docs/how-to/extend-codebook.md.");
            }

            hash.AppendData(Encoding.UTF8.GetBytes(name.Replace('\\', '/')));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(changes)))} {Convert.ToHexStringLower(hash.GetHashAndReset())[..8]}";
    }
}
