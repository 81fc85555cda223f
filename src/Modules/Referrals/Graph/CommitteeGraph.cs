using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

internal sealed class SessionById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<CommitteeSession>(reading, scheduler, options)
{
    protected override string Group => "committee";

    protected override IQueryable<CommitteeSession> Visible(NetvaerkDb db, Caller caller) => db.SessionsOf(caller);

    protected override Guid Key(CommitteeSession row) => row.Id;
}

/// <summary>The agendas of sessions: two statements, however many sessions and referrals there are.</summary>
internal sealed class AgendaBySession(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<Referral>>(scheduler, options)
{
    private static readonly ReferralStatus[] Waiting = [ReferralStatus.Complete, ReferralStatus.Postponed];

    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Referral>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var caller = reading.Caller;
        var sessions = await reading.List(db => db.SessionsOf(caller).Where(one => one.Status == CommitteeSessionStatus.Planned), "committee", cancellationToken);
        var waiting = await reading.List(
            db => db.ToDecide(caller).Where(one => one.DecidedBy == DecidingBody.Committee && Waiting.Contains(one.Status)), "committee.agenda", cancellationToken);
        var agendas = Agenda.Of(sessions, waiting, caller.Today);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Referral>)[.. agendas[key]]);
    }
}

/// <summary>What a session decided.</summary>
internal sealed class DecisionsBySession(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<Decision>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Decision>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Cast<Guid?>().ToArray();
        var decided = await reading.List(db => Visible(db, reading.Caller).Where(one => ids.Contains(one.SessionId)).OrderBy(one => one.Id), "committee.decisions", cancellationToken);
        var bySession = decided.ToLookup(one => one.SessionId);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Decision>)[.. bySession[key]]);
    }

    private static IQueryable<Decision> Visible(NetvaerkDb db, Caller caller)
    {
        var referrals = db.Referrals(caller);
        return db.Set<Decision>().Where(decision => referrals.Any(referral => referral.Id == decision.ReferralId));
    }
}

[ObjectType<CommitteeSession>]
internal static class CommitteeSessionFields
{
    /// <summary>Why it is not held on the day on which the rhythm has it (flyttet); null where it is.</summary>
    public static Text? Moved([Parent] CommitteeSession session, MunicipalityInForce municipality, Rulebook rules) =>
        CommitteeCalendar.Of(municipality, rules, session.DueOn)?.WhyMoved(session.DueOn, session.On);

    /// <summary>
    /// The referrals on its agenda (dagsorden), longest waiting first: those that are complete by the day it closes, and those postponed to it. Nothing once it has been held, and
    /// none that you are recused from.
    /// </summary>
    public static async Task<IReadOnlyList<Referral>> Agenda([Parent] CommitteeSession session, AgendaBySession agendas, CancellationToken ct) =>
        await agendas.LoadRequiredAsync(session.Id, ct);

    /// <summary>What was decided on its day (afgørelser), as far as you may see the referrals.</summary>
    public static async Task<IReadOnlyList<Decision>> Decisions([Parent] CommitteeSession session, DecisionsBySession decisions, CancellationToken ct) =>
        await decisions.LoadRequiredAsync(session.Id, ct);
}

[ObjectType<LateAnswer>]
internal static class LateAnswerFields
{
    /// <summary>The facilitator who received the referral and owes the answer (modtager).</summary>
    public static async Task<StaffMember?> Receiver([Parent] LateAnswer answer, StaffById staff, CancellationToken ct) =>
        answer.ReceiverId is { } id ? await staff.LoadAsync(id, ct) : null;
}

[QueryType]
internal static class CommitteeQueries
{
    private const int MostListed = 200;

    /// <summary>A session of the committee (visitationsmøde) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<CommitteeSession?> CommitteeSession([ID<CommitteeSession>] Guid id, SessionById sessions, CancellationToken ct) => sessions.LoadAsync(id, ct);

