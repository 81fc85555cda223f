using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>What somebody with custody answers to the proposal that somebody takes part.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Person">Of whom it is.</param>
/// <param name="GivenById">Who answers; holds custody of a child of the family, or is a young person of 18.</param>
/// <param name="Answer">Yes or no.</param>
public sealed record AnswerProposalInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, PersonOfCase Person, [property: ID<FamilyMember>] Guid GivenById, ParentsAnswer Answer) : IInput;

/// <summary>
/// Records that a parent accepts or declines somebody [K, V]; parents do it by themselves, or those who lead the case write it down. Some cannot be declined:
/// who has custody, the child, its lay representative, the responsible caseworker [L].
/// </summary>
internal sealed class AnswerProposal(Work work) : IUseCase<AnswerProposalInput>
{
    public async Task<Guid> Do(AnswerProposalInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        var own = await work.Db.RelationsOf(work.Caller, RelationKind.Parent, RelationKind.Child)
            .AnyAsync(relation => relation.FamilyId == family.Id && relation.PersonId == input.GivenById, ct);
        Rule.Allow(own || await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        family.Member(input.GivenById, "input", "givenById");
        var children = family.Members.Where(member => member.Kinship is Kinship.Child);
        Rule.Expect(children.Any(child => family.HoldersOf(child.Id, work.Today).Contains(input.GivenById)), FamilyRules.NotYoursToAnswer, "input", "givenById");
        Rule.Expect(input.Answer is not ParentsAnswer.NotAsked, FamilyRules.ParticipantAnswerMissing, "input", "answer");

        var person = await work.Person(family, input.Person, ["input", "person"], ct);
        var declines = input.Answer is ParentsAnswer.Declined;
        Rule.Require(!declines || input.Person.FamilyMemberId is null, FamilyRules.CannotBeDeclined, "input", "person");
        if (input.Person.FamilyMemberId is not null)
        {
            // Whoever belongs to the family takes part without being accepted; there is nothing to keep.
            return person;
        }

        var member = await work.Db.Set<NetworkMember>().AsTracking().Include(one => one.Answers).FirstAsync(one => one.Id == person, ct);
        Rule.Require(!declines || !await CannotBeDeclined(member, ct), FamilyRules.CannotBeDeclined, "input", "person");
        member.Answer(input.GivenById, input.Answer, work.Caller.Subject, work.Now);
        if (declines)
        {
            await work.EndRelations(family.Id, member.Id, ct);
        }

        return member.Id;
    }

    private async Task<bool> CannotBeDeclined(NetworkMember member, CancellationToken ct) => member.RepresentsId is not null
        || await (from staff in work.Db.Set<Staff.StaffMember>()
                  where staff.Id == member.StaffId
                  join relation in work.Db.Set<CaseRelation>() on staff.Subject equals relation.Subject
                  where relation.FamilyId == member.FamilyId && relation.Kind == RelationKind.Caseworker && relation.Until == null
                  select relation.Id).AnyAsync(ct);
}
