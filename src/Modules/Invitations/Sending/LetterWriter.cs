using Microsoft.EntityFrameworkCore;
using MimeKit;
using Netvaerk.Families;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// Puts a letter together from what stands when it is sent: the meeting's day and place, the texts of that day, the address. Consent is asked then too, so that
/// nothing is sent that was allowed only when it was written.
/// </summary>
internal sealed class LetterWriter(Vault vault, LetterTexts texts, MunicipalityInForce municipality, TimeProvider clock)
{
    /// <summary>The message; null for a letter that was sent already, or that a later one has overtaken.</summary>
    /// <exception cref="DeliveryImpossible">It must not or cannot be sent.</exception>
    internal async Task<MimeMessage?> Write(NetvaerkDb db, Guid letterId, CancellationToken ct)
    {
        var letter = await db.Set<Letter>().FirstOrDefaultAsync(one => one.Id == letterId, ct) ?? throw new DeliveryImpossible("no-letter");
        var invitation = await db.Set<Invitation>().SingleAsync(one => one.Id == letter.InvitationId, ct);
        if (letter.SentAt is not null || letter.Sequence < invitation.Sequence)
        {
            return null;
        }

        var earlier = await db.Set<Letter>().AnyAsync(one => one.InvitationId == invitation.Id && one.SentAt != null, ct);
        if (letter.Kind is LetterKind.Cancelled && !earlier)
        {
            // Nobody was told of it, so there is nothing to call off.
            return null;
        }

        var meeting = await db.MeetingOf(invitation, ct);
        Must(letter.Kind is LetterKind.Cancelled || clock.GetUtcNow() < Hours.Of(meeting, invitation.ParticipantId).Starts, "too-late");
        var participant = await db.ParticipantOf(invitation, ct);
        var email = await AddressOf(db, invitation, participant, letter.Kind, ct);
        // Whoever never got the invitation reads of a meeting, and not of a change.
        var kind = letter.Kind is LetterKind.Moved && !earlier ? LetterKind.Invitation : letter.Kind;
        var text = await LetterTexts.Find(db, kind, invitation.Recipient, invitation.Language, ct);
        Must(texts.MaySend(text), "draft-text");
        var facts = await MeetingInWords.Of(db, meeting, invitation, municipality, ct);
        return Message(letter, invitation, facts, email, text);
    }

    private MimeMessage Message(Letter letter, Invitation invitation, MeetingInWords facts, string email, LetterText text)
    {
        var entry = LetterCalendar.Entry(invitation, facts, municipality, email, letter.WrittenAt) with { Sequence = letter.Sequence, IsCancelled = letter.Kind is LetterKind.Cancelled };
        return LetterMessage.Of(text.Fill(facts), entry, email, letter.Id, invitation.Language);
    }

    // That a meeting is off is told to whoever was invited, also after a consent was taken back: otherwise they would come.
    private async Task<string> AddressOf(NetvaerkDb db, Invitation invitation, Participant? participant, LetterKind kind, CancellationToken ct)
    {
        var key = await vault.Open(invitation.FamilyId, ct);
        var (family, ledger) = await db.FamilyToDecide(invitation.FamilyId, ct);
        var today = clock.Today();
        Must(kind is LetterKind.Cancelled || ledger.AnyChildTakesPart(today), "no-consent");
        var reached = participant is null ? Whereabouts.Unknown : await db.Reach(family, ledger, key, participant, today, ct);
        Must(reached is not null || kind is LetterKind.Cancelled, "person-closed");
        var email = invitation.EmailOf(key) ?? reached?.Email;
        Must(email is not null && MailAddresses.IsOne(email), "no-address");
        return email;
    }

    private static void Must([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool holds, string reason)
    {
        if (!holds)
        {
            throw new DeliveryImpossible(reason);
        }
    }
}
