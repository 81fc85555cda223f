using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>What use cases about a poll ask of the unit of work.</summary>
internal static class PollWork
{
    /// <summary>The poll with its proposals and those asked, if the caller may know of it.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    internal static async Task<Poll> Poll(this Work work, Guid id, CancellationToken ct) =>
        await work.Db.Polls(work.Caller).AsTracking().Include(one => one.Proposals).Include(one => one.Invitees).AsSplitQuery().FirstOrDefaultAsync(one => one.Id == id, ct)
        ?? throw new NotFound("input", "pollId");

    /// <summary>The poll, if the caller has seen its latest version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    /// <exception cref="Kernel.Conflict">It has been changed since.</exception>
    internal static async Task<Poll> Poll(this Work work, Guid id, long version, CancellationToken ct)
    {
        var poll = await work.Poll(id, ct);
        return poll.Version == version ? poll : throw new Kernel.Conflict(poll.Version);
    }

    /// <summary>Who of those asked the caller is; null where nobody.</summary>
    internal static async Task<PollInvitee?> OwnInvitee(this Work work, Poll poll, CancellationToken ct)
    {
        if (work.Caller.Pass is { } pass)
        {
            return poll.Invitees.FirstOrDefault(one => one.Id == pass.PersonId);
        }

        var people = await work.Db.RelationsOf(work.Caller, CaseAccess.Taking).Where(one => one.FamilyId == poll.FamilyId && one.PersonId != null)
            .Select(one => one.PersonId!.Value).ToListAsync(ct);
        var staff = await work.Db.Set<StaffMember>().Where(one => one.Subject == work.Caller.Subject).Select(one => one.Id).ToListAsync(ct);
        return poll.Invitees.FirstOrDefault(one => people.Contains(one.PersonId) || staff.Contains(one.PersonId));
    }

    /// <summary>Keeps answers, each over the one that stood there.</summary>
    internal static async Task Keep(
        this Work work, Poll poll, PollInvitee invitee, IReadOnlyList<GivenAnswer> answers, AnsweredBy by, CancellationToken ct)
    {
        Rule.Require(poll.Status is PollStatus.Open, MeetingRules.PollNotOpen);
        Rule.Require(poll.TakesAnswers(work.Now), MeetingRules.DeadlinePassed);
        Rule.Expect(answers.Count > 0 && answers.Select(one => one.ProposalId).Distinct().Count() == answers.Count, MeetingRules.AnsweredTwice, "input", "answers");
        var known = await work.Db.Set<PollAnswer>().Where(one => one.InviteeId == invitee.Id).ToListAsync(ct);
        foreach (var (at, given) in answers.Index())
        {
            var proposal = poll.Proposal(given.ProposalId, "input", "answers", $"{at}", "proposalId");
            Rule.Expect(Enum.IsDefined(given.Answer), MeetingRules.AnsweredTwice, "input", "answers", $"{at}", "answer");
            var answer = known.Find(one => one.ProposalId == proposal.Id);
            if (answer is null)
            {
                work.Db.Add(answer = new(poll, invitee, proposal));
            }

            answer.Give(given.Answer, by, work.Now);
        }

        work.Publish("meetings.poll-answered", poll.Id);
    }
}
