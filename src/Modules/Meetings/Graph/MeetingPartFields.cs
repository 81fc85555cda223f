using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

[ObjectType<Participant>]
internal static class ParticipantFields
{
    /// <summary>The meeting.</summary>
    public static Task<Meeting?> Meeting([Parent] Participant participant, MeetingById meetings, CancellationToken ct) =>
        meetings.LoadAsync(participant.MeetingId, ct);

    /// <summary>Who of the family it is; null for others.</summary>
    public static async Task<FamilyMember?> FamilyMember([Parent] Participant participant, FamilyMemberById members, CancellationToken ct) =>
        participant.FamilyMemberId is { } id ? await members.LoadAsync(id, ct) : null;

    /// <summary>Who of the network it is; null for others.</summary>
    public static async Task<NetworkMember?> NetworkMember([Parent] Participant participant, NetworkMemberById members, CancellationToken ct) =>
        participant.NetworkMemberId is { } id ? await members.LoadAsync(id, ct) : null;

    /// <summary>Who of the staff it is; null for others.</summary>
    public static async Task<StaffMember?> Staff([Parent] Participant participant, StaffById staff, CancellationToken ct) =>
        participant.StaffId is { } id ? await staff.LoadAsync(id, ct) : null;
}

[ObjectType<Minutes>]
internal static class MinutesFields
{
    /// <summary>The meeting.</summary>
    public static Task<Meeting?> Meeting([Parent] Minutes minutes, MeetingById meetings, CancellationToken ct) => meetings.LoadAsync(minutes.MeetingId, ct);

    /// <summary>The words (referatets tekst); null where they are withheld from you, or have been erased.</summary>
    public static async Task<string?> Text([Parent] Minutes minutes, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        await rights.Minutes(minutes.FamilyId, ct) is null
            ? await keys.Open(minutes.FamilyId, Minutes.Table, nameof(Text), minutes.Id, minutes.Text, ct)
            : null;

    /// <summary>That the words are withheld from you, and why.</summary>
    public static Task<Withheld?> TextWithheld([Parent] Minutes minutes, ReadingRights rights, CancellationToken ct) => rights.Minutes(minutes.FamilyId, ct);
}

[ObjectType<Agreement>]
internal static class AgreementFields
{
    /// <summary>The meeting at which it was made.</summary>
    public static Task<Meeting?> Meeting([Parent] Agreement agreement, MeetingById meetings, CancellationToken ct) =>
        meetings.LoadAsync(agreement.MeetingId, ct);

    /// <summary>Who is to do it.</summary>
    public static Task<Participant?> Owner([Parent] Agreement agreement, ParticipantById participants, CancellationToken ct) =>
        participants.LoadAsync(agreement.OwnerId, ct);

    /// <summary>What is to be done; null where it is withheld from you, or has been erased.</summary>
    public static Task<string?> What(
        [Parent] Agreement agreement, ParticipantById participants, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        Open(agreement, nameof(What), agreement.What, participants, rights, keys, ct);

    /// <summary>Why: what it is to lead to; null where it is withheld from you, or has been erased.</summary>
    public static Task<string?> Why(
        [Parent] Agreement agreement, ParticipantById participants, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        Open(agreement, nameof(Why), agreement.Why, participants, rights, keys, ct);

    /// <summary>That the words are withheld from you, and why.</summary>
    public static async Task<Withheld?> WordsWithheld(
        [Parent] Agreement agreement, ParticipantById participants, ReadingRights rights, CancellationToken ct) =>
        await rights.Agreement(agreement.FamilyId, await participants.LoadAsync(agreement.OwnerId, ct), ct);

    private static async Task<string?> Open(
        Agreement agreement, string column, SealedText words, ParticipantById participants, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        await WordsWithheld(agreement, participants, rights, ct) is null
            ? await keys.Open(agreement.FamilyId, Agreement.Table, column, agreement.Id, words, ct)
            : null;
}
