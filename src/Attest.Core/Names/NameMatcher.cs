namespace Attest.Core.Names;

/// <summary>Tells whether two names may be names of one bearer. A pure function of the names, the word lists and the weights.</summary>
/// <param name="lexicon">The word lists.</param>
/// <param name="model">The weights.</param>
public sealed class NameMatcher(NameLexicon lexicon, NameModel model)
{
    /// <summary>From this score on two names are taken for one; fixed before anything was measured.</summary>
    public const double Threshold = 0.5;

    private readonly NameReader _reader = new(lexicon);

    /// <summary>Reads a name, once for all comparisons.</summary>
    public ReadName Read(string name) => _reader.Read(name);

    /// <summary>Compares two names.</summary>
    public NameComparison Compare(string one, string other) => Compare(Read(one), Read(other));

    /// <summary>Compares two names.</summary>
    public NameComparison Compare(ReadName one, ReadName other)
    {
        if (one.Parts.Count == 0 || other.Parts.Count == 0)
        {
            return new(one, other, 0, [], [], []);
        }

        var alignment = PartAlignment.Of(one, other);
        var shares = model.Shares(NameFeatures.Of(one, other, alignment));
        return new(one, other, 1 / (1 + Math.Exp(-shares.Sum())), alignment.Matches, shares, [alignment.Left.ToArray(), alignment.OtherLeft.ToArray()]);
    }

    /// <summary>The amount of each feature of two names, by its number, for fitting.</summary>
    public IReadOnlyList<double> Measure(string one, string other)
    {
        var (read, otherRead) = (Read(one), Read(other));
        return NameFeatures.Of(read, otherRead, PartAlignment.Of(read, otherRead));
    }
}
