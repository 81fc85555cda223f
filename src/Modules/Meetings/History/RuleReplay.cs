using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;

namespace Netvaerk.Meetings;

/// <summary>
/// Asks rules of the municipality's own history again: referrals by their facts, meetings by what was known when they were planned, compensation by who
/// attended. It reads in chunks and writes nothing.
/// </summary>
internal sealed class RuleReplay(Databases databases, Vault vault)
{
    // A chunk's facts are in memory at once; the rules of one are asked together, within the time that rules are given.
    private const int Chunk = 1000;

    internal async Task<RuleSimulation> Run(Rulebook inForce, Rulebook draft, DateOnly from, DateOnly to, ProgressRun? told, CancellationToken ct)
    {
        var result = new RuleSimulation { Told = told };
        told?.Of(await Count(from, to, ct));
        await foreach (var children in Referrals(from, to, ct))
        {
            draft.Together(rules => Ask(children, rules, result, ct));
        }

        await foreach (var meetings in Meetings(from, to, ct))
        {
            var answered = inForce.Together(rules => meetings.ConvertAll(meeting => Claims(meeting, rules, ct)));
            draft.Together(rules => Ask(meetings, answered, rules, result, ct));
        }

        return result;
    }

    private async Task<int> Count(DateOnly from, DateOnly to, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        return await db.CountChildren(db.Set<Referral>().Where(one => one.SentOn >= from && one.SentOn <= to), ct)
            + await db.Set<Meeting>().CountAsync(one => one.On >= from && one.On <= to, ct);
    }

    private async IAsyncEnumerable<IReadOnlyList<AssessedChild>> Referrals(
        DateOnly from, DateOnly to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (Guid? last = null; ;)
        {
            await using var db = await databases.Lease(ct);
            var after = last ?? Guid.Empty;
            var ids = await db.Set<Referral>().Where(one => one.SentOn >= from && one.SentOn <= to && one.Id > after)
                .OrderBy(one => one.Id).Select(one => one.Id).Take(Chunk).ToArrayAsync(ct);
            if (ids.Length == 0)
            {
                yield break;
            }

            yield return await db.AssessedChildren(vault, db.Set<Referral>().Where(one => EF.Parameter(ids).Contains(one.Id)), ct);
            last = ids[^1];
        }
    }

    private async IAsyncEnumerable<List<Meeting>> Meetings(
        DateOnly from, DateOnly to, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        for (var last = Guid.Empty; ;)
        {
            await using var db = await databases.Lease(ct);
            var found = await db.Set<Meeting>().Include(one => one.Participants).Where(one => one.On >= from && one.On <= to && one.Id > last)
                .OrderBy(one => one.Id).Take(Chunk).AsSplitQuery().ToListAsync(ct);
            if (found.Count == 0)
            {
                yield break;
            }

            yield return found;
            last = found[^1].Id;
        }
    }

    private static bool Ask(IReadOnlyList<AssessedChild> children, Rulebook rules, RuleSimulation result, CancellationToken ct)
    {
        foreach (var child in children)
        {
            ct.ThrowIfCancellationRequested();
            if (child is not { Facts: { } facts, Stored: { } stored })
            {
                result.Skip();
                continue;
            }

            var (before, after) = (AnswerGiven.Of(stored), AnswerGiven.Of(rules.AssessChild(facts, child.SentOn)));
            result.Child(child, before.Says(after) ? [] : [new(RuleQuestion.Verdict, null, before, after)]);
        }

        return true;
    }

    private static bool Ask(
        List<Meeting> meetings, List<IReadOnlyList<CompensationClaim>> answered, Rulebook rules, RuleSimulation result, CancellationToken ct)
    {
        foreach (var (meeting, claims) in meetings.Zip(answered))
        {
            ct.ThrowIfCancellationRequested();
            var changed = Again(meeting.Applied, meeting.On, rules) is { } applied ? Changed(meeting.Applied, applied) : [];
            var after = Claims(meeting, rules, ct);
            result.Meeting(meeting, [.. changed, .. Changed(claims, after)], Sum(claims), Sum(after), isKnown: meeting.Applied.Facts is not null);
        }

        return true;
    }

    /// <summary>What rules say of a meeting as it was planned; null where it is not known any more what they were asked.</summary>
    internal static RulesApplied? Again(RulesApplied applied, DateOnly on, Rulebook rules) =>
        applied.Facts is { } facts ? RulesApplied.Of(rules, facts, applied.CountedFrom, applied.AskedOn ?? on) : null;

    private static IReadOnlyList<CompensationClaim> Claims(Meeting meeting, Rulebook rules, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return CompensationClaim.Of(meeting, meeting.Participants, rules);
    }

    private static IEnumerable<RuleChange> Changed(RulesApplied before, RulesApplied after) =>
        from one in AnswerGiven.All(before)
        join other in AnswerGiven.All(after) on one.Question equals other.Question
        where !one.Answer.Says(other.Answer)
        select new RuleChange(one.Question, null, one.Answer, other.Answer);

    private static IEnumerable<RuleChange> Changed(IReadOnlyList<CompensationClaim> before, IReadOnlyList<CompensationClaim> after) =>
        from pair in before.Zip(after)
        where (pair.First.Kind, pair.First.Hours) != (pair.Second.Kind, pair.Second.Hours)
        select new RuleChange(
            RuleQuestion.Compensation, pair.First.Participant.Sector,
            AnswerGiven.Of(new Answer<Compensation>(new(pair.First.Kind, pair.First.Hours), pair.First.Because)),
            AnswerGiven.Of(new Answer<Compensation>(new(pair.Second.Kind, pair.Second.Hours), pair.Second.Because)));

    private static TimeSpan Sum(IReadOnlyList<CompensationClaim> claims) => claims.Aggregate(TimeSpan.Zero, (sum, one) => sum + one.Hours);
}
