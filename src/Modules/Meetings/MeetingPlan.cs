using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>A meeting as it is to be planned.</summary>
/// <param name="On">The date in Denmark.</param>
/// <param name="StartsAt">When it begins, by the clock on the wall in Denmark.</param>
/// <param name="FamilyMembers">Who of the family is invited: a parent with custody among them, since parents take part in every meeting [K, V].</param>
/// <param name="NetworkMembers">Who of the network is invited; nobody whom the parents have declined.</param>
/// <param name="Staff">Members of staff who are invited and stand in no network.</param>
/// <param name="WithInterpreter">Whether an interpreter takes part.</param>
/// <param name="Length">How long it lasts, if that is not what the rule says.</param>
/// <param name="LengthReason">Why it is shorter or longer than the rule says; demanded then, and only then.</param>
/// <param name="DateReason">Why it is outside what the rule advises, or not on a working day; demanded then, and only then.</param>
/// <param name="Venue">Where it is, in words; left out where the place stands in the register.</param>
/// <param name="Kind">Which meeting of the series; by default a start meeting until one has been held, then one that follows up.</param>
/// <param name="MinuteTakerId">Who writes the minutes, where the municipality's rule wants a minute taker; may be named later.</param>
/// <param name="VenueId">Where it is, as a place of the municipality's register; free at that time.</param>
/// <param name="VenueKind">What kind of place the words of venue name; only together with them.</param>
/// <param name="Sessions">
/// The parts of the meeting, earliest first, where two of those invited are not to be in one room: from 2 to 6. The first begins when the meeting does, and the
/// last says when it ends, so the plan gives no length of its own.
/// </param>
public sealed record MeetingPlan(
    DateOnly On, TimeOnly StartsAt,
    [ID<FamilyMember>] IReadOnlyList<Guid> FamilyMembers,
    [ID<NetworkMember>] IReadOnlyList<Guid>? NetworkMembers = null,
    [ID<StaffMember>] IReadOnlyList<Guid>? Staff = null,
    bool WithInterpreter = false, TimeSpan? Length = null, string? LengthReason = null, string? DateReason = null, string? Venue = null,
    MeetingKind? Kind = null, [ID<StaffMember>] Guid? MinuteTakerId = null, [ID<Venue>] Guid? VenueId = null, VenueKind? VenueKind = null,
    IReadOnlyList<PlannedSession>? Sessions = null);

/// <summary>A part of a meeting, with those who take part in it and not in every other. Whoever is invited and named in no part attends all of them.</summary>
/// <param name="StartsAt">When it begins, by the clock on the wall in Denmark; not before the part before it has ended.</param>
/// <param name="Length">How long it lasts, in whole minutes.</param>
/// <param name="FamilyMembers">Who of the family takes part in it.</param>
/// <param name="NetworkMembers">Who of the network takes part in it.</param>
/// <param name="Staff">Members of staff who take part in it.</param>
public sealed record PlannedSession(
    TimeOnly StartsAt, TimeSpan Length, [ID<FamilyMember>] IReadOnlyList<Guid>? FamilyMembers = null, [ID<NetworkMember>] IReadOnlyList<Guid>? NetworkMembers = null,
    [ID<StaffMember>] IReadOnlyList<Guid>? Staff = null)
{
    internal IEnumerable<Guid> Named => [.. FamilyMembers ?? [], .. NetworkMembers ?? [], .. Staff ?? []];
}

/// <summary>What follows a meeting: the next one, one that is planned already, or the end of the series. One of them always.</summary>
/// <param name="Meeting">The next meeting, where none is planned yet.</param>
/// <param name="Closing">The end of the series; whatever is planned after it is cancelled for that reason.</param>
/// <param name="Planned">The next meeting, where the whole series was planned at once.</param>
[OneOf]
public sealed record NextStep(MeetingPlan? Meeting = null, SeriesClosing? Closing = null, [ID<Meeting>] Guid? Planned = null);

/// <summary>The end of a series.</summary>
/// <param name="Reason">Why it ends.</param>
public sealed record SeriesClosing(string Reason);
