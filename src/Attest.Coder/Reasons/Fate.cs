namespace Attest.Coder.Reasons;

/// <summary>What became of a telling when the document was put together.</summary>
public enum Fate
{
    /// <summary>It tells an incident that nothing before it told.</summary>
    Opened,

    /// <summary>It tells the incident of an earlier sentence again, or more of it.</summary>
    Joined,

    /// <summary>"in both 2015 and 2016": it tells an incident for each of its times.</summary>
    Several,

    /// <summary>"several attacks on villages": a plural account, of which no single incident is made.</summary>
    Plural,

    /// <summary>"many have been killed in recent years": vague numbers without time and place make a plural account.</summary>
    Vague,

    /// <summary>It is told as not having happened.</summary>
    Negated,

    /// <summary>It is not told as having happened: possible, planned, under a condition.</summary>
    Hypothetical,

    /// <summary>A harm to people known already, without time and place, that fits no incident told before.</summary>
    Echo,

    /// <summary>A claim or a blame that belongs to the incident told last.</summary>
    Claim,

    /// <summary>A claim or a blame, and no incident told before it.</summary>
    ClaimOfNothing,

    /// <summary>"guerrillas attack villages": no time, place, number or name. A habit, not an incident.</summary>
    Habit,
}
