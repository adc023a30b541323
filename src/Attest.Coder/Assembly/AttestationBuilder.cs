using Attest.Coder.Actors;
using Attest.Coder.Gazetteer;
using Attest.Coder.Mentions;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Settings;
using Attest.Core.Attestations;
using Attest.Core.Documents;

namespace Attest.Coder.Assembly;

/// <summary>Writes drafts as attestations: every value with the words that say it, who says it and how.</summary>
internal sealed class AttestationBuilder(ActorTable actors, WrittenNames written, PlaceTable places, PlaceResolver resolver, PersonNames names)
{
    private Document _document = null!;
    private DocumentText _text = null!;
    private DocumentPart _part;

    /// <summary>Begins with the title or the body of a document: the drafts that follow were read from it.</summary>
    public void Begin(Document document, DocumentText text, DocumentPart part) => (_document, _text, _part) = (document, text, part);

    public Attestation Build(Draft draft, bool isMain, HashSet<TextSpan> anchors)
    {
        var first = draft.Tellings[0].Root;
        var anchor = Span(first.Anchor);
        if (!anchors.Add(anchor) && draft.DateWords is { } words)
        {
            // Two incidents told by one noun, as "in both 2015 and 2016", hang on the words that part them.
            anchor = Span(new(words.FirstToken, words.LastToken));
            anchors.Add(anchor);
        }

        var targets = Targets(draft);
        var place = PlaceOf(draft, targets);
        var date = DateOf(draft);
        var (country, year) = (place?.Value.Country, (date?.Value.From ?? date?.Value.To)?.Year);
        var participants = Perpetrators(draft).ConvertAll(one => one with { Value = one.Value with { Actor = Meant(one.Value.Actor, one.Value.Words, country, year) } });
        return draft.Attestation = new()
        {
            Id = new(_document.Id, _part, anchor),
            Type = new(new(draft.Type), Cite(first.Anchor), first.Assertion),
            Date = date,
            Place = place,
            Participants = participants,
            Targets = targets,
            Weapons = Weapons(draft),
            Tolls = Tolls(draft, participants),
            Responsibilities = Responsibilities(draft).ConvertAll(one => one with { Value = one.Value with { Actor = Meant(one.Value.Actor, one.Citation.Quote, country, year) } }),
            Outcome = draft.Tellings.SelectMany(telling => telling.Mentions).FirstOrDefault(mention => mention.Outcome is not null) is { } repelled
                ? new(new Outcome(repelled.Outcome!.Value), Cite(repelled.Anchor), repelled.Assertion)
                : null,
            Completion = draft.Tellings.Exists(telling => telling.Mentions.Exists(mention => mention is { Completion: Completion.Occurred, IsHypothetical: false })) ? Completion.Occurred : first.Completion,
            IsMain = isMain,
            Sentences = Sentences(draft),
        };
    }

    public Aggregate BuildAggregate(Draft draft)
    {
        var root = draft.Tellings[0].Root;
        var targets = Targets(draft);
        var participants = Perpetrators(draft);
        return draft.Aggregate = new()
        {
            Type = new(new(draft.Type), Cite(root.Anchor), root.Assertion),
            Number = root.Number,
            Date = DateOf(draft),
            Place = PlaceOf(draft, targets),
            Participants = participants,
            Targets = targets,
            Tolls = Tolls(draft, participants),
            Responsibilities = Responsibilities(draft),
        };
    }

    private TextSpan Span(Words words) => new(_text.Tokens[words.First].Start, _text.Tokens[words.Last].End);

    private Citation Cite(Words words) => _document.Cite(_part, Span(words));

    private string TextOf(Words words) => Squeeze(_text.Text[_text.Tokens[words.First].Start.._text.Tokens[words.Last].End]);

    /// <summary>Names are told on one line, whatever line ends the text has.</summary>
    private static string Squeeze(string text) =>
        text.AsSpan().IndexOfAny('\n', '\r') < 0 ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private List<Citation> Sentences(Draft draft)
    {
        var spans = new SortedSet<(int Start, int End)>();
        foreach (var telling in draft.Tellings)
        {
            spans.Add((telling.Frame.Sentence.Start, telling.Frame.Sentence.End));
        }

        return [.. spans.Select(span => _document.Cite(_part, new(span.Start, span.End)))];
    }

