namespace Netvaerk.Staff;

/// <summary>Loads members of staff by id.</summary>
public sealed class StaffById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<StaffMember>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "staff";

    /// <inheritdoc/>
    // The directory of staff is open to whoever is signed in to the municipality.
    protected override IQueryable<StaffMember> Visible(NetvaerkDb db, Caller caller) => db.Set<StaffMember>();

    /// <inheritdoc/>
    protected override Guid Key(StaffMember row) => row.Id;
}

[QueryType]
internal static class StaffQueries
{
    /// <summary>A member of staff (medarbejder) by id; null where there is none.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<StaffMember?> StaffMember([ID<StaffMember>] Guid id, StaffById staff, CancellationToken ct) => staff.LoadAsync(id, ct);

    /// <summary>Those who may lead meetings (mødeledere), in the order in which they were registered.</summary>
    [UsePaging]
    public static Task<Page<StaffMember>> Facilitators(PagingArguments page, Reading reading, CancellationToken ct) =>
        reading.Page(static (db, _) => db.Set<StaffMember>().Where(one => one.IsFacilitator), page, "staff", ct);

    /// <summary>The directory of staff (medarbejdere), in the order in which they were registered.</summary>
    [UsePaging]
    public static Task<Page<StaffMember>> Staff(PagingArguments page, Reading reading, CancellationToken ct) =>
        reading.Page(static (db, _) => db.Set<StaffMember>(), page, "staff", ct);
}

[MutationType]
internal static class StaffMutations
{
    /// <summary>Registers a member of staff. For the method's coordinator and managers.</summary>
    public static async Task<StaffMember?> RegisterStaffMember(
        RegisterStaffMemberInput input, RegisterStaffMember useCase, UseCases run, StaffById staff, CancellationToken ct) =>
        await staff.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>
    /// Ends all that a member of staff is signed in with (afslutter login), or all that you are: their tokens count no longer, here at once and on the municipality's
    /// other hosts within five seconds, and what is followed with them ends. Whoever may still sign in does so anew, with the roles that they have then. For the method's
    /// coordinator and managers; your own, for everybody.
    /// </summary>
    public static async Task<StaffMember?> EndSignIns(
        EndSignInsInput input, EndSignIns useCase, UseCases run, EndedSignIns ended, CurrentMunicipality municipality, StaffById staff, CancellationToken ct)
    {
        await run.Run(useCase, input, ct);
        await ended.Read(municipality.Slug, ct);
        return input.StaffId is { } id ? await staff.LoadAsync(id, ct) : null;
    }

    /// <summary>Corrects who a member of staff is: name, post, where they come from. For the method's coordinator and managers.</summary>
    public static async Task<StaffMember?> EditStaffMember(
        EditStaffMemberInput input, EditStaffMember useCase, UseCases run, StaffById staff, CancellationToken ct) =>
        await staff.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Changes what is known of a facilitator (mødeleder): languages, and until when they lead. For the method's coordinator and managers.</summary>
    public static async Task<StaffMember?> ChangeFacilitator(
        ChangeFacilitatorInput input, ChangeFacilitator useCase, UseCases run, StaffById staff, CancellationToken ct) =>
        await staff.LoadAsync(await run.Run(useCase, input, ct), ct);
}
