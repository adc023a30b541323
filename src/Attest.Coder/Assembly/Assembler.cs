using Attest.Coder.Codebook;
using Attest.Coder.Gazetteer;
using Attest.Coder.Lexicon;
using Attest.Coder.Mentions;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using Attest.Core.Places;

namespace Attest.Coder.Assembly;

/// <summary>Puts the tellings of a document together: which speak of one incident, which are plural accounts.</summary>
internal sealed class Assembler(TypeRules types, PlaceTable places)
{
    /// <summary>What has to speak for a telling, at least, to join it with an incident told before.</summary>
    public const double LeastToJoin = 1.9;

    /// <summary>What speaks against one incident where one place is known and the other is not.</summary>
    private const double Strange = -0.8;

    private static readonly HashSet<string> s_genericHeads = new(StringComparer.Ordinal)
    {
        "people", "person", "persons", "others", "man", "men", "victims", "victim", "civilians", "civilian", "individuals", "it", "they", "he", "she", "them", "him", "members", "member", "troops", "soldiers", "soldier", "forces", "police", "area", "group", "one", "no one", "nobody", "casualties", "injuries", "woman", "women", "attackers", "gunmen",
    };

    /// <summary>The tellings of the document last assembled, each with what became of it.</summary>
    public List<Telling> LastTellings { get; private set; } = [];

    /// <summary>Takes the comparisons of tellings with incidents told before them; null, as a rule, when nobody asks for them.</summary>
    public ComparisonLog? Comparisons { get; set; }

    public List<Draft> Assemble(List<Mention> mentions)
    {
        LastTellings = Tellings(mentions);
        var drafts = new List<Draft>();
        foreach (var telling in LastTellings)
        {
            telling.Fate = Add(telling, drafts);
        }

        drafts.RemoveAll(DropGeneric);
        return drafts;
    }

    private static bool DropGeneric(Draft draft)
    {
        if (!IsGeneric(draft))
        {
            return false;
        }

        foreach (var telling in draft.Tellings)
        {
            (telling.Fate, telling.Draft) = (Fate.Habit, null);
        }

        return true;
    }

    /// <summary>"Guerrillas attack villages": no time, no place, no number, no name, nobody who claims it. It tells of a habit, not of an incident.</summary>
    private static bool IsGeneric(Draft draft) =>
        draft.Places.Count == 0 && draft.Date is null
        && draft.Tellings.TrueForAll(telling => telling.Mentions.TrueForAll(mention =>
            mention.Responsibilities.Count == 0
            && !mention.IsDefinite && !mention.IsIndefinite
            && mention.Tolls.TrueForAll(toll => toll.Party.Number is null && toll.Party.NameWords is null)
            && mention.Targets.TrueForAll(target => target.NameWords is null && target.Number is null && (target.IsPlural || (target.Actor >= 0 && target.IsPeople)))
            && mention.Weapons.TrueForAll(weapon => weapon.IsPlural)));

    private static List<Telling> Tellings(List<Mention> mentions)
    {
        var tellings = new List<Telling>();
        foreach (var mention in mentions)
        {
            var root = MentionLinker.Root(mention);
            var telling = tellings.FindLast(candidate => candidate.Root == root);
            if (telling is null)
            {
                telling = new() { Root = root };
                tellings.Add(telling);
            }

            telling.Mentions.Add(mention);
            telling.Places.AddRange(mention.Places);
            telling.Times.AddRange(mention.Times);
        }

        return tellings;
    }

