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
/// <param name="Subject">The subject of the person's own sign-in, where it is nobody of the staff; for those who lead the case to give.</param>
/// <param name="Roles">What the person is to be besides taking part.</param>
public sealed record AddNetworkMemberInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, Sector Sector, string Name, string Function, ProposedBy ProposedBy,
    [property: ID<StaffMember>] Guid? StaffId = null, string? Phone = null, string? Email = null, string? Subject = null,
    IReadOnlyList<NetworkRole>? Roles = null) : IInput;

/// <summary>
/// Adds somebody to the network around a family. Parents and facilitator define it together, the referrer may propose [H], and parents and child do so by
/// themselves too; no name enters before everyone with custody has agreed to take part.
/// </summary>
internal sealed class AddNetworkMember(Work work, Vault vault) : IUseCase<AddNetworkMemberInput>
{
    public async Task<Guid> Do(AddNetworkMemberInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        var leads = await work.Leads(family.Id, ct);
        Rule.Allow(leads || await IsOwnProposal(input, ct), FamilyRules.ProposerDoesNotFit);
        Rule.Allow(leads || input is { Subject: null, StaffId: null }, FamilyRules.OnlyLeadersSignIn);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Name), FamilyRules.NameMissing, "input", "name");
        var ledger = await work.Ledger(family, ct);
        var children = family.Members.Where(member => member.Kinship is Kinship.Child);
        Rule.Require(children.Any(child => ledger.Holds(child.Id, ConsentScope.TakingPart, work.Today)), FamilyRules.IdentityNeedsConsent);

        var member = new NetworkMember(family.Id, input.Sector, input.ProposedBy, input.StaffId, work.Caller.Subject);
        member.Take(input.Roles ?? []);
        member.Seal(await vault.Open(family.Id, ct), new(input.Name.Trim(), input.Function.Trim(), input.Phone, input.Email));
        work.Db.Add(member);
        if (await SubjectOf(input, ct) is { } subject)
        {
            await work.Relate(family.Id, subject, member.IsProfessional ? RelationKind.Professional : RelationKind.Network, ct, member.Id);
        }

        return member.Id;
    }

    private async Task<bool> IsOwnProposal(AddNetworkMemberInput input, CancellationToken ct)
    {
        RelationKind? fits = input.ProposedBy switch
        {
            ProposedBy.Parents => RelationKind.Parent,
            ProposedBy.Child => RelationKind.Child,
            ProposedBy.Referrer => RelationKind.Referrer,
            _ => null,
        };
        return fits is { } kind && await work.Db.RelationsOf(work.Caller, kind).AnyAsync(relation => relation.FamilyId == input.FamilyId, ct);
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
