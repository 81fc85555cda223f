using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Staff;

namespace Netvaerk.Tests.Meetings;

internal sealed record NoInput(Guid IdempotencyKey) : IInput;

/// <summary>Registers the staff that the tests know by name.</summary>
internal sealed class HireStaff(Work work) : IUseCase<NoInput>
{
    public Task<Guid> Do(NoInput input, CancellationToken ct)
    {
        var mette = new StaffMember("mette", "Mette", "mødeleder", Sector.OtherAuthority);
        mette.BecomeFacilitator([]);
        work.Db.AddRange(
            mette, new StaffMember("rikke", "Rikke", "referent", Sector.OtherAuthority), new StaffMember("tove", "Tove", "lærer", Sector.School));
        return Task.FromResult(mette.Id);
    }
}

/// <summary>Takes a family as far as to a referral that is allocated to Mette, or to somebody else who leads meetings.</summary>
internal sealed class ReferFamily(Work work, Vault vault, Kinship holder, bool consent, bool joint, string leader = "mette") : IUseCase<NoInput>
{
    public Case? Case { get; private set; }

    public async Task<Guid> Do(NoInput input, CancellationToken ct)
    {
        var facilitator = await work.Db.Set<StaffMember>().SingleAsync(one => one.Subject == leader, ct);
        var family = new Family();
        var key = await vault.Create(family.Id, ct);
        var (child, adult) = (family.AddChild(), family.AddAdult(holder));
        family.HoldsCustody(adult, child, joint ? CustodyKind.Joint : CustodyKind.Sole, DateOnly.MinValue);
        if (joint)
        {
            family.HoldsCustody(family.AddAdult(Kinship.Father), child, CustodyKind.Joint, DateOnly.MinValue);
        }

        var teacher = new NetworkMember(family.Id, Sector.School, ProposedBy.Facilitator, null);
        teacher.Seal(key, new("Lene Lærer", "klasselærer"));
        var referral = Allocated(family, child, key, facilitator);
        work.Db.AddRange(family, referral, teacher);
        work.Db.AddRange(
            Related(family, leader, RelationKind.Facilitator), Related(family, "karl", RelationKind.Caseworker),
            new CaseRelation(family.Id, "mor", RelationKind.Parent, work.Now, adult.Id));
        if (consent)
        {
            work.Db.Add(new Consent(
                family.Id, new(child.Id, adult.Id, ConsentScope.TakingPart, null, null), ConsentAnswer.Given,
                new(ConsentForm.Oral, work.Today, "da", InformedBy.Talk), "mette", work.Now));
        }

        Case = new(family.Id, child.Id, adult.Id, referral.Id, teacher.Id);
        return family.Id;
    }

    private CaseRelation Related(Family family, string subject, RelationKind kind) => new(family.Id, subject, kind, work.Now);

    private Referral Allocated(Family family, FamilyMember child, FamilyKey key, StaffMember facilitator)
    {
        var referral = new Referral(family.Id, work.Caller, work.Now);
        referral.Write(new(new("Ida", "Skolen"), "Fravær.", "Uro.", "Ingen.", ReceiverId: facilitator.Id), key);
        referral.Describe(child, new(), key);
        referral.Send(true, work.Today);
        referral.WillBeDecidedBy(DecidingBody.Committee, null, null);
        referral.PassOn(work.Now);
        var decision = new Decision(referral, DecisionKind.Allocate, Verdict.Inside, work.Caller, work.Now);
        decision.Ground(key, "Familien har brug for det.", null, null);
        decision.Allocate(facilitator.Id);
        referral.Decide(decision);
        return referral;
    }
}
