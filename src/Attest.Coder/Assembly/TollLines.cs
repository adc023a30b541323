using Attest.Coder.Mentions;
using Attest.Core.Attestations;

namespace Attest.Coder.Assembly;

/// <summary>
/// The lines of a toll while they are put together: news tells a total first and then its victims one by one, so that the lines of
/// later sentences are parts of the total and do not add to it.
/// </summary>
internal sealed class TollLines
{
    private readonly List<(Mention? Mention, Party? Party)> _origins = [];
    private bool _hasTitle;
    private int _total = -1;
    private bool _areDeadTakenOff;

    public List<Stated<Toll>> Lines { get; } = [];

    /// <summary>Notes that the line added last counts all.</summary>
    public void NoteTotal() => _total = Lines.Count - 1;

    public void Note(Mention mention, Party party)
    {
        while (_origins.Count < Lines.Count)
        {
            _origins.Add((mention, party));
        }
    }

    /// <summary>Adds what the title tells, unless the text tells the same, or tells it of soldiers or attackers.</summary>
    /// <param name="line">The line of the title.</param>
    /// <param name="told">How the title tells it: what only follows from a word like "homicide" gives way to anything told of that harm.</param>
    public void AddTitle(Stated<Toll> line, TitleToll told)
    {
        var dead = told.IsShot && Best(Harm.Killed) is { } killed ? SumOf(killed, Harm.Killed) : 0;
        if (dead >= told.Number)
        {
            // "Man shot": the text tells that he is dead.
            return;
        }

        if (told.IsImplied && Lines.Exists(other => other.Value.Harm == line.Value.Harm))
        {
            return;
        }

        var isTold = Lines.Exists(other => other.Value.Harm == line.Value.Harm && (other.Value.Side == Side.Attacker || !IsOrdinary(other.Value.Kind) || other.Value.Number.AtLeast == line.Value.Number.AtLeast));
        if (isTold || (Best(line.Value.Harm) is { } best && SumOf(best, line.Value.Harm) == line.Value.Number.AtLeast))
        {
            return;
        }

        _hasTitle = true;
        Lines.Add(line);
        _origins.Add((null, null));
    }

    /// <summary>"A man was shot … He died at a hospital": the one who was wounded is dead.</summary>
    /// <returns>Whether there was such a one.</returns>
    public bool KillOnlyWounded()
    {
        if (Lines.Exists(line => line.Value.Harm == Harm.Killed) || Lines.FindAll(line => line.Value.Harm == Harm.Wounded) is not [{ Value.Number: { AtLeast: 1, AtMost: 1 } } only])
        {
            return false;
        }

        Lines[Lines.IndexOf(only)] = only with { Value = only.Value with { Harm = Harm.Killed }, Basis = Basis.Inferred };
        return true;
    }

    /// <summary>The lines, those that a total includes marked as parts of it.</summary>
    public List<Stated<Toll>> Fold()
    {
        RemoveShotDead();
        FoldIntoTotal();
        foreach (var harm in new[] { Harm.Killed, Harm.Wounded })
        {
            Fold(harm);
        }

        return Lines;
    }

    /// <summary>What was told before "bringing the toll to 12" is part of the 12.</summary>
    private void FoldIntoTotal()
    {
        for (var i = 0; i < _total; i++)
        {
            if (IsOf(Lines[i], Lines[_total].Value.Harm))
            {
                Lines[i] = Lines[i] with { Value = Lines[i].Value with { PartOf = _total } };
            }
        }
    }

    /// <summary>Those shot are not wounded where as many or more are told to be dead of it: "was shot … he died at a hospital". They are taken off once.</summary>
    public void RemoveShotDead()
    {
        var killed = Best(Harm.Killed) is { } best ? SumOf(best, Harm.Killed) : 0;
        if (killed == 0 || _areDeadTakenOff)
        {
            return;
        }

        _areDeadTakenOff = true;
        var (left, last) = (killed, (Mention?)null);
        for (var i = 0; i < Lines.Count; i++)
        {
            if (_origins[i].Mention != last)
            {
                (left, last) = (killed, _origins[i].Mention);
            }

            if (Lines[i].Value is { Harm: Harm.Wounded, PartOf: null, Number.AtLeast: { } number } && _origins[i].Mention is { Term: "shoot" or "shooting" })
            {
                if (number <= left)
                {
                    // "a man and a woman were shot", one of them dead: the other is wounded.
                    left -= number;
                    Lines.RemoveAt(i);
                    _origins.RemoveAt(i);
                    _total -= i < _total ? 1 : 0;
                    i--;
                }
                else if (Lines[i].Value.Number.AtMost is { } most && !Lines.Exists(line => line.Value is { Harm: Harm.Wounded, Number.AtLeast: { } other } && other == number - left))
                {
                    // "three people were shot, one fatally".
                    Lines[i] = Lines[i] with { Value = Lines[i].Value with { Number = new(number - left, most - left) }, Basis = Basis.Inferred };
                    left = 0;
                }
            }
        }
    }

    private void Fold(Harm harm)
    {
        if (Best(harm) is not { } best)
        {
            return;
        }

        var total = SumOf(best, harm);
        var first = Lines.FindIndex(line => IsOf(line, harm) && _origins[Lines.IndexOf(line)].Mention == best.Mention);
        for (var i = 0; i < Lines.Count; i++)
        {
            var line = Lines[i];
            var (mention, party) = _origins[i];
            if (!IsOf(line, harm) || line.Value.Number.AtLeast is null || !IsOrdinary(line.Value.Kind))
            {
                continue;
            }

            if (mention == best.Mention)
            {
                continue;
            }

            var isPart = total > 1 ? line.Value.Number.AtLeast <= total : party is null or { IsMore: false };
            if (isPart && i != first && first >= 0)
            {
                Lines[i] = line with { Value = line.Value with { PartOf = first } };
            }
        }
    }

    private static bool IsOf(Stated<Toll> line, Harm harm) => line.Value.Harm == harm && line.Value.PartOf is null && line.Value.Side != Side.Attacker;

    /// <summary>Kinds of which news tells singly are people; soldiers beside villagers are another party.</summary>
    private static bool IsOrdinary(string? kind) => kind is not ("military" or "police" or "peacekeeper" or "combatant" or "militia" or "security_guard" or "official");

    private long SumOf((Mention? Mention, bool IsTitle) group, Harm harm)
    {
        var sum = 0L;
        for (var i = 0; i < Lines.Count; i++)
        {
            if (_origins[i].Mention == group.Mention && IsOf(Lines[i], harm))
            {
                sum += Lines[i].Value.Number.AtLeast ?? 0;
            }
        }

        return sum;
    }

    /// <summary>The telling with the highest total of ordinary people; null when there is none.</summary>
    private (Mention? Mention, bool IsTitle)? Best(Harm harm)
    {
        (Mention? Mention, bool IsTitle)? best = null;
        var bestSum = 0L;
        for (var i = 0; i < Lines.Count; i++)
        {
            if (IsOf(Lines[i], harm) && IsOrdinary(Lines[i].Value.Kind))
            {
                var group = (_origins[i].Mention, _hasTitle && _origins[i].Mention is null);
                var sum = SumOf(group, harm);
                if (sum > bestSum)
                {
                    (best, bestSum) = (group, sum);
                }
            }
        }

        return best;
    }
}
