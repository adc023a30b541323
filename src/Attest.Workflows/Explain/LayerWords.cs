namespace Attest.Workflows.Explain;

/// <summary>The names of layers.</summary>
internal static class LayerWords
{
    /// <summary>The class of a layer in the style sheet.</summary>
    public static string ClassOf(Layer layer) => "l-" + layer.ToString().ToLowerInvariant();

    /// <summary>The name of a layer, as a legend has it.</summary>
    public static string Of(Layer layer) => layer switch
    {
        Layer.Signal => "incident word",
        Layer.Refused => "no incident",
        Layer.Cue => "cue",
        Layer.Tally => "tally",
        Layer.Weapon => "weapon",
        Layer.Place => "place",
        Layer.Time => "time",
        Layer.Toll => "toll",
        Layer.Perpetrator => "perpetrator",
        Layer.Target => "target",
        Layer.Speaker => "speaker",
        _ => throw new ArgumentOutOfRangeException(nameof(layer)),
    };
}
