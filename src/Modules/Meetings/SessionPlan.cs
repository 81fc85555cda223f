using Netvaerk.Families;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Whether the people of a meeting can be kept apart as it is planned: in one room, or in sessions of their own.</summary>
internal static class SessionPlan
{
    private const int Most = 6;

    /// <summary>How long there is at least between the sessions of two who must not meet, as the municipality's settings say.</summary>
    internal static TimeSpan Pause(MeetingSettings? settings) => TimeSpan.FromMinutes((settings?.Sessions ?? new()).PauseMinutes);

    /// <summary>How long a meeting lasts that is held in sessions of these lengths, with a pause after each but the last.</summary>
    internal static TimeSpan Together(IReadOnlyList<TimeSpan> lengths, TimeSpan pause, string[] path)
    {
        Expect(lengths.Count is > 1 and <= Most, MeetingRules.SessionCount, path);
        foreach (var (at, length) in lengths.Index())
        {
            Expect(length > TimeSpan.Zero && length < TimeSpan.FromDays(1) && length.Ticks % TimeSpan.TicksPerMinute == 0, MeetingRules.LengthBounds, [.. path, $"{at}"]);
        }

        var all = lengths.Aggregate((lengths.Count - 1) * pause, (sum, one) => sum + one);
        Expect(all < TimeSpan.FromDays(1), MeetingRules.LengthBounds, path);
        return all;
    }

    /// <summary>The plan with the length that its sessions give it.</summary>
    internal static MeetingPlan Timed(MeetingPlan plan, string[] path)
    {
        if (plan.Sessions is not { } sessions)
        {
            return plan;
        }

        Expect(sessions.Count is > 1 and <= Most, MeetingRules.SessionCount, [.. path, "sessions"]);
        Expect(plan.Length is null && sessions[0].StartsAt == plan.StartsAt, MeetingRules.SessionsGiveTimes, [.. path, "sessions", "0", "startsAt"]);
        foreach (var (at, session) in sessions.Index())
        {
            string[] here = [.. path, "sessions", $"{at}"];
            Expect(session.Length > TimeSpan.Zero && session.Length.Ticks % TimeSpan.TicksPerMinute == 0, MeetingRules.LengthBounds, [.. here, "length"]);
            Expect(at == 0 || From(plan, session) >= Until(plan, sessions[at - 1]), MeetingRules.SessionsInOrder, [.. here, "startsAt"]);
        }

        return plan with { Length = Until(plan, sessions[^1]) };
    }

    /// <summary>Refuses a plan in which two would meet who may not.</summary>
    internal static void Require(SafetyBook book, MeetingPlan plan, IReadOnlyList<Guest> guests, TimeSpan pause, string[] path)
    {
        Guid[] people = [.. guests.Select(guest => guest.PersonId)];
        if (plan.Sessions is not { } sessions)
        {
            book.RequireOneRoom(people, path);
            return;
        }

        book.RequireAssessed(people, path);
        var rooms = Rooms(plan, sessions, people, [.. path, "sessions"]);
        foreach (var (at, room) in rooms.Index())
        {
            book.RequireOneRoom(room, [.. path, "sessions", $"{at}"]);
            foreach (var (then, later) in rooms.Index().Skip(at + 1))
            {
                var apart = From(plan, sessions[then]) - Until(plan, sessions[at]) >= pause;
                Rule.Require(apart || room.All(one => later.All(other => book.MaySee(one, other))), MeetingRules.BreakBetweenSessions, [.. path, "sessions", $"{then}", "startsAt"]);
            }
        }
    }

    /// <summary>Who sits in each session: those named in it, and those who are named in none.</summary>
    private static List<Guid[]> Rooms(MeetingPlan plan, IReadOnlyList<PlannedSession> sessions, Guid[] people, string[] path)
    {
        foreach (var (at, session) in sessions.Index())
        {
            Expect(session.Named.Any(), MeetingRules.SessionForNobody, [.. path, $"{at}"]);
            Expect(session.Named.All(people.Contains), MeetingRules.SessionWithoutInvitation, [.. path, $"{at}"]);
        }

        return [.. sessions.Select(session => people.Where(one => Attends(sessions, session, one)).ToArray())];
    }

    /// <summary>Whether somebody invited takes part in a session.</summary>
    internal static bool Attends(IReadOnlyList<PlannedSession> sessions, PlannedSession session, Guid person) =>
        session.Named.Contains(person) || !sessions.Any(one => one.Named.Contains(person));

    // Counted from the beginning of the meeting, so that it may go past midnight.
    private static TimeSpan From(MeetingPlan plan, PlannedSession session) => session.StartsAt - plan.StartsAt;

    private static TimeSpan Until(MeetingPlan plan, PlannedSession session) => From(plan, session) + session.Length;
}
