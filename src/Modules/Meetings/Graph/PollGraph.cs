using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

[QueryType]
internal static class PollQueries
{
    /// <summary>A poll about dates (datoforslag) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Poll?> Poll([ID<Poll>] Guid id, PollById polls, CancellationToken ct) => polls.LoadAsync(id, ct);
}

[MutationType]
internal static class PollMutations
{
    /// <summary>Asks those who are to come when they can (datoforslag). For the facilitator.</summary>
    public static async Task<Poll?> OpenPoll(OpenPollInput input, OpenPoll useCase, UseCases run, PollById polls, CancellationToken ct) =>
        await polls.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Answers a poll: your own answers, or as its facilitator what somebody has told you.</summary>
    public static async Task<Poll?> AnswerPoll(AnswerPollInput input, AnswerPoll useCase, UseCases run, PollById polls, CancellationToken ct) =>
        await polls.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Plans the meeting at the time chosen, in one step. For the facilitator.</summary>
    public static async Task<Poll?> DecidePoll(DecidePollInput input, DecidePoll useCase, UseCases run, PollById polls, CancellationToken ct) =>
        await polls.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Withdraws a poll. For the facilitator.</summary>
    public static async Task<Poll?> WithdrawPoll(WithdrawPollInput input, WithdrawPoll useCase, UseCases run, PollById polls, CancellationToken ct) =>
        await polls.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Makes a link for somebody who is asked and has no sign-in. For the facilitator; its address and code are shown in this answer and never again.</summary>
    public static async Task<IssuedLink> IssuePollLink(
        IssuePollLinkInput input, IssuePollLink useCase, UseCases run, AccessLinks links, CancellationToken ct)
    {
        var secrets = links.SecretsOf(await run.Run(useCase, input, ct));
        return new(secrets?.Url, secrets?.Code);
    }

    /// <summary>Revokes somebody's links to a poll, and ends whatever they had opened. For the facilitator.</summary>
    public static async Task<Poll?> RevokePollLink(RevokePollLinkInput input, RevokePollLink useCase, UseCases run, PollById polls, CancellationToken ct) =>
        await polls.LoadAsync(await run.Run(useCase, input, ct), ct);
}

/// <summary>A link that has just been made (adgangslink). Address and code go to the person by different channels: the one by mail, the other by telephone.</summary>
/// <param name="Url">The address, from the root of the host; null where the same action is sent again, since it is told once.</param>
/// <param name="Code">The code, six digits; null likewise.</param>
public sealed record IssuedLink(string? Url, string? Code);

[ObjectType<MeetingSeries>]
internal static class SeriesPollFields
{
    /// <summary>The polls about dates (datoforslag), earliest first.</summary>
    public static async Task<IReadOnlyList<Poll>> Polls([Parent] MeetingSeries series, PollsBySeries polls, CancellationToken ct) =>
        await polls.LoadRequiredAsync(series.Id, ct);
}

[ObjectType<Poll>]
internal static class PollFields
{
    /// <summary>The series.</summary>
    public static Task<MeetingSeries?> Series([Parent] Poll poll, SeriesById series, CancellationToken ct) => series.LoadAsync(poll.SeriesId, ct);

    /// <summary>The meeting that it led to; null until it is decided.</summary>
    public static async Task<Meeting?> Meeting([Parent] Poll poll, MeetingById meetings, CancellationToken ct) =>
        poll.MeetingId is { } id ? await meetings.LoadAsync(id, ct) : null;

    /// <summary>Who must be able to come (beslutningsdygtighed).</summary>
    public static IReadOnlyList<QuorumDemand> Quorum([Parent] Poll poll) => poll.Demands;

    /// <summary>The proposals (forslag), each with how it stands, in the order in which they were made.</summary>
    public static async Task<IReadOnlyList<ProposalStatus>> Proposals(
        [Parent] Poll poll, ProposalsByPoll proposals, InviteesByPoll invitees, AnswersByPoll answers, TimeProvider clock, CancellationToken ct)
    {
        var (asked, given) = (await invitees.LoadRequiredAsync(poll.Id, ct), (await answers.LoadRequiredAsync(poll.Id, ct)).ToLookup(one => one.ProposalId));
        var takesAnswers = poll.TakesAnswers(clock.GetUtcNow());
        return [.. (await proposals.LoadRequiredAsync(poll.Id, ct)).Select(one => ProposalStatus.Of(poll, one, asked, [.. given[one.Id]], takesAnswers))];
    }

