using Attest.Coder.Actors;
using Attest.Coder.Lexicon;
using Attest.Coder.Passages;
using Attest.Coder.Phrases;
using Attest.Coder.Reasons;
using Attest.Core.Attestations;
using static Attest.Coder.Mentions.Clause;

namespace Attest.Coder.Mentions;

/// <summary>Finds the tellings of incidents in a sentence: verbs and nouns that signal them, and who and what stands around.</summary>
internal sealed class MentionFinder
{
    private readonly EnglishLexicon _lexicon;
    private readonly ActorTable _actors;
    private readonly Cues _cues;
    private readonly PlaceFinder _placeFinder;
    private readonly PartyReader _parties;
    private readonly SpeakerReader _speakers;
    private readonly CasualtyReader _casualties;
    private readonly PlanReader _plans;
    private readonly SupportReader _support;
    private readonly Antecedents _antecedents;
    private readonly SiblingReader _siblings;
    private readonly HospitalReader _hospital;
    private readonly PersonNames _names;
    private const int WordsToShot = 8;
    private readonly List<PlaceMention> _places = [];
    private readonly int _toll;

    public MentionFinder(EnglishLexicon lexicon, ActorTable actors, Cues cues, PlaceFinder placeFinder, PartyReader parties, SpeakerReader speakers, PersonNames names)
    {
        (_lexicon, _actors, _cues, _placeFinder, _parties, _speakers, _names) = (lexicon, actors, cues, placeFinder, parties, speakers, names);
        _antecedents = new(parties);
        _siblings = new(parties);
        _hospital = new(lexicon, parties);
        _casualties = new(lexicon, cues, parties);
        _plans = new(lexicon);
        _support = new(lexicon, cues, parties, _plans);
        _toll = lexicon.Words.Add("toll");
    }

    /// <summary>Appends the mentions of a frame, in the order of the text.</summary>
    public void Find(DocumentText text, Frame frame, Speaker lastSpeaker, List<Mention> mentions)
    {
        var first = mentions.Count;
        _placeFinder.Find(text, frame, _places);
        _speakers.Read(text, frame, lastSpeaker);
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            var chunk = frame.Chunks[i];
            Mention? mention = chunk.Kind switch
            {
                _ when chunk.IsTallied => Refuse(frame, i, Refusal.Tallied),
                ChunkKind.VerbGroup when TriggerOf(chunk) is { } trigger => FromVerb(text, frame, i, trigger),
                ChunkKind.VerbGroup => _hospital.Read(text, frame, i),
                ChunkKind.NounPhrase when chunk.Trigger >= 0 && IsNameOfActor(frame, chunk) => Refuse(frame, i, Refusal.NameOfActor),
                ChunkKind.NounPhrase when chunk.Trigger >= 0 => FromNoun(text, frame, i, _lexicon.Triggers[chunk.Trigger]) ?? _casualties.Read(text, frame, i),
                ChunkKind.NounPhrase when chunk.Class == NounClass.Weapon => FromWeapon(text, frame, i),
                ChunkKind.NounPhrase when HarmOf(frame, chunk) is { } total && StartOfTotal(frame, i) is var start and >= 0 && FromToll(frame, start, i, total) is { } toll => toll,
                ChunkKind.NounPhrase when HarmOf(frame, chunk) is { } harm => FromHarmed(text, frame, i, harm) ?? _casualties.Read(text, frame, i),
                ChunkKind.NounPhrase when frame.Units[chunk.Head].Lexeme == _toll => FromToll(frame, i, i, Harm.Killed),
                ChunkKind.NounPhrase => _casualties.Read(text, frame, i),
                _ => null,
            };
            if (mention is not null)
            {
                ReplacePronouns(text, frame, mention, lastSpeaker);
                mention.Assertion = frame.Assertion;
                mentions.Add(mention);
                if (_siblings.Read(text, frame, mention) is { } sibling)
                {
                    mentions.Add(sibling);
                }
            }
        }

        _antecedents.See(text, frame, lastSpeaker);
        Describe(text, frame);

        if (IsPlayed(frame))
        {
            for (var m = first; m < mentions.Count; m++)
            {
                frame.Refusals.Add((mentions[m].Chunk, Refusal.Played));
            }

            mentions.RemoveRange(first, mentions.Count - first);
            return;
        }

        if (mentions.Count == first)
        {
            if (ResponsibilityOnly(frame) is { } echo)
            {
                mentions.Add(echo);
            }

            return;
        }

        for (var m = first; m < mentions.Count; m++)
        {
            IdentifySpeaker(text, frame, mentions[m]);
            Identify(frame, mentions[m], lastSpeaker);
            Doubt(frame, mentions[m]);
        }

