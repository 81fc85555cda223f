namespace Netvaerk.Municipalities;

/// <summary>
/// Where a plan departs from the rule. "About 8–11 weeks" advises: a departure is a warning that asks for a reason, and never a block.
/// </summary>
public static class Departures
{
    /// <summary>A warning if the day is outside the window, otherwise null.</summary>
    public static Remark? From(Answer<MeetingWindow> rule, DateOnly day) => rule.Value.Includes(day) ? null : Warning("interval.departure",
        $"Mødet ligger uden for det, reglen anbefaler ({Said(rule.Value).Da}). Det kræver en begrundelse.",
        $"The meeting is outside what the rule advises ({Said(rule.Value).En}). That takes a reason.", rule.Because[^1].Source);

    /// <summary>A warning if the length is another than the rule's, otherwise null.</summary>
    public static Remark? From(Answer<TimeSpan> rule, TimeSpan length) => rule.Value == length ? null : Warning("length.departure",
        $"Mødet er planlagt til {Say.Hours(length).Da}, men reglen siger {Say.Hours(rule.Value).Da}. Det kræver en begrundelse.",
        $"The meeting is planned for {Say.Hours(length).En}, but the rule says {Say.Hours(rule.Value).En}. That takes a reason.", rule.Because[^1].Source);

    /// <summary>A warning if the day is a Saturday, a Sunday or a public holiday, otherwise null.</summary>
    public static Remark? FromWorkingDays(DateOnly day, Source source) => DanishCalendar.IsWorkingDay(day) ? null : Warning("working-day.departure",
        $"{Say.Capital(DanishCalendar.Say(day).Da)} er ikke en arbejdsdag. Det kræver en begrundelse at lægge mødet der.",
        $"{DanishCalendar.Say(day).En} is not a working day. Say why the meeting should be then.", source);

    private static Remark Warning(string rule, string da, string en, Source source) => new(RemarkKind.Warning, new(rule, da, en, source));

    private static Text Said(MeetingWindow window) => window.Latest is not { } latest
        ? new($"fra {DanishCalendar.Say(window.Earliest).Da}", $"from {DanishCalendar.Say(window.Earliest).En}")
        : latest == window.Earliest ? DanishCalendar.Say(latest)
        : new(
            $"{DanishCalendar.Say(window.Earliest).Da} til {DanishCalendar.Say(latest).Da}",
            $"{DanishCalendar.Say(window.Earliest).En} to {DanishCalendar.Say(latest).En}");
}
