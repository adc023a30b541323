using Attest.Coder.Codebook;
using Attest.Coder.Lexicon;
using Attest.Core.Attestations;

namespace Attest.Coder.Mentions;

internal enum Cue : byte
{
    None,
    Doubt,
    Suspect,
    Hypothetical,
    Another,

    /// <summary>Said of whoever did it: "responsible for".</summary>
    Culpable,

    /// <summary>Said of the incident, before whoever did it: "the work of".</summary>
    Deed,

    /// <summary>The noun for what whoever did it says: "its claim".</summary>
    Claim,

    /// <summary>What whoever did it takes: "responsibility was assumed by".</summary>
    Responsibility,

    /// <summary>What whoever denies a deed denies: "denied any role in".</summary>
    Share,

    /// <summary>Before the word for an incident, of what kind it is, not who did it: "a terrorist attack".</summary>
    Manner,

    /// <summary>Said for the people behind "of": "the bodies of".</summary>
    StandIn,

    /// <summary>Beside a word that tells a harm, it makes it a killing: "fatally shot".</summary>
    Fatal,

    /// <summary>Whoever is hit by it is wounded: "hit by a bullet".</summary>
    Projectile,

    /// <summary>Who did it suffered it: "shot himself".</summary>
    Self,
}

/// <summary>Words that say how something is told, and verbs that say who did an incident named by a noun.</summary>
internal sealed class Cues
{
    private readonly Dictionary<int, Cue> _cues = [];
    private readonly Dictionary<int, string> _casualties = [];
    private readonly HashSet<string> _claims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _deedClaims = new(StringComparer.Ordinal);
    private readonly HashSet<string> _accusations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _imputations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SupportVerb> _support = new(StringComparer.Ordinal);

    public sealed record SupportVerb(TriggerRole Subject, Completion Completion);

    public static Cues Load(CodebookFolder folder, EnglishLexicon lexicon)
    {
        var cues = new Cues();
        var file = folder.Read("Codebook/en/cues.tsv");
        var (words, cue) = (file.Column("words"), file.Column("cue"));
        for (var row = 0; row < file.Count; row++)
        {
            var text = file.Cell(row, words);
            switch (file.Cell(row, cue))
            {
                case "claim":
                    cues._claims.Add(text);
                    break;
                case "accuse":
                    cues._accusations.Add(text);
                    break;
                case "impute":
                    cues._imputations[text[..text.LastIndexOf(' ')]] = text[(text.LastIndexOf(' ') + 1)..];
                    break;
                case "culpable":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Culpable;
                    break;
                case "deed":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Deed;
                    break;
                case "claim-deed":
                    cues._deedClaims.Add(text);
                    break;
                case "claim-noun":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Claim;
                    break;
                case "responsibility":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Responsibility;
                    break;
                case "share":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Share;
                    break;
                case "manner":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Manner;
                    break;
                case "doubt":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Doubt;
                    break;
                case "suspect":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Suspect;
                    break;
                case "hypothetical":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Hypothetical;
                    break;
                case "another":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Another;
                    break;
                case "stands for":
                    cues._cues[lexicon.Words.Add(text)] = Cue.StandIn;
                    break;
                case "projectile":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Projectile;
                    break;
                case "self":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Self;
                    break;
                case "fatal":
                    cues._cues[lexicon.Words.Add(text)] = Cue.Fatal;
                    break;
                case "killed" or "wounded" or "abducted" or "harmed" or "unharmed":
                    cues._casualties[lexicon.Words.Add(text)] = file.Cell(row, cue);
                    break;
                case var other:
                    throw file.Wrong(row, $"expected doubt, suspect, hypothetical, another, fatal, projectile, self, culpable, deed, claim-deed, claim-noun, responsibility, manner, accuse, impute, claim, stands for, killed, wounded, abducted, harmed or unharmed, found '{other}'.");
            }
        }

        var support = folder.Read("Codebook/en/support-verbs.tsv");
        var (term, subject, completion) = (support.Column("term"), support.Column("subject"), support.Column("completion"));
        for (var row = 0; row < support.Count; row++)
        {
            cues._support[support.Cell(row, term)] = new(
                support.Cell(row, subject) switch
                {
                    "perpetrator" => TriggerRole.Perpetrator,
                    "target" => TriggerRole.Target,
                    "responder" => TriggerRole.Responder,
                    var other => throw support.Wrong(row, $"expected perpetrator, target or responder, found '{other}'."),
                },
                support.Cell(row, completion) switch
                {
                    "occurred" => Completion.Occurred,
                    "attempted" => Completion.Attempted,
                    "foiled" => Completion.Foiled,
                    "threatened" => Completion.Threatened,
                    var other => throw support.Wrong(row, $"expected occurred, attempted, foiled or threatened, found '{other}'."),
                });
        }

        return cues;
    }

    public Cue Of(int lexeme) => lexeme >= 0 ? _cues.GetValueOrDefault(lexeme) : Cue.None;

    /// <summary>What a word such as "casualties" or "unhurt" says became of people: killed, wounded, abducted, harmed (any of these) or unharmed; null for other words.</summary>
    public string? CasualtyOf(int lexeme) => lexeme >= 0 ? _casualties.GetValueOrDefault(lexeme) : null;

    public bool IsClaim(string lemma) => _claims.Contains(lemma) || _deedClaims.Contains(lemma);

    /// <summary>"claimed the raid", "avowed it": whether the verb claims only with what was done as its object.</summary>
    public bool NeedsDeed(string lemma) => _deedClaims.Contains(lemma);

    /// <summary>"accused the group of the attack": whether the object of the verb is said to have done it.</summary>
    public bool IsAccusation(string lemma) => _accusations.Contains(lemma);

    /// <summary>"blamed the attack on the group": the preposition before whoever is said to have done it; null for none.</summary>
    public string? ImputationOf(string lemma) => _imputations.GetValueOrDefault(lemma);

    public SupportVerb? SupportOf(string lemma) => _support.GetValueOrDefault(lemma);
}
