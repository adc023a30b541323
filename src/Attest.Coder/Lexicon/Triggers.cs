using Attest.Core.Attestations;

namespace Attest.Coder.Lexicon;

/// <summary>The part that a phrase plays beside a trigger.</summary>
internal enum TriggerRole : byte
{
    None,
    Perpetrator,
    Victim,
    Target,
    Weapon,

    /// <summary>A weapon or another incident, or else whoever did it: the subject of "killed".</summary>
    Either,
    Parties,
    Responder,
    Detainee,
    Freed,
}

internal enum TriggerStrength : byte
{
    Strong,
    Weak,
    Harm,
}

/// <summary>A word that signals an incident, what it tells, and what its neighbours are.</summary>
internal sealed record Trigger(
    string Term,
    bool IsVerb,
    string? Type,
    Harm? Harm,
    TriggerRole Subject,
    TriggerRole Object,
    IReadOnlyList<(string Preposition, TriggerRole Role)> Prepositions,
    TriggerStrength Strength)
{
    public TriggerRole RoleOf(string preposition)
    {
        foreach (var (word, role) in Prepositions)
        {
            if (word == preposition)
            {
                return role;
            }
        }

        return TriggerRole.None;
    }

    public static List<Trigger> Read(TabularFile file)
    {
        var (term, pos, type, harm) = (file.Column("term"), file.Column("pos"), file.Column("type"), file.Column("harm"));
        var (subject, @object, preps, strength) = (file.Column("subject"), file.Column("object"), file.Column("preps"), file.Column("strength"));
        var triggers = new List<Trigger>(file.Count);
        for (var row = 0; row < file.Count; row++)
        {
            var pairs = new List<(string, TriggerRole)>();
            foreach (var group in file.Cell(row, preps).Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                var equals = group.IndexOf('=');
                if (equals > 0)
                {
                    var role = Role(file, row, group[..equals]);
                    pairs.AddRange(group[(equals + 1)..].Split('|').Select(word => (word, role)));
                }
            }

            triggers.Add(new(
                file.Cell(row, term),
                file.Cell(row, pos) == "v",
                file.Cell(row, type) is var code && code is "-" or "" ? null : file.Cell(row, type),
                file.Cell(row, harm) switch
                {
                    "-" or "" => null,
                    "killed" => Attest.Core.Attestations.Harm.Killed,
                    "wounded" => Attest.Core.Attestations.Harm.Wounded,
                    "abducted" => Attest.Core.Attestations.Harm.Abducted,
                    "displaced" => Attest.Core.Attestations.Harm.Displaced,
                    "sexual_violence" => Attest.Core.Attestations.Harm.SexualViolence,
                    var other => throw file.Wrong(row, $"expected a harm, found '{other}'."),
                },
                Role(file, row, file.Cell(row, subject)),
                Role(file, row, file.Cell(row, @object)),
                pairs,
                file.Cell(row, strength) switch
                {
                    "strong" => TriggerStrength.Strong,
                    "weak" => TriggerStrength.Weak,
                    "harm" => TriggerStrength.Harm,
                    var other => throw file.Wrong(row, $"expected strong, weak or harm, found '{other}'."),
                }));
        }

        return triggers;
    }

    private static TriggerRole Role(TabularFile file, int row, string word) => word switch
    {
        "-" or "" => TriggerRole.None,
        "perpetrator" => TriggerRole.Perpetrator,
        "victim" => TriggerRole.Victim,
        "target" => TriggerRole.Target,
        "weapon" => TriggerRole.Weapon,
        "either" => TriggerRole.Either,
        "parties" => TriggerRole.Parties,
        "responder" => TriggerRole.Responder,
        "detainee" => TriggerRole.Detainee,
        "freed" => TriggerRole.Freed,
        var other => throw file.Wrong(row, $"expected a role, found '{other}'."),
    };
}
