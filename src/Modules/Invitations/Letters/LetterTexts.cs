using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Invitations;

/// <summary>Whether texts that nobody has read through may be sent: only where everybody is invented.</summary>
/// <param name="MaySend">Whether they may.</param>
public sealed record DraftTexts(bool MaySend);

/// <summary>The words to write to somebody with: the municipality's own where it has them.</summary>
internal sealed class LetterTexts(DraftTexts drafts)
{
    /// <summary>The text for a reader.</summary>
    internal static async Task<LetterText> Find(NetvaerkDb db, LetterKind kind, RecipientKind recipient, string language, CancellationToken ct)
    {
        var own = await db.Set<LetterTemplate>().FirstOrDefaultAsync(one => one.Kind == kind && one.Recipient == recipient && one.Language == language, ct);
        return own?.Text ?? ShippedTexts.In(language)?.Of(kind, recipient) ?? throw new InvalidInput(InvitationRules.LanguageUnknown);
    }

    /// <summary>Refuses a language without texts, and one of which any letter to that reader would be a draft.</summary>
    internal async Task Require(NetvaerkDb db, RecipientKind recipient, string language, string[] path, CancellationToken ct)
    {
        Rule.Expect(ShippedTexts.In(language) is not null, InvitationRules.LanguageUnknown, path);
        foreach (var kind in Enum.GetValues<LetterKind>())
        {
            Rule.Require(MaySend(await Find(db, kind, recipient, language, ct)), InvitationRules.LanguageDraft, path);
        }
    }

    /// <summary>Whether a text may leave the house.</summary>
    internal bool MaySend(LetterText text) => drafts.MaySend || !text.IsDraft;
}
