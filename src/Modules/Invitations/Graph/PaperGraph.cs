namespace Netvaerk.Invitations;

[QueryType]
internal static class PaperQueries
{
    /// <summary>The municipality's own papers (papirer), those retired too, for coordinator, manager and facilitators; empty for others.</summary>
    public static Task<IReadOnlyList<Paper>> Papers(Reading reading, CancellationToken ct) =>
        reading.List(db => db.Papers(reading.Caller).OrderBy(one => one.Id), "papers", ct);

    /// <summary>A paper (papir) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Paper?> Paper([ID<Paper>] Guid id, PaperById papers, CancellationToken ct) => papers.LoadAsync(id, ct);

    /// <summary>
    /// A paper filled in for the reader of an invitation (papir), by a link that holds for a few minutes and for you alone; null where there is no such invitation or
    /// paper for it. Fetch it with your token; the read is recorded.
    /// </summary>
    /// <param name="invitationId">The invitation.</param>
    /// <param name="paperId">The paper.</param>
    public static async Task<DocumentLink?> PaperForInvitation(
        [ID<Invitation>] Guid invitationId, [ID<Paper>] Guid paperId, InvitationById invitations, PapersInUse papers, DocumentLinks links, CancellationToken ct) =>
        await invitations.LoadAsync(invitationId, ct) is { } invitation && await papers.LoadAsync(paperId, ct) is { } paper && paper.IsFor(invitation)
            ? await links.For(PaperDocument.KindOfDocument, invitation.Id, PaperDocument.Variant(paper), ct)
            : null;
}

[MutationType]
internal static class PaperMutations
{
    /// <summary>Takes in a paper of the municipality's own, or a new version of one. For coordinator and managers; a merge field that does not exist is refused by name.</summary>
    [Error<UnknownMergeField>]
    public static async Task<Paper?> UploadPaper(UploadPaperInput input, UploadPaper useCase, UseCases run, PaperById papers, CancellationToken ct) =>
        await papers.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Retires a paper, which is handed out no more. For coordinator and managers.</summary>
    public static async Task<Paper?> RetirePaper(RetirePaperInput input, RetirePaper useCase, UseCases run, PaperById papers, CancellationToken ct) =>
        await papers.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class PaperById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Paper>(reading, scheduler, options)
{
    protected override string Group => "papers";

    protected override IQueryable<Paper> Visible(NetvaerkDb db, Caller caller) => db.Papers(caller);

    protected override Guid Key(Paper row) => row.Id;
}

/// <summary>Papers that are handed out, to fill in for whoever has an invitation.</summary>
internal sealed class PapersInUse(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Paper>(reading, scheduler, options)
{
    protected override string Group => "papers";

    protected override IQueryable<Paper> Visible(NetvaerkDb db, Caller caller) => db.PapersHandedTo(caller);

    protected override Guid Key(Paper row) => row.Id;
}
