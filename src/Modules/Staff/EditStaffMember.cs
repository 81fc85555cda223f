namespace Netvaerk.Staff;

/// <summary>Who a member of staff is from now on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">The member of staff.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Name">Their name.</param>
/// <param name="Title">Their profession or post.</param>
/// <param name="Sector">Where they come from.</param>
public sealed record EditStaffMemberInput(
    Guid IdempotencyKey, [property: ID<StaffMember>] Guid StaffId, long Version, string Name, string Title, Sector Sector) : IInput;

/// <summary>
/// Corrects a name, or records another post. The sign-in is no part of it: whoever signs in otherwise is registered anew, so that what was done stands
/// by the one who did it.
/// </summary>
internal sealed class EditStaffMember(Work work) : IUseCase<EditStaffMemberInput>
{
    public async Task<Guid> Do(EditStaffMemberInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager), RegisterStaffMember.OnlyCoordinator);
        var member = await work.Get<StaffMember>(input.StaffId, input.Version, ct);
        member.Describe(input.Name, input.Title, input.Sector);
        return member.Id;
    }
}
