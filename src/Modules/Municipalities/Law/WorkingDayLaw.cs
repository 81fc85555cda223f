namespace Netvaerk.Municipalities.Law;

/// <summary>The layer of law for meetings: no date is proposed on a Saturday, a Sunday or a public holiday.</summary>
internal sealed class WorkingDayLaw : IMeetingPolicy
{
    public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard)
    {
        var window = standard.Value;
        if (window.Proposed is not { } day || DanishCalendar.IsWorkingDay(day))
        {
            return standard;
        }

        var moved = DanishCalendar.NextWorkingDay(day);
        return standard.But(window with { Proposed = moved, Latest = window.Latest < moved ? moved : window.Latest }, Moved(day, moved));
    }

    private static Reason Moved(DateOnly day, DateOnly moved)
    {
        var (from, to) = (DanishCalendar.Say(day), DanishCalendar.Say(moved));
        var what = DanishCalendar.Holiday(day) ?? new("ikke en arbejdsdag", "not a working day");
        return new("interval.next-working-day",
            $"{Say.Capital(from.Da)} er {what.Da}, så næste arbejdsdag foreslås: {to.Da}.",
            $"{from.En} is {what.En}, so the next working day is proposed: {to.En}.",
            LegalBasis.On("public-holidays", day).Citation.Da);
    }
}
