using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Whether two people of a case can meet.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Seating">How they may attend.</param>
/// <param name="Grounds">What the assessment rests on. It is sealed, and read by those who lead the case alone.</param>
public sealed record AssessSafetyInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, PersonOfCase One, PersonOfCase Other, Seating Seating, string Grounds) : IInput;

/// <summary>Somebody of a case: one of the family, or of its network.</summary>
/// <param name="FamilyMemberId">A member of the family.</param>
/// <param name="NetworkMemberId">Somebody of the network.</param>
[OneOf]
public sealed record PersonOfCase(
    [property: ID<FamilyMember>] Guid? FamilyMemberId = null, [property: ID<NetworkMember>] Guid? NetworkMemberId = null);

/// <summary>
/// Assesses, in confidence, whether two people can meet [L]. It comes before planning, and before anybody's consent: what is known of violence is
/// known without it.
/// </summary>
internal sealed class AssessSafety(Work work, Vault vault) : IUseCase<AssessSafetyInput>
{
    public async Task<Guid> Do(AssessSafetyInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        var one = await work.Person(family, input.One, ["input", "one"], ct);
        var other = await work.Person(family, input.Other, ["input", "other"], ct);
        Rule.Expect(one != other, FamilyRules.SafetyNeedsTwo, "input", "other");
        Rule.Expect(input.Seating is not Seating.NotAssessed, FamilyRules.SafetyMissing, "input", "seating");
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Grounds), FamilyRules.SafetyGroundsMissing, "input", "grounds");

        var assessment = new SafetyAssessment(family.Id, one, other, input.Seating, work.Caller.Subject, work.Now);
        assessment.Ground(await vault.Open(family.Id, ct), input.Grounds);
        var last = await work.Db.Set<SafetyAssessment>().AsTracking().FirstOrDefaultAsync(
            earlier => earlier.FamilyId == family.Id && earlier.OneId == assessment.OneId && earlier.OtherId == assessment.OtherId && earlier.ReplacedAt == null, ct);
        last?.GiveWay(work.Now);
        work.Db.Add(assessment);
        return assessment.Id;
    }
}
