namespace Attest.Core.Acts;

/// <summary>Which acts hold when some of them undo others.</summary>
public static class Undoings
{
    /// <summary>
    /// Parts acts into those that hold and those that do not: an act holds when no act that holds undoes it. So undoing the undoing brings
    /// the first one back.
    /// </summary>
    /// <param name="undoes">Every act that undoes another, with the one that it undoes.</param>
    /// <returns>For every act that is named there whether it holds.</returns>
    public static IReadOnlyDictionary<string, bool> Settle(IEnumerable<(string Undoing, string Undone)> undoes)
    {
        var undoing = undoes.ToLookup(one => one.Undone, one => one.Undoing, StringComparer.Ordinal);
        Dictionary<string, bool> holds = new(StringComparer.Ordinal);
        foreach (var act in undoing.SelectMany(one => one.Prepend(one.Key)))
        {
            Holds(act);
        }

        return holds;

        // An act's name is made from the name of the one that it undoes, so that no chain comes back to its beginning.
        bool Holds(string act) => holds.TryGetValue(act, out var known) ? known : holds[act] = !undoing[act].Any(Holds);
    }
}
