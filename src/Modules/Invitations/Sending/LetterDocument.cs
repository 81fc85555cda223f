using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// An invitation as a file, for whoever is told by hand: the letter on paper, and the meeting for a calendar. It says what stands now: that the meeting is to be, has
/// been moved or is not to be. The document is the invitation's.
/// </summary>
internal sealed class LetterDocument(Reading reading, Databases databases, Vault vault, LetterTexts texts, MunicipalityInForce municipality, TimeProvider clock) : IDocumentSource
{
    internal const string KindOfDocument = "invitation";
    internal const string OnPaper = "paper";
    internal const string ForCalendar = "calendar";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Kind => KindOfDocument;

    /// <inheritdoc/>
    public async Task<Document?> Open(Guid id, string variant, CancellationToken ct)
    {
        if (variant is not (OnPaper or ForCalendar)
            || (await reading.List(db => db.Invitations(reading.Caller).Where(one => one.Id == id), "invitation", ct)).FirstOrDefault() is not { } invitation)
        {
            return null;
        }

        await using var db = await databases.Lease(ct);
        var key = await vault.Open(invitation.FamilyId, ct);
        if (await Reached(db, invitation, key, ct) is not { } reached)
        {
            return null;
        }

        var facts = await MeetingInWords.Of(db, await db.MeetingOf(invitation, ct), invitation, municipality, ct);
        if (variant == ForCalendar)
        {
            var entry = LetterCalendar.Entry(invitation, facts, municipality, invitation.EmailOf(key) ?? reached.Email, clock.GetUtcNow());
            return new("moede.ics", "text/calendar; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(LetterCalendar.Write(entry)));
        }

        var text = await LetterTexts.Find(db, invitation.Says, invitation.Recipient, invitation.Language, ct);
        var today = ShippedTexts.Say(clock.Today(), invitation.Language);
        return texts.MaySend(text) ? new("brev.docx", Word, LetterPaper.Write(text.Fill(facts), facts, reached, today, invitation.Language)) : null;
    }

    // Without consent nothing is handed out, but that a meeting is off: whoever was invited would come.
    private async Task<Whereabouts?> Reached(NetvaerkDb db, Invitation invitation, FamilyKey key, CancellationToken ct)
    {
        var (family, ledger) = await db.FamilyToDecide(invitation.FamilyId, ct);
        var today = clock.Today();
        if (invitation.Status is InvitationStatus.Standing && !ledger.AnyChildTakesPart(today))
        {
            return null;
        }

        var participant = await db.ParticipantOf(invitation, ct);
        return participant is null ? Whereabouts.Unknown
            : await db.Reach(family, ledger, key, participant, today, ct) ?? (invitation.Status is InvitationStatus.Cancelled ? Whereabouts.Unknown : null);
    }
}
