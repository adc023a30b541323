namespace Attest.Core.Actors;

/// <summary>What a statement tells of an actor. The kind of value that belongs to each stands behind it.</summary>
public enum ActorProperty
{
    /// <summary>Another name of it: <see cref="TextValue"/>.</summary>
    AlsoKnownAs,

    /// <summary>A name that it bore before: <see cref="TextValue"/>.</summary>
    FormerName,

    /// <summary>What kind of actor it is, such as armed_group: <see cref="TextValue"/>.</summary>
    Kind,

    /// <summary>What it believes in or fights for, in a word: <see cref="TextValue"/>.</summary>
    Ideology,

    /// <summary>From where or from what it comes: <see cref="TextValue"/>.</summary>
    Origin,

    /// <summary>When it came to be: <see cref="DateValue"/>.</summary>
    Founded,

    /// <summary>When it ceased to be: <see cref="DateValue"/>.</summary>
    Dissolved,

    /// <summary>It came to be from this actor, alone or with others, one statement each: <see cref="ActorValue"/>.</summary>
    FormedBy,

    /// <summary>It became a part of this actor and ceased to be one of its own: <see cref="ActorValue"/>.</summary>
    MergedInto,

    /// <summary>It broke away from this actor: <see cref="ActorValue"/>.</summary>
    SplinterOf,

    /// <summary>It took this name: <see cref="ActorValue"/>.</summary>
    RenamedTo,

    /// <summary>It came before this actor, which goes on with its work: <see cref="ActorValue"/>.</summary>
    PredecessorOf,

    /// <summary>It goes on with the work of this actor: <see cref="ActorValue"/>.</summary>
    SuccessorOf,

    /// <summary>It swore allegiance to this actor, or to this actor's leader: <see cref="ActorValue"/>, or <see cref="PersonValue"/> when only a person is named.</summary>
    PledgedTo,

    /// <summary>It swore allegiance to this actor, which accepted: <see cref="ActorValue"/>.</summary>
    AcceptedPledgeTo,

    /// <summary>It is a part of this actor: <see cref="ActorValue"/>.</summary>
    ConstituentOf,

    /// <summary>It is a unit of this actor: <see cref="ActorValue"/>.</summary>
    UnitOf,

    /// <summary>It is a member of this body: <see cref="ActorValue"/>.</summary>
    MemberOf,

    /// <summary>They fight side by side: <see cref="ActorValue"/>.</summary>
    AllyOf,

    /// <summary>They fight each other: <see cref="ActorValue"/>.</summary>
    RivalOf,

    /// <summary>Who leads it or speaks for it, and as what: <see cref="PersonValue"/>.</summary>
    Leader,

    /// <summary>What became of a leader: <see cref="PersonValue"/> with a fate.</summary>
    LeaderFate,

    /// <summary>An authority listed it: <see cref="DesignationValue"/>.</summary>
    Designated,

    /// <summary>How many it has: <see cref="StrengthValue"/>.</summary>
    Strength,

    /// <summary>Where it operates: <see cref="PlaceValue"/>.</summary>
    Area,

    /// <summary>Where its money comes from, one kind a statement: <see cref="TextValue"/>.</summary>
    Funding,

    /// <summary>Whom and how it recruits: <see cref="TextValue"/>.</summary>
    Recruitment,

    /// <summary>Where and by whom it is trained: <see cref="TextValue"/>.</summary>
    Training,

    /// <summary>How it is built: <see cref="TextValue"/>.</summary>
    Organisation,

    /// <summary>What it says it wants: <see cref="TextValue"/>.</summary>
    Doctrine,

    /// <summary>The outlet that publishes for it: <see cref="TextValue"/>, or <see cref="ActorValue"/> when the registry holds it.</summary>
    MediaWing,

    /// <summary>It is the outlet of this actor: <see cref="ActorValue"/>.</summary>
    MediaWingOf,

    /// <summary>Through which outlet it claims attacks: <see cref="TextValue"/>.</summary>
    ClaimsOutlet,

    /// <summary>Its code in a scheme of others, such as "un: QDe.159": <see cref="TextValue"/>.</summary>
    Code,
}
