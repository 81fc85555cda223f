namespace Netvaerk.Families;

/// <summary>An adult of a family who was not in the referral.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Version">The version of the family that has been seen.</param>
/// <param name="Kinship">What the adult is to the children.</param>
public sealed record AddAdultInput(Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, long Version, Kinship Kinship) : IInput;

/// <summary>Adds an adult to a family, without a name: a father who turns up later, the representative of an unaccompanied minor.</summary>
internal sealed class AddAdult(Work work) : IUseCase<AddAdultInput>
{
    public async Task<Guid> Do(AddAdultInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        Rule.Expect(input.Kinship is not Kinship.Child, FamilyRules.AdultNotChild, "input", "kinship");
        if (family.Version != input.Version)
        {
            throw new Conflict(family.Version);
        }

        return family.AddAdult(input.Kinship).Id;
    }
}
