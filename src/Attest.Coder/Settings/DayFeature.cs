namespace Attest.Coder.Settings;

/// <summary>
/// What speaks for a day's being that of the main incident, or against it: how the text names it and how far it lies from the day of
/// publication. Those before <see cref="Mentions"/> hold of single mentions, the others of the day in the whole document.
/// </summary>
internal enum DayFeature
{
    // Where it stands.
    Lead,
    Early,
    Later,
    Own,
    OwnFirst,
    NearOwn,
    SameParagraph,

    // How it is told.
    Absolute,
    Weekday,
    OnlyNear,
    PartOfDay,
    AfterOn,
    OfReport,
    OfCourt,
    OfHappened,

    // What else its sentence tells.
    WithClock,
    WithHappened,
    WithCourt,
    WithHospital,
    WithReport,

    // Both at once.
    OwnHappened,
    OwnOfReport,
    OwnPartOfDay,
    ClockHappened,
    CourtOfReport,

    // Of the day in the whole document.
    Mentions,
    FirstNamed,
    Earliest,
    Latest,
    OnlyOne,
    SameDay,
    DayBefore,
    Within4Days,
    Within10Days,
    Within40Days,
    Older,
    Coming,
    AbsoluteOlder,
    CourtRecent,
    CourtSameDay,
    CourtOld,
    CourtEarliest,
    TitleCourtRecent,
    TitleCourtOld,
    PastRecent,
    Chosen,
    ChosenOfReport,
    ChosenCourt,
    KeptWide,
    KeptCourt,
    Window,
    WindowCourt,
    WindowTitleCourt,
    WindowPast,
    WindowLate,
    WindowOfActor,
    Nothing,
    NothingCourt,
}