    /// <summary>Who is asked (adspurgte), without those whom you must not meet.</summary>
    public static async Task<IReadOnlyList<PollInvitee>> Invitees([Parent] Poll poll, InviteesByPoll invitees, CancellationToken ct) =>
        await invitees.LoadRequiredAsync(poll.Id, ct);

    /// <summary>Why a proposal was chosen without the quorum; null where it was not, or where that is withheld from you.</summary>
    public static async Task<string?> QuorumReason([Parent] Poll poll, ReadingRights rights, FamilyKeys keys, CancellationToken ct) =>
        poll.QuorumReason is not null && await rights.ReadsAll(poll.FamilyId, ct)
            ? await keys.Open(poll.FamilyId, Meetings.Poll.Table, nameof(QuorumReason), poll.Id, poll.QuorumReason, ct)
            : null;

    /// <summary>Whether you may decide it now: you lead the series and it is open.</summary>
    public static async Task<bool> ViewerCanDecide([Parent] Poll poll, CallerRelations relations, CancellationToken ct) =>
        poll.Status is PollStatus.Open && (await relations.LoadRequiredAsync(poll.FamilyId, ct)).Contains(RelationKind.Facilitator);
}

/// <summary>A proposal (forslag) and how it stands.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Missing">What the quorum still lacks.</param>
/// <param name="Can">How many can come, also those who can if it must be.</param>
/// <param name="Cannot">How many cannot.</param>
/// <param name="NotAnswered">How many have not answered.</param>
public sealed record ProposalStatus(
    PollProposal Proposal, ProposalStanding Standing, IReadOnlyList<QuorumDemand> Missing, int Can, int Cannot, int NotAnswered)
{
    internal static ProposalStatus Of(
        Poll poll, PollProposal proposal, IReadOnlyList<PollInvitee> asked, IReadOnlyList<PollAnswer> answers, bool takesAnswers)
    {
        var given = answers.ToDictionary(one => one.InviteeId, one => one.Answer);
        var able = asked.Where(one => given.TryGetValue(one.Id, out var answer) && answer is not Availability.Cannot).Select(one => one.Group).ToList();
        var open = asked.Where(one => !given.ContainsKey(one.Id)).Select(one => one.Group).ToList();
        var demands = poll.Demands;
        return new(
            proposal, Quorum.Of(demands, able, takesAnswers ? open : []), Quorum.Missing(demands, able), able.Count, given.Count - able.Count, open.Count);
    }
}

[ObjectType<PollInvitee>]
internal static class PollInviteeFields
{
    /// <summary>Who of the family it is; null for others.</summary>
    public static async Task<FamilyMember?> FamilyMember([Parent] PollInvitee invitee, FamilyMemberById members, CancellationToken ct) =>
        invitee.FamilyMemberId is { } id ? await members.LoadAsync(id, ct) : null;

    /// <summary>Who of the network it is; null for others.</summary>
    public static async Task<NetworkMember?> NetworkMember([Parent] PollInvitee invitee, NetworkMemberById members, CancellationToken ct) =>
        invitee.NetworkMemberId is { } id ? await members.LoadAsync(id, ct) : null;

    /// <summary>Who of the staff it is; null for others.</summary>
    public static async Task<StaffMember?> Staff([Parent] PollInvitee invitee, StaffById staff, CancellationToken ct) =>
        invitee.StaffId is { } id ? await staff.LoadAsync(id, ct) : null;

    /// <summary>What the person has answered (svar).</summary>
    public static async Task<IReadOnlyList<PollAnswer>> Answers([Parent] PollInvitee invitee, AnswersByInvitee answers, CancellationToken ct) =>
        await answers.LoadRequiredAsync(invitee.Id, ct);
}

[ObjectType<PollAnswer>]
internal static class PollAnswerFields
{
    /// <summary>The proposal that it is about, by its id in the poll.</summary>
    public static Guid ProposalId([Parent] PollAnswer answer) => answer.ProposalId;
}