    private Fate Add(Telling telling, List<Draft> drafts)
    {
        if (telling.Mentions.TrueForAll(mention => mention.IsNegated || mention.IsHypothetical))
        {
            return telling.Mentions.Exists(mention => mention.IsHypothetical) ? Fate.Hypothetical : Fate.Negated;
        }

        if (telling.Root.IsResponsibilityOnly)
        {
            // A claim or a blame without an incident of its own belongs to the one told last.
            var last = drafts.FindLast(candidate => !candidate.IsAggregate);
            if ((telling.Frame.IsClaimOfFormer ? drafts.FindLast(candidate => !candidate.IsAggregate && candidate != last) : null) is { } former)
            {
                last = former;
            }

            if (last is { } told)
            {
                told.Tellings.Add(telling);
                telling.Draft = told;
                return Fate.Claim;
            }

            return Fate.ClaimOfNothing;
        }

        var type = TypeOf(telling);
        var isPlural = IsPlural(telling, type) || IsSpreadOverYears(telling) || (RefersToSeveral(telling) && drafts.Count(draft => !draft.IsAggregate) > 1);
        Resolve(telling, drafts);
        var years = SeveralTimes(telling);
        var draft = isPlural || years.Count > 1 ? null : BestMatch(telling, type, drafts);
        if (draft is null)
        {
            if (years.Count > 1)
            {
                foreach (var time in years)
                {
                    drafts.Add(Start(telling, type, isAggregate: false));
                    drafts[^1].Date = time.Date;
                    drafts[^1].DateWords = time;
                    drafts[^1].DateFrame = telling.Frame;
                }

                return Fate.Several;
            }

            if (IsMereCasualty(telling) || telling.Mentions.TrueForAll(mention => mention.Term == HospitalReader.Term) || (!isPlural && IsMereEcho(telling)))
            {
                return Fate.Echo;
            }

            var isGeneral = !isPlural && IsGeneral(telling);
            drafts.Add(Start(telling, type, isPlural || isGeneral));
            return isPlural ? Fate.Plural : isGeneral ? Fate.Vague : Fate.Opened;
        }

        Join(draft, telling, type);
        return Fate.Joined;
    }

    /// <summary>A harm to people named only by pronoun or as known already, without time and place: it adds to an incident or tells none.</summary>
    private static bool IsMereEcho(Telling telling) =>
        telling.Places.Count == 0 && telling.Date is null
        && telling.Mentions.TrueForAll(mention => mention.Strength == TriggerStrength.Harm && mention.Weapons.Count == 0 && mention.Responsibilities.Count == 0
            && mention.Tolls.TrueForAll(toll => toll.Party.Number is null || toll.Party.IsPronoun || (toll.Party.IsDefinite && toll.Party.Number.AtLeast == 1 && !toll.Party.IsName))
            && mention.Targets.Count == 0);

    /// <summary>That somebody was not harmed, or who the victims were, tells of an incident told beside it.</summary>
    public static bool IsMereCasualty(Telling telling) =>
        telling.Mentions.TrueForAll(mention => mention is { Strength: TriggerStrength.Harm, Weapons.Count: 0, Responsibilities.Count: 0 }
            && mention.Tolls.Count + mention.Targets.Count > 0
            && mention.Tolls.TrueForAll(toll => toll.Party.Number is { AtMost: 0 })
            && (mention.Term == "casualty" || mention.Tolls.Count > 0 || mention.Targets.TrueForAll(target => target.Effect == "unharmed")));

    /// <summary>"Many leaders have been killed in recent years": vague numbers without time and place.</summary>
    private static bool IsGeneral(Telling telling) =>
        telling.Places.Count == 0 && telling.Date is null && telling.Root.IsVerb
        && telling.Mentions.TrueForAll(mention => mention.Strength == TriggerStrength.Harm && mention.Weapons.Count == 0)
        && telling.Mentions.Exists(mention => mention.Tolls.Count > 0) && telling.Mentions.TrueForAll(mention => mention.Tolls.TrueForAll(toll => toll.Party.IsPlural && toll.Party.Number is not { IsExact: true }));

    /// <summary>"in both 2015 and 2016": as many incidents as times of one kind stand side by side.</summary>
    private static List<Dates.ReadTime> SeveralTimes(Telling telling)
    {
        var several = new List<Dates.ReadTime>();
        foreach (var time in telling.Times)
        {
            if (time.Date is { Precision: DatePrecision.Year or DatePrecision.Day or DatePrecision.Month } date
                && (several.Count == 0 || (several[0].Date!.Precision == date.Precision && !several.Exists(other => other.Date!.Overlaps(date)) && several.Exists(other => Math.Abs(other.FirstToken - time.LastToken) <= 2 || Math.Abs(time.FirstToken - other.LastToken) <= 2))))
            {
                several.Add(time);
            }
        }

        several.Sort((a, b) => a.FirstToken.CompareTo(b.FirstToken));
        return several;
    }

