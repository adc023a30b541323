using System.Globalization;
using Attest.Core.Attestations;
using Attest.Core.Codings;

namespace Attest.Evaluation.Muc4.Mapping;

/// <summary>A template and the attestations that it was made of.</summary>
internal sealed record MadeTemplate(Template Template, IReadOnlyList<Attestation> Attestations);

/// <summary>An attestation that gave no template, and the rule that kept it out.</summary>
internal sealed record LeftOut(Attestation Attestation, string Reason);

/// <summary>What the attestations of one message became.</summary>
internal sealed record Answer(Message Message, IReadOnlyList<MadeTemplate> Made, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>The templates to write: at least one, which tells that there is no incident.</summary>
    public IEnumerable<Template> Templates => Made.Count > 0 ? Made.Select(made => made.Template) : [Template.WithoutIncident(Message.Id)];
}

/// <summary>Turns the coding of a message into MUC-4 templates.</summary>
internal static class TemplateMaker
{
    /// <summary>The templates by the written rules of relevance alone.</summary>
    public static Answer Make(Message message, Coding coding)
    {
        var candidates = CandidatesOf(message, coding.Attestations);
        var leftOut = coding.Attestations.Where(attestation => TypeOf(attestation) is null)
            .Select(attestation => new LeftOut(attestation, $"MUC-4 asks for no {attestation.Type.Value}"))
            .Concat(candidates.Where(candidate => candidate.Reasons.Count > 0).Select(candidate => new LeftOut(candidate.Attestation, candidate.Reasons[0])));
        var groups = Groups([.. candidates.Where(candidate => candidate.Reasons.Count == 0)]);
        return new(message, [.. groups.Select((group, i) => new MadeTemplate(TemplateOf(group.Draft, message.Id, i + 1), group.Draft.Attestations))], [.. leftOut]);
    }

    /// <summary>The drafts of the candidates, taken together where MUC-4 takes them as one.</summary>
    public static IReadOnlyList<Group> Groups(IReadOnlyList<Candidate> candidates) =>
    [
        .. DraftMerger.Merge(candidates.Select(candidate => candidate.Draft)).Select(draft => new Group(
            draft with { People = Referents.Fold(draft.People), Things = Referents.Fold(draft.Things) },
            [.. draft.Attestations.Select(attestation => candidates.TakeWhile(candidate => !ReferenceEquals(candidate.Attestation, attestation)).Count())])),
    ];

    /// <summary>The attestations of types that MUC-4 asks for.</summary>
    public static IReadOnlyList<Candidate> CandidatesOf(Message message, IEnumerable<Attestation> attestations)
    {
        var candidates = new List<Candidate>();
        foreach (var attestation in attestations)
        {
            var country = CountryOfMessage.Of(attestation, message);
            if (DraftOf(attestation, message, country) is { } draft)
            {
                candidates.Add(new(attestation, draft, country, Relevance.ReasonsAgainst(attestation, draft, message, country)));
            }
        }

        return candidates;
    }

    private static Draft? DraftOf(Attestation attestation, Message message, MucCountry country)
    {
        if (TypeOf(attestation) is not { } type)
        {
            return null;
        }

        return new()
        {
            Type = type,
            Stage = StageOf(attestation.Completion),
            Date = DateFill.Of(attestation.Date, message.Published),
            IsDateStated = attestation.Date is not null,
            Location = LocationFill.Of(attestation, country, message),
            Instruments = InstrumentFills.Of(attestation, type),
            Perpetrators = PerpetratorFillsReader.Read(attestation, message),
            Things = TargetFills.ThingsOf(attestation, type, country),
            People = TargetFills.PeopleOf(attestation, type, country),
            EffectOnNobody = TargetFills.EffectOnNobody(attestation),
            Attestations = [attestation],
        };
    }

