using Netvaerk.Families;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Whether the people of a meeting can be kept apart as it is planned: in one room, or in sessions of their own.</summary>
internal static class SessionPlan
{
    private const int Most = 6;

    // So that two who must not meet do not meet in the doorway. Our inference: no source gives a figure.
    private static readonly TimeSpan Break = TimeSpan.FromMinutes(30);

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
    internal static void Require(SafetyBook book, MeetingPlan plan, IReadOnlyList<Guest> guests, string[] path)
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
                var apart = From(plan, sessions[then]) - Until(plan, sessions[at]) >= Break;
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
