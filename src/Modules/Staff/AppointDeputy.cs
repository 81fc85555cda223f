using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Staff;

/// <summary>Who stands in for whom.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">Who is away.</param>
/// <param name="DeputyId">Who stands in.</param>
/// <param name="Responsibility">For what.</param>
/// <param name="From">The first day; not more than a year from today.</param>
/// <param name="Until">The last day; today or later, not before the first and not more than two years from today.</param>
public sealed record AppointDeputyInput(
    Guid IdempotencyKey, [property: ID<StaffMember>] Guid StaffId, [property: ID<StaffMember>] Guid DeputyId, Responsibility Responsibility, DateOnly From, DateOnly Until) : IInput;

/// <summary>Appoints a deputy for some days. Whoever is away may, and the method's coordinator and managers, who answer for it that the deputy is fit for it.</summary>
internal sealed class AppointDeputy(Work work) : IUseCase<AppointDeputyInput>
{
    internal static readonly BrokenRule NotYours = new(
        "staff.not-yours-to-appoint",
        "Kun medarbejderen selv, tovholderen eller en leder kan udpege en stedfortræder.",
        "Only the member of staff, the coordinator or a manager can appoint a deputy.");

    internal static readonly BrokenRule Oneself = new(
        "staff.deputy-is-oneself", "Ingen kan være sin egen stedfortræder.", "Nobody can be their own deputy.");

    internal static readonly BrokenRule Days = new(
        "staff.deputy-days",
        "Stedfortræderens dage ligger for langt væk eller står i forkert orden. Den sidste dag er tidligst i dag.",
        "The deputy's days are too far away or in the wrong order. The last day is today at the earliest.");

    public async Task<Guid> Do(AppointDeputyInput input, CancellationToken ct)
    {
        var staff = await work.Db.Set<StaffMember>().Where(one => one.Id == input.StaffId || one.Id == input.DeputyId).ToDictionaryAsync(one => one.Id, ct);
        var absent = staff.GetValueOrDefault(input.StaffId) ?? throw new NotFound("input", "staffId");
        var deputy = staff.GetValueOrDefault(input.DeputyId) ?? throw new NotFound("input", "deputyId");
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager) || absent.Subject == work.Caller.Subject, NotYours);
        Rule.Expect(absent.Id != deputy.Id, Oneself, "input", "deputyId");
        Rule.Expect(input.From >= work.Today.AddYears(-1) && input.From <= work.Today.AddYears(1), Days, "input", "from");
        Rule.Expect(input.Until >= work.Today && input.Until >= input.From && input.Until <= work.Today.AddYears(2), Days, "input", "until");
        var appointed = new Deputy(absent, deputy, input.Responsibility, input.From, input.Until);
        work.Db.Add(appointed);
        return appointed.Id;
    }
}