    private Stated<IncidentDate>? DateOf(Draft draft)
    {
        if (draft is { SceneDate: { } scene, Date: { } told })
        {
            return new(told, _document.Cite(scene.Part, scene.Span), Assertion.ByAuthor, scene.Basis);
        }

        if (draft.Date is not { } date || draft.DateWords is not { } words)
        {
            return null;
        }

        return new(date, Cite(new(words.FirstToken, words.LastToken)), draft.DateFrame?.Assertion ?? Assertion.ByAuthor);
    }

    // ---- places

    /// <summary>The narrowest place, and the town of which it is a part; both in one quote where one stands beside the other.</summary>
    private Stated<PlaceReference>? PlaceOf(Draft draft, List<Stated<Target>> targets)
    {
        var place = NarrowestOf(draft, targets);
        if (place is null || draft.Town is not { } town || place.Value.Precision > PlacePrecision.Area)
        {
            return place;
        }

        var citation = _document.Cite(town.Part, town.Span);
        var both = place.Citation.Span.Union(town.Span);
        var isOneQuote = town.IsBeside && town.Part == place.Citation.Part && both.Length - town.Span.Length - place.Citation.Span.Length <= TownFinder.MaxCharactersBetween;
        return place with
        {
            Value = place.Value with
            {
                Container = new(citation.Quote, town.Place >= 0 ? places.IdOf(town.Place) : null, citation),
                Admin2 = place.Value.Admin2 ?? (town.Place < 0 ? citation.Quote : null),
            },
            Citation = isOneQuote ? _document.Cite(place.Citation.Part, both) : place.Citation,
        };
    }

    private Stated<PlaceReference>? NarrowestOf(Draft draft, List<Stated<Target>> targets)
    {
        if (draft.Scene is { } scene)
        {
            var citation = _document.Cite(scene.Part, scene.Span);
return new(Reference(scene, citation.Quote, draft), citation, Assertion.ByAuthor, scene.Basis);
        }

        if (PlaceOrder.Best(draft.Places) is { } best)
        {
            return new(Reference(best, draft), Cite(best.Words), draft.Places.Find(told => told.Place == best).Frame.Assertion);
        }

        // A base of the Malian army stands in Mali, unless the text says otherwise.
        var nationality = targets.Find(target => target.Value.Nationality is not null && target.Value is { IsPerson: false });
        nationality ??= targets.Find(target => target.Value.Nationality is not null && target.Value.Kind is "military" or "police" or "official" or "government");
        if (nationality is not null && resolver.Table.Countries.FindIndex(country => country.Iso2 == nationality.Value.Nationality) is var index and >= 0)
        {
            return new(CountryReference(index), nationality.Citation, nationality.Assertion, Basis.Inferred);
        }

        var main = resolver.MainCountry;
        return main < 0 ? null : new(CountryReference(main), Cite(draft.Tellings[0].Root.Anchor), Assertion.ByAuthor, Basis.Inferred);
    }

    private PlaceReference CountryReference(int country) => new()
    {
        Name = places.Countries[country].Name,
        Place = places.Countries[country].Place >= 0 ? places.IdOf(places.Countries[country].Place) : null,
        Country = places.Countries[country].Iso2,
        Precision = PlacePrecision.Country,
    };

    private PlaceReference Reference(ScenePlace scene, string written, Draft draft)
    {
        var mention = new PlaceMention(default, written, scene.Place, scene.Precision, scene.Place >= 0 ? places.CountryOf(scene.Place) : -1) { Within = scene.Within };
        return Reference(mention, draft);
    }

    private PlaceReference Reference(PlaceMention mention, Draft draft)
    {
        var country = mention.Country;
        if (country < 0 && mention.Within >= 0)
        {
            country = places.CountryOf(mention.Within);
        }

        if (country < 0)
        {
            country = draft.Places.Select(place => place.Place.Country).FirstOrDefault(other => other >= 0, resolver.MainCountry);
        }

        // "D.C.", "ST. LOUIS": the gazetteer writes the name out.
        var isShort = mention.Place >= 0 && (mention.Name.Contains('.', StringComparison.Ordinal) || !mention.Name.Any(char.IsLower));
        return PlaceReferences.Of(places, mention, isShort ? places.NameOf(mention.Place) : Squeeze(mention.Name), country);
    }

