using System.Globalization;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>
/// When a committee meets: every so many weeks, counted from one day. A session that would fall on a Saturday, a Sunday, a public holiday or in a week in which the
/// municipality is closed is held on the next day that is none of them; the count goes on from the day it would have been.
/// </summary>
/// <param name="First">The day from which is counted.</param>
/// <param name="EveryWeeks">Weeks between two sessions; 1 or more.</param>
/// <param name="ClosedWeeks">ISO weeks in which there are none; never all of them.</param>
internal sealed record CommitteeCalendar(DateOnly First, int EveryWeeks, IReadOnlyList<int> ClosedWeeks)
{
    /// <summary>The sessions of these days, each once; where closed weeks move two to the same day, there is one.</summary>
    internal IReadOnlyList<PlannedSession> Between(DateOnly from, DateOnly to)
    {
        var every = EveryWeeks * 7;

        // A session may have been moved into the days from before them: closed weeks can be many.
        var at = Math.Max(0, (from.DayNumber - First.DayNumber) / every - 60 / EveryWeeks);
        var sessions = new List<PlannedSession>();
        for (var due = First.AddDays(at * every); due <= to; due = due.AddDays(every))
        {
            var on = Moved(due);
            if (on >= from && on <= to)
            {
                sessions.Add(new(due, on));
            }
        }

        // Of two on one day the one that belongs there stays.
        return [.. sessions.GroupBy(one => one.On).Select(same => same.MaxBy(one => one.Due)!).OrderBy(one => one.On)];
    }

    /// <summary>Whether the committee may meet on a day.</summary>
    internal bool MayMeet(DateOnly day) => DanishCalendar.IsWorkingDay(day) && !IsClosed(day);

    /// <summary>Why a session is not held on the day it was due; null where it is.</summary>
    internal Text? WhyMoved(DateOnly due, DateOnly on)
    {
        if (due == on)
        {
            return null;
        }

        var (was, now) = (DanishCalendar.Say(due), DanishCalendar.Say(on));
        var why = DanishCalendar.Holiday(due) ?? (IsClosed(due)
            ? new Text("i en uge, hvor kommunen holder lukket", "in a week in which the municipality is closed")
            : DanishCalendar.IsWorkingDay(due) ? new Text("flyttet af formanden", "moved by the chair") : new Text("ikke en arbejdsdag", "not a working day"));
        return new($"Mødet skulle have været {was.Da}, som er {why.Da}. Det holdes {now.Da}.", $"The session was due on {was.En}, which is {why.En}. It is held on {now.En}.");
    }

    private bool IsClosed(DateOnly day) => ClosedWeeks.Contains(ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)));

    private DateOnly Moved(DateOnly day)
    {
        while (!MayMeet(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The calendar of a municipality where a committee meets by a rhythm; null where none does.</summary>
    internal static CommitteeCalendar? Of(MunicipalityInForce municipality, Rulebook rules, DateOnly on) =>
        rules.Rhythm(on).Value.EveryWeeks is { } weeks
            ? new(municipality.Committee.FirstSession ?? rules.Settings(on).ValidFrom, weeks, municipality.Committee.ClosedWeeks)
            : null;
}

/// <summary>A session as the calendar has it.</summary>
/// <param name="Due">The day on which it would have been.</param>
/// <param name="On">The day on which it is held.</param>
internal sealed record PlannedSession(DateOnly Due, DateOnly On);