    /// <summary>The committee's sessions (visitationsmøder), in the order in which they were planned.</summary>
    /// <param name="status">Only those to come, or only those held.</param>
    [UsePaging]
    public static Task<Page<CommitteeSession>> CommitteeSessions(PagingArguments page, Reading reading, CancellationToken ct, CommitteeSessionStatus? status = null) =>
        reading.Page(static (db, caller, status) => db.SessionsOf(caller).Where(one => status == null || one.Status == status), status, page, "committee", ct);

    /// <summary>
    /// The families that wait (venteliste), longest waiting first: for a decision, or for their series after one. For those who decide; each keeps its place whatever sends it back.
    /// </summary>
    /// <param name="first">At most so many, from 1 to 200.</param>
    public static async Task<IReadOnlyList<WaitingPlace>> WaitingList(Reading reading, CancellationToken ct, int first = 50)
    {
        var most = Math.Clamp(first, 1, MostListed);
        var waiting = await reading.List(db => db.Waiting(reading.Caller).Take(most), "referral", ct);
        return [.. waiting.Select((referral, at) => WaitingPlace.Of(referral, at + 1, reading.Caller.Today))];
    }

    /// <summary>How long families wait (ventetider), from recorded dates. For those who decide, coordinate and manage; nothing is shown of fewer than five.</summary>
    /// <param name="from">Of referrals sent on this day or later.</param>
    /// <param name="to">Of referrals sent on this day or earlier.</param>
    public static async Task<WaitingTimes> WaitingTimes(DateOnly from, DateOnly to, Reading reading, CancellationToken ct) =>
        Referrals.WaitingTimes.Of(await reading.List(db => db.DaysOf(reading.Caller, from, to), "referral.figures", ct), from, to);

    /// <summary>The answers that are late, or were (sene svar), longest due first; at most 200. For those who decide, coordinate and manage; nothing of a family stands in them.</summary>
    public static async Task<IReadOnlyList<LateAnswer>> LateAnswers(Reading reading, CancellationToken ct) =>
        [.. (await reading.List(db => db.LateAnswersFor(reading.Caller).Take(MostListed), "referral.late", ct)).Select(one => one.On(reading.Caller.Today))];
}

[MutationType]
internal static class CommitteeMutations
{
    /// <summary>Plans the committee's sessions (visitationsmøder) by the municipality's rhythm, and answers with the next one. For the chair and the coordinator.</summary>
    public static async Task<CommitteeSession?> PlanCommitteeSessions(
        PlanCommitteeSessionsInput input, PlanCommitteeSessions useCase, UseCases run, SessionById sessions, CancellationToken ct) =>
        await sessions.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Moves a session to another day. For the chair and the coordinator.</summary>
    public static async Task<CommitteeSession?> MoveCommitteeSession(
        MoveCommitteeSessionInput input, MoveCommitteeSession useCase, UseCases run, SessionById sessions, CancellationToken ct) =>
        await sessions.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records that a session has been held. For the chair and the coordinator.</summary>
    public static async Task<CommitteeSession?> HoldCommitteeSession(
        HoldCommitteeSessionInput input, HoldCommitteeSession useCase, UseCases run, SessionById sessions, CancellationToken ct) =>
        await sessions.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Recuses somebody from a referral (inhabilitet): yourself, or as the chair anybody. Whoever is recused sees it no more, and gets no referral back.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> RecuseMember(
        RecuseMemberInput input, RecuseMember useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Answers the referrer (svar til henviseren) once it has been decided. For the facilitator who received the referral.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> AnswerReferral(
        AnswerReferralInput input, AnswerReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Declares once more to be neutral, now that the family has a name (neutralitetserklæring), or leaves the case. For the allocated facilitator.</summary>
    public static async Task<Referral?> DeclareNeutrality(
        DeclareNeutralityInput input, DeclareNeutrality useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);
}
