using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Invitations;

/// <summary>A meeting that those invited must hear of.</summary>
/// <param name="IdempotencyKey">The id of the news: however often it is handed over, each is written to once.</param>
/// <param name="Concerns">The meeting, or the interpreter's booking.</param>
/// <param name="News">What has become of it.</param>
public sealed record WriteLettersInput(Guid IdempotencyKey, Guid Concerns, LetterKind News) : IInput;

/// <summary>Writes to everyone who is invited that a meeting has been moved or is not to be. The host does it, after the change.</summary>
internal sealed class WriteLetters(Work work, AccessLinks links) : IUseCase<WriteLettersInput>
{
    public async Task<Guid> Do(WriteLettersInput input, CancellationToken ct)
    {
        foreach (var invitation in await work.Db.Standing(input.Concerns).AsTracking().ToListAsync(ct))
        {
            var letter = invitation.Change(input.News, work.Now);
            if (invitation.Reach is InvitationReach.Mail)
            {
                work.Send(letter);
            }

            if (input.News is LetterKind.Cancelled)
            {
                await links.Revoke(work, invitation.Id, null, ct);
            }
        }

        return input.Concerns;
    }
}

internal static class StandingInvitations
{
    /// <summary>The invitations that stand to a meeting, or that of a booking.</summary>
    internal static IQueryable<Invitation> Standing(this NetvaerkDb db, Guid concerns) => db.Set<Invitation>()
        .Where(one => one.Status == InvitationStatus.Standing && (one.MeetingId == concerns || one.BookingId == concerns)).OrderBy(one => one.Id);
}