    private static string? TypeOf(Attestation attestation)
    {
        var type = CodebookTables.IncidentTypes.GetValueOrDefault(attestation.Type.Value.Code);
        var isWithBomb = attestation.Weapons.Any(weapon => weapon.Value.Kind is "bomb" or "ied" or "vehicle_bomb" or "dynamite");
        return type == "ATTACK" && isWithBomb ? "BOMBING" : type;
    }

    private static string StageOf(Completion completion) => completion switch
    {
        Completion.Occurred => "ACCOMPLISHED",
        Completion.Attempted or Completion.Foiled => "ATTEMPTED",
        Completion.Threatened => "THREATENED",
        _ => throw new ArgumentOutOfRangeException(nameof(completion), completion, "Not a completion."),
    };

    public static Template TemplateOf(Draft draft, string message, int number)
    {
        var template = new Template { Message = message, Number = number.ToString(CultureInfo.InvariantCulture) };
        Add(template, Slot.IncidentType, draft.Type);
        Add(template, Slot.Date, draft.Date);
        Add(template, Slot.Location, draft.Location);
        Add(template, Slot.Stage, draft.Stage);
        foreach (var instrument in draft.Instruments)
        {
            Add(template, Slot.InstrumentId, Quoted(instrument.Id));
            Add(template, Slot.InstrumentType, Referring(instrument.Type, instrument.Id ?? "-"));
        }

        Add(template, Slot.PerpetratorCategory, draft.Perpetrators.Category);

        // Nineteen of twenty keys hold one fill, however many descriptions of the same people the text has.
        foreach (var individual in draft.Perpetrators.Individuals.Take(1))
        {
            Add(template, Slot.PerpetratorIndividual, Quoted(individual.Id));
        }

        foreach (var organization in draft.Perpetrators.Organizations.Take(1))
        {
            Add(template, Slot.PerpetratorOrganization, Quoted(organization.Id));
            Add(template, Slot.PerpetratorConfidence, Referring(organization.Confidence, organization.Id));
        }

        AddTargets(template, draft);
        return template;
    }

    private static void AddTargets(Template template, Draft draft)
    {
        foreach (var thing in draft.Things)
        {
            Add(template, Slot.PhysicalTargetId, Quoted(thing.Id));
            Add(template, Slot.PhysicalTargetType, Referring(thing.Type, thing.Id));
            Add(template, Slot.PhysicalTargetNumber, Referring(thing.Number, thing.Id));
            Add(template, Slot.PhysicalTargetNation, Referring(thing.Nation, thing.Id));
            Add(template, Slot.PhysicalTargetEffect, Referring(thing.Effect, thing.Id));
        }

        if (draft.People.Count == 0)
        {
            Add(template, Slot.HumanTargetEffect, Referring(draft.EffectOnNobody, "-"));
        }

        foreach (var person in draft.People)
        {
            Add(template, Slot.HumanTargetName, Quoted(person.Name));
            Add(template, Slot.HumanTargetDescription, person.Name is null || person.Description is null ? Quoted(person.Description) : Referring(Quoted(person.Description), person.Name));
            Add(template, Slot.HumanTargetType, Referring(person.Type, person.Referent));
            Add(template, Slot.HumanTargetNumber, Referring(person.Number, person.Referent));
            Add(template, Slot.HumanTargetNation, Referring(person.Nation, person.Referent));
            Add(template, Slot.HumanTargetEffect, Referring(person.Effect, person.Referent));
        }
    }

    private static void Add(Template template, Slot slot, string? fill)
    {
        if (fill is not null && Applicability.Applies(slot, template[Slot.IncidentType]) && !template[slot].Contains(fill, StringComparer.Ordinal))
        {
            template.Add(slot, fill);
        }
    }

    private static string? Quoted(string? fill) => fill is null ? null : $"\"{fill}\"";

    private static string? Referring(string? fill, string? referent) => fill is null || referent is null ? fill : $"{fill}: \"{referent}\"";
}
