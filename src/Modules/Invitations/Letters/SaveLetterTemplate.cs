using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Invitations;

/// <summary>The municipality's own words for a letter.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Kind">What the letter tells.</param>
/// <param name="Recipient">Whom it is for.</param>
/// <param name="Language">Its language, one of those that Netvaerk has texts in.</param>
/// <param name="Version">The version that has been seen; 0 where the municipality has no text of its own yet.</param>
/// <param name="Subject">The subject line; it names no child, no family and no method.</param>
/// <param name="Body">The letter, with fields in double braces: <c>{{dato}}</c>. Paragraphs are parted by an empty line.</param>
/// <param name="ReviewedBy">Who, knowing the language, has read it through. Without it a text in another language than Danish and English is a draft.</param>
public sealed record SaveLetterTemplateInput(
    Guid IdempotencyKey, LetterKind Kind, RecipientKind Recipient, string Language, long Version, string Subject, string Body, string? ReviewedBy = null) : IInput;

/// <summary>Saves the municipality's own text of a letter. Coordinator and managers may.</summary>
internal sealed class SaveLetterTemplate(Work work) : IUseCase<SaveLetterTemplateInput>
{
    public async Task<Guid> Do(SaveLetterTemplateInput input, CancellationToken ct)
    {
        work.OnlyThoseWhoWriteForAll();
        Rule.Expect(ShippedTexts.In(input.Language) is not null, InvitationRules.LanguageUnknown, "input", "language");
        var template = await work.Db.Set<LetterTemplate>().AsTracking()
            .FirstOrDefaultAsync(one => one.Kind == input.Kind && one.Recipient == input.Recipient && one.Language == input.Language, ct);
        if (input.Version != (template?.Version ?? 0))
        {
            throw new Kernel.Conflict(template?.Version ?? 0);
        }

        if (template is null)
        {
            work.Db.Add(template = new(input.Kind, input.Recipient, input.Language));
        }

        template.Write(input, work.Now);
        return template.Id;
    }
}
