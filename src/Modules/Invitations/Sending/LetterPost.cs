using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// Sends letters. A host that dies between handing a message over and noting it sends it once more, with the same Message-ID; a letter that is noted as sent is
/// never sent again.
/// </summary>
internal sealed class LetterPost(
    Databases databases, LetterWriter writer, IEnumerable<IMailChannel> channels, MunicipalityInForce municipality, CurrentMunicipality current, UseCases run, MarkLetterSent markSent, IFeatures features) : IOutboxHandler
{
    /// <summary>The name that its deliveries are kept under.</summary>
    internal const string Name = "letters";

    /// <inheritdoc/>
    public async Task Deliver(OutboxNotice notice, CancellationToken ct)
    {
        // Asked before anything leaves: what is sent must be noted, and that asks the switch too.
        await features.Require<MarkLetterSent>();
        await using var db = await databases.Lease(ct);
        if (await writer.Write(db, notice.Concerns, ct) is not { } message)
        {
            return;
        }

        await channels.Single(one => one.Kind == municipality.Letters.Channel).Send(current.Slug, message, ct);
        await run.Run(markSent, new(notice.Id, notice.Concerns), ct);
    }
}
