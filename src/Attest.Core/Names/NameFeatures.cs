namespace Attest.Core.Names;

/// <summary>Measures what is seen when two names are set side by side.</summary>
internal sealed class NameFeatures
{
    public const int Count = (int)NameFeature.BothOtherScript + 1;

    private readonly double[] _amounts = new double[Count];
    private readonly ReadName _one;
    private readonly ReadName _other;
    private readonly PartAlignment _alignment;
    private readonly bool _isOrganisation;

    private NameFeatures(ReadName one, ReadName other, PartAlignment alignment) =>
        (_one, _other, _alignment, _isOrganisation) = (one, other, alignment, one.IsOrganisation || other.IsOrganisation);

    /// <summary>The amount of each feature, by its number.</summary>
    public static double[] Of(ReadName one, ReadName other, PartAlignment alignment)
    {
        var features = new NameFeatures(one, other, alignment);
        features.MeasureWholes();
        features.MeasureSpelling();
        features.MeasureLacks();
        features.MeasureOrder();
        return features._amounts;
    }

    private double this[NameFeature feature]
    {
        get => _amounts[(int)feature];
        set => _amounts[(int)feature] = value;
    }

    private void Note(NameFeature feature, bool holds) => this[feature] = holds ? 1 : 0;

    private void MeasureWholes()
    {
        var matches = _alignment.Matches;
        Note(NameFeature.Always, holds: true);
        Note(NameFeature.Same, _one.Parts.Count == _other.Parts.Count && _one.Parts.Zip(_other.Parts).All(pair => pair.First.Text == pair.Second.Text));
        Note(NameFeature.SameLetters, _one.Joined == _other.Joined);
        Note(NameFeature.LegalFormsDiffer, _one.LegalForm is { } form && _other.LegalForm is { } otherForm && form != otherForm);
        Note(NameFeature.LegalFormMissing, _one.LegalForm is null != _other.LegalForm is null);
        Note(NameFeature.OtherScript, _one.IsForeign != _other.IsForeign);
        Note(NameFeature.BothOtherScript, _one.IsForeign && _other.IsForeign);
        Note(NameFeature.Initial, matches.Any(match => match.Agreement == Agreement.Initial));
        Note(NameFeature.Acronym, matches.Any(match => match.Agreement == Agreement.Acronym));
        Note(NameFeature.OnlyInitials, !_isOrganisation && matches.Count > 0 && matches.All(match => match.Agreement == Agreement.Initial || (match.Agreement == Agreement.Acronym && match.Length == 2)));
        Note(NameFeature.Meaning, matches.Any(match => match.Agreement == Agreement.Meaning && !_one.Parts[match.First].IsMinor));
        this[NameFeature.WordsAgree] = Math.Min(1, matches.Count(match => !_one.Parts[match.First].IsMinor && match.Likeness > 0.65) / 3.0);
    }

    private void MeasureSpelling()
    {
        var spelt = _alignment.Matches.Where(match => match.Agreement == Agreement.Spelling && !_one.Parts[match.First].IsMinor).ToArray();
        if (spelt.Length == 0)
        {
            return;
        }

        this[NameFeature.Letters] = Math.Min(1, spelt.Sum(match => match.Weighed) / 6.0);
        var worst = spelt.MaxBy(match => match.Weighed);
        Note(NameFeature.OneLetter, worst.Weighed == 1);
        Note(NameFeature.TwoLetters, worst.Weighed == 2);
        Note(NameFeature.ThreeLetters, worst.Weighed == 3);
        Note(NameFeature.ManyLetters, worst.Weighed > 3);
        this[NameFeature.WorstShare] = spelt.Max(match => (double)match.Weighed / match.Length);
        this[NameFeature.WorstSound] = Math.Min(1, spelt.Max(match => match.Heard) / 3);
    }

    private void MeasureLacks()
    {
        var (left, otherLeft) = (Weight(_alignment.Left), Weight(_alignment.OtherLeft));
        var (all, otherAll) = (Weight(_one.Parts), Weight(_other.Parts));
        var (less, more) = (Math.Min(left, otherLeft), Math.Max(left, otherLeft));
        Note(NameFeature.BothLack, less > 0.1);
        this[NameFeature.BothLackWeight] = Math.Min(2, less);
        this[NameFeature.ShareAgrees] = 1 - (all >= otherAll ? left / Math.Max(all, 0.1) : otherLeft / Math.Max(otherAll, 0.1));
        this[NameFeature.ShorterLacks] = all >= otherAll ? otherLeft / Math.Max(otherAll, 0.1) : left / Math.Max(all, 0.1);
        Note(NameFeature.PersonMuchShortened, !_isOrganisation && more - less >= 2.7);
        this[NameFeature.PersonShortened] = _isOrganisation ? 0 : Math.Min(3, more - less) / 3;
        this[NameFeature.OrganisationShortened] = _isOrganisation ? Math.Min(2, more - less) : 0;
        var (number, otherNumber) = (Has(_alignment.Left, NamePartKind.Number), Has(_alignment.OtherLeft, NamePartKind.Number));
        Note(NameFeature.NumbersDiffer, number && otherNumber);
        Note(NameFeature.NumberMissing, number != otherNumber);
        Note(NameFeature.InitialDiffers, (Has(_alignment.Left, NamePartKind.Initial) && otherLeft > 0.1) || (Has(_alignment.OtherLeft, NamePartKind.Initial) && left > 0.1));
    }

    private void MeasureOrder()
    {
        var matches = _alignment.Matches;
        Note(NameFeature.Reversed, matches.Count == 2 && _one.Parts.Count == 2 && _other.Parts.Count == 2 && !_one.HasComma && !_other.HasComma && matches.All(match => match.First != match.OtherFirst));
    }

    private static double Weight(IEnumerable<NamePart> parts) => parts.Sum(part => part.IsMinor || part.Kind == NamePartKind.Number ? 0 : part.Weight);

    private static int Words(IReadOnlyList<NamePart> parts) => parts.Count(part => !part.IsMinor);

    private static bool Has(IEnumerable<NamePart> parts, NamePartKind kind) => parts.Any(part => part.Kind == kind);
}
