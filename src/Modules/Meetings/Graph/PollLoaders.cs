namespace Netvaerk.Meetings;

internal sealed class PollById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Poll>(reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<Poll> Visible(NetvaerkDb db, Caller caller) => db.Polls(caller);

    protected override Guid Key(Poll row) => row.Id;
}

internal sealed class PollsBySeries(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Poll>(nameof(Poll.SeriesId), reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<Poll> Visible(NetvaerkDb db, Caller caller) => db.Polls(caller);

    protected override Guid Parent(Poll row) => row.SeriesId;
}

internal sealed class ProposalsByPoll(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<PollProposal>(nameof(PollProposal.PollId), reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<PollProposal> Visible(NetvaerkDb db, Caller caller) => db.PollProposals(caller);

    protected override Guid Parent(PollProposal row) => row.PollId;
}

internal sealed class InviteesByPoll(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<PollInvitee>(nameof(PollInvitee.PollId), reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<PollInvitee> Visible(NetvaerkDb db, Caller caller) => db.PollInvitees(caller);

    protected override Guid Parent(PollInvitee row) => row.PollId;
}

internal sealed class AnswersByPoll(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<PollAnswer>(nameof(PollAnswer.PollId), reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<PollAnswer> Visible(NetvaerkDb db, Caller caller) => db.PollAnswers(caller);

    protected override Guid Parent(PollAnswer row) => row.PollId;
}

internal sealed class AnswersByInvitee(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<PollAnswer>(nameof(PollAnswer.InviteeId), reading, scheduler, options)
{
    protected override string Group => "poll";

    protected override IQueryable<PollAnswer> Visible(NetvaerkDb db, Caller caller) => db.PollAnswers(caller);

    protected override Guid Parent(PollAnswer row) => row.InviteeId;
}
