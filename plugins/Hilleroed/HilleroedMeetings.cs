namespace Hilleroed;

/// <summary>Hillerød meets every third month. Source: Procesuelle netværksmøder, 2013.</summary>
internal sealed class HilleroedMeetings(RuleSettings settings) : IMeetingPolicy
{
    // Count calendar months, not weeks; a month that is too short ends the count on its last day.
    public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard)
    {
        var months = settings.Own.Number("monthsBetweenMeetings");
        var day = meeting.HeldOn.AddMonths(months);
        return standard.But(new(day, day, day), new("hilleroed.calendar-months",
            $"Der er som regel møde hver {months}. måned, så længe det skønnes nødvendigt.",
            $"There is a meeting every {months} months as a rule, for as long as it is judged necessary.", "Hillerød 2013"));
    }
}
