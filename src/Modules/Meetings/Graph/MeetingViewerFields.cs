using Netvaerk.Families;

namespace Netvaerk.Meetings;

[ObjectType<Meeting>]
internal static class MeetingViewerFields
{
    /// <summary>Whether you may record now that it was held: you lead the series, it is planned and has begun.</summary>
    public static async Task<bool> ViewerCanHold([Parent] Meeting meeting, CallerRelations relations, TimeProvider clock, CancellationToken ct) =>
        meeting.Status is MeetingStatus.Planned && clock.GetUtcNow() >= meeting.Starts && await Facilitates(meeting, relations, ct);

    /// <summary>Whether you may record now that it was broken off.</summary>
    public static Task<bool> ViewerCanBreakOff([Parent] Meeting meeting, CallerRelations relations, TimeProvider clock, CancellationToken ct) =>
        ViewerCanHold(meeting, relations, clock, ct);

    /// <summary>Whether you may cancel it now: you lead the series and it is planned.</summary>
    public static async Task<bool> ViewerCanCancel([Parent] Meeting meeting, CallerRelations relations, CancellationToken ct) =>
        meeting.Status is MeetingStatus.Planned && await Facilitates(meeting, relations, ct);

    /// <summary>Whether you may move it now: you lead the series and it is planned.</summary>
    public static Task<bool> ViewerCanMove([Parent] Meeting meeting, CallerRelations relations, CancellationToken ct) => ViewerCanCancel(meeting, relations, ct);

    /// <summary>Whether you may write the minutes now: the rule names you, and the meeting has begun.</summary>
    public static async Task<bool> ViewerCanWriteMinutes(
        [Parent] Meeting meeting, CallerRelations relations, StaffBySubject staff, Caller caller, TimeProvider clock, CancellationToken ct) =>
        HasBegun(meeting, clock) && (meeting.Applied.MinutesBy.Value is MinutesAuthor.Facilitator
            ? await Facilitates(meeting, relations, ct)
            : await TakesMinutes(meeting, staff, caller, ct));

    /// <summary>Whether you may record agreements now: you lead the series or take its minutes, and the meeting has begun.</summary>
    public static async Task<bool> ViewerCanRecordAgreement(
        [Parent] Meeting meeting, CallerRelations relations, StaffBySubject staff, Caller caller, TimeProvider clock, CancellationToken ct) =>
        HasBegun(meeting, clock) && (await Facilitates(meeting, relations, ct) || await TakesMinutes(meeting, staff, caller, ct));

    private static bool HasBegun(Meeting meeting, TimeProvider clock) =>
        meeting.Status is not MeetingStatus.Cancelled && (meeting.Status is not MeetingStatus.Planned || clock.GetUtcNow() >= meeting.Starts);

    private static async Task<bool> Facilitates(Meeting meeting, CallerRelations relations, CancellationToken ct) =>
        (await relations.LoadRequiredAsync(meeting.FamilyId, ct)).Contains(RelationKind.Facilitator);

    private static async Task<bool> TakesMinutes(Meeting meeting, StaffBySubject staff, Caller caller, CancellationToken ct) =>
        meeting.MinuteTakerId is { } id && caller.Is(Role.MinuteTaker) && (await staff.LoadAsync(caller.Subject, ct))?.Id == id;
}
