namespace Netvaerk.Staff;

/// <summary>What is to be known of a facilitator from now on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">The member of staff.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Languages">The languages besides Danish they can lead a meeting in, as BCP 47 tags; what is left out is taken away.</param>
/// <param name="LeadsUntil">The last day they lead meetings, within ten years; null while no end is settled.</param>
public sealed record ChangeFacilitatorInput(
    Guid IdempotencyKey, [property: ID<StaffMember>] Guid StaffId, long Version, IReadOnlyList<string> Languages, DateOnly? LeadsUntil = null) : IInput;

/// <summary>Changes what is known of a facilitator, or makes a member of staff one. The method's coordinator and managers may, who know that they are trained.</summary>
internal sealed class ChangeFacilitator(Work work) : IUseCase<ChangeFacilitatorInput>
{
    internal static readonly BrokenRule TooFar = new(
        "staff.leads-until", "Den sidste dag som mødeleder ligger for langt væk.", "The last day as a facilitator is too far away.");

    public async Task<Guid> Do(ChangeFacilitatorInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager), RegisterStaffMember.OnlyCoordinator);
        var member = await work.Get<StaffMember>(input.StaffId, input.Version, ct);
        Rule.Expect(
            input.LeadsUntil is not { } day || (day >= work.Today.AddYears(-10) && day <= work.Today.AddYears(10)), TooFar, "input", "leadsUntil");
        member.BecomeFacilitator(input.Languages);
        member.Leads(input.LeadsUntil);
        return member.Id;
    }
}