    private static void Resolve(Telling telling, List<Draft> drafts)
    {
        ResolvePlaces(telling, drafts);
        foreach (var time in telling.Times)
        {
            // Of "2012" and "1 November" the day is meant, not the year around it.
            if (time.Date is { } date && (telling.Date is null || IsInside(date, telling.Date)))
            {
                telling.Date = date;
            }
        }

        if (telling.Date is null && telling.Times.Find(time => time.DaysFromIncident is not null) is { } relative)
        {
            // "the day before" a statement of which the sentence tells the day; else the day of the incident before.
            var spoken = telling.Frame.Times.FindLast(time => time.Date is { Precision: DatePrecision.Day } && time.LastToken < relative.FirstToken);
            var anchor = spoken?.Date?.From ?? LastDated(drafts)?.Date?.From;
            if (anchor is { } day)
            {
                telling.Date = IncidentDate.On(day.AddDays(relative.DaysFromIncident!.Value), spoken is null ? DateAnchor.Incident : DateAnchor.Statement, day);
            }
        }
    }

    /// <summary>"in the same town" is the place of the incident told last, unless the sentence names its own.</summary>
    private static void ResolvePlaces(Telling telling, List<Draft> drafts)
    {
        var words = telling.Places.Find(place => place.IsSameAsBefore);
        telling.Places.RemoveAll(place => place.IsSameAsBefore);
        if (words is null || telling.Places.Exists(place => place.Precision is PlacePrecision.Exact or PlacePrecision.Near))
        {
            return;
        }

        var last = drafts.Where(draft => draft.Places.Exists(IsSpot)).MaxBy(draft => draft.LastFrame);
        if (last is not null)
        {
            telling.Places.Add(last.Places.First(IsSpot).Place with { Words = words.Words, Chunk = words.Chunk });
        }

        static bool IsSpot((PlaceMention Place, Frame Frame) at) => at.Place.Precision is PlacePrecision.Exact or PlacePrecision.Near or PlacePrecision.Admin2;
    }

    private static bool IsInside(IncidentDate inner, IncidentDate outer) =>
        inner is { From: { } from, To: { } to } && outer is { From: { } first, To: { } last } && first <= from && to <= last && (to.DayNumber - from.DayNumber) < (last.DayNumber - first.DayNumber);

    /// <summary>The incident of a certain day that was told last.</summary>
    private static Draft? LastDated(List<Draft> drafts) =>
        drafts.Where(draft => draft.Date is { Precision: DatePrecision.Day }).MaxBy(draft => draft.LastFrame);

    /// <summary>"Several leaders have been killed, one in 2019, another in 2020": a vague number over years.</summary>
    private static bool IsSpreadOverYears(Telling telling) =>
        telling.Root.Strength == TriggerStrength.Harm && telling.Root.Tolls.Count > 0
        && telling.Root.Tolls.TrueForAll(toll => toll.Party is { IsPlural: true, Number: null or { AtMost: null } })
        && telling.Frame.Times.Where(time => time.Date is { Precision: DatePrecision.Year }).Select(time => time.Date!.From).Distinct().Count() > 1;

    /// <summary>"A dozen people were killed in the assaults": of incidents told before, none of them in particular.</summary>
    private static bool RefersToSeveral(Telling telling) =>
        telling.Places.Count == 0 && telling.Times.Count == 0 && telling.Root.Strength == TriggerStrength.Harm
        && telling.Mentions.Exists(mention => mention is { IsVerb: false, IsPlural: true, IsDefinite: true, Strength: TriggerStrength.Strong });

    private bool IsPlural(Telling telling, string type)
    {
        // "a dozen people were killed in attacks on villages": the plural is told by the noun, the harm by the verb.
        var root = telling.Root.Strength == TriggerStrength.Harm && !telling.Times.Exists(time => time.Date is { Precision: DatePrecision.Day })
            ? telling.Mentions.Find(mention => mention is { IsVerb: false, IsPlural: true, IsDefinite: false, Strength: TriggerStrength.Strong }) ?? telling.Root
            : telling.Root;
        if (!root.IsPlural || root.IsVerb || root.Strength == TriggerStrength.Harm || types.FamilyOf(type) == "clash")
        {
            return false;
        }

        if (root.Number is { AtLeast: > 1 })
        {
            return true;
        }

        // "the coordinated attacks in Ouagadougou in 2018": one place and one time make one incident.
        var hasSettlement = telling.Places.Exists(place => place.Precision is PlacePrecision.Exact);
        return !(hasSettlement && telling.Date is not null && root.IsDefinite);
    }

