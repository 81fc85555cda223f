namespace Netvaerk.Municipalities.Method;

/// <summary>What settings on meetings mean, for whichever layer sets them.</summary>
internal static class MeetingAnswers
{
    public static Answer<TimeSpan> Length(LengthSettings length, MeetingFacts meeting)
    {
        var interpreted = meeting.Interpreter is Interpretation.Needed;
        var hours = TimeSpan.FromHours(interpreted ? length.HoursWithInterpreter : length.Hours);
        return new(hours, interpreted
            ? new Reason("length.with-interpreter", $"Med tolk varer et møde som regel {Say.Hours(hours).Da}, for alt skal siges to gange.",
                $"With an interpreter a meeting lasts {Say.Hours(hours).En} as a rule, since all is said twice.", length.Cited())
            : new Reason("length.without-interpreter", $"Uden tolk varer et møde som regel {Say.Hours(hours).Da}.",
                $"Without an interpreter a meeting lasts {Say.Hours(hours).En} as a rule.", length.Cited()));
    }

    public static Answer<MeetingWindow> Next(IntervalSettings interval, MeetingFacts meeting) => interval is { WeeksFrom: { } from, WeeksTo: { } to }
        ? new(Window(meeting.HeldOn, from, to), new Reason("interval.weeks",
            $"Næste møde holdes omkring {from}–{to} uger efter det seneste.", $"The next meeting is about {from}–{to} weeks after the last one.", interval.Cited()))
        : new(new MeetingWindow(meeting.HeldOn.AddDays(1), null, null), new Reason("interval.no-figure",
            "Der holdes altid et opfølgende møde, men metoden siger ikke hvornår. Aftal en dato, inden I går hver til sit.",
            "There is always a follow-up meeting, but the method does not say when. Agree on a date before you part.", interval.Cited()));

    public static Answer<PreMeeting> PreMeeting(PreMeetingSettings setting) => new(setting.Demand, setting.Demand is Sdk.PreMeeting.Expected
        ? new Reason("pre-meeting.expected", "Fagpersonerne aftaler deres roller på et formøde, som familien får at vide.",
            "The professionals settle their roles at a pre-meeting that the family is told of.", setting.Cited())
        : new Reason("pre-meeting.optional", "Fagpersonerne kan holde et formøde om deres roller, hvis de har brug for det.",
            "The professionals may meet beforehand about their roles if they need to.", setting.Cited()));

    // The middle of the window, in whole weeks: the weekday that suited everyone last time is kept.
    private static MeetingWindow Window(DateOnly held, int from, int to) =>
        new(held.AddDays(7 * from), held.AddDays(7 * to), held.AddDays(7 * ((from + to) / 2)));
}
