using Attest.Coder.Passages;
using Attest.Coder.Phrases;

namespace Attest.Coder.Statements;

/// <summary>Whom a text is about, and whom "the group" and "it" mean in its next sentence.</summary>
internal sealed class Topic
{
    /// <summary>Whom a reference means; null when nobody.</summary>
    public Named? Current { get; private set; }

    /// <summary>The actor that the whole text is about: the only armed actor of its title, else the first that it tells of; null when there is none yet.</summary>
    public Named? OfText { get; private set; }

    public bool IsKnown => Current is not null;

    public void Begin(NamedFinder finder, DocumentText title, List<Unit> units)
    {
        (Current, OfText) = (null, null);
        foreach (var unit in units)
        {
            if (unit.Actor < 0 || !finder.IsArmed(unit.Actor))
            {
                continue;
            }

            var named = new Named(new(0, 0), finder.Reference(unit.Actor), unit.Actor, IsArmed: true, IsReference: true, IsPossessive: false);
            if (OfText is { } other && !other.Is(named))
            {
                (Current, OfText) = (null, null);
                return;
            }

            (Current, OfText) = (named, named);
        }
    }

    /// <summary>Notes whom a sentence is about: the armed actor that it names first and not beside its matter.</summary>
    public void See(StatementSentence sentence)
    {
        foreach (var name in sentence.Names)
        {
            if (!name.IsArmed)
            {
                continue;
            }

            // "The group attacked …", "It fights the Movement": the sentence goes on about the same.
            if (name is { IsReference: true, IsPossessive: false })
            {
                return;
            }

            var before = name.Words.First - (sentence.IsWord(name.Words.First - 1, "the") ? 2 : 1);
            if (name.IsReference || sentence.IsOneOf(before, "against", "with", "from", "between", "among", "like", "unlike", "than", "of", "to", "by"))
            {
                continue;
            }

            Current = name with { IsReference = true, IsPossessive = false };
            OfText ??= Current;
            return;
        }
    }
}
