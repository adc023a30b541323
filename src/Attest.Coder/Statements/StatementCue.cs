namespace Attest.Coder.Statements;

/// <summary>What words of the codebook tell about actors; the names are those of statements.tsv without hyphens.</summary>
internal enum StatementCue : byte
{
    Alias,
    Former,
    Renamed,
    Founded,
    Founding,
    Merger,
    Unite,
    Split,
    Offshoot,
    Pledge,
    Branch,
    Affiliated,
    Ally,
    Rival,
    MergedInto,
    Dissolved,
    Led,
    Leads,
    Role,
    RoleMany,
    Modifier,
    Fate,
    Designate,
    List,
    Authority,
    Number,
    Strength,
    Fighters,
    Operate,
    Spread,
    Funding,
    FundingKind,
    Recruit,
    Train,
    Media,
    Claims,
    Organised,
    Aim,
    Ideology,
    Body,
    Reference,
    NameNoun,
    NameWeak,
    NameArmed,
    Unreal,
    Hedge,
    Negation,
    Label,
}

/// <summary>Words of the codebook that stand in a text: tokens first to last, both included.</summary>
/// <param name="First">The first token.</param>
/// <param name="Last">The last token.</param>
/// <param name="Cue">What they tell.</param>
/// <param name="Value">What the codebook says besides; empty for nothing.</param>
internal readonly record struct CueHit(int First, int Last, StatementCue Cue, string Value);
