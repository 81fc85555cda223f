namespace Netvaerk.Series;

/// <summary>What the rules about series of meetings say when they are broken.</summary>
internal static class SeriesRules
{
    internal static readonly BrokenRule OnlyAllocated = new(
        "series.only-allocated-facilitator",
        "Kun den mødeleder, som familien har fået tildelt, kan begynde forløbet.",
        "Only the facilitator whom the family has been allocated can open the series.");

    internal static readonly BrokenRule OnlyFacilitator = new(
        "series.only-facilitator",
        "Kun forløbets mødeleder kan gøre det.",
        "Only the facilitator of the series can do this.");

    internal static readonly BrokenRule NoConsent = new(
        "series.consent-missing",
        "Forløbet kan ikke begynde, før alle med forældremyndighed over mindst ét barn har sagt ja til at deltage.",
        "The series cannot open before everyone with custody of at least one child has agreed to take part.");

    internal static readonly BrokenRule NotOpen = new(
        "series.not-open", "Forløbet er afsluttet.", "The series is closed.");

    internal static readonly BrokenRule ClosingReasonMissing = new(
        "series.closing-reason-missing",
        "Skriv, hvorfor forløbet slutter. Enten aftales en ny dato, eller også begrundes afslutningen.",
        "Say why the series ends. Either a next date is agreed, or the closing has a reason.");
}
