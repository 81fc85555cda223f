using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Somebody who is invited to a meeting (mødedeltager), and how they attended.</summary>
[Node]
public sealed class Participant : IOfFamily
{
    private Participant()
    {
    }

    internal Participant(Meeting meeting, Guest guest)
    {
        (MeetingId, FamilyId, Sector) = (meeting.Id, meeting.FamilyId, guest.Sector);
        (FamilyMemberId, NetworkMemberId, StaffId) = (guest.FamilyMemberId, guest.NetworkMemberId, guest.StaffId);
    }

    /// <summary>The participant's id at this meeting.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>Where the person comes from (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>How the person attended (fremmøde).</summary>
    public Attendance Attendance { get; private set; }

    /// <summary>When the person came, by the clock on the wall in Denmark; null where nothing is recorded or nobody came.</summary>
    public TimeOnly? From { get; private set; }

    /// <summary>When the person left.</summary>
    public TimeOnly? Until { get; private set; }

    /// <summary>Whether the person takes part by profession rather than as family or private network.</summary>
    public bool IsProfessional => Sector is not (Sector.Family or Sector.PrivateNetwork);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The meeting.</summary>
    [GraphQLIgnore]
    public Guid MeetingId { get; private set; }

    /// <summary>The member of the family that it is.</summary>
    [GraphQLIgnore]
    public Guid? FamilyMemberId { get; private set; }

    /// <summary>The member of the network that it is.</summary>
    [GraphQLIgnore]
    public Guid? NetworkMemberId { get; private set; }

    /// <summary>The member of staff that it is, who stands in no network.</summary>
    [GraphQLIgnore]
    public Guid? StaffId { get; private set; }

    internal string? EmploymentGroup { get; private set; }

    /// <summary>The member of the family, of the network or of the staff.</summary>
    [GraphQLIgnore]
    public Guid PersonId => FamilyMemberId ?? NetworkMemberId ?? StaffId!.Value;

    internal void Attend(AttendanceInput given, TimeOnly start, TimeOnly end, string[] path)
    {
        EmploymentGroup = given.EmploymentGroup;
        if (given.Attendance is Attendance.Absent)
        {
            Expect(given is { From: null, Until: null }, MeetingRules.AbsentHasNoTimes, path);
            Attendance = Attendance.Absent;
            return;
        }

        var late = given.Attendance is Attendance.Late;
        Expect(given.Attendance is Attendance.Present || late, MeetingRules.AttendanceMissing, path);
        Expect(late == (given.From is { } from && from != start), MeetingRules.LateSaysFrom, [.. path, "from"]);
        (Attendance, From, Until) = (given.Attendance, given.From ?? start, given.Until ?? end);
        // Counted from the beginning, so that a meeting may go past midnight.
        var (came, left, ended) = (From.Value - start, Until.Value - start, end - start);
        Expect(came < left && left <= ended, MeetingRules.TimesOutside, path);
    }
}

/// <summary>How somebody attended a meeting.</summary>
public enum Attendance
{
    /// <summary>Nothing has been recorded yet (ikke registreret).</summary>
    NotRecorded,

    /// <summary>Was there from the beginning (til stede).</summary>
    Present,

    /// <summary>Came later (forsinket).</summary>
    Late,

    /// <summary>Did not come (udeblevet).</summary>
    Absent,
}

/// <summary>Somebody to be invited, looked up and found fit.</summary>
internal sealed record Guest(Sector Sector, Guid? FamilyMemberId = null, Guid? NetworkMemberId = null, Guid? StaffId = null)
{
    internal Guid PersonId => FamilyMemberId ?? NetworkMemberId ?? StaffId!.Value;
}
