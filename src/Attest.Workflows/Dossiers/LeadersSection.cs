using Attest.Core.Actors;
using Attest.Core.Dossiers;
using Attest.Core.Names;
using Attest.Core.Places;
using Attest.Workflows.Words;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells who leads and led an actor, as what, when, and what became of them. What only a machine read is proposed, not held.</summary>
internal static class LeadersSection
{
    private const string Remark =
        "Persons are held only as leaders or spokesmen. One that is marked as proposed was read by machine in a document and no person has accepted it yet.";

    /// <summary>The section.</summary>
    public static DossierSection Of(DossierMaterial material, Citing citing)
    {
        var people = People(material);
        return Telling.Section("leaders", "Leaders", people.Length == 0 ? [] :
        [
            new TableBlock("Leaders", ["Name", "Role", "When", "Fate", "Held"], [.. people.Select(person => Row(person, citing))]),
            new RemarkBlock(Remark),
        ]);
    }

    /// <summary>Who leads it on the day, in one sentence; null when nobody is told.</summary>
    public static DossierSentence? Sentence(DossierMaterial material, Citing citing)
    {
        // The head is told by the role, and nobody leads who was killed, died or was captured.
        var heads = People(material)
            .Where(person => person.All(one => one.Property != ActorProperty.LeaderFate) && person.Any(one => IsHead(one) && one.MayHoldOn(material.Day)))
            .Select(person => new CitedWords(NameOf(person) + (RoleOf(person) is { } role ? $" ({role})" : ""), citing.Of(person)))
            .ToArray();
        return heads.Length == 0 ? null : Telling.List("It is led by ", heads);
    }

    /// <summary>What is told of each person, the heads first, then those who are not told to be gone.</summary>
    internal static ActorStatement[][] People(DossierMaterial material)
    {
        List<(ReadName Name, List<ActorStatement> Told)> people = [];
        foreach (var statement in material.Statements
            .Where(one => one.Property is ActorProperty.Leader or ActorProperty.LeaderFate && one.Value is PersonValue)
            .OrderBy(one => one.Origin is StatementOrigin.Registry or StatementOrigin.Import))
        {
            // The same person is spelled in many ways; the best match that is good enough is that person.
            var name = material.Names.Read(((PersonValue)statement.Value).Name);
            var known = people.Select(one => (one.Told, Match: material.Names.Compare(one.Name, name).Score)).Where(one => one.Match >= NameMatcher.Threshold).OrderByDescending(one => one.Match).FirstOrDefault();
            if (known.Told is null)
            {
                people.Add((name, [statement]));
            }
            else
            {
                known.Told.Add(statement);
            }
        }

        return [.. people.Select(one => one.Told.ToArray()).OrderByDescending(person => person.Any(IsHead)).ThenBy(person => person.Any(one => one.Property == ActorProperty.LeaderFate))];
    }

    private static bool IsHead(ActorStatement statement) => ((PersonValue)statement.Value).Role?.Trim().ToUpperInvariant() is null or "LEADER" or "EMIR" or "HEAD" or "CHIEF" or "PRESIDENT" or "OVERALL LEADER" or "COMMANDER-IN-CHIEF" or "SUPREME LEADER";

    private static string NameOf(ActorStatement[] person) => ((PersonValue)person[0].Value).Name;

    private static string? RoleOf(ActorStatement[] person) => person.Select(one => ((PersonValue)one.Value).Role).FirstOrDefault(role => role is not null);

    private static IReadOnlyList<CitedWords> Row(ActorStatement[] person, Citing citing)
    {
        var (leads, fates) = (person.Where(one => one.Property == ActorProperty.Leader).ToArray(), person.Where(one => one.Property == ActorProperty.LeaderFate).ToArray());
        var isHeld = person.Any(one => one.Origin != StatementOrigin.Document || one.Review != Core.Attestations.ReviewState.Machine);
        return
        [
            new(string.Join("; also ", person.Select(one => ((PersonValue)one.Value).Name).DistinctBy(FoldedName.Of)), citing.Of(leads.Length > 0 ? leads : fates)),
            Telling.Cell(string.Join("; ", person.Select(one => ((PersonValue)one.Value).Role).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).DefaultIfEmpty("not told"))),
            Telling.Cell(Joined(leads.Select(one => new Fact(one.Value, one.From, one.To, [one]).Period))),
            new(Joined(fates.Select(FateOf)), citing.Of(fates)),
            Telling.Cell(isHeld ? person.All(one => one.Origin == StatementOrigin.Registry) ? "registry" : "held" : "proposed"),
        ];
    }

    private static string FateOf(ActorStatement statement)
    {
        var fate = ((PersonValue)statement.Value).Fate is { } told ? Wording.Of(told.ToString()) : "told";
        return statement.From is { } day ? $"{fate}, {day}" : fate;
    }

    private static string Joined(IEnumerable<string> texts) =>
        string.Join("; ", texts.Where(one => one.Length > 0).Distinct(StringComparer.Ordinal).DefaultIfEmpty("–"));
}
