using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Invitations;

/// <summary>Hears that a meeting has been moved or cancelled, or an interpreter's booking, and has everyone written to who is invited.</summary>
internal sealed class MeetingNews(Databases databases, UseCases run, WriteLetters writeLetters, IFeatures features) : IOutboxHandler
{
    /// <summary>The name that its deliveries are kept under.</summary>
    internal const string Name = "invited";

    /// <summary>What it hears.</summary>
    internal static readonly string[] Topics = ["meetings.moved", "meetings.cancelled", "meetings.interpreter-cancelled"];

    /// <inheritdoc/>
    public async Task Deliver(OutboxNotice notice, CancellationToken ct)
    {
        if (await features.Has<WriteLetters>() && await AnyInvited(notice.Concerns, ct))
        {
            await run.Run(writeLetters, new(notice.Id, notice.Concerns, notice.Topic == Topics[0] ? LetterKind.Moved : LetterKind.Cancelled), ct);
        }
    }

    private async Task<bool> AnyInvited(Guid concerns, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        return await db.Standing(concerns).AnyAsync(ct);
    }
}