    // ---- people and things

    private string NameOf(Party party) => party.Actor >= 0 ? written[party.Actor] : TextOf(party.Words);

    private string? Nationality(Party party) => party.Nationality >= 0 ? places.Countries[party.Nationality].Iso2 : null;

    private List<Stated<Participant>> Perpetrators(Draft draft)
    {
        var found = new List<Stated<Participant>>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var telling in draft.Tellings)
        {
            foreach (var mention in telling.Mentions)
            {
                foreach (var party in mention.Perpetrators)
                {
                    if (IsNamed(party) && seen.Add(NameOf(party)))
                    {
                        found.Add(new(new(Role.Perpetrator, TextOf(party.Words), Id(party), NameOf(party), party.Number), Cite(party.Words), mention.Assertion));
                    }
                }

                foreach (var (party, kind, assertion) in mention.Responsibilities)
                {
                    if (kind is not (ResponsibilityKind.Denied or ResponsibilityKind.Acquitted) && (party.Actor >= 0 || (IsNamed(party) && (kind != ResponsibilityKind.Claimed || party.IsGroup || party.Kind is "combatant" or "militia" or "criminal"))) && seen.Add(NameOf(party)))
                    {
                        found.Add(new(new(Role.Perpetrator, TextOf(party.Words), Id(party), NameOf(party)), Cite(party.Words), assertion));
                    }
                }
            }
        }

        if (draft.Protagonist is { } subject)
        {
            found.Add(new(new(Role.Perpetrator, TextOf(subject.Words), Id(subject), NameOf(subject)), Cite(subject.Words), Assertion.ByAuthor, Basis.Inferred));
        }

