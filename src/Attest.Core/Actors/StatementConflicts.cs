using Attest.Core.Attestations;
using Attest.Core.Documents;
using Attest.Core.Places;

namespace Attest.Core.Actors;

/// <summary>Says which statements about one actor cannot both be right. Which one is, is not decided here: they stand side by side.</summary>
public static class StatementConflicts
{
    /// <summary>The statements that conflict with another one of the list; rejected ones conflict with nothing.</summary>
    public static IReadOnlySet<ActorStatement> Among(IEnumerable<ActorStatement> statements)
    {
        var found = new HashSet<ActorStatement>();
        foreach (var group in statements.Where(one => one.Review != ReviewState.Rejected).GroupBy(one => (one.Actor.Key, one.Property)))
        {
            var members = group.ToArray();
            for (var i = 0; i < members.Length; i++)
            {
                for (var j = i + 1; j < members.Length; j++)
                {
                    if (Conflict(members[i], members[j]))
                    {
                        found.Add(members[i]);
                        found.Add(members[j]);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>
    /// Whether two statements of one property cannot both be right: two foundings or ends that share no day, two fates of one leader, two days of one
    /// listing, two strengths of one year whose bounds share no number, or one value asserted and denied.
    /// </summary>
    public static bool Conflict(ActorStatement one, ActorStatement other)
    {
        if (one.Actor.Key != other.Actor.Key || one.Property != other.Property)
        {
            return false;
        }

        var isDenied = (one.Assertion.Stance is Stance.Denied or Stance.Retracted) != (other.Assertion.Stance is Stance.Denied or Stance.Retracted);
        return (isDenied && AreSame(one.Value, other.Value)) || (!isDenied && (one.Value, other.Value) switch
        {
            (DateValue first, DateValue second) => AreApart(first.Date, second.Date),
            (PersonValue { Fate: { } first } leader, PersonValue { Fate: { } second } same) when AreSame(leader.Name, same.Name) =>
                !Agree(first, second) || AreApart(one.From, other.From),
            (DesignationValue, DesignationValue) when AreSame(one.Value, other.Value) => AreApart(one.From, other.From),
            (StrengthValue first, StrengthValue second) => one.From is { } asOf && other.From is { } later && asOf.Year == later.Year && AreApart(first.Number, second.Number),
            _ => false,
        });
    }

    /// <summary>That somebody died leaves open how.</summary>
    private static bool Agree(LeaderFate first, LeaderFate second) =>
        first == second || (first, second) is (LeaderFate.Died, LeaderFate.Killed) or (LeaderFate.Killed, LeaderFate.Died);

    private static bool AreSame(StatementValue first, StatementValue second) =>
        first is ActorValue one && second is ActorValue other ? one.Actor.Key == other.Actor.Key : AreSame(first.Words, second.Words);

    private static bool AreSame(string first, string second) => FoldedName.Of(first) == FoldedName.Of(second);

    private static bool AreApart(PartialDate? first, PartialDate? second) =>
        first is { } one && second is { } other && (one.Last < other.First || other.Last < one.First);

    private static bool AreApart(Quantity first, Quantity second) =>
        first.AtMost < second.AtLeast || second.AtMost < first.AtLeast;
}
