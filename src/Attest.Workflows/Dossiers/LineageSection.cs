using Attest.Core.Actors;
using Attest.Core.Dossiers;

namespace Attest.Workflows.Dossiers;

/// <summary>Tells what an actor came from, joined, left and became; and with whom it stands or fights.</summary>
internal static class LineageSection
{
    private static readonly (ActorProperty Property, string Of, string Inverse)[] Words =
    [
        (ActorProperty.FormedBy, "formed by", "took part in forming"),
        (ActorProperty.PredecessorOf, "came before", "succeeded"),
        (ActorProperty.SuccessorOf, "succeeded", "came before"),
        (ActorProperty.RenamedTo, "renamed to", "former name of"),
        (ActorProperty.SplinterOf, "broke away from", "was left by"),
        (ActorProperty.MergedInto, "merged into", "took in"),
        (ActorProperty.PledgedTo, "pledged allegiance to", "received the pledge of"),
        (ActorProperty.AcceptedPledgeTo, "pledged to and was accepted by", "accepted the pledge of"),
        (ActorProperty.ConstituentOf, "is a part of", "has as a part"),
        (ActorProperty.UnitOf, "is a unit of", "has as a unit"),
        (ActorProperty.MemberOf, "is a member of", "has as a member"),
        (ActorProperty.AllyOf, "is an ally of", "is an ally of"),
        (ActorProperty.RivalOf, "fights", "fights"),
    ];

    /// <summary>The properties of alliance and enmity, which stand among relations.</summary>
    private static readonly ActorProperty[] Stances = [ActorProperty.AllyOf, ActorProperty.RivalOf];

    /// <summary>The section of lineage: a drawing and a table.</summary>
    public static DossierSection Of(DossierMaterial material, Citing citing)
    {
        var rows = Rows(material, citing, property => !Stances.Contains(property));
        return Telling.Section("lineage", "Lineage and allegiance", rows.Length == 0 ? [] : [new FigureBlock(DossierFigure.Lineage), Table("Lineage and allegiance", rows)]);
    }

    /// <summary>The blocks of alliances and enmities that are stated.</summary>
    public static IEnumerable<DossierBlock> Relations(DossierMaterial material, Citing citing)
    {
        var rows = Rows(material, citing, Stances.Contains);
        return rows.Length == 0 ? [] : [Table("Alliances and enmities that are stated", rows)];
    }

    /// <summary>The allegiances in one sentence; null when none is told.</summary>
    public static DossierSentence? Allegiances(DossierMaterial material, Citing citing)
    {
        var facts = Facts(material.Statements, one => one.Property is ActorProperty.PledgedTo or ActorProperty.AcceptedPledgeTo or ActorProperty.ConstituentOf)
            .DistinctBy(fact => fact.Value.Words, StringComparer.Ordinal).ToArray();
        return facts.Length == 0 ? null : Telling.List("It owes allegiance to, or is a part of, ", [.. facts.Select(fact => citing.Cite(citing.NameOf(fact.Value), fact))]);
    }

    private static TableBlock Table(string caption, IReadOnlyList<CitedWords>[] rows) => new(caption, ["Relation", "Other", "When", "According to"], rows);

    private static IReadOnlyList<CitedWords>[] Rows(DossierMaterial material, Citing citing, Func<ActorProperty, bool> isAsked) =>
    [
        .. Words.Where(one => isAsked(one.Property)).SelectMany(one => (IEnumerable<IReadOnlyList<CitedWords>>)
        [
            .. Facts(material.Statements, statement => statement.Property == one.Property).Select(fact => Row(one.Of, citing.NameOf(fact.Value), fact, citing)),
            .. Facts(material.OfOthers, statement => statement.Property == one.Property, isInverse: true).Select(fact => Row(one.Inverse, citing.NameOf(fact.Statements[0].Actor), fact, citing)),
        ]),
    ];

    private static IReadOnlyList<CitedWords> Row(string relation, string other, Fact fact, Citing citing) =>
    [
        Telling.Cell(relation), citing.Cite(other, fact), Telling.Cell(fact.Period.Length > 0 ? fact.Period : "–"),
        Telling.Cell(string.Join("; ", fact.Statements.Select(one => one.Assertion.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).DefaultIfEmpty("the source"))),
    ];

    /// <summary>Statements of one other actor and one property as one fact.</summary>
    private static IReadOnlyList<Fact> Facts(IEnumerable<ActorStatement> statements, Func<ActorStatement, bool> isAsked, bool isInverse = false) =>
        Fact.Of(statements.Where(isAsked), one => $"{one.Property} {(isInverse ? one.Actor.Key : one.Value is ActorValue other ? other.Actor.Key : one.Value.Words)}");
}
