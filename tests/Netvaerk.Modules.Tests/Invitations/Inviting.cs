using Microsoft.EntityFrameworkCore;
using MimeKit;
using Netvaerk.Families;
using Netvaerk.Invitations;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Tests.Meetings;
using Netvaerk.Tests.Outbox;

namespace Netvaerk.Tests.Invitations;

/// <summary>What tests of invitations do again and again.</summary>
internal static class Inviting
{
    public const string Mother = "Zarah-Lunette Quistorff";
    public const string MothersMail = "moren@example.org";

    /// <summary>A family whose mother's name and address are recorded, with a meeting planned for 10 March at three.</summary>
    public static async Task<Case> PlannedFamily(this Casework casework, Func<MeetingPlan, MeetingPlan>? otherwise = null)
    {
        var family = await casework.Planned(otherwise);
        await casework.Do<RecordIdentity, RecordIdentityInput>(new(
            Guid.CreateVersion7(), family.Family, family.Holder, Mother, Address: "Rævehulegade 77", Phone: "20304050", Email: MothersMail));
        return family;
    }

    public static Task<Guid> Invite(this Casework casework, Case family, params GuestToInvite[] guests) =>
        casework.Do<InviteToMeeting, InviteToMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, guests.Length == 0 ? null : guests));

    public static async Task<Participant> ParticipantOf(this Casework casework, Case family, Guid person) =>
        (await casework.Meeting(family.Meeting)).Participants.Single(one => one.PersonId == person);

    public static Task<List<Invitation>> Invitations(this Casework casework) =>
        casework.Read(db => db.Set<Invitation>().Include(one => one.Replies).OrderBy(one => one.Id).ToListAsync());

    public static async Task<Invitation> InvitationOf(this Casework casework, Guid person) => (await casework.Invitations()).Single(one => one.PersonId == person);

    public static Task<Guid> Move(this Casework casework, Case family, DateOnly on, TimeOnly at, long version = 1) =>
        casework.Do<MoveMeeting, MoveMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, version, on, at, "Onklen kan ikke."));

    /// <summary>Has everything handed on that waits, and what follows from it.</summary>
    public static async Task HandOn(this Casework casework)
    {
        await casework.Databases.Round();
        await casework.Databases.Round();
    }

    /// <summary>The messages that have left, earliest first.</summary>
    public static IReadOnlyList<MimeMessage> Messages(this Casework casework) => Directory.Exists(casework.MailFolder)
        ? [.. Directory.GetFiles(casework.MailFolder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))]
        : [];

    public static string Calendar(this MimeMessage message) => Part(message, "calendar");

    public static string Page(this MimeMessage message) => Part(message, "html");

    /// <summary>All that somebody sees who has the message, its preview or its source.</summary>
    public static string All(this MimeMessage message) =>
        string.Join('\n', message.Headers.Select(one => $"{one.Field}: {one.Value}").Concat(message.BodyParts.OfType<TextPart>().Select(one => one.Text)));

    private static string Part(MimeMessage message, string subtype) =>
        message.BodyParts.OfType<TextPart>().Single(one => one.ContentType.MediaSubtype == subtype).Text.Replace("\r\n ", "", StringComparison.Ordinal);
}
