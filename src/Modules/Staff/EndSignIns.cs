using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Staff;

/// <summary>Whose sign-ins end.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">The member of staff; null for your own: a telephone was lost, say.</param>
public sealed record EndSignInsInput(Guid IdempotencyKey, [property: ID<StaffMember>] Guid? StaffId = null) : IInput;

/// <summary>
/// Ends all that somebody is signed in with: a role that stands in a token counts until the token expires, and this takes it away at once. The method's coordinator
/// and managers may, and everybody their own. Who may sign in anew, and with which roles, is for the municipality's own sign-in to say: take the role away there first.
/// </summary>
internal sealed class EndSignIns(Work work) : IUseCase<EndSignInsInput>
{
    internal static readonly BrokenRule NotYours = new(
        "staff.not-yours-to-sign-out",
        "Kun tovholderen eller en leder kan afslutte en andens login.",
        "Only the coordinator or a manager can end somebody else's sign-ins.");

    public async Task<Guid> Do(EndSignInsInput input, CancellationToken ct)
    {
        var subject = input.StaffId is { } id
            ? await work.Db.Set<StaffMember>().Where(one => one.Id == id).Select(one => one.Subject).FirstOrDefaultAsync(ct) ?? throw new NotFound("input", "staffId")
            : work.Caller.Subject;
        Rule.Allow(subject == work.Caller.Subject || work.Caller.IsAny(Role.Coordinator, Role.Manager), NotYours);
        var ended = new EndedSignIn(subject, work.Caller, work.Now);
        work.Db.Add(ended);
        return ended.Id;
    }
}
