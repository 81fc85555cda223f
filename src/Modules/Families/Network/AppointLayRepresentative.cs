using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Who is to stand by a child.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="NetworkMemberId">Who it is, of the private network or an association.</param>
/// <param name="Version">The version of the network member that has been seen.</param>
/// <param name="ChildId">The child.</param>
/// <param name="BirthDate">When the lay representative was born; asked for the age and not kept.</param>
public sealed record AppointLayRepresentativeInput(
    Guid IdempotencyKey, [property: ID<NetworkMember>] Guid NetworkMemberId, long Version, [property: ID<FamilyMember>] Guid ChildId, DateOnly BirthDate) : IInput;

/// <summary>Records a child's lay representative (bisidder), who is 15 or older, is chosen by the child and cannot be declined by the parents [L].</summary>
internal sealed class AppointLayRepresentative(Work work) : IUseCase<AppointLayRepresentativeInput>
{
    private const int Youngest = 15;

    public async Task<Guid> Do(AppointLayRepresentativeInput input, CancellationToken ct)
    {
        var member = await work.NetworkMember(input.NetworkMemberId, input.Version, ct);
        var family = await work.Family(member.FamilyId, ct);
        var child = family.Child(input.ChildId, "input", "childId");
        var own = await work.Db.RelationsOf(work.Caller, RelationKind.Child).AnyAsync(one => one.FamilyId == family.Id && one.PersonId == child.Id, ct);
        Rule.Allow(own || await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        var age = input.BirthDate <= work.Today ? Birthdays.CompletedYears(input.BirthDate, work.Today) : -1;
        Rule.Expect(age is >= Youngest and < 120, FamilyRules.RepresentativeTooYoung, "input", "birthDate");
        member.Represent(child.Id);
        return member.Id;
    }
}