    private string TypeOf(Telling telling)
    {
        var best = telling.Root.Type;
        foreach (var mention in telling.Mentions)
        {
            best = types.MoreSpecific(best, mention.Type);
            if (mention.Perpetrators.Exists(party => party.Head.StartsWith("suicide ", StringComparison.Ordinal)))
            {
                best = types.MoreSpecific(best, "suicide_bombing");
            }

            foreach (var weapon in mention.Weapons)
            {
                best = types.MoreSpecific(best, TypeOfWeapon(weapon.Kind));
            }
        }

        return best;
    }

    private static string TypeOfWeapon(string kind) => kind switch
    {
        "ied" => "ied",
        "landmine" => "landmine",
        "vehicle_bomb" => "vehicle_bomb",
        "suicide_vest" => "suicide_bombing",
        "bomb" or "dynamite" or "grenade" => "bombing",
        "mortar" or "rocket" or "artillery" or "missile" => "shelling",
        "drone" or "aerial_bomb" or "aircraft" => "air_strike",
        "firearm" or "machine_gun" or "rifle" or "handgun" or "shotgun" or "blade" => "armed_assault",
        _ => "attack",
    };

    private Draft? BestMatch(Telling telling, string type, List<Draft> drafts)
    {
        Draft? best = null;
        var bestScore = LeastToJoin;
        for (var i = drafts.Count - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (draft.IsAggregate)
            {
                continue;
            }

            var score = Score(telling, type, draft, drafts.Count, isLast: i == drafts.Count - 1);
            Comparisons?.Add(telling, draft, score);
            if (score.Total > bestScore)
            {
                (best, bestScore) = (draft, score.Total);
            }
        }

        return best;
    }

    private MatchScore Score(Telling telling, string type, Draft draft, int count, bool isLast)
    {
        var root = telling.Root;
        var placeAgreement = 0.0;
        var isOfSameVictim = IsOfSameVictim(telling, draft);
        var conflict = root.IsAnother ? Conflict.Another
            : !types.AreCompatible(type, draft.Type) && !isOfSameVictim && !GoesOnWith(telling, type, draft) ? Conflict.Types
            : ConflictsInDate(telling.Date, draft.Date) ? Conflict.Days
            : (placeAgreement = ComparePlaces(telling, draft)) <= -1 ? Conflict.Places
            : ConflictsInToll(telling, draft) ? Conflict.Tolls
            : Conflict.None;
        if (conflict != Conflict.None)
        {
            return new(conflict);
        }

        var isHarm = telling.Mentions.TrueForAll(mention => mention.Strength == TriggerStrength.Harm);
        var score = new MatchScore();
        score.Add(Tie.Place, placeAgreement * 2);
        if (telling.Date is { Precision: DatePrecision.Day } && draft.Date is { Precision: DatePrecision.Day })
        {
            score.Add(Tie.Day, 1);
        }

        if (root.IsDefinite && !root.IsVerb)
        {
            // "the abduction of a reporter" says by itself which one it is; "the attack" points back.
            var isComplete = root.Targets.Count > 0 || root.Tolls.Count > 0 || root.Times.Count > 0;
            score.Add(Tie.Definite, isComplete ? 0.6 : 2.2);
        }
        else if (root.IsIndefinite && !root.IsVerb)
        {
            score.Add(Tie.Indefinite, -1.5);
        }

        if (isHarm)
        {
            score.Add(Tie.Harm, telling.Places.Count == 0 ? 1.4 : 0.3);
        }

        // What became of the attackers belongs to the attack.
        if (isHarm && telling.Mentions.Exists(mention => mention.Tolls.Count > 0) && telling.Mentions.TrueForAll(mention => mention.Tolls.TrueForAll(toll => toll.Party.Kind == "combatant")))
        {
            score.Add(Tie.Attackers, 1);
        }

        var distance = telling.Frame.Number - draft.LastFrame;
        score.Add(Tie.Near, distance == 0 ? 0.6 : distance == 1 ? 1 : distance <= 3 ? 0.5 : 0);
        if (telling.Frame.Sentence.Paragraph == draft.LastParagraph)
        {
            score.Add(Tie.Paragraph, 0.5);
        }

        if (count == 1)
        {
            score.Add(Tie.OnlyOne, 0.8);
        }

        if (!isLast)
        {
            score.Add(Tie.NotLast, -0.7);
        }

        if (SharesHead(telling, draft))
        {
            score.Add(Tie.Target, 1.3);
        }

        if (type == draft.Type && type != "attack")
        {
            score.Add(Tie.Type, 0.6);
        }

        if (isOfSameVictim)
        {
            score.Add(Tie.Victim, 1.5);
        }

        // "The UN commented on another attack claimed by the group. Two of its soldiers …": named first, told then.
        if (distance == 1 && telling.Frame.Sentence.Paragraph == draft.LastParagraph && IsOnlyNamed(draft))
        {
            score.Add(Tie.Named, 1.5);
        }

        score.Add(Tie.Toll, CompareTolls(telling, draft));
        if (telling.Places.Count == 0 && telling.Date is null && root.IsVerb && distance <= 2)
        {
            score.Add(Tie.Bare, 0.5);
        }

        return score;
    }

