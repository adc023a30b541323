using System.Globalization;
using Attest.Coder.Codebook;

namespace Attest.Coder.Roles;

/// <summary>
/// A linear model of the part that a noun phrase plays: for each fact a weight for each role; the sum of those that hold, made into
/// probabilities. The weights are data: roles.tsv names each fact in words.
/// </summary>
internal sealed class RoleModel
{
    /// <summary>How many roles there are, none included.</summary>
    public const int Roles = (int)PhraseRole.Weapon + 1;

    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;

    private RoleModel(Dictionary<ulong, int> rows, float[] weights) => (_rows, _weights) = (rows, weights);

    /// <summary>Reads the weights, which are written in hundredths.</summary>
    public static RoleModel Load(CodebookFolder folder)
    {
        var file = folder.Read("Codebook/en/roles.tsv");
        var columns = Enum.GetNames<PhraseRole>().Select(role => file.Column(role.ToLowerInvariant())).ToArray();
        var fact = file.Column("fact");
        var rows = new Dictionary<ulong, int>(file.Count);
        var weights = new float[file.Count * Roles];
        for (var row = 0; row < file.Count; row++)
        {
            // Two names with one hash would be one fact with two weights.
            if (!rows.TryAdd(FeatureBag.KeyOf(file.Span(row, fact)), row))
            {
                throw file.Wrong(row, "this fact has weights already. Train the model again.");
            }

            for (var role = 0; role < Roles; role++)
            {
                var cell = file.Span(row, columns[role]);
                weights[(row * Roles) + role] = int.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var hundredths)
                    ? hundredths / 100f
                    : throw file.Wrong(row, $"expected a weight in hundredths, found '{cell}'. Train the model again.");
            }
        }

        return new(rows, weights);
    }

    /// <summary>By how much a fact speaks for a role rather than for none; 0 for a fact without weights.</summary>
    public float LeadOf(ulong fact, PhraseRole role) =>
        _rows.TryGetValue(fact, out var row) ? _weights[(row * Roles) + (int)role] - _weights[row * Roles] : 0;

    /// <summary>Fills in the probability of each role.</summary>
    public void Weigh(FeatureBag bag, Span<float> probabilities)
    {
        probabilities.Clear();
        foreach (var key in bag.Keys)
        {
            if (_rows.TryGetValue(key, out var row))
            {
                var weights = _weights.AsSpan(row * Roles, Roles);
                for (var role = 0; role < weights.Length; role++)
                {
                    probabilities[role] += weights[role];
                }
            }
        }

        var most = float.MinValue;
        foreach (var sum in probabilities)
        {
            most = Math.Max(most, sum);
        }

        var total = 0f;
        foreach (ref var sum in probabilities)
        {
            total += sum = MathF.Exp(sum - most);
        }

        foreach (ref var sum in probabilities)
        {
            sum /= total;
        }
    }
}
