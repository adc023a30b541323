using Attest.Core.Actors;
using Attest.Core.Places;
using Attest.Workflows.Evaluation;

namespace Attest.Evaluation.Statements;

/// <summary>Compares statements about actors with those of a careful reader: right is the right actor, property and value, and the right date where the reader gives one.</summary>
internal static class StatementScore
{
    /// <summary>Whether a statement says what the gold says.</summary>
    public static bool Says(ActorStatement statement, GoldStatement gold) =>
        statement.Property == gold.Property
        && gold.Actors.Any(actor => IsActor(statement.Actor, actor))
        && gold.Values.Any(value => IsValue(statement.Value, value))
        && (gold.From is null || statement.From?.ToString() == gold.From);

    /// <summary>Pairs each row of the gold with one statement of its document at most.</summary>
    /// <returns>The rows that nothing says, and the statements that no row wants.</returns>
    public static (IReadOnlyList<GoldStatement> Missing, IReadOnlyList<ActorStatement> Surplus) Compare(IReadOnlyList<ActorStatement> statements, IEnumerable<GoldStatement> gold)
    {
        var left = statements.ToList();
        var missing = new List<GoldStatement>();
        foreach (var row in gold)
        {
            var found = left.FindIndex(statement => Says(statement, row));
            if (found < 0)
            {
                missing.Add(row);
            }
            else
            {
                left.RemoveAt(found);
            }
        }

        return (missing, left);
    }

    /// <summary>Precision and recall of what was compared.</summary>
    public static Accuracy Of(int wanted, int given, int missing) => new(wanted - missing, wanted, given);

    private static bool IsActor(ActorReference actor, string gold) =>
        gold.StartsWith('?') ? FoldedName.Of(actor.Name) == FoldedName.Of(gold[1..]) : actor.Id?.Value == gold;

    /// <summary>A person with the fate only, for roles are told in many words; another actor by id or name; else the words.</summary>
    private static bool IsValue(StatementValue value, string gold) => value switch
    {
        ActorValue { Actor: var actor } => IsActor(actor, gold) || FoldedName.Of(actor.Name) == FoldedName.Of(gold),
        PersonValue person => FoldedName.Of(person.Fate is { } fate ? $"{person.Name} {fate}" : person.Name) == FoldedName.Of(gold),
        _ => FoldedName.Of(value.Words) == FoldedName.Of(gold),
    };
}