        MentionLinker.Link(frame, mentions, first);
        MentionLinker.AssignPlaces(frame, _places, mentions, first);
        MentionLinker.AssignTimes(_lexicon, frame, mentions, first);
        MentionLinker.AssignClaims(frame, mentions, first);
        OwnAccount(frame, mentions, first, lastSpeaker);
        Deny(text, frame, mentions, first);
    }

    /// <summary>"denied responsibility for the attack", "denied that it had carried out the attack": who did it is denied, and not that it happened.</summary>
    private void Deny(DocumentText text, Frame frame, List<Mention> mentions, int first)
    {
        if (frame is not { Assertion: { Stance: Stance.Denied } denial, SpeakerChunk: >= 0, ReportChunk: >= 0 })
        {
            return;
        }

        var speaker = _parties.PartyOf(text, frame, frame.SpeakerChunk);
        var what = Clause.ObjectOf(frame, frame.ReportChunk);
        var isOfDeed = what >= 0 && (_cues.Of(frame.Units[frame.Chunks[what].Head].Lexeme) is Cue.Responsibility or Cue.Share || (denial.Voice == Voice.Claim && frame.Chunks[what].Trigger >= 0));
        for (var m = first; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention.Chunk < frame.ReportChunk || !(isOfDeed || mention.Perpetrators.Exists(IsSpeaker)))
            {
                continue;
            }

            mention.Perpetrators.RemoveAll(IsSpeaker);
            mention.Responsibilities.RemoveAll(each => each.Kind == ResponsibilityKind.Claimed);
            mention.Assertion = Assertion.ByAuthor;
            if (MentionLinker.Root(mention) == mention)
            {
                mention.Responsibilities.Add((speaker, ResponsibilityKind.Denied, denial));
            }
        }

        bool IsSpeaker(Party party) => party.IsPronoun || (party.Actor >= 0 && party.Actor == speaker.Actor);
    }

    private void Describe(DocumentText text, Frame frame)
    {
        for (var i = 0; i < frame.Chunks.Count; i++)
        {
            if (frame.Chunks[i] is { Kind: ChunkKind.NounPhrase, Class: NounClass.Person, IsName: true })
            {
                _names.Describe(_parties.PartyOf(text, frame, Clause.HeadOfApposition(frame, i)));
            }
        }
    }

    /// <summary>Adds whom a pronoun means to the targets; the toll keeps the pronoun, for whoever it means may be counted elsewhere.</summary>
    private void ReplacePronouns(DocumentText text, Frame frame, Mention mention, Speaker lastSpeaker)
    {
        foreach (var toll in mention.Tolls)
        {
            if (toll.Party.IsPronoun && _antecedents.Of(text, frame, toll.Party, lastSpeaker) is { } person)
            {
                mention.Targets.Add(person with { Effect = EffectOf(toll.Harm) });
            }
        }

        for (var t = 0; t < mention.Targets.Count; t++)
        {
            if (mention.Targets[t] is { IsPronoun: true } pronoun && _antecedents.Of(text, frame, pronoun, lastSpeaker) is { } person)
            {
                mention.Targets[t] = person with { Effect = pronoun.Effect };
            }
        }
    }

    /// <summary>What an armed group tells as its own deed, without a verb of claiming: "it said the assault was its work".</summary>
    private static void OwnAccount(Frame frame, List<Mention> mentions, int first, Speaker lastSpeaker)
    {
        var isGoingOn = GoesOnSpeaking(frame, lastSpeaker);
        if (frame.Claimant is not null || lastSpeaker.Armed is not { } armed || !(isGoingOn || (frame.Assertion is { Voice: Voice.Claim, Stance: Stance.Asserted } && frame.SpeakerChunk >= 0)))
        {
            return;
        }

        for (var m = first; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            var isOwn = MentionLinker.Root(mention) == mention
                && mention.Type is not ("air_strike" or "arrest" or "release" or "clash" or "displacement")
                && !mention.IsHypothetical && !mention.IsNegated && !mention.IsPlural
                && mention.Perpetrators.TrueForAll(party => party.Actor == armed.Actor) && (!isGoingOn || mention.Perpetrators.Exists(party => party.IsPronoun || party.Kind == "combatant"))
                && mention.Tolls.TrueForAll(toll => toll.Party.Kind is not ("combatant" or "militia"));
            if (isOwn)
            {
                mention.Responsibilities.Add((isGoingOn ? mention.Perpetrators[0] : armed, ResponsibilityKind.Claimed, isGoingOn ? lastSpeaker.Assertion! : frame.Assertion));
            }
        }
    }

    /// <summary>"On Monday, it says, its men ambushed a column. The next night they raided a post": the group speaks on, though no verb says so.</summary>
    private static bool GoesOnSpeaking(Frame frame, Speaker lastSpeaker) =>
        frame is { SpeakerChunk: < 0, ReportChunk: < 0, Claimant: null } && frame.Sentence.Paragraph == lastSpeaker.Paragraph && lastSpeaker.Assertion is { Voice: Voice.Claim, Stance: Stance.Asserted };

    /// <summary>What is simulated, rehearsed or practised did not happen.</summary>
    private bool IsPlayed(Frame frame) =>
        frame.Chunks.Exists(chunk => chunk.Kind == ChunkKind.VerbGroup && chunk.Verb >= 0 && _lexicon.Verbs[chunk.Verb].Lemma is "simulate" or "rehearse" or "practise" or "practice" or "re-enact" or "reenact");

    /// <summary>A sentence that claims or blames without naming an incident speaks of the one told before.</summary>
    private static Mention? ResponsibilityOnly(Frame frame)
    {
        var (party, kind, chunk) = frame.Claimant is { } claimant ? (claimant, ResponsibilityKind.Claimed, frame.ClaimChunk)
            : frame.Blamed is [var blamed, ..] && blamed.Party.Actor >= 0 ? (blamed.Party, blamed.Kind, frame.ReportChunk)
            : (null, ResponsibilityKind.Fact, -1);
        if (party is null || chunk < 0)
        {
            return null;
        }

        var head = frame.Units[frame.Chunks[chunk].Head];
        var mention = new Mention { Frame = frame, Chunk = chunk, Anchor = new(head.First, head.Last), Type = "attack", Strength = TriggerStrength.Harm, IsVerb = true, IsResponsibilityOnly = true, Assertion = frame.Assertion };
        mention.Responsibilities.Add((party, kind, frame.Assertion));
        return mention;
    }

    /// <summary>"The army says that it killed …": whoever speaks in the sentence.</summary>
    private void IdentifySpeaker(DocumentText text, Frame frame, Mention mention)
    {
        if (frame.SpeakerChunk < 0 || frame.SpeakerChunk >= mention.Chunk)
        {
            return;
        }

        for (var p = 0; p < mention.Perpetrators.Count; p++)
        {
            if (mention.Perpetrators[p] is { IsPronoun: true, Actor: < 0, Head: "it" or "they" or "we" } && _parties.PartyOf(text, frame, frame.SpeakerChunk) is var speaker && IsArmed(speaker))
            {
                mention.Perpetrators[p] = speaker;
            }
        }
    }

    /// <summary>"it", "the group", "the jihadists": whoever of the armed groups the text named last, where the sentence lets them speak or names them so.</summary>
    private void Identify(Frame frame, Mention mention, Speaker lastSpeaker)
    {
        if (lastSpeaker.Armed is not { } armed)
        {
            return;
        }

        for (var p = 0; p < mention.Perpetrators.Count; p++)
        {
            var party = mention.Perpetrators[p];
            var isOwnVoice = frame.Assertion.Voice == Voice.Claim || GoesOnSpeaking(frame, lastSpeaker);
            if (party.Actor < 0 && ((party.IsPronoun && isOwnVoice && party.Head is "it" or "they" or "we") || ((party.IsDefinite || party.IsPlural) && ((party.Kind is "combatant" && (party.IsDefinite || frame.Sentence.Paragraph == lastSpeaker.ArmedParagraph)) || (party.IsDefinite && party.Kind == "militia") || (isOwnVoice && party.IsDefinite && party.Kind is "unknown" or "military")))))
            {
                mention.Perpetrators[p] = party with { Actor = armed.Actor, IsPeople = true };
            }
        }
    }

    /// <summary>"allegedly killed by", "killed, apparently by", "are believed to have": who did it is suspected only.</summary>
    private void Doubt(Frame frame, Mention mention)
    {
        var chunk = frame.Chunks[mention.Chunk];
        var isVerbDoubted = chunk.Kind == ChunkKind.VerbGroup && IsDoubted(frame, chunk.First, chunk.Last);
        for (var p = 0; p < mention.Perpetrators.Count; p++)
        {
            var party = mention.Perpetrators[p];
            var at = frame.Units.FindIndex(unit => unit.Last >= party.FullWords.First);
            if (isVerbDoubted || (at > 0 && IsDoubted(frame, Math.Max(0, at - 3), at - 1)))
            {
                mention.Perpetrators[p] = party with { IsSuspected = true };
            }
        }
    }

    private bool IsDoubted(Frame frame, int first, int last)
    {
        for (var u = first; u <= last; u++)
        {
            if (_cues.Of(frame.Units[u].Lexeme) is Cue.Doubt or Cue.Suspect)
            {
                return true;
            }
        }

        return false;
    }

    private Trigger? TriggerOf(Chunk chunk) =>
        chunk.Verb >= 0 && _lexicon.Verbs[chunk.Verb].Trigger is var trigger and >= 0 ? _lexicon.Triggers[trigger] : null;

    private static bool IsNameOfActor(Frame frame, Chunk chunk) => chunk.Actor >= 0 && frame.Units[chunk.Head].Actor >= 0;

    /// <summary>"was hit by a stray bullet", "was struck in the leg by gunfire".</summary>
    private bool IsHitByShot(Frame frame, int i)
    {
        var last = Math.Min(frame.Units.Count - 1, frame.Chunks[i].Last + WordsToShot);
        for (var u = frame.Chunks[i].Last + 1; u <= last; u++)
        {
            if (_cues.Of(frame.Units[u].Lexeme) == Cue.Projectile)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"fatally shot", "shot fatally", "the fatal shooting of".</summary>
    private bool IsFatal(Frame frame, Chunk chunk)
    {
        for (var u = chunk.First; u <= chunk.Last + 1 && u < frame.Units.Count; u++)
        {
            if (_cues.Of(frame.Units[u].Lexeme) == Cue.Fatal)
            {
                return true;
            }
        }

        return false;
    }

    private Mention? FromVerb(DocumentText text, Frame frame, int i, Trigger trigger)
    {
        if (trigger.Term is "hit" or "strike" or "graze" && IsHitByShot(frame, i))
        {
            trigger = trigger with { Harm = Harm.Wounded, Object = TriggerRole.Victim, Strength = TriggerStrength.Harm };
        }

        trigger = IsFatal(frame, frame.Chunks[i]) && (trigger.Harm == Harm.Wounded || trigger.Term is "strike" or "hit") ? trigger with { Harm = Harm.Killed, Object = TriggerRole.Victim } : trigger;
        var chunk = frame.Chunks[i];
        var isPassive = chunk.IsPassive || (chunk.IsBareParticiple && (IsReducedPassive(frame, i, trigger) || GoesOnInPassive(frame, i)));
        var mention = Begin(frame, i, trigger, frame.Units[chunk.Head]);
        mention.IsNegated = chunk.IsNegated;
        _plans.Read(frame, i, mention);
        if (ConditionOf(frame, i) is var condition and >= 0)
        {
            mention.Hypothesis = (Hypothesis.Condition, PartyReader.WordsOf(frame, frame.Chunks[condition]));
        }

        var subjects = new List<Party>();

        // "killed by a bomb placed by": a participle behind a weapon speaks of the weapon.
        var subjectChunk = isPassive && chunk.IsBareParticiple && i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.NounPhrase, Class: NounClass.Weapon } ? i - 1 : SubjectOf(frame, i);
        if (subjectChunk >= 0)
        {
            _parties.Coordinated(text, frame, subjectChunk, isLeft: true, subjects);
        }

        OfWhom(text, frame, subjectChunk, subjects);
        WeaponSigns.ReadVehicle(frame, i, trigger, subjectChunk, subjects, isPassive, mention);
        mention.IsAnother = trigger.Type == "bombing" && IsAnotherWeapon(frame, subjectChunk);
        if (isPassive && mention is { IsNegated: true, IsHypothetical: false } && trigger is { Strength: TriggerStrength.Harm, Harm: Harm.Wounded })
        {
            // "the deputy was not injured".
            mention.IsNegated = false;
            mention.Targets.AddRange(subjects.Where(subject => !subject.IsCount && (subject.IsPeople || subject.IsName || subject.IsPronoun)).Select(subject => subject with { Effect = "unharmed" }));
            return mention.Targets.Count > 0 ? mention : Refuse(frame, i, Refusal.NobodyNamed);
        }

        if (isPassive)
        {
            if (chunk.IsBareParticiple && subjectChunk < 0)
            {
                return Refuse(frame, i, Refusal.NobodyBefore);
            }

            Give(frame, mention, trigger, trigger.Object == TriggerRole.None ? trigger.Subject : trigger.Object, subjects, subjectChunk);
            Prepositions(text, frame, i, mention, trigger, isPassive: true);
            ByWhom(text, frame, i, mention);
        }
        else
        {
            var objects = new List<Party>();
            var objectChunk = ObjectOf(frame, i);
            if (objectChunk >= 0)
            {
                _parties.Coordinated(text, frame, objectChunk, isLeft: false, objects);
            }

            // "launched an attack": the noun tells the incident, the verb who did it.
            if (objectChunk >= 0 && frame.Chunks[objectChunk].Trigger >= 0 && trigger.Strength != TriggerStrength.Harm)
            {
                return Refuse(frame, i, Refusal.ToldByNoun);
            }

            if (objectChunk >= 0 && trigger.Harm is not null && _cues.Of(frame.Units[frame.Chunks[objectChunk].Head].Lexeme) == Cue.Self)
            {
                // "shot himself in the leg": who did it is who was harmed.
                objects = [.. subjects];
                subjects.Clear();
            }

            if (objects.Count > 0 || trigger.Object == TriggerRole.None)
            {
                Give(frame, mention, trigger, trigger.Object, objects, objectChunk);
            }

            Give(frame, mention, trigger, trigger.Subject, subjects, subjectChunk);
            Prepositions(text, frame, i, mention, trigger, isPassive: false);
            if (trigger.Strength == TriggerStrength.Weak && trigger.Object is not TriggerRole.None && objects.Count == 0 && mention.Targets.Count == 0 && mention.Weapons.Count == 0)
            {
                return Refuse(frame, i, Refusal.NothingAttacked);
            }
        }

        // "their lorry hit a mine": the mine tells it.
        if (!isPassive && trigger.Term is "hit" or "strike" && ObjectOf(frame, i) is var mine and >= 0 && frame.Chunks[mine] is { Class: NounClass.Weapon, TargetKind: "ied" or "landmine" or "bomb" })
        {
            return null;
        }

        // "cost ten soldiers their lives"; a price is no toll.
        if (trigger.Term == "cost" && !CostsLives(frame, i))
        {
            return Refuse(frame, i, Refusal.NotLives);
        }

        // People who are seized are abducted.
        if (trigger.Term is "seize" && mention.Targets.Count > 0 && mention.Targets.TrueForAll(target => target.IsPeople) && mention.Perpetrators.TrueForAll(party => party.Kind is not ("military" or "police")))
        {
            mention.Type = "abduction";
            mention.Tolls.AddRange(mention.Targets.Select(target => new TollMention(Harm.Abducted, target, target.FullWords, frame.Assertion, frame.Number)));
            mention.Targets.Clear();
        }

        // "no senior officers have been killed": nothing is told by it; "no one was killed" tells of everybody.
        if (mention.Tolls.Count > 0 && mention.Tolls.TrueForAll(toll => toll.Party.Number is { AtMost: 0 }) && !mention.Tolls.TrueForAll(toll => toll.Party is { IsCount: true } or { Kind: "unknown" or "civilian" }))
        {
            return Refuse(frame, i, Refusal.NobodyHarmed);
        }

        return Judge(mention, trigger) is var refusal and not Refusal.None ? Refuse(frame, i, refusal) : mention;
    }

    /// <summary>"a second car blew up", "another bomb went off".</summary>
    private bool IsAnotherWeapon(Frame frame, int subject)
    {
        if (subject < 0 || frame.Chunks[subject] is not ({ Class: NounClass.Weapon } or { Form: "vehicle" }) || frame.Chunks[subject].IsDefinite)
        {
            return false;
        }

        for (var u = frame.Chunks[subject].First; u < frame.Chunks[subject].Head; u++)
        {
            if (_cues.Of(frame.Units[u].Lexeme) == Cue.Another)
            {
                return true;
            }
        }

        return false;
    }

    private static Mention? Refuse(Frame frame, int chunk, Refusal why)
    {
        frame.Refusals.Add((chunk, why));
        return null;
    }

    /// <summary>"were killed near the border, in the far north, late on Tuesday by fighters of the group": who did it stands at the end of the clause.</summary>
    private void ByWhom(DocumentText text, Frame frame, int verb, Mention mention)
    {
        for (var i = verb + 1; i + 1 < frame.Chunks.Count && mention.Perpetrators.Count == 0; i++)
        {
            if (frame.Chunks[i].Kind is ChunkKind.VerbGroup or ChunkKind.Subordinator or ChunkKind.Relative || (frame.Chunks[i].Kind == ChunkKind.Other && frame.Units[frame.Chunks[i].First].Mark is ';' or ':'))
            {
                return;
            }

            if (frame.Chunks[i] is { Kind: ChunkKind.Preposition, Word: "by" } && frame.Chunks[i + 1] is { Kind: ChunkKind.NounPhrase } who && (who.Actor >= 0 || who.Class is NounClass.Person or NounClass.Group))
            {
                var at = who.IsPossessor && i + 2 < frame.Chunks.Count && frame.Chunks[i + 2].Kind == ChunkKind.NounPhrase ? i + 2 : i + 1;
                if (frame.Chunks[at].IsPeople || frame.Chunks[at].Actor >= 0)
                {
                    _parties.Coordinated(text, frame, at, isLeft: false, mention.Perpetrators);
                }
            }
        }
    }

    /// <summary>"Of the assailants seven were killed": whom the number counts stands before it.</summary>
    private void OfWhom(DocumentText text, Frame frame, int subject, List<Party> subjects)
    {
        if (subject < 2 || subjects is not [{ IsCount: true } count] || frame.Chunks[0] is not { Kind: ChunkKind.Preposition, Word: "of" or "among" } || frame.Chunks[1].Kind != ChunkKind.NounPhrase || subject > 3)
        {
            return;
        }

        var whole = _parties.PartyOf(text, frame, 1);
        subjects[0] = count with { Kind = whole.Kind, Actor = whole.Actor, Head = whole.Head, Nationality = whole.Nationality };
    }

    private bool CostsLives(Frame frame, int verb)
    {
        for (var i = verb + 1; i < frame.Chunks.Count && i < verb + 8; i++)
        {
            if (frame.Chunks[i] is { Kind: ChunkKind.NounPhrase, Noun: >= 0 } phrase && _lexicon.Nouns[phrase.Noun].Term == "life")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a weak signal has beside it what makes it one, and what it lacks when not.</summary>
    private static Refusal Judge(Mention mention, Trigger trigger)
    {
        if (trigger.Strength == TriggerStrength.Strong)
        {
            return Refusal.None;
        }

        if (trigger.Strength == TriggerStrength.Harm)
        {
            return mention.Tolls.Count > 0 || mention.Targets.Count > 0 ? Refusal.None : Refusal.NobodyNamed;
        }

        // "the minister attacked the opposition": with words.
        if (mention.Weapons.Count == 0 && mention.Tolls.Count == 0 && mention.Perpetrators.Exists(party => party.Actor < 0 && party.Kind is "official" or "former_official" or "political" or "judicial" or "media" or "diplomat" or "religious"))
        {
            return Refusal.WithWords;
        }

        var isArmed = mention.Perpetrators.Exists(IsArmed) || mention.Weapons.Count > 0;
        var (isTold, lack) = trigger.Type switch
        {
            "armed_assault" or "raid" or "attack" => ((mention.Targets.Count > 0 || mention.Tolls.Count > 0) && (isArmed || mention.Tolls.Count > 0 || mention.Targets.Exists(target => target.Kind.Length > 0)), Refusal.NobodyArmed),
            "bombing" or "air_strike" => (mention.Weapons.Exists(weapon => weapon.Kind is not ("firearm" or "rifle" or "handgun" or "shotgun" or "machine_gun")), Refusal.NoWeapon),
            "landmine" => (mention.Weapons.Count > 0 || (trigger.Term == "mine" && mention.Perpetrators.Exists(IsArmed) && mention.Targets.Count > 0), Refusal.NoWeapon),
            "vehicle_bomb" => (mention.Weapons.Count > 0, Refusal.NoWeapon),
            "clash" => (mention.Perpetrators.Count + mention.Targets.Count > 0, Refusal.NoParty),
            "arrest" => (mention.Targets.Count > 0, Refusal.NobodyNamed),
            "release" => (mention.Targets.Count > 0, Refusal.NobodyNamed),
            "territory" or "siege" => (mention.Perpetrators.Exists(IsArmed) && mention.Targets.Count + mention.Places.Count > 0, Refusal.NobodyArmed),
            _ => (mention.Targets.Count + mention.Tolls.Count > 0 && (isArmed || mention.Targets.Exists(target => target.Kind.Length > 0 || target.IsPeople)), Refusal.NobodyArmed),
        };
        return isTold ? Refusal.None : lack;
    }

    private static bool IsArmed(Party party) => party.Actor >= 0 || party.Kind is "combatant" or "military" or "militia" or "police" or "criminal" or "peacekeeper";

    /// <summary>"soldiers killed in the blast": a participle behind its noun, without an object.</summary>
    private bool IsReducedPassive(Frame frame, int i, Trigger trigger)
    {
        var head = frame.Units[frame.Chunks[i].Head];
        var next = i + 1 < frame.Chunks.Count ? frame.Chunks[i + 1] : null;
        if (next is { Kind: ChunkKind.Relative, Word: "whoever" or "whomever" or "what" or "whatever" })
        {
            // "shot whoever ran".
            return false;
        }

        if (next is { Kind: ChunkKind.Preposition, Word: "by" })
        {
            return true;
        }

        if ((head.Class & WordClass.Past) == 0)
        {
            return true;
        }

        if (trigger.Subject == TriggerRole.Victim || trigger.Object == TriggerRole.None)
        {
            return false;
        }

        var hasObject = ObjectOf(frame, i) >= 0;
        return !hasObject && trigger.Subject != TriggerRole.Weapon;
    }

    /// <summary>"if the rebels attack": the word of condition with which the clause begins; -1 for none.</summary>
    private static int ConditionOf(Frame frame, int i)
    {
        for (var j = i - 1; j >= 0 && frame.Chunks[j].Kind is not (ChunkKind.VerbGroup or ChunkKind.Other); j--)
        {
            if (frame.Chunks[j].Kind == ChunkKind.Subordinator)
            {
                return frame.Chunks[j].Word is "if" or "unless" ? j : -1;
            }
        }

        return -1;
    }

    /// <summary>"were hacked or shot": the second participle is as passive as the first.</summary>
    private static bool GoesOnInPassive(Frame frame, int i)
    {
        if (i < 2 || frame.Chunks[i - 1].Kind != ChunkKind.Conjunction)
        {
            return false;
        }

        for (var before = i - 2; before >= 0; before--)
        {
            switch (frame.Chunks[before].Kind)
            {
                case ChunkKind.VerbGroup:
                    return frame.Chunks[before].IsPassive && !(ObjectOf(frame, i) is var at and >= 0 && frame.Chunks[at].IsPeople);
                case ChunkKind.Comma or ChunkKind.Relative or ChunkKind.Subordinator:
                    return false;
            }
        }

        return false;
    }

    private Mention? FromNoun(DocumentText text, Frame frame, int i, Trigger trigger)
    {
        trigger = IsFatal(frame, frame.Chunks[i]) && trigger.Type == "armed_assault" ? trigger with { Harm = Harm.Killed } : trigger;
        var chunk = frame.Chunks[i];
        var mention = Begin(frame, i, trigger, frame.Units[chunk.Head]);
        mention.IsPlural = chunk.IsPlural;
        mention.Number = _parties.QuantityOf(frame, chunk);
        mention.IsDefinite = chunk.IsDefinite;
        mention.IsIndefinite = chunk.IsIndefinite;
        for (var u = chunk.First; u < chunk.Head; u++)
        {
            var unit = frame.Units[u];
            switch (_cues.Of(unit.Lexeme))
            {
                case Cue.Another:
                    mention.IsAnother = true;
                    break;
                case Cue.Hypothetical:
                    mention.Hypothesis = (Hypothesis.Cue, new(unit.First, unit.Last));
                    break;
            }

            if (unit.Actor >= 0)
            {
                var party = _parties.UnitParty(text, frame, u);
                (_actors[unit.Actor].Kind is "army" or "police" or "mission" or "operation" or "government" or "international_organisation" && trigger.Type is not "air_strike" ? mention.Targets : mention.Perpetrators).Add(party);
            }
            else if (unit.Noun >= 0)
            {
                var noun = _lexicon.Nouns[unit.Noun];
                if (noun.Class == NounClass.Weapon)
                {
                    mention.Weapons.Add(_parties.UnitParty(text, frame, u));
                }
                else if (noun.Class is NounClass.Person or NounClass.Group && noun.Kind is "combatant" or "militia" or "criminal" && _cues.Of(unit.Lexeme) != Cue.Manner)
                {
                    mention.Perpetrators.Add(_parties.UnitParty(text, frame, u));
                }
                else if (noun.Class is NounClass.Thing && noun.Kind.Length > 0 && u == chunk.Head - 1)
                {
                    mention.Targets.Add(_parties.UnitParty(text, frame, u));
                }
            }
        }

        if (chunk.Possessor >= 0 && frame.Chunks[chunk.Possessor] is { Kind: ChunkKind.NounPhrase } possessor)
        {
            var party = _parties.PartyOf(text, frame, chunk.Possessor);
            if (possessor.Places < 0 || possessor.Actor >= 0)
            {
                if (trigger.Harm is { } harm && !IsArmedGroup(party))
                {
                    mention.Tolls.Add(new(harm, party with { Number = party.Number ?? (party.IsPlural ? null : Quantity.Exactly(1)) }, party.FullWords, frame.Assertion, frame.Number));
                }
                else if (IsArmed(party) || party.IsPeople)
                {
                    mention.Perpetrators.Add(party);
                }
            }
        }

        // "threat of an attack", "fears of", "plans for".
        if (i >= 2 && frame.Chunks[i - 1].Kind == ChunkKind.Preposition && frame.Chunks[i - 2].Kind == ChunkKind.NounPhrase && _cues.Of(frame.Units[frame.Chunks[i - 2].Head].Lexeme) == Cue.Hypothetical)
        {
            mention.Hypothesis = (Hypothesis.CueOf, PartyReader.WordsOf(frame, frame.Chunks[i - 2]));
        }

        ReadVictimOf(text, frame, i, mention);
        Prepositions(text, frame, i, mention, trigger, isPassive: true);
        if (mention.Targets.Count == 0 && SubjectVerbOf(frame, i) is var happens and >= 0 && frame.Chunks[happens] is { Verb: >= 0 } verbGroup && _lexicon.Verbs[verbGroup.Verb].Lemma is "occur" or "take place" or "happen")
        {
            // "the attack occurred in front of the ministry".
            Prepositions(text, frame, happens, mention, trigger, isPassive: true);
        }

        if (trigger.Harm is { } counted && mention is { Tolls.Count: 0, IsPlural: true, Number: { } told } && !mention.IsHypothetical)
        {
            // "five deaths at a bar".
            var words = PartyReader.WordsOf(frame, chunk);
            mention.Tolls.Add(new(counted, new() { Words = words, FullWords = words, IsCount = true, IsPlural = true, Number = told }, words, frame.Assertion, frame.Number));
        }

        _support.Read(text, frame, i, mention);
        // "funding through kidnapping for ransom": a bare noun tells a kind of thing, not one that happened.
        var isBare = chunk.First == chunk.Head && !chunk.IsPlural && chunk.Possessor < 0 && trigger.Type != "clash";
        if (isBare && mention.Perpetrators.Count + mention.Targets.Count + mention.Tolls.Count == 0)
        {
            return Refuse(frame, i, Refusal.BareNoun);
        }

        return trigger.Strength switch
        {
            TriggerStrength.Strong => mention,
            TriggerStrength.Weak => mention.Perpetrators.Count + mention.Targets.Count + mention.Tolls.Count > 0 || (mention.IsDefinite && !mention.IsPlural) ? mention : Refuse(frame, i, Refusal.NoParty),
            _ => mention.Tolls.Count > 0 || mention.Targets.Count > 0 ? mention : Refuse(frame, i, Refusal.NobodyNamed),
        };
    }

    /// <summary>"the mayor was the victim of an attack".</summary>
    private void ReadVictimOf(DocumentText text, Frame frame, int i, Mention mention)
    {
        var isVictim = i >= 3 && frame.Chunks[i - 1] is { Kind: ChunkKind.Preposition, Word: "of" } && _cues.CasualtyOf(frame.Units[frame.Chunks[i - 2].Head].Lexeme) == "harmed"
            && frame.Chunks[i - 3] is { Kind: ChunkKind.VerbGroup, Verb: >= 0, IsModal: false, IsNegated: false } verb && _lexicon.Verbs[verb.Verb].Lemma is "be" or "become" or "fall";
        if (isVictim && SubjectOf(frame, i - 3) is var subject and >= 0)
        {
            var parties = new List<Party>();
            _parties.Coordinated(text, frame, subject, isLeft: true, parties);
            mention.Targets.AddRange(parties.Where(party => !party.IsPronoun));
        }
    }

    private bool IsArmedGroup(Party party) => party.Kind is "combatant" or "militia" or "criminal" || (party.Actor >= 0 && _actors[party.Actor].Kind is "armed_group" or "coalition" or "militia" or "community_militia" or "paramilitary");

    /// <summary>"a landmine under a bus", "a car bomb exploded": a weapon tells an incident where a claim, a place or a harm follows.</summary>
    private Mention? FromWeapon(DocumentText text, Frame frame, int i)
    {
        var chunk = frame.Chunks[i];
        var kind = chunk.TargetKind;
        var type = kind switch
        {
            "landmine" => "landmine",
            "ied" => "ied",
            "vehicle_bomb" => "vehicle_bomb",
            "suicide_vest" => "suicide_bombing",
            "bomb" or "dynamite" or "grenade" => "bombing",
            "aerial_bomb" => "air_strike",
            _ => null,
        };
        if (type is null)
        {
            return null;
        }

        if (chunk.IsPlural && chunk.Quantity < 0 && chunk.QuantityWord < 0)
        {
            return Refuse(frame, i, Refusal.OnlyNamed);
        }

        // Hit by it: "his vehicle hit an IED", "ran over a mine".
        var before = i > 0 ? frame.Chunks[i - 1] : null;
        var isHit = before is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } && _lexicon.Verbs[before.Verb].Lemma is "hit" or "strike" or "trigger" or "run over" or "drive over" or "step on" or "set off" or "detonate";
        var isUnder = i + 1 < frame.Chunks.Count && frame.Chunks[i + 1].Word is "under" or "in" or "at" or "against" or "near" or "outside" or "on" or "beneath";
        var isClaimed = frame.ClaimChunk >= 0 && frame.ClaimChunk < i;
        var isBomb = type is "vehicle_bomb" || (type is "bombing" or "ied" or "landmine" && _lexicon.Nouns[chunk.Noun].Term.EndsWith("bomb", StringComparison.Ordinal));
        var isSubject = SubjectVerbOf(frame, i) is var verbAt and >= 0 && TriggerOf(frame.Chunks[verbAt]) is { Strength: TriggerStrength.Harm };
        var isLocated = isUnder && i + 2 < frame.Chunks.Count && (frame.Chunks[i + 2].Places >= 0 || frame.Chunks[i + 2].Class is NounClass.Thing or NounClass.Area);
        var isDefused = before is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } && !before.IsModal && _cues.SupportOf(_lexicon.Verbs[before.Verb].Lemma) is { Completion: Completion.Attempted, Subject: TriggerRole.Responder };
        var acting = WeaponSigns.ActingVerbOf(_lexicon, frame, i);
        if (!isHit && !isDefused && acting < 0 && !WeaponSigns.IsEntry(frame, i) && !(isClaimed && isUnder) && !(isBomb && (isSubject || isLocated || chunk.Time >= 0)))
        {
            return Refuse(frame, i, Refusal.OnlyNamed);
        }

        var trigger = new Trigger(_lexicon.Nouns[chunk.Noun].Term, IsVerb: false, type, null, TriggerRole.None, TriggerRole.None,
            [("under", TriggerRole.Target), ("beneath", TriggerRole.Target), ("in", TriggerRole.Target), ("at", TriggerRole.Target), ("against", TriggerRole.Target), ("outside", TriggerRole.Target), ("on", TriggerRole.Target)], TriggerStrength.Strong);
        var mention = Begin(frame, i, trigger, frame.Units[chunk.Head]);
        mention.Weapons.Add(_parties.PartyOf(text, frame, i));
        mention.IsIndefinite = chunk.IsIndefinite;
        mention.IsDefinite = chunk.IsDefinite;
        if (isDefused)
        {
            mention.Completion = Completion.Attempted;
        }

        if (isHit)
        {
            var verb = frame.Chunks[i - 1];
            if (verb.IsModal || (verb.IsInfinitive && !verb.IsGerund))
            {
                return Refuse(frame, i, Refusal.OnlyNamed);
            }

            var subject = SubjectOf(frame, i - 1);
            if (subject >= 0)
            {
                var parties = new List<Party>();
                _parties.Coordinated(text, frame, subject, isLeft: true, parties);
                mention.Targets.AddRange(parties.Where(party => !party.IsPronoun));
            }
        }
        else
        {
            Prepositions(text, frame, i, mention, trigger, isPassive: true);
            if (acting >= 0)
            {
                _parties.Coordinated(text, frame, ObjectOf(frame, acting), isLeft: false, mention.Targets);
            }
        }

        return mention;
    }

    private Harm? HarmOf(Frame frame, Chunk chunk) => _cues.CasualtyOf(frame.Units[chunk.Head].Lexeme) switch
    {
        "killed" => Harm.Killed,
        "wounded" => Harm.Wounded,
        _ => null,
    };

    /// <summary>"left 10 people dead", "10 dead and 15 injured".</summary>
    private Mention? FromHarmed(DocumentText text, Frame frame, int i, Harm harm)
    {
        var chunk = frame.Chunks[i];
        var trigger = new Trigger("dead", IsVerb: false, "attack", harm, TriggerRole.None, TriggerRole.None, [], TriggerStrength.Harm);
        var mention = Begin(frame, i, trigger, frame.Units[chunk.Head]);
        var number = _parties.QuantityOf(frame, chunk);
        if (number is not null && chunk.First != chunk.Head)
        {
            mention.Tolls.Add(new(harm, _parties.PartyOf(text, frame, i) with { IsPeople = true, Number = number }, PartyReader.WordsOf(frame, chunk), frame.Assertion, frame.Number));
            return mention;
        }

        if (harm != Harm.Killed)
        {
            return null;
        }

        // "seventy-one of its defenders were dead", "was found dead".
        if (i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } be && (_lexicon.Verbs[be.Verb].Lemma == "be" || (be.IsPassive && _lexicon.Verbs[be.Verb].Lemma is "find" or "found" or "pronounce" or "declare" or "confirm")) && !be.IsModal && !be.IsNegated && SubjectOf(frame, i - 1) is var subject and >= 0)
        {
            AddKilled(text, frame, subject, mention);
            return mention.Tolls.Count > 0 ? mention : Refuse(frame, i, Refusal.NobodyNamed);
        }

        if (i > 0 && frame.Chunks[i - 1] is { Kind: ChunkKind.NounPhrase } people && (people.IsPeople || people.IsName))
        {
            AddKilled(text, frame, i - 1, mention);
            return mention;
        }

        return Refuse(frame, i, Refusal.NobodyNamed);
    }

    /// <summary>Those who are dead, each of "one policeman and three civilians".</summary>
    private void AddKilled(DocumentText text, Frame frame, int people, Mention mention)
    {
        var parties = new List<Party>();
        _parties.Coordinated(text, frame, people, isLeft: true, parties);
        foreach (var party in parties.Where(party => party.IsPeople || party.IsName || party.Nationality >= 0))
        {
            mention.Tolls.Add(new(Harm.Killed, party with { Number = party.Number ?? (party.IsPlural || party.IsCount ? null : Quantity.Exactly(1)) }, party.FullWords, frame.Assertion, frame.Number));
        }
    }

    /// <summary>"puts the dead at five", "brings the number of the dead to thirteen": where the phrase begins that says what is counted; -1 for other dead.</summary>
    private int StartOfTotal(Frame frame, int i)
    {
        if (i >= 2 && frame.Chunks[i - 1].Word == "of" && frame.Chunks[i - 2] is { Noun: >= 0 } count && _lexicon.Nouns[count.Noun].Term is "number" or "toll" or "total" or "figure")
        {
            return i - 2;
        }

        return frame.Chunks[i] is { IsDefinite: true, Quantity: < 0, QuantityWord: < 0 } && i + 1 < frame.Chunks.Count && frame.Chunks[i + 1] is { Kind: ChunkKind.Preposition, Word: "at" or "to" } ? i : -1;
    }

    /// <summary>"bringing the toll to 12", "the death toll rose to 150": the number of all who were killed, whatever was told of them singly.</summary>
    private Mention? FromToll(Frame frame, int start, int i, Harm harm)
    {
        var before = start > 0 ? frame.Chunks[start - 1] : null;
        var isObject = before is { Kind: ChunkKind.VerbGroup, Verb: >= 0 } && _lexicon.Verbs[before.Verb].Lemma is "bring" or "raise" or "push" or "take" or "lift" or "put" or "revise";
        var at = i + 1;
        if (!isObject)
        {
            var verb = SubjectVerbOf(frame, i);
            if (verb < 0 || frame.Chunks[verb] is not { Verb: >= 0, IsModal: false } rise || _lexicon.Verbs[rise.Verb].Lemma is not ("rise" or "climb" or "reach" or "stand" or "increase" or "grow" or "jump" or "be"))
            {
                return null;
            }

            at = verb + 1;
        }

        if (at < frame.Chunks.Count && frame.Chunks[at] is { Kind: ChunkKind.Preposition, Word: "to" or "at" })
        {
            at++;
        }

        if (at >= frame.Chunks.Count || frame.Chunks[at] is not { Kind: ChunkKind.NounPhrase } count || !(count.IsCount || count.IsPeople) || _parties.QuantityOf(frame, count) is not { } number)
        {
            return null;
        }

        var trigger = new Trigger("toll", IsVerb: false, "attack", harm, TriggerRole.None, TriggerRole.None, [], TriggerStrength.Harm);
        var mention = Begin(frame, i, trigger, frame.Units[frame.Chunks[i].Head]);
        var words = PartyReader.WordsOf(frame, count);
        mention.Tolls.Add(new(harm, new() { Words = words, FullWords = words, IsCount = true, IsPlural = true, Number = number }, words, frame.Assertion, frame.Number) { IsTotal = true });
        return mention;
    }

    private static Mention Begin(Frame frame, int i, Trigger trigger, Unit head)
    {
        return new()
        {
            Frame = frame,
            Chunk = i,
            Anchor = new(head.First, head.Last),
            Type = trigger.Type ?? "attack",
            Strength = trigger.Strength,
            Term = trigger.Term,
            IsVerb = trigger.IsVerb,
        };
    }

    /// <summary>The phrases that follow: targets, perpetrators, weapons by their prepositions.</summary>
    private void Prepositions(DocumentText text, Frame frame, int i, Mention mention, Trigger trigger, bool isPassive)
    {
        var start = i + 1;
        if (!isPassive && ObjectOf(frame, i) is var objectChunk and >= 0)
        {
            start = EndOfPhrase(frame, objectChunk) + 1;
        }

        for (var j = start; j < frame.Chunks.Count; j++)
        {
            var chunk = frame.Chunks[j];
            if (chunk.Kind is ChunkKind.Time or ChunkKind.Quote)
            {
                continue;
            }

            if (chunk.Kind == ChunkKind.Comma)
            {
                if (j + 1 < frame.Chunks.Count && frame.Chunks[j + 1].Kind == ChunkKind.Preposition)
                {
                    continue;
                }

                return;
            }

            if (chunk.Kind == ChunkKind.NounPhrase)
            {
                // What stands bare between two prepositional phrases is skipped: a place after a comma, an apposition.
                if (chunk.Places >= 0 && !chunk.IsPeople)
                {
                    continue;
                }

                return;
            }

            if (chunk.Kind == ChunkKind.VerbGroup && chunk.IsGerund && chunk.Verb >= 0 && _lexicon.Verbs[chunk.Verb].Lemma == "target" && ObjectOf(frame, j) is var targeted and >= 0)
            {
                _parties.Coordinated(text, frame, targeted, isLeft: false, mention.Targets);
                return;
            }

            if (chunk.Kind == ChunkKind.Preposition && j + 1 < frame.Chunks.Count && frame.Chunks[j + 1].Kind == ChunkKind.Time)
            {
                continue;
            }

            if (chunk.Kind != ChunkKind.Preposition || j + 1 >= frame.Chunks.Count || frame.Chunks[j + 1].Kind != ChunkKind.NounPhrase)
            {
                return;
            }

            var at = j + 1;
            if (frame.Chunks[at].IsPossessor && at + 1 < frame.Chunks.Count && frame.Chunks[at + 1].Kind == ChunkKind.NounPhrase)
            {
                at++;
            }

            var object_ = frame.Chunks[at];
            var role = chunk.Word switch
            {
                "by" => trigger.RoleOf("by") is var by && by != TriggerRole.None ? by : TriggerRole.Perpetrator,
                "with" or "using" => object_.Class == NounClass.Weapon ? TriggerRole.Weapon : trigger.RoleOf(chunk.Word),
                "between" when trigger.Type == "clash" => TriggerRole.Parties,
                _ => trigger.RoleOf(chunk.Word),
            };
            if (role != TriggerRole.None && !(object_.Class is NounClass.Time or NounClass.Abstract or NounClass.Measure) && !(role == TriggerRole.Target && IsPureplace(object_) && chunk.Word is "in" or "near" or "at"))
            {
                var parties = new List<Party>();
                _parties.Coordinated(text, frame, at, isLeft: false, parties);
                if (object_.Class == NounClass.Weapon && role is TriggerRole.Perpetrator)
                {
                    mention.Weapons.AddRange(parties);
                }
                else
                {
                    Give(frame, mention, trigger, role, parties, at);
                }
            }
            else if (chunk.Word is "at" or "in" or "inside" or "outside" or "near" or "on" && object_ is { Class: NounClass.Thing } && object_.TargetKind.Length > 0 && mention.Targets.Count == 0 && trigger.Strength == TriggerStrength.Strong && !trigger.IsVerb)
            {
                mention.Targets.Add(_parties.PartyOf(text, frame, at));
            }

            j = EndOfPhrase(frame, at);
        }
    }

    private static bool IsPureplace(Chunk chunk) => (chunk.Places >= 0 && chunk.Class is NounClass.Unknown or NounClass.Area) || chunk.Class == NounClass.Area;

    private static void Give(Frame frame, Mention mention, Trigger trigger, TriggerRole role, List<Party> parties, int chunk)
    {
        foreach (var party in parties)
        {
            var class_ = chunk >= 0 ? frame.Chunks[chunk].Class : NounClass.Unknown;
            switch (role)
            {
                case TriggerRole.Perpetrator:
                    if (class_ == NounClass.Weapon)
                    {
                        mention.Weapons.Add(party);
                    }
                    else if (class_ != NounClass.Event && (party.IsPeople || party.Actor >= 0 || party.IsPronoun || party.IsName))
                    {
                        mention.Perpetrators.Add(party);
                    }

                    break;
                case TriggerRole.Either:
                    if (class_ == NounClass.Weapon)
                    {
                        mention.Weapons.Add(party);
                    }
                    else if (class_ is not (NounClass.Event or NounClass.Thing or NounClass.Abstract or NounClass.Time) && (party.IsPeople || party.Actor >= 0 || party.IsPronoun))
                    {
                        mention.Perpetrators.Add(party);
                    }

                    break;
                case TriggerRole.Victim when party.IsPart:
                    mention.Targets.Add(party with { Effect = EffectOf(trigger.Harm) });
                    break;
                case TriggerRole.Victim:
                    if (!party.IsPeople && !party.IsName && !party.IsPronoun && !party.IsCount && party.Nationality < 0)
                    {
                        if (class_ == NounClass.Thing && trigger.Strength == TriggerStrength.Harm)
                        {
                            mention.Targets.Add(party);
                        }

                        break;
                    }

                    if (trigger.Harm is { } both && party is { IsPronoun: true, Number: null, Head: "he" or "she" or "him" or "her" } && parties.Exists(other => other != party && other.IsCount && other.Number is { IsExact: true }))
                    {
                        // "he and three others were shot".
                        mention.Tolls.Add(new(both, party with { Number = Quantity.Exactly(1) }, party.FullWords, frame.Assertion, frame.Number));
                    }
                    else if (trigger.Harm is not null && party.Number is null && party.IsPlural && !party.IsDefinite && parties.Exists(other => other != party && other.Number is { IsExact: true } && other.Words.First < party.Words.First))
                    {
                        // "eight soldiers and gendarmes": the number counts both.
                        mention.Targets.Add(party);
                    }
                    else if (trigger.Harm is { } harm)
                    {
                        var number = party.Number ?? (party.IsPlural || party.IsPronoun || party.IsCount || !(party.IsPeople || party.IsName) || IsGroup(frame, chunk) ? null : Quantity.Exactly(1));
                        mention.Tolls.Add(new(harm, party with { Number = number }, party.FullWords, frame.Assertion, frame.Number));
                    }
                    else
                    {
                        mention.Targets.Add(party);
                    }

                    break;
                case TriggerRole.Detainee or TriggerRole.Freed:
                    if (party.IsPeople || party.IsName)
                    {
                        mention.Targets.Add(party);
                    }

                    break;
                case TriggerRole.Target:
                    if (class_ is not (NounClass.Event or NounClass.Time or NounClass.Measure or NounClass.Abstract or NounClass.Body))
                    {
                        mention.Targets.Add(party);
                    }

                    break;
                case TriggerRole.Weapon:
                    if (class_ == NounClass.Weapon)
                    {
                        mention.Weapons.Add(party);
                    }
                    else if (class_ == NounClass.Thing && trigger.Term is "explode" or "detonate" or "ram" or "drive" or "blow up")
                    {
                        mention.Targets.Add(party);
                    }

                    break;
                case TriggerRole.Parties when !party.IsPeople && party.Actor < 0 && !party.IsName:
                    break;
                case TriggerRole.Parties:
                    // Who began a clash is seldom told; the armed group stands as the one, the forces of the state as the other.
                    var isState = party.Kind is "military" or "police" or "peacekeeper";
                    var isFirst = mention.Perpetrators.Count == 0 && !isState && !(chunk > 0 && frame.Chunks[chunk - 1].Word is "with" or "against" && party.Kind is not ("combatant" or "militia"));
                    (isFirst ? mention.Perpetrators : mention.Targets).Add(party);
                    break;
            }
        }
    }

    private static string? EffectOf(Harm? harm) => harm switch
    {
        Harm.Killed => "killed",
        Harm.Wounded => "wounded",
        Harm.Abducted => "abducted",
        _ => null,
    };

    private static bool IsGroup(Frame frame, int chunk) => chunk >= 0 && frame.Chunks[chunk].Class == NounClass.Group;
}
