namespace Netvaerk.Staff;

internal sealed class DeputyById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Deputy>(reading, scheduler, options)
{
    protected override string Group => "staff";

    // Who stands in for whom must be known to everybody who may have to turn to them.
    protected override IQueryable<Deputy> Visible(NetvaerkDb db, Caller caller) => db.Set<Deputy>();

    protected override Guid Key(Deputy row) => row.Id;
}

[ObjectType<Deputy>]
internal static class DeputyFields
{
    /// <summary>Who is away (fraværende).</summary>
    public static Task<StaffMember?> Absent([Parent] Deputy deputy, StaffById staff, CancellationToken ct) => staff.LoadAsync(deputy.StaffId, ct);

    /// <summary>Who stands in (stedfortræder).</summary>
    public static Task<StaffMember?> StandsIn([Parent] Deputy deputy, StaffById staff, CancellationToken ct) => staff.LoadAsync(deputy.DeputyId, ct);
}

[QueryType]
internal static class DeputyQueries
{
    /// <summary>A deputy's appointment (stedfortræder) by id; null where there is none.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Deputy?> Deputy([ID<Deputy>] Guid id, DeputyById deputies, CancellationToken ct) => deputies.LoadAsync(id, ct);

    /// <summary>Who stands in for whom (stedfortrædere), in the order in which it was settled.</summary>
    /// <param name="on">Only those of a day.</param>
    [UsePaging]
    public static Task<Page<Deputy>> Deputies(PagingArguments page, Reading reading, CancellationToken ct, DateOnly? on = null) =>
        reading.Page(static (db, _, on) => db.Set<Deputy>().Where(one => on == null || (one.From <= on && on <= one.Until)), on, page, "staff", ct);
}

[MutationType]
internal static class DeputyMutations
{
    /// <summary>Appoints a deputy (stedfortræder) for some days. For whoever is away, the method's coordinator and managers.</summary>
    public static async Task<Deputy?> AppointDeputy(AppointDeputyInput input, AppointDeputy useCase, UseCases run, DeputyById deputies, CancellationToken ct) =>
        await deputies.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Ends a deputy's days. For whoever was away, the method's coordinator and managers.</summary>
    public static async Task<Deputy?> EndDeputy(EndDeputyInput input, EndDeputy useCase, UseCases run, DeputyById deputies, CancellationToken ct) =>
        await deputies.LoadAsync(await run.Run(useCase, input, ct), ct);
}
