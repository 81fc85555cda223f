using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>Several meetings of a series that are to be placed at once.</summary>
/// <param name="SeriesId">The series.</param>
/// <param name="Meetings">How many, from 1 to 12.</param>
/// <param name="From">The first day to choose from; tomorrow or later.</param>
/// <param name="Until">The last day, at most three years after the first.</param>
/// <param name="FamilyMembers">Who of the family takes part.</param>
/// <param name="NetworkMembers">Who of the network takes part.</param>
/// <param name="Staff">Members of staff who take part and stand in no network.</param>
/// <param name="WithInterpreter">Whether an interpreter takes part.</param>
/// <param name="Language">In which language, as a BCP 47 tag; then an interpreter of the register must be free.</param>
/// <param name="EarliestStart">Not before this hour; by default as the municipality's settings say.</param>
/// <param name="LatestEnd">Not after this hour; by default as the municipality's settings say.</param>
/// <param name="Venues">The places to choose from; then one of them must be free and fit. Left out, no place is chosen.</param>
/// <param name="Busy">When somebody cannot.</param>
/// <param name="SessionLengths">
/// How long each session lasts, from 2 to 6, where two who take part may not be in one room. Each meeting then lasts all of them, and the pause that the
/// municipality's settings ask for after each but the last.
/// </param>
public sealed record SeriesPlanRequest(
    [ID<MeetingSeries>] Guid SeriesId, int Meetings, DateOnly From, DateOnly Until,
    [ID<FamilyMember>] IReadOnlyList<Guid> FamilyMembers,
    [ID<NetworkMember>] IReadOnlyList<Guid>? NetworkMembers = null,
    [ID<StaffMember>] IReadOnlyList<Guid>? Staff = null,
    bool WithInterpreter = false, string? Language = null, TimeOnly? EarliestStart = null, TimeOnly? LatestEnd = null,
    [ID<Venue>] IReadOnlyList<Guid>? Venues = null, IReadOnlyList<BusyTime>? Busy = null, IReadOnlyList<TimeSpan>? SessionLengths = null);

/// <summary>When somebody cannot: some days, some weekday, some hours, or all of that together.</summary>
/// <param name="FamilyMemberId">Who of the family.</param>
/// <param name="NetworkMemberId">Who of the network.</param>
/// <param name="StaffId">Who of the staff; the facilitator too.</param>
/// <param name="From">The first day; from the beginning if left out.</param>
/// <param name="Until">The last day; to the end if left out.</param>
/// <param name="Weekday">Only on that weekday.</param>
/// <param name="StartsAt">From that hour; all day if left out.</param>
/// <param name="EndsAt">Until that hour; all day if left out.</param>
public sealed record BusyTime(
    [ID<FamilyMember>] Guid? FamilyMemberId = null, [ID<NetworkMember>] Guid? NetworkMemberId = null, [ID<StaffMember>] Guid? StaffId = null,
    DateOnly? From = null, DateOnly? Until = null, Weekday? Weekday = null, TimeOnly? StartsAt = null, TimeOnly? EndsAt = null)
{
    internal Guid? PersonId => FamilyMemberId ?? NetworkMemberId ?? StaffId;

    /// <summary>Whether it takes anything of a time within one day.</summary>
    internal bool Takes(DateOnly on, TimeOnly from, TimeOnly until) =>
        (From is null || on >= From) && (Until is null || on <= Until) && (Weekday is not { } day || (int)on.DayOfWeek == (int)day)
        && (StartsAt is not { } start || until > start) && (EndsAt is not { } end || from < end);
}

/// <summary>A weekday (ugedag).</summary>
public enum Weekday
{
    /// <summary>Sunday (søndag).</summary>
    Sunday,

    /// <summary>Monday (mandag).</summary>
    Monday,

    /// <summary>Tuesday (tirsdag).</summary>
    Tuesday,

    /// <summary>Wednesday (onsdag).</summary>
    Wednesday,

    /// <summary>Thursday (torsdag).</summary>
    Thursday,

    /// <summary>Friday (fredag).</summary>
    Friday,

    /// <summary>Saturday (lørdag).</summary>
    Saturday,
}
