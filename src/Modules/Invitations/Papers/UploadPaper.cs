using Microsoft.EntityFrameworkCore;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Invitations;

/// <summary>A paper of the municipality's own, or a new version of one.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Name">What it is called, in at most 100 characters.</param>
/// <param name="Language">Its language, one of those that Netvaerk has texts in.</param>
/// <param name="ContentBase64">The Word document (.docx) in Base64, at most 72 kB; with merge fields, and nothing in it that runs, embeds or fetches.</param>
/// <param name="Recipient">Whom it is for; left out for everybody. A paper that exists keeps its readers.</param>
/// <param name="PaperId">Which paper it is a new version of; left out for a new paper.</param>
/// <param name="Version">The version of the paper that has been seen; 0 for a new paper.</param>
public sealed record UploadPaperInput(
    Guid IdempotencyKey, string Name, string Language, string ContentBase64, RecipientKind? Recipient = null, [property: ID<Paper>] Guid? PaperId = null, long Version = 0) : IInput;

/// <summary>Takes a paper in once it has been looked through. Coordinator and managers may; an earlier version is kept.</summary>
internal sealed class UploadPaper(Work work) : IUseCase<UploadPaperInput>
{
    private const int LongestName = 100;

    public async Task<Guid> Do(UploadPaperInput input, CancellationToken ct)
    {
        work.OnlyThoseWhoWriteForAll();
        Expect(input.Name.Trim().Length is > 0 and <= LongestName, InvitationRules.PaperName, "input", "name");
        Expect(ShippedTexts.In(input.Language) is not null, InvitationRules.LanguageUnknown, "input", "language");
        var content = Read(input.ContentBase64);
        PaperFile.Check(content);
        var fields = PaperMerge.FieldsOf(content);
        var paper = input.PaperId is { } id
            ? await work.Db.Set<Paper>().AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "paperId")
            : new(input.Name.Trim(), input.Recipient, input.Language);
        if (input.PaperId is null)
        {
            work.Db.Add(paper);
        }
        else if (paper.Version != input.Version)
        {
            throw new Kernel.Conflict(paper.Version);
        }

        paper.Take(content, fields, work.Caller.Subject, work.Now);
        return paper.Id;
    }

    private static byte[] Read(string base64)
    {
        var bytes = new byte[((base64.Length / 4) + 1) * 3];
        Expect(Convert.TryFromBase64String(base64, bytes, out var length), InvitationRules.PaperUnreadable, "input", "contentBase64");
        return bytes[..length];
    }
}
