using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class PollTests
{
    private static readonly DateOnly Deadline = new(2026, 3, 6);

    private static readonly ProposedTime[] Times = [new(new(2026, 3, 10), new(15, 0)), new(new(2026, 3, 12), new(15, 0))];

    private static readonly QuorumDemand[] ParentAndTwoSectors =
    [
        new() { AtLeast = 1, Of = [QuorumGroup.Parent] },
        new() { AtLeast = 2, Of = [QuorumGroup.School, QuorumGroup.Ppr, QuorumGroup.Ssp, QuorumGroup.Club], Counted = QuorumCount.Groups },
    ];

    [Theory]
    [InlineData("Parent,School,School", "", ProposalStanding.QuorumOutOfReach)] // two teachers are one school
    [InlineData("Parent,School,Ssp", "", ProposalStanding.QuorumMet)]
    [InlineData("School,Ssp", "Parent", ProposalStanding.Awaiting)]
    [InlineData("School,Ssp", "PrivateNetwork", ProposalStanding.QuorumOutOfReach)]
    [InlineData("", "Parent,Club,Ppr", ProposalStanding.Awaiting)]
    [InlineData("", "", ProposalStanding.NobodyCan)]
    public void A_parent_and_two_of_school_PPR_SSP_and_club(string able, string open, ProposalStanding standing) =>
        Assert.Equal(standing, Quorum.Of(ParentAndTwoSectors, Groups(able), Groups(open)));

    [Fact]
    public void A_quorum_is_within_reach_exactly_where_some_answer_of_the_others_would_meet_it() => Prop.ForAll(Some(4), Some(6), (able, open) =>
    {
        var reached = Subsets(open).Any(more => Quorum.Missing(ParentAndTwoSectors, [.. able, .. more]).Count == 0);
        var standing = Quorum.Of(ParentAndTwoSectors, able, open);
        return standing is ProposalStanding.QuorumMet or ProposalStanding.Awaiting == reached
            && standing is ProposalStanding.QuorumMet == (Quorum.Missing(ParentAndTwoSectors, able).Count == 0);
    }).QuickCheckThrowOnFailure();

    [Theory, EveryEngine]
    public async Task From_poll_to_planned_meeting_is_one_step_and_whoever_cannot_come_is_not_invited(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var poll = await Open(casework, family);
        var (parent, child, teacher) = (Of(poll, QuorumGroup.Parent), Of(poll, QuorumGroup.Child), Of(poll, QuorumGroup.School));
        await Answer(casework, poll, parent, Availability.Can, Availability.Can);
        await Answer(casework, poll, child, Availability.IfNeedBe, Availability.Can);
        await Answer(casework, poll, teacher, Availability.Cannot, Availability.Cannot);
        await Decide(casework, poll, poll.Proposals[1].Id);
        var meeting = await casework.Read(db => db.Set<Meeting>().Include(one => one.Participants).SingleAsync());
        Assert.Equal((Times[1].On, Times[1].StartsAt, MeetingStatus.Planned, TimeSpan.FromHours(2)), (meeting.On, meeting.StartsAt, meeting.Status, meeting.Length));
        Assert.Equal(2, meeting.Participants.Count);
        Assert.DoesNotContain(meeting.Participants, one => one.NetworkMemberId is not null);
        var decided = await Read(casework, poll.Id);
        Assert.Equal((PollStatus.Decided, meeting.Id), (decided.Status, decided.MeetingId!.Value));
        await Refused.By(MeetingRules.PollNotOpen, () => Answer(casework, poll, parent, Availability.Cannot, Availability.Cannot));
    }

    [Theory, EveryEngine]
    public async Task Without_the_quorum_a_date_takes_a_reason(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var poll = await Open(casework, family);
        await Refused.By(MeetingRules.QuorumReasonMissing, () => Decide(casework, poll, poll.Proposals[0].Id), "input", "quorumReason");
        await Answer(casework, poll, Of(poll, QuorumGroup.Parent), Availability.Can, Availability.Cannot);
        await Refused.By<InvalidInput>(MeetingRules.NoDeparture, () => Decide(casework, poll, poll.Proposals[0].Id, "Det haster."), "input", "quorumReason");
        await Decide(casework, poll, poll.Proposals[0].Id);
    }

    [Theory, EveryEngine]
    public async Task Answers_are_ones_own_or_told_to_the_facilitator_and_end_with_the_deadline(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var tove = await casework.Read(db => db.Set<StaffMember>().SingleAsync(one => one.Subject == "tove"));
        var poll = await Open(casework, family, input => input with { Staff = [tove.Id] });
        var (own, parent) = (poll.Invitees.Single(one => one.StaffId == tove.Id), Of(poll, QuorumGroup.Parent));
        await Answer(casework, poll, null, "tove", Role.Professional);
        Assert.Equal(AnsweredBy.SignIn, (await casework.Read(db => db.Set<PollAnswer>().FirstAsync(one => one.InviteeId == own.Id))).By);
        await Refused.By<NotAllowed>(SeriesRules.OnlyFacilitator, () => Answer(casework, poll, parent.Id, "tove", Role.Professional));
        await Refused.By<NotAllowed>(MeetingRules.NotAsked, () => Answer(casework, poll, null, "karl", Role.Caseworker));
        await Assert.ThrowsAsync<NotFound>(() => Answer(casework, poll, null, "fremmed", Role.Professional));
        casework.ItIs(Deadline, new(23, 59));
        await Answer(casework, poll, null, "tove", Role.Professional);
        casework.ItIs(Deadline.AddDays(1), new(0, 0));
        await Refused.By(MeetingRules.DeadlinePassed, () => Answer(casework, poll, null, "tove", Role.Professional));
        Assert.Equal(2, await casework.Read(db => db.Set<PollAnswer>().CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_asked_who_may_not_be_invited_and_one_poll_is_open_at_a_time(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        await Refused.By(MeetingRules.ParentMissing, () => Open(casework, family, input => input with { FamilyMembers = [family.Child] }), "input", "familyMembers");
        await Refused.By<InvalidInput>(MeetingRules.ProposedTwice, () => Open(casework, family, input => input with { Proposals = [Times[0], Times[0]] }), "input", "proposals", "1");
        await Refused.By<InvalidInput>(MeetingRules.DeadlineTooLate, () => Open(casework, family, input => input with { AnswerBy = Times[0].On }), "input", "answerBy");
        await Refused.By<InvalidInput>(
            MeetingRules.QuorumImpossible, () => Open(casework, family, input => input with { Quorum = [new(2, [QuorumGroup.School], QuorumCount.Groups)] }), "input", "quorum", "0");
        var poll = await Open(casework, family);
        await Refused.By(MeetingRules.PollOpenAlready, () => Open(casework, family));
        await casework.Do<WithdrawPoll, WithdrawPollInput>(new(Guid.CreateVersion7(), poll.Id, 1));
        await Open(casework, family);
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        var other = await casework.Opened();
        await casework.Consent(other, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await Refused.By(MeetingRules.ConsentMissing, () => Open(casework, other));
    }

    [Theory, EveryEngine]
    public async Task A_proposal_that_nobody_can_make_is_marked_in_the_schema(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var poll = await Open(casework, family);
        foreach (var invitee in poll.Invitees)
        {
            await Answer(casework, poll, invitee, Availability.Cannot, invitee.Group is QuorumGroup.Parent ? Availability.IfNeedBe : Availability.Cannot);
        }

        await using var desk = await Desk.Open(casework);
        var shown = (await desk.Ask("""
            { meetingSeries(first: 1) { nodes { polls { status answerBy viewerCanDecide quorum { atLeast of counted }
                proposals { standing can cannot notAnswered missing { atLeast of } proposal { on } } invitees { group answers { answer by } } } } } }
            """)).GetProperty("meetingSeries").GetProperty("nodes")[0].GetProperty("polls")[0];
        var proposals = shown.GetProperty("proposals");
        Assert.Equal("NOBODY_CAN", proposals[0].GetProperty("standing").GetString());
        Assert.Equal(("QUORUM_MET", 1, 2), (proposals[1].GetProperty("standing").GetString(), proposals[1].GetProperty("can").GetInt32(), proposals[1].GetProperty("cannot").GetInt32()));
        Assert.True(shown.GetProperty("viewerCanDecide").GetBoolean());
        Assert.All(shown.GetProperty("invitees").EnumerateArray(), one => Assert.Equal("FACILITATOR", one.GetProperty("answers")[0].GetProperty("by").GetString()));
    }

    private static async Task<Poll> Open(Casework casework, Case family, Func<OpenPollInput, OpenPollInput>? otherwise = null)
    {
        var input = new OpenPollInput(Guid.CreateVersion7(), family.Series, Times, Deadline, [family.Holder, family.Child], [family.Teacher]);
        return await Read(casework, await casework.Do<OpenPoll, OpenPollInput>(otherwise?.Invoke(input) ?? input));
    }

    private static Task<Poll> Read(Casework casework, Guid id) =>
        casework.Read(db => db.Set<Poll>().Include(one => one.Proposals.OrderBy(proposal => proposal.Id)).Include(one => one.Invitees).SingleAsync(one => one.Id == id));

    private static PollInvitee Of(Poll poll, QuorumGroup group) => poll.Invitees.Single(one => one.Group == group);

    private static Task Answer(Casework casework, Poll poll, PollInvitee invitee, Availability first, Availability second) =>
        casework.Do<AnswerPoll, AnswerPollInput>(
            new(Guid.CreateVersion7(), poll.Id, [new(poll.Proposals[0].Id, first), new(poll.Proposals[1].Id, second)], invitee.Id));

    private static Task Answer(Casework casework, Poll poll, Guid? invitee, string subject, Role role) => casework.Do<AnswerPoll, AnswerPollInput>(
        new(Guid.CreateVersion7(), poll.Id, [.. poll.Proposals.Select(one => new GivenAnswer(one.Id, Availability.Can))], invitee), subject, role);

    private static Task Decide(Casework casework, Poll poll, Guid proposal, string? quorumReason = null) =>
        casework.Do<DecidePoll, DecidePollInput>(new(Guid.CreateVersion7(), poll.Id, 1, proposal, quorumReason));

    private static QuorumGroup[] Groups(string names) => [.. names.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<QuorumGroup>)];

    private static Arbitrary<QuorumGroup[]> Some(int most) => Gen.Choose(0, most).SelectMany(count =>
        Gen.ArrayOf(Gen.Elements(QuorumGroup.Parent, QuorumGroup.School, QuorumGroup.Ppr, QuorumGroup.Club, QuorumGroup.PrivateNetwork), count)).ToArbitrary();

    private static IEnumerable<IReadOnlyList<QuorumGroup>> Subsets(QuorumGroup[] all) =>
        Enumerable.Range(0, 1 << all.Length).Select(chosen => all.Where((_, at) => (chosen >> at & 1) == 1).ToList());
}
