using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Core.Actors;

/// <summary>What a statement says: one of the records beside it.</summary>
public abstract record StatementValue
{
    private protected StatementValue()
    {
    }

    /// <summary>The value in words, without citation or dates.</summary>
    public abstract string Words { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Words;
}

/// <summary>A name, a kind of funding, a doctrine: words.</summary>
/// <param name="Text">The words, as written or in the registry's form.</param>
/// <param name="Language">The language of a name as a two-letter code; null when not told.</param>
public sealed record TextValue(string Text, string? Language = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => Text;
}

/// <summary>Another actor.</summary>
/// <param name="Actor">The actor.</param>
public sealed record ActorValue(ActorReference Actor) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => Actor.Name;
}

/// <summary>A public figure: a leader or a spokesman of an actor.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Role">As what, such as emir; null when not stated.</param>
/// <param name="Fate">What became of them; null when not stated.</param>
public sealed record PersonValue(string Name, string? Role, LeaderFate? Fate = null) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => $"{Name}{(Role is null ? "" : $", {Role}")}{(Fate is { } fate ? $", {fate.ToString().ToLowerInvariant()}" : "")}";
}

/// <summary>What became of a leader.</summary>
public enum LeaderFate
{
    /// <summary>Killed by others.</summary>
    Killed,

    /// <summary>Died, or is reported dead without saying how.</summary>
    Died,

    /// <summary>Captured or arrested.</summary>
    Captured,

    /// <summary>Removed or replaced.</summary>
    Removed,

    /// <summary>Gave up the struggle: surrendered, demobilised.</summary>
    Surrendered,

    /// <summary>Left for another group.</summary>
    Defected,

    /// <summary>Extradited or handed over.</summary>
    Extradited,

    /// <summary>Set free.</summary>
    Released,
}

/// <summary>A formal listing; its day is the statement's <see cref="ActorStatement.From"/>.</summary>
/// <param name="Authority">Who lists, such as the United States; null when not stated.</param>
/// <param name="List">The list, such as FTO; null when not stated.</param>
public sealed record DesignationValue(string? Authority, string? List) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => (Authority, List) switch
    {
        ({ } authority, { } list) => $"{list}, {authority}",
        (var authority, var list) => authority ?? list ?? "designated",
    };
}

/// <summary>How many; as of when is the statement's <see cref="ActorStatement.From"/>.</summary>
/// <param name="Number">How many, as the words bound it.</param>
/// <param name="Unit">Of what, such as fighters.</param>
public sealed record StrengthValue(Quantity Number, string Unit) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => $"{Number} {Unit}";
}

/// <summary>An area.</summary>
/// <param name="Name">As written.</param>
/// <param name="Place">The gazetteer's entry; null when it has none.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null for what lies in several, or when not known.</param>
public sealed record PlaceValue(string Name, PlaceId? Place, string? Country) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => Name;
}

/// <summary>A date.</summary>
/// <param name="Date">As precise as it is told.</param>
public sealed record DateValue(PartialDate Date) : StatementValue
{
    /// <inheritdoc/>
    public override string Words => Date.ToString();
}
