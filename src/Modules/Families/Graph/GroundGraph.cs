using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Families;

[QueryType]
internal static class GroundQueries
{
    /// <summary>The grounds (grundlag) other than consent on which somebody may be told something.</summary>
    public static IReadOnlyList<SharingGround> SharingGrounds() => SharingGround.All;

    /// <summary>A ground that was recorded in a case (hjemmel) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<LegalGround?> LegalGround([ID<LegalGround>] Guid id, LegalGroundById grounds, CancellationToken ct) => grounds.LoadAsync(id, ct);

    /// <summary>Why a family's data are processed (behandlingsgrundlag) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<ProcessingBasis?> ProcessingBasis([ID<ProcessingBasis>] Guid id, ProcessingBasisById bases, CancellationToken ct) => bases.LoadAsync(id, ct);
}

[ObjectType<Family>]
internal static class FamilyGroundFields
{
    /// <summary>The grounds other than consent that were recorded (hjemler), earliest first, as far as you may see them.</summary>
    public static async Task<IReadOnlyList<LegalGround>> LegalGrounds([Parent] Family family, LegalGroundsByFamily grounds, CancellationToken ct) =>
        await grounds.LoadRequiredAsync(family.Id, ct);

    /// <summary>Why the family's data are processed at all (behandlingsgrundlag): data-protection law, apart from every consent.</summary>
    public static async Task<IReadOnlyList<ProcessingBasis>> ProcessingBases([Parent] Family family, ProcessingBasesByFamily bases, CancellationToken ct) =>
        await bases.LoadRequiredAsync(family.Id, ct);
}

[ObjectType<SharingGround>]
internal static class SharingGroundFields
{
    /// <summary>The legal basis (retsgrundlag) that it rests on; null on a day when there was none.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static LegalBasis? LegalBasis([Parent] SharingGround ground, TimeProvider clock, DateOnly? on = null) => ground.LawOn(on ?? clock.Today());
}

[ObjectType<LegalGround>]
internal static class LegalGroundFields
{
    /// <summary>The ground of the list.</summary>
    public static SharingGround Ground([Parent] LegalGround ground) => SharingGround.Find(ground.Code)!;

    /// <summary>The law as it stood on the day of the decision (retsgrundlag).</summary>
    public static LegalBasis? LegalBasis([Parent] LegalGround ground) => SharingGround.Find(ground.Code)!.LawOn(ground.DecidedOn);

    /// <summary>Who decided (truffet af).</summary>
    public static Task<StaffMember?> DecidedBy([Parent] LegalGround ground, StaffById staff, CancellationToken ct) => staff.LoadAsync(ground.DecidedById, ct);

    /// <summary>What for (formål); null once the family's data have been erased.</summary>
    public static Task<string?> Purpose([Parent] LegalGround ground, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(ground.FamilyId, Families.LegalGround.Table, nameof(Families.LegalGround.Purpose), ground.Id, ground.Purpose, ct);
}

[ObjectType<ProcessingBasis>]
internal static class ProcessingBasisFields
{
    /// <summary>The law as it stood on the first day (retsgrundlag).</summary>
    public static LegalBasis? LegalBasis([Parent] ProcessingBasis basis) => Municipalities.LegalBasis.Find(basis.Code, basis.From);

    /// <summary>What the data are for (formål); null once the family's data have been erased.</summary>
    public static Task<string?> Purpose([Parent] ProcessingBasis basis, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(basis.FamilyId, Families.ProcessingBasis.Table, nameof(Families.ProcessingBasis.Purpose), basis.Id, basis.Purpose, ct);
}

[MutationType]
internal static class GroundMutations
{
    /// <summary>Records a ground other than consent (hjemmel), and who decided. For the family's caseworker.</summary>
    public static async Task<LegalGround?> RecordLegalGround(
        RecordLegalGroundInput input, RecordLegalGround useCase, UseCases run, LegalGroundById grounds, CancellationToken ct) =>
        await grounds.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Ends a ground before its last day.</summary>
    public static async Task<LegalGround?> EndLegalGround(
        EndLegalGroundInput input, EndLegalGround useCase, UseCases run, LegalGroundById grounds, CancellationToken ct) =>
        await grounds.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records on which basis of data-protection law a family's data are processed (behandlingsgrundlag).</summary>
    public static async Task<ProcessingBasis?> RecordProcessingBasis(
        RecordProcessingBasisInput input, RecordProcessingBasis useCase, UseCases run, ProcessingBasisById bases, CancellationToken ct) =>
        await bases.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class LegalGroundById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<LegalGround>(reading, scheduler, options)
{
    protected override string Group => "grounds";

    protected override IQueryable<LegalGround> Visible(NetvaerkDb db, Caller caller) => db.LegalGrounds(caller);

    protected override Guid Key(LegalGround row) => row.Id;
}

internal sealed class LegalGroundsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<LegalGround>(nameof(LegalGround.FamilyId), reading, scheduler, options)
{
    protected override string Group => "grounds";

    protected override IQueryable<LegalGround> Visible(NetvaerkDb db, Caller caller) => db.LegalGrounds(caller);

    protected override Guid Parent(LegalGround row) => row.FamilyId;
}

internal sealed class ProcessingBasisById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ById<ProcessingBasis>(reading, scheduler, options)
{
    protected override string Group => "grounds";

    protected override IQueryable<ProcessingBasis> Visible(NetvaerkDb db, Caller caller) => db.ProcessingBases(caller);

    protected override Guid Key(ProcessingBasis row) => row.Id;
}

internal sealed class ProcessingBasesByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ProcessingBasis>(nameof(ProcessingBasis.FamilyId), reading, scheduler, options)
{
    protected override string Group => "grounds";

    protected override IQueryable<ProcessingBasis> Visible(NetvaerkDb db, Caller caller) => db.ProcessingBases(caller);

    protected override Guid Parent(ProcessingBasis row) => row.FamilyId;
}
