using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Invitations;

/// <summary>A letter that did not arrive (brev, der ikke kom frem). It names nobody.</summary>
/// <param name="LetterId">The letter.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="WrittenAt">When it was written.</param>
/// <param name="Reason">Why it did not arrive, in a word for programs: <c>no-address</c>, <c>refused</c>, or the kind of a fault.</param>
/// <param name="Attempts">How often it was tried.</param>
internal sealed record UndeliveredLetter([property: ID<Letter>] Guid LetterId, LetterKind Kind, DateTimeOffset WrittenAt, string Reason, int Attempts);

[QueryType]
internal static class LetterQueries
{
    /// <summary>
    /// Letters that were laid aside because they could not be sent, earliest first, at most 100: those of all the municipality for coordinator and manager, of their own
    /// series for whoever leads the case. Empty for others.
    /// </summary>
    public static async Task<IReadOnlyList<UndeliveredLetter>> UndeliveredLetters(Reading reading, CancellationToken ct)
    {
        var letters = await reading.List(db => db.LettersLaidAside(reading.Caller), "invitation", ct);
        var ids = letters.Select(one => one.Id).ToArray();
        var aside = (await reading.List(db => db.LaidAside(LetterPost.Name).Where(one => EF.Parameter(ids).Contains(one.Concerns)), "invitation", ct)).ToLookup(one => one.Concerns);
        return [.. letters.SelectMany(one => aside[one.Id].Take(1), (one, why) => new UndeliveredLetter(one.Id, one.Kind, one.WrittenAt, why.Reason, why.Attempts))];
    }

    /// <summary>What can be put into texts and papers (flettefelter).</summary>
    public static IReadOnlyList<MergeField> MergeFields() => MergeField.All;

    /// <summary>The municipality's own texts (skabeloner), for coordinator, manager and facilitators; empty for others.</summary>
    public static Task<IReadOnlyList<LetterTemplate>> LetterTemplates(Reading reading, CancellationToken ct) =>
        reading.List(db => db.LetterTemplates(reading.Caller).OrderBy(one => one.Id), "templates", ct);

    /// <summary>The text that a letter would be written with now (tekst), the municipality's own where it has one; null where there are no texts in that language.</summary>
    /// <param name="kind">What the letter tells.</param>
    /// <param name="recipient">Whom it is for.</param>
    /// <param name="language">The language, as a BCP 47 tag.</param>
    public static async Task<LetterText?> LetterText(LetterKind kind, RecipientKind recipient, string language, Reading reading, CancellationToken ct) =>
        (await reading.List(db => db.LetterTemplates(reading.Caller).Where(one => one.Kind == kind && one.Recipient == recipient && one.Language == language), "templates", ct)).FirstOrDefault()?.Text
        ?? ShippedTexts.In(language)?.Of(kind, recipient);

    /// <summary>The languages that there are texts in (sprog), as BCP 47 tags.</summary>
    public static IReadOnlyList<string> LetterLanguages() => ShippedTexts.Languages;

    /// <summary>One of the municipality's own texts (skabelon) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<LetterTemplate?> LetterTemplate([ID<LetterTemplate>] Guid id, TemplateById templates, CancellationToken ct) => templates.LoadAsync(id, ct);

    /// <summary>A letter (brev) by id, for those who lead the case; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Letter?> Letter([ID<Letter>] Guid id, LetterById letters, CancellationToken ct) => letters.LoadAsync(id, ct);
}

[MutationType]
internal static class LetterMutations
{
    /// <summary>Saves the municipality's own text of a letter (skabelon). For coordinator and managers; a merge field that does not exist is refused by name.</summary>
    [Error<UnknownMergeField>]
    public static async Task<LetterTemplate?> SaveLetterTemplate(
        SaveLetterTemplateInput input, SaveLetterTemplate useCase, UseCases run, TemplateById templates, CancellationToken ct) =>
        await templates.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Has a letter tried once more that was laid aside. For the facilitator, the coordinator and managers.</summary>
    public static async Task<SentAgain> SendLetterAgain(SendLetterAgainInput input, SendLetterAgain useCase, UseCases run, CancellationToken ct) =>
        new(await run.Run(useCase, input, ct));
}

/// <summary>A letter that is on its way again.</summary>
/// <param name="LetterId">The letter.</param>
internal sealed record SentAgain([property: ID<Letter>] Guid LetterId);

internal sealed class TemplateById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<LetterTemplate>(reading, scheduler, options)
{
    protected override string Group => "templates";

    protected override IQueryable<LetterTemplate> Visible(NetvaerkDb db, Caller caller) => db.LetterTemplates(caller);

    protected override Guid Key(LetterTemplate row) => row.Id;
}

internal sealed class LetterById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Letter>(reading, scheduler, options)
{
    protected override string Group => "invitation";

    protected override IQueryable<Letter> Visible(NetvaerkDb db, Caller caller) => db.Letters(caller);

    protected override Guid Key(Letter row) => row.Id;
}
