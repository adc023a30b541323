using Attest.Coder.Passages;
using Attest.Coder.Phrases;

namespace Attest.Coder.Actors;

/// <summary>
/// The names that one document uses for actors of the registry: an actor is told by the name that its reader sees, the short one where the
/// document has it. Who is meant is told by the actor's id.
/// </summary>
internal sealed class WrittenNames(ActorTable actors)
{
    private readonly Dictionary<int, string> _names = [];

    public void Begin() => _names.Clear();

    /// <summary>Notes a name that the text writes; a description in small letters is no name.</summary>
    public void See(DocumentText text, Unit unit)
    {
        if (unit.Actor < 0 || !unit.IsCapitalised || text.IsCapitals)
        {
            return;
        }

        var written = text.Text.AsSpan(text.Tokens[unit.First].Start, text.Tokens[unit.Last].End - text.Tokens[unit.First].Start);
        if (!_names.ContainsKey(unit.Actor) || written.Equals(actors[unit.Actor].Short, StringComparison.Ordinal))
        {
            var name = string.Join(' ', written.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            _names[unit.Actor] = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        }
    }

    public string this[int actor] => _names.GetValueOrDefault(actor) ?? actors[actor].Short;
}