    /// <summary>"Gunmen stormed the post. Three vehicles were set on fire": what attackers also do belongs to the attack told just before, where nothing says otherwise.</summary>
    private static bool GoesOnWith(Telling telling, string type, Draft draft) =>
        (TypeRules.IsSequel(type) || type == "abduction") && draft.Type is "armed_assault" or "raid" or "ambush" or "complex_attack" or "attack_on_civilians" or "clash" or "assassination"
        && telling.Root.IsVerb && telling.Places.Count == 0 && telling.Date is null && telling.Frame.Number - draft.LastFrame <= 1 && telling.Frame.Sentence.Paragraph - draft.LastParagraph <= 1
        && telling.Mentions.TrueForAll(mention => mention.Responsibilities.Count == 0 && mention.Perpetrators.TrueForAll(party => party.Actor < 0 && (party.IsPronoun || party.IsDefinite)));

    private static bool IsOnlyNamed(Draft draft) =>
        draft.Places.Count == 0 && draft.Date is null && draft.Tellings.TrueForAll(telling => telling.Mentions.TrueForAll(mention => mention is { IsVerb: false, IsIndefinite: true, IsPlural: false, Targets.Count: 0, Tolls.Count: 0 } || mention is { IsAnother: true, Targets.Count: 0, Tolls.Count: 0 }));

    /// <summary>"one of its soldiers was killed … The soldier was killed when …": the very person told in the sentence before.</summary>
    private static bool IsOfSameVictim(Telling telling, Draft draft)
    {
        if (telling.Frame.Number - draft.LastFrame > 1 || telling.Places.Count > 0 && draft.Places.Exists(place => place.Place.Precision == PlacePrecision.Exact))
        {
            return false;
        }

        var tolls = draft.Tellings.SelectMany(told => told.Mentions).SelectMany(mention => mention.Tolls).ToList();
        return telling.Mentions.Exists(mention => mention.Tolls.Exists(toll => toll.Party is { IsDefinite: true, IsPlural: false, IsPronoun: false } && tolls.Exists(other =>
            other.Harm == toll.Harm && other.Party.Number is { AtLeast: 1, AtMost: 1 } && (other.Party.Head == toll.Party.Head || other.Party.Head == toll.Party.Head + "s"))));
    }

    private static bool ConflictsInDate(IncidentDate? a, IncidentDate? b) => a is not null && b is not null && !a.Overlaps(b);

