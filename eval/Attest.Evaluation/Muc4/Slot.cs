namespace Attest.Evaluation.Muc4;

/// <summary>The slots of a MUC-4 template, in the order and with the numbers of the task's documentation.</summary>
internal enum Slot
{
    MessageId,
    TemplateNumber,
    Date,
    Location,
    IncidentType,
    Stage,
    InstrumentId,
    InstrumentType,
    PerpetratorCategory,
    PerpetratorIndividual,
    PerpetratorOrganization,
    PerpetratorConfidence,
    PhysicalTargetId,
    PhysicalTargetType,
    PhysicalTargetNumber,
    PhysicalTargetNation,
    PhysicalTargetEffect,
    PhysicalTargetTotal,
    HumanTargetName,
    HumanTargetDescription,
    HumanTargetType,
    HumanTargetNumber,
    HumanTargetNation,
    HumanTargetEffect,
    HumanTargetTotal,
}

/// <summary>What the documentation calls the slots.</summary>
internal static class SlotNames
{
    public const int Count = 25;

    private static readonly string[] s_titles =
    [
        "MESSAGE: ID", "MESSAGE: TEMPLATE", "INCIDENT: DATE", "INCIDENT: LOCATION", "INCIDENT: TYPE", "INCIDENT: STAGE OF EXECUTION",
        "INCIDENT: INSTRUMENT ID", "INCIDENT: INSTRUMENT TYPE", "PERP: INCIDENT CATEGORY", "PERP: INDIVIDUAL ID", "PERP: ORGANIZATION ID",
        "PERP: ORGANIZATION CONFIDENCE", "PHYS TGT: ID", "PHYS TGT: TYPE", "PHYS TGT: NUMBER", "PHYS TGT: FOREIGN NATION",
        "PHYS TGT: EFFECT OF INCIDENT", "PHYS TGT: TOTAL NUMBER", "HUM TGT: NAME", "HUM TGT: DESCRIPTION", "HUM TGT: TYPE",
        "HUM TGT: NUMBER", "HUM TGT: FOREIGN NATION", "HUM TGT: EFFECT OF INCIDENT", "HUM TGT: TOTAL NUMBER",
    ];

    /// <summary>The slots that hold something about an incident: all but the message's id and the template's number.</summary>
    public static IEnumerable<Slot> Scored => Enum.GetValues<Slot>().Where(slot => slot >= Slot.Date);

    public static string TitleOf(Slot slot) => s_titles[(int)slot];
}
