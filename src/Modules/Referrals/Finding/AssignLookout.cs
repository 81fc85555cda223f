using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Who is to look for families where.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">Who.</param>
/// <param name="Sector">In which sector.</param>
/// <param name="Place">The place: a school, a club, a ward; 1 to 200 characters.</param>
/// <param name="From">The first day; within ten years of today.</param>
/// <param name="Until">The last day, not before the first and within ten years of today; null while no end is settled.</param>
public sealed record AssignLookoutInput(
    Guid IdempotencyKey, [property: ID<StaffMember>] Guid StaffId, Sector Sector, string Place, DateOnly From, DateOnly? Until = null) : IInput;

/// <summary>Settles who looks for families where, so that they are found and not merely reported [V]. The method's coordinator and managers may.</summary>
internal sealed class AssignLookout(Work work) : IUseCase<AssignLookoutInput>
{
    private const int Years = 10;

    public async Task<Guid> Do(AssignLookoutInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager), ReferralRules.OnlyCoordinator);
        var who = await work.StaffMember(input.StaffId, ["input", "staffId"], ct);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Place) && input.Place.Length <= 200, ReferralRules.PlaceMissing, "input", "place");
        Rule.Expect(IsNear(input.From), ReferralRules.DayTooFar, "input", "from");
        Rule.Expect(input.Until is not { } until || (IsNear(until) && until >= input.From), ReferralRules.DayTooFar, "input", "until");
        var lookout = new Lookout(who, input.Sector, input.Place, input.From, input.Until);
        work.Db.Add(lookout);
        return lookout.Id;
    }

    private bool IsNear(DateOnly day) => day >= work.Today.AddYears(-Years) && day <= work.Today.AddYears(Years);
}
