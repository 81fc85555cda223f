using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Meetings;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Invitations;

/// <summary>Who is to be invited to a meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Guests">Who of its participants; left out for everyone who has not been invited yet, each in the language that they were last spoken to in.</param>
/// <param name="Interpreters">Which of its interpreters.</param>
public sealed record InviteToMeetingInput(
    Guid IdempotencyKey, [property: ID<Meeting>] Guid MeetingId, IReadOnlyList<GuestToInvite>? Guests = null, IReadOnlyList<InterpreterToInvite>? Interpreters = null) : IInput;

/// <summary>A participant to be invited.</summary>
/// <param name="ParticipantId">The participant.</param>
/// <param name="Language">The language of the letter; by default the one that the person was last spoken to in, or Danish.</param>
/// <param name="Email">Where it goes; by default to the address that is recorded of the person.</param>
public sealed record GuestToInvite([property: ID<Participant>] Guid ParticipantId, string? Language = null, string? Email = null);

/// <summary>An interpreter to be invited, in Danish.</summary>
/// <param name="BookingId">The booking.</param>
/// <param name="Email">Where it goes.</param>
public sealed record InterpreterToInvite([property: ID<InterpreterBooking>] Guid BookingId, string? Email = null);

/// <summary>
/// Invites to a planned meeting, each person by a letter of their own. Consent, who may meet whom and whether a child is prepared are asked anew: something may
/// have become known since the meeting was planned.
/// </summary>
internal sealed class InviteToMeeting(Work work, Vault vault, GuestList guestList, ChildPreparations preparations, LetterTexts texts) : IUseCase<InviteToMeetingInput>
{
    private const string Danish = "da";

    public async Task<Guid> Do(InviteToMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        Require(meeting.IsStillToCome(work.Now), InvitationRules.NotPlanned);
        var (family, ledger) = await work.Db.FamilyToDecide(meeting.FamilyId, ct);
        Require(ledger.AnyChildTakesPart(work.Today), InvitationRules.ConsentMissing);

        await guestList.RequireStillApart(family, meeting, ct);
        var guests = await Guests(input, meeting, await work.Db.Set<Participant>().Where(one => one.MeetingId == meeting.Id).ToListAsync(ct), ct);
        await preparations.Require(family, [.. guests.Select(one => one.Participant.FamilyMemberId).OfType<Guid>()], work, ct, "input", "guests");

        var (key, languages) = (await vault.Open(meeting.FamilyId, ct), await work.Db.LanguagesOf(meeting.FamilyId, ct));
        foreach (var (at, (participant, asked)) in guests.Index())
        {
            string[] path = input.Guests is null ? ["input", "guests"] : ["input", "guests", $"{at}"];
            var invitee = participant.AsInvitee(family, work.Today);
            var language = asked?.Language ?? (languages.GetValueOrDefault(invitee.PersonId) is { } spoken && ShippedTexts.In(spoken) is not null ? spoken : Danish);
            await texts.Require(work.Db, invitee.Kind, language, [.. path, "language"], ct);
            var reached = await work.Db.Reach(family, ledger, key, participant, work.Today, ct);
            Require(reached is not null, InvitationRules.PersonClosed, path);
            Invite(meeting, invitee, language, key, asked?.Email, reached.Email, path);
        }

        foreach (var (at, asked) in (input.Interpreters ?? []).Index())
        {
            var booking = await work.Db.Set<InterpreterBooking>().FirstOrDefaultAsync(one => one.Id == asked.BookingId && one.MeetingId == meeting.Id && one.Status == BookingStatus.Booked, ct)
                ?? throw new NotFound("input", "interpreters", $"{at}", "bookingId");
            Invite(meeting, new(RecipientKind.Interpreter, booking.InterpreterId, BookingId: booking.Id), Danish, key, asked.Email, null, ["input", "interpreters", $"{at}"]);
        }

        return meeting.Id;
    }

    private async Task<IReadOnlyList<(Participant Participant, GuestToInvite? Asked)>> Guests(InviteToMeetingInput input, Meeting meeting, List<Participant> participants, CancellationToken ct)
    {
        var invited = await work.Db.Set<Invitation>().Where(one => one.MeetingId == meeting.Id && one.ParticipantId != null).Select(one => one.ParticipantId!.Value).ToListAsync(ct);
        if (input.Guests is null)
        {
            var missing = participants.Where(one => !invited.Contains(one.Id)).ToList();
            Require(missing.Count > 0 || input.Interpreters is { Count: > 0 }, InvitationRules.NobodyToInvite);
            missing.RemoveAll(one => !IsToCome(meeting, one));
            Require(missing.Count > 0 || input.Interpreters is { Count: > 0 }, InvitationRules.NotPlanned);
            return [.. missing.Select(one => (one, (GuestToInvite?)null))];
        }

        Expect(input.Guests.Select(one => one.ParticipantId).Distinct().Count() == input.Guests.Count, InvitationRules.InvitedTwice, "input", "guests");
        return
        [
            .. input.Guests.Select((asked, at) =>
            {
                var participant = participants.Find(one => one.Id == asked.ParticipantId) ?? throw new NotFound("input", "guests", $"{at}", "participantId");
                Require(!invited.Contains(participant.Id), InvitationRules.NobodyToInvite, "input", "guests", $"{at}");
                Require(IsToCome(meeting, participant), InvitationRules.NotPlanned, "input", "guests", $"{at}");
                return (participant, (GuestToInvite?)asked);
            }),
        ];
    }

    private bool IsToCome(Meeting meeting, Participant participant) => work.Now < Hours.Of(meeting, participant.Id).Starts;

    private void Invite(Meeting meeting, Invitee invitee, string language, FamilyKey key, string? given, string? recorded, string[] path)
    {
        var email = string.IsNullOrWhiteSpace(given) ? null : given.Trim();
        Expect(email is null || MailAddresses.IsOne(email), InvitationRules.EmailUnreadable, [.. path, "email"]);
        var invitation = new Invitation(meeting, invitee, language);
        invitation.GoesTo(key, email, email is null && recorded is null ? InvitationReach.ByHand : InvitationReach.Mail);
        work.Db.Add(invitation);
        if (invitation.Reach is InvitationReach.Mail)
        {
            work.Send(new(invitation, LetterKind.Invitation, work.Now));
        }
    }
}