        return found;
    }

    private static bool IsNamed(Party party) => party.Actor >= 0 || !(party.IsPronoun || party.IsCount || party.IsIncident);

    private Core.Actors.ActorId? Meant(Core.Actors.ActorId? actor, string words, string? country, int? year) => actor is { } id ? actors.Meant(id, words, country, year) : null;

    private Core.Actors.ActorId? Id(Party party) => party.Actor >= 0 ? actors[party.Actor].Id : null;

    private List<Stated<Target>> Targets(Draft draft)
    {
        var found = new List<Stated<Target>>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var telling in draft.Tellings)
        {
            foreach (var mention in telling.Mentions)
            {
                foreach (var party in mention.Targets)
                {
                    Add(party, mention, party.Effect ?? mention.Type switch
                    {
                        "abduction" => null,
                        _ => mention.Term switch
                        {
                            "destroy" or "raze" or "wreck" or "burn down" or "destruction" or "blow up" or "demolish" => "destroyed",
                            _ when mention.Type == "arson" => "burned",
                            "damage" => "damaged",
                            "overrun" or "capture" or "seize" => "captured",
                            _ => null,
                        },
                    });
                }

                foreach (var toll in mention.Tolls)
                {
                    if (!toll.Party.IsCount && !toll.Party.IsPronoun)
                    {
                        Add(toll.Party, mention, toll.Harm switch
                        {
                            Harm.Killed => "killed",
                            Harm.Wounded => "wounded",
                            Harm.Abducted => "abducted",
                            _ => null,
                        });
                    }
                }
            }
        }

        return found;

        void Add(Party party, Mention mention, string? effect)
        {
            if (party.IsPronoun)
            {
                return;
            }

            var (target, words) = TargetOf(party, effect);
            var known = target.ProperName is null ? -1 : found.FindIndex(other => other.Value.ProperName == target.ProperName && other.Value.IsPerson == target.IsPerson);
            if (known >= 0)
            {
                // Told again: what became of the person may be told only now.
                found[known] = found[known] with { Value = found[known].Value with { Effect = Worse(found[known].Value.Effect, target.Effect) } };
            }
            else if (seen.Add(TextOf(party.Words)))
            {
                found.Add(new(target, Cite(words), mention.Assertion));
            }
        }
    }

    /// <summary>A party as a target; somebody who is only named is described as the text describes him elsewhere, and "the mayor" has the name that it gives him.</summary>
    private (Target Target, Words Words) TargetOf(Party party, string? effect)
    {
        var name = party.NameWords ?? (party is { IsDefinite: true, IsPeople: true, IsPlural: false, Number: null } && IsOffice(party.Kind) ? names.NameOf(_text, party) : null);
        var fullName = name is { } proper ? names.FullNameOf(_text, proper) : (Words?)null;
        var description = fullName is { } full && party.Kind.Length == 0 && party.IsName ? names.DescriptionOf(_text, full) : null;
        var words = description is not null && party.Words == party.NameWords ? description.Words : party.Words;
        var kind = party.Kind.Length > 0 ? party.Kind : description?.Kind;
        return (
            new(TextOf(words), kind, party.IsPeople || party.IsName, party.Number, Nationality(party), effect, fullName is { } told ? TextOf(told) : null),
            words);
    }

    /// <summary>Kinds of people of whom a text tells few, so that the office tells the person.</summary>
    private static bool IsOffice(string kind) => kind is "official" or "former_official" or "political" or "judicial" or "diplomat" or "religious" or "media" or "business" or "labour";

    private static string? Worse(string? effect, string? other) => Array.IndexOf(s_effects, other) > Array.IndexOf(s_effects, effect) ? other : effect;

    private static readonly string?[] s_effects = [null, "unharmed", "abducted", "released", "wounded", "killed"];

    private List<Stated<Weapon>> Weapons(Draft draft)
    {
        var found = new List<Stated<Weapon>>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var mention in draft.Tellings.SelectMany(telling => telling.Mentions))
        {
            foreach (var party in mention.Weapons)
            {
                if (!party.IsPronoun && seen.Add(party.Head))
                {
                    found.Add(new(new(TextOf(party.Words), party.Kind.Length > 0 ? party.Kind : "other"), Cite(party.Words), mention.Assertion));
                }
            }
        }

        return found;
    }

    private List<Stated<Toll>> Tolls(Draft draft, List<Stated<Participant>> perpetrators)
    {
        var lines = new TollLines();
        var found = lines.Lines;
        var isDeedOfState = IsDeedOfState(draft);
        var seen = new HashSet<(Harm, long?, long?, string)>();
        var isHurtTold = draft.Tellings.Exists(telling => telling.Mentions.Exists(mention => mention.Term != HospitalReader.Term && mention.Tolls.Exists(toll => toll is { Harm: Harm.Wounded, Party.Number.AtLeast: > 0 })));
        foreach (var mention in draft.Tellings.SelectMany(telling => telling.Mentions))
        {
            foreach (var toll in mention.Tolls)
            {
                var party = toll.Party;
                var number = party.Number ?? new Quantity(null, null);
                if ((party.IsPronoun && party.Number is null) || (mention.Term == HospitalReader.Term && isHurtTold && !party.IsMore) || !seen.Add((toll.Harm, number.AtLeast, number.AtMost, party.IsCount ? "" : party.Head)))
                {
                    continue;
                }

                // A restated toll of the same harm and number is the same toll, told again.
                if (found.Exists(other => other.Value.Harm == toll.Harm && other.Value.Number.AtLeast == number.AtLeast && other.Value.Number.AtMost == number.AtMost && number.AtLeast is not null && Speaks(other.Assertion, toll.Assertion)
                    && (number.AtLeast > 1 || party.IsDefinite)))
                {
                    continue;
                }

                var side = isDeedOfState && party.Kind is "combatant" ? Side.Attacked : SideOf(party, perpetrators);
                found.Add(new(
                    new(party.IsCount ? null : TextOf(party.Words), party.Kind.Length > 0 ? party.Kind : null, side, toll.Harm, number, TextOf(toll.Words)),
                    Cite(toll.Words),
                    toll.Assertion));
                lines.Note(mention, party);
                if (toll.IsTotal)
                {
                    lines.NoteTotal();
                }
            }
        }

        lines.RemoveShotDead();
        foreach (var told in draft.TitleTolls)
        {
            var citation = _document.Cite(DocumentPart.Title, told.Span);
            lines.AddTitle(new(new(null, null, Side.Unknown, told.Harm, Quantity.Exactly(told.Number), citation.Quote), citation, Assertion.ByAuthor, told.IsImplied ? Basis.Inferred : Basis.Stated), told);
        }

        AddSinglePerson(draft, lines);
        return lines.Fold();
    }

    /// <summary>"Soldiers killed two insurgents", an air strike on a camp: here the fighters are the ones attacked.</summary>
    private bool IsDeedOfState(Draft draft)
    {
        var by = draft.Tellings.SelectMany(telling => telling.Mentions).SelectMany(mention => mention.Perpetrators).ToList();
        return draft.Type == "air_strike" ? by.TrueForAll(party => party.Kind is not "combatant") : by.Count > 0 && by.TrueForAll(IsState);

        bool IsState(Party party) => party.Actor >= 0
            ? actors[party.Actor].Kind is "army" or "police" or "government" or "mission" or "operation"
            : party.Kind is "military" or "police" or "peacekeeper";
    }

    /// <summary>"A teen … he was shot", "he died at a hospital": somebody named by a pronoun, where nobody else is told to have suffered the same.</summary>
    private void AddSinglePerson(Draft draft, TollLines lines)
    {
        foreach (var mention in draft.Tellings.SelectMany(telling => telling.Mentions).Where(mention => !mention.IsNegated && !mention.IsHypothetical))
        {
            foreach (var toll in mention.Tolls)
            {
                if (toll.Harm is not (Harm.Killed or Harm.Wounded) || toll.Party is not { IsPronoun: true, Head: "he" or "she" or "him" or "her" } || (toll.Harm == Harm.Killed && lines.KillOnlyWounded()) || lines.Lines.Exists(line => line.Value.Harm == toll.Harm || line.Value.Harm == Harm.Killed))
                {
                    continue;
                }

                lines.Lines.Add(new(new(null, null, Side.Unknown, toll.Harm, Quantity.Exactly(1), TextOf(toll.Words)), Cite(toll.Words), toll.Assertion, Basis.Inferred));
                lines.Note(mention, toll.Party);
            }
        }
    }

    private static bool Speaks(Assertion a, Assertion b) => a.Voice == b.Voice;

    private static Side SideOf(Party party, List<Stated<Participant>> perpetrators)
    {
        if (party.Actor >= 0 && perpetrators.Exists(perpetrator => perpetrator.Value.Actor is not null && perpetrator.Value.Words.Length > 0) && party.Kind is "combatant")
        {
            return Side.Attacker;
        }

        return party.Kind is "combatant" ? Side.Attacker : party.Kind.Length > 0 || party.IsName ? Side.Attacked : Side.Unknown;
    }

    private List<Stated<Responsibility>> Responsibilities(Draft draft)
    {
        var found = new List<Stated<Responsibility>>();
        var seen = new HashSet<(string, ResponsibilityKind)>();
        foreach (var mention in draft.Tellings.SelectMany(telling => telling.Mentions))
        {
            foreach (var (party, kind, assertion) in mention.Responsibilities)
            {
                if (!party.IsPronoun || party.Actor >= 0)
                {
                    Add(party, kind, assertion);
                }
            }

            foreach (var party in mention.Perpetrators)
            {
                if (party.Actor < 0)
                {
                    continue;
                }

                var isOwn = mention.Assertion is { Voice: Voice.Claim, Speaker: { } speaker } && speaker == written[party.Actor];
                var kind = isOwn ? ResponsibilityKind.Claimed
                    : party.IsSuspected ? mention.Assertion.Voice is Voice.Army or Voice.Government ? ResponsibilityKind.Accused : ResponsibilityKind.Suspected
                    : mention.Assertion.Voice is Voice.Army or Voice.Government ? ResponsibilityKind.Accused
                    : ResponsibilityKind.Fact;
                Add(party, kind, mention.Assertion);
            }
        }

        // "53 soldiers killed, claimed": by the group that the text is about.
        if (draft.Protagonist is { } subject && draft.Tellings.Exists(telling => telling.Frame.IsClaimed))
        {
            Add(subject, ResponsibilityKind.Claimed, new(Voice.Claim, NameOf(subject)));
        }

        return found;

        void Add(Party party, ResponsibilityKind kind, Assertion assertion)
        {
            if (seen.Add((NameOf(party), kind)))
            {
                found.Add(new(new(Id(party), NameOf(party), kind), Cite(party.Words), assertion));
            }
        }
    }
}
