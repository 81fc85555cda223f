using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

internal sealed class LeadById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Lead>(reading, scheduler, options)
{
    protected override string Group => "lead";

    protected override IQueryable<Lead> Visible(NetvaerkDb db, Caller caller) => db.LeadsOf(caller);

    protected override Guid Key(Lead row) => row.Id;
}

internal sealed class LookoutById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Lookout>(reading, scheduler, options)
{
    protected override string Group => "lookout";

    protected override IQueryable<Lookout> Visible(NetvaerkDb db, Caller caller) => db.LookoutsOf(caller);

    protected override Guid Key(Lookout row) => row.Id;
}

[ObjectType<Lead>]
internal static class LeadFields
{
    /// <summary>What was seen (beskrivelse), without identity.</summary>
    public static Task<string?> Words([Parent] Lead lead, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(lead.Id, Lead.Table, nameof(Words), lead.Id, lead.Words, ct);

    /// <summary>Why it was dropped (begrundelse).</summary>
    public static Task<string?> DroppedBecause([Parent] Lead lead, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(lead.Id, Lead.Table, nameof(DroppedBecause), lead.Id, lead.DroppedBecause, ct);

    /// <summary>The referral (henvisningen) that it became, if you may see it.</summary>
    public static async Task<Referral?> Referral([Parent] Lead lead, ReferralById referrals, CancellationToken ct) =>
        lead.ReferralId is { } id ? await referrals.LoadAsync(id, ct) : null;
}

[ObjectType<Lookout>]
internal static class LookoutFields
{
    /// <summary>Who (medarbejder).</summary>
    public static Task<StaffMember?> StaffMember([Parent] Lookout lookout, StaffById staff, CancellationToken ct) => staff.LoadAsync(lookout.StaffId, ct);
}

[QueryType]
internal static class LeadQueries
{
    /// <summary>A lead (spor) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Lead?> Lead([ID<Lead>] Guid id, LeadById leads, CancellationToken ct) => leads.LoadAsync(id, ct);

    /// <summary>One settlement of who looks where by id; null where there is none.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Lookout?> Lookout([ID<Lookout>] Guid id, LookoutById lookouts, CancellationToken ct) => lookouts.LoadAsync(id, ct);

    /// <summary>The leads (spor) that you may see: your own, or all of them as the method's coordinator; earliest first.</summary>
    /// <param name="status">Only those that stand there.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Lead>> Leads(PagingArguments page, Reading reading, CancellationToken ct, LeadStatus? status = null) =>
        reading.Page(static (db, caller, status) => db.LeadsOf(caller).Where(one => status == null || one.Status == status), status, page, "lead", ct);

    /// <summary>Who looks for families where (opsporing), in the order in which it was settled.</summary>
    [UsePaging]
    public static Task<Page<Lookout>> Lookouts(PagingArguments page, Reading reading, CancellationToken ct) =>
        reading.Page(static (db, caller) => db.LookoutsOf(caller), page, "lookout", ct);

    /// <summary>
    /// What came of the leads of each sector (opsporing i tal), from lead to verdict. For the method's coordinator and managers; figures below five are left out, and so is
    /// whatever would give them away.
    /// </summary>
    public static async Task<IReadOnlyList<LeadFigures>> LeadFigures(Reading reading, CancellationToken ct) =>
        Referrals.LeadFigures.Of(await reading.List(db => db.LeadOutcomes(reading.Caller), "lead.figures", ct));
}

[MutationType]
internal static class LeadMutations
{
    /// <summary>Settles who looks for families where (opsporing). For the method's coordinator and managers.</summary>
    public static async Task<Lookout?> AssignLookout(AssignLookoutInput input, AssignLookout useCase, UseCases run, LookoutById lookouts, CancellationToken ct) =>
        await lookouts.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records a lead (spor): a family that somebody has noticed, without identity. For whoever may refer.</summary>
    [Error<IdentityFound>]
    public static async Task<Lead?> RecordLead(RecordLeadInput input, RecordLead useCase, UseCases run, LeadById leads, CancellationToken ct) =>
        await leads.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Drops a lead with a reason. For whoever noticed it, and the method's coordinator.</summary>
    [Error<IdentityFound>]
    public static async Task<Lead?> DropLead(DropLeadInput input, DropLead useCase, UseCases run, LeadById leads, CancellationToken ct) =>
        await leads.LoadAsync(await run.Run(useCase, input, ct), ct);
}
