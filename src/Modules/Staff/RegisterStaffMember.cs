namespace Netvaerk.Staff;

/// <summary>Who is to be registered.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Subject">The subject of their token.</param>
/// <param name="Name">Their name.</param>
/// <param name="Title">Their profession or post.</param>
/// <param name="Sector">Where they come from.</param>
/// <param name="IsFacilitator">Whether they are trained to lead meetings.</param>
/// <param name="Languages">The languages besides Danish they can lead a meeting in, as BCP 47 tags.</param>
public sealed record RegisterStaffMemberInput(
    Guid IdempotencyKey, string Subject, string Name, string Title, Sector Sector, bool IsFacilitator = false, IReadOnlyList<string>? Languages = null) : IInput;

/// <summary>Registers a member of staff. The method's coordinator and managers may.</summary>
internal sealed class RegisterStaffMember(Work work) : IUseCase<RegisterStaffMemberInput>
{
    internal static readonly BrokenRule OnlyCoordinator = new(
        "staff.only-coordinator", "Kun tovholderen eller en leder kan oprette medarbejdere og rette i, hvad der står om dem.",
        "Only the coordinator or a manager can register staff and change what is known of them.");

    public Task<Guid> Do(RegisterStaffMemberInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager), OnlyCoordinator);
        var member = new StaffMember(input.Subject, input.Name, input.Title, input.Sector);
        if (input.IsFacilitator)
        {
            member.BecomeFacilitator(input.Languages ?? []);
        }

        work.Db.Add(member);
        return Task.FromResult(member.Id);
    }
}