    /// <summary>1 when they agree on a settlement or a containment, -1 when they differ, 0 when nothing can be said.</summary>
    private double ComparePlaces(Telling telling, Draft draft)
    {
        var (agree, differ, strange) = (false, false, false);
        foreach (var place in telling.Places)
        {
            foreach (var (other, _) in draft.Places)
            {
                if (place.Place >= 0 && other.Place >= 0)
                {
                    if (place.Place == other.Place)
                    {
                        agree |= place.Precision <= PlacePrecision.Area;
                    }
                    else if (places.IsWithin(place.Place, other.Place) || places.IsWithin(other.Place, place.Place))
                    {
                        continue;
                    }
                    else if (places.KindOf(place.Place) != PlaceKind.Region && places.KindOf(other.Place) != PlaceKind.Region)
                    {
                        differ = true;
                    }
                }
                else if (place.Place < 0 && other.Place < 0)
                {
                    if (string.Equals(place.Name, other.Name, StringComparison.OrdinalIgnoreCase))
                    {
                        agree = true;
                    }
                    else
                    {
                        differ = true;
                    }
                }
                else if (place.Precision == PlacePrecision.Exact && other.Precision == PlacePrecision.Exact && places.KindOf(Math.Max(place.Place, other.Place)) is PlaceKind.Town or PlaceKind.Village or PlaceKind.City)
                {
                    // "in the hamlet of X … the station of Y": the one that the gazetteer lacks may lie in the other, but hardly so.
                    strange = true;
                }
            }
        }

        return agree ? 1 : differ ? -1 : strange ? Strange : 0;
    }

    /// <summary>Nobody was harmed in the one and somebody in the other.</summary>
    private static bool ConflictsInToll(Telling telling, Draft draft)
    {
        foreach (var toll in telling.Mentions.SelectMany(mention => mention.Tolls))
        {
            if (toll.Party.Number is { AtMost: 0 } && draft.Tellings.Exists(earlier => earlier.Mentions.Exists(mention => mention.Tolls.Exists(other => other.Harm == toll.Harm && other.Party.Number is not { AtMost: 0 }))))
            {
                return true;
            }
        }

        return false;
    }

    private static double CompareTolls(Telling telling, Draft draft)
    {
        var score = 0.0;
        foreach (var mention in telling.Mentions)
        {
            foreach (var toll in mention.Tolls)
            {
                foreach (var earlier in draft.Tellings)
                {
                    foreach (var other in earlier.Mentions.SelectMany(item => item.Tolls))
                    {
                        if (other.Harm != toll.Harm || toll.Party.Number is not { } number || other.Party.Number is not { } before)
                        {
                            continue;
                        }

                        score += number.AtLeast == before.AtLeast ? (number.AtLeast > 1 ? 1 : 0.3) : 0;
                        score += toll.Party.IsDefinite && toll.Party.Head == other.Party.Head ? 1.2 : 0;
                    }
                }
            }
        }

        return Math.Min(score, 1.5);
    }

    private static bool SharesHead(Telling telling, Draft draft)
    {
        foreach (var mention in telling.Mentions)
        {
            if (mention.Targets.Exists(target => draft.Heads.Contains(target.Head)) || mention.Tolls.Exists(toll => draft.Heads.Contains(toll.Party.Head)))
            {
                return true;
            }
        }

        return false;
    }

    private static Draft Start(Telling telling, string type, bool isAggregate)
    {
        var draft = new Draft { Type = type, IsAggregate = isAggregate };
        Note(draft, telling);
        return draft;
    }

    private void Join(Draft draft, Telling telling, string type)
    {
        draft.Type = types.MoreSpecific(draft.Type, type);
        Note(draft, telling);
    }

    private static void Note(Draft draft, Telling telling)
    {
        telling.Draft = draft;
        draft.Tellings.Add(telling);
        draft.LastFrame = telling.Frame.Number;
        draft.LastParagraph = telling.Frame.Sentence.Paragraph;
        if (telling.Date is { } date && (draft.Date is null || Narrower(date, draft.Date)))
        {
            draft.Date = date;
            draft.DateWords = telling.Times.Find(time => time.Date == date) ?? telling.Times.Find(time => time.DaysFromIncident is not null);
            draft.DateFrame = telling.Frame;
        }

        foreach (var place in telling.Places)
        {
            draft.Places.Add((place, telling.Frame));
        }

        foreach (var mention in telling.Mentions)
        {
            foreach (var head in mention.Targets.Select(target => target.Head).Concat(mention.Tolls.Select(toll => toll.Party.Head)))
            {
                if (!s_genericHeads.Contains(head))
                {
                    draft.Heads.Add(head);
                }
            }
        }
    }

    private static bool Narrower(IncidentDate date, IncidentDate than) => date.Precision == DatePrecision.Day && than.Precision != DatePrecision.Day;
}
