using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Invitations;

/// <summary>
/// A paper filled in for one reader, as a file. The document is the invitation's, the variant the paper's id. It holds the reader's own name and address and nobody
/// else's; a protected address is held by none.
/// </summary>
internal sealed class PaperDocument(Reading reading, Databases databases, Vault vault, MunicipalityInForce municipality, TimeProvider clock) : IDocumentSource
{
    internal const string KindOfDocument = "paper";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <inheritdoc/>
    public string Kind => KindOfDocument;

    internal static string Variant(Paper paper) => paper.Id.ToString("n");

    /// <inheritdoc/>
    public async Task<Document?> Open(Guid id, string variant, CancellationToken ct)
    {
        var invitation = (await reading.List(db => db.Invitations(reading.Caller).Where(one => one.Id == id), "invitation", ct)).FirstOrDefault();
        if (invitation is null || !Guid.TryParseExact(variant, "n", out var paperId))
        {
            return null;
        }

        await using var db = await databases.Lease(ct);
        var paper = await db.Set<Paper>().FirstOrDefaultAsync(one => one.Id == paperId, ct);
        if (paper is null || !paper.IsFor(invitation) || await Words(db, invitation, ct) is not { } words)
        {
            return null;
        }

        var content = await db.Set<PaperVersion>().Where(one => one.PaperId == paper.Id && one.Number == paper.Current).Select(one => one.Content).SingleAsync(ct);
        return new("papir.docx", Word, PaperMerge.Fill(content, words));
    }

    private async Task<Func<MergeField, string>?> Words(NetvaerkDb db, Invitation invitation, CancellationToken ct)
    {
        var meeting = await db.MeetingOf(invitation, ct);
        var participant = await db.ParticipantOf(invitation, ct);
        var (family, ledger) = await db.FamilyToDecide(invitation.FamilyId, ct);
        var today = clock.Today();
        var reached = participant is null ? Whereabouts.Unknown : await db.Reach(family, ledger, await vault.Open(invitation.FamilyId, ct), participant, today, ct);
        if (reached is null)
        {
            return null;
        }

        var facts = await MeetingInWords.Of(db, meeting, invitation, municipality, ct);
        var leader = await db.Set<MeetingSeries>().Where(one => one.Id == meeting.SeriesId)
            .Join(db.Set<StaffMember>(), series => series.FacilitatorId, staff => staff.Id, (_, staff) => staff.Name).SingleAsync(ct);
        return field => field.Name switch
        {
            "modtager" => reached.Name ?? "",
            "adresse" => reached.Address ?? "",
            "mødeleder" => leader,
            "skrevet" => ShippedTexts.Say(today, invitation.Language),
            _ => facts.Say(field),
        };
    }
}
