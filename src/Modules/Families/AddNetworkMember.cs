using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Families;

/// <summary>Who is to join the network around a family.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Sector">Where the person comes from.</param>
/// <param name="Name">The name.</param>
/// <param name="Function">What the person is to the child or family: class teacher, uncle.</param>
/// <param name="ProposedBy">Who proposed it.</param>
/// <param name="StaffId">The member of staff it is, for a professional of the municipality.</param>
/// <param name="Phone">Telephone.</param>
/// <param name="Email">E-mail.</param>
/// <param name="Subject">The subject of the person's own sign-in, where it is nobody of the staff.</param>
public sealed record AddNetworkMemberInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, Sector Sector, string Name, string Function, ProposedBy ProposedBy,
    [property: ID<StaffMember>] Guid? StaffId = null, string? Phone = null, string? Email = null, string? Subject = null) : IInput;

/// <summary>
/// Adds somebody to the network around a family. Parents and facilitator define it together, the referrer may propose [H]; no name enters before
/// everyone with custody has agreed to take part.
/// </summary>
internal sealed class AddNetworkMember(Work work, Vault vault) : IUseCase<AddNetworkMemberInput>
{
    public async Task<Guid> Do(AddNetworkMemberInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Name), FamilyRules.NameMissing, "input", "name");
        var ledger = await work.Ledger(family, ct);
        var children = family.Members.Where(member => member.Kinship is Kinship.Child);
        Rule.Require(children.Any(child => ledger.Holds(child.Id, ConsentScope.TakingPart, work.Today)), FamilyRules.IdentityNeedsConsent);

        var member = new NetworkMember(family.Id, input.Sector, input.ProposedBy, input.StaffId);
        member.Seal(await vault.Open(family.Id, ct), new(input.Name.Trim(), input.Function.Trim(), input.Phone, input.Email));
        work.Db.Add(member);
        if (await SubjectOf(input, ct) is { } subject)
        {
            await work.Relate(family.Id, subject, member.IsProfessional ? RelationKind.Professional : RelationKind.Network, ct, member.Id);
        }

        return member.Id;
    }

    private async Task<string?> SubjectOf(AddNetworkMemberInput input, CancellationToken ct)
    {
        if (input.StaffId is not { } id)
        {
            return input.Subject;
        }

        var staff = await work.Db.Set<StaffMember>().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "staffId");
        return staff.Subject;
    }
}
