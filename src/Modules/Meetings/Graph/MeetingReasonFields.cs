namespace Netvaerk.Meetings;

[ObjectType<Meeting>]
internal static class MeetingReasonFields
{
    /// <summary>Why it is shorter or longer than the rule says; null where it is not, or where that is withheld from you.</summary>
    public static Task<string?> LengthReason([Parent] Meeting meeting, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        Open(meeting, nameof(LengthReason), meeting.LengthReason, rights, keys, ct);

    /// <summary>Why it is on another date than the rule advises; null where it is not, or where that is withheld from you.</summary>
    public static Task<string?> DateReason([Parent] Meeting meeting, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        Open(meeting, nameof(DateReason), meeting.DateReason, rights, keys, ct);

    /// <summary>Why it was broken off or cancelled; null where it was not, or where that is withheld from you.</summary>
    public static Task<string?> EndingReason([Parent] Meeting meeting, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        Open(meeting, nameof(EndingReason), meeting.EndingReason, rights, keys, ct);

    /// <summary>That reasons were given and are withheld from you, and why.</summary>
    public static async Task<Withheld?> ReasonsWithheld([Parent] Meeting meeting, ReadingRights rights, CancellationToken ct) =>
        meeting is { LengthReason: null, DateReason: null, EndingReason: null } ? null : await rights.Reasons(meeting, ct);

    /// <summary>Where it was moved from (flytninger), earliest first.</summary>
    public static async Task<IReadOnlyList<MeetingMove>> Moves([Parent] Meeting meeting, MovesByMeeting moves, CancellationToken ct) =>
        await moves.LoadRequiredAsync(meeting.Id, ct);

    private static async Task<string?> Open(
        Meeting meeting, string column, SealedText? words, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        words is not null && await rights.Reasons(meeting, ct) is null
            ? await keys.Open(meeting.FamilyId, Meeting.Table, column, meeting.Id, words, ct)
            : null;
}

[ObjectType<MeetingMove>]
internal static class MeetingMoveFields
{
    /// <summary>Why it was moved (begrundelse); null where that is withheld from you, or has been erased.</summary>
    public static async Task<string?> Reason([Parent] MeetingMove move, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        await rights.ReadsAll(move.FamilyId, ct)
            ? await keys.Open(move.FamilyId, MeetingMove.Table, nameof(MeetingMove.Reason), move.Id, move.Reason, ct)
            : null;

    /// <summary>That the reason is withheld from you, and why.</summary>
    public static Task<Withheld?> ReasonWithheld([Parent] MeetingMove move, ReadingRights rights, CancellationToken ct) => rights.Reasons(move.FamilyId, ct);
}
