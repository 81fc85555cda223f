using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>What somebody with custody answered.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="ChildId">The child it is about.</param>
/// <param name="GivenById">Who answered; must hold custody of the child on that day.</param>
/// <param name="Scope">What was asked about.</param>
/// <param name="Answer">The answer. A withdrawal holds from the moment it is recorded.</param>
/// <param name="Form">Oral or written.</param>
/// <param name="On">The day of the answer, in Denmark; not in the future.</param>
/// <param name="Informed">How they were informed first.</param>
/// <param name="Language">The language they were informed in, as a BCP 47 tag.</param>
/// <param name="Recipient">With whom may be shared; only and always where the scope is sharing.</param>
/// <param name="Topic">What may be shared; only and always where the scope is sharing.</param>
public sealed record RecordConsentInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, [property: ID<FamilyMember>] Guid ChildId, [property: ID<FamilyMember>] Guid GivenById,
    ConsentScope Scope, ConsentAnswer Answer, ConsentForm Form, DateOnly On, InformedBy Informed, string Language = "da",
    Sector? Recipient = null, SharingTopic? Topic = null) : IInput;

/// <summary>
/// Adds an answer to the history of a family's consents. Where the family is anonymous until allocation, nobody has asked it anything before; where
/// consent comes first, the referrer may record it.
/// </summary>
internal sealed class RecordConsent(Work work, Rulebook rules, MunicipalityInForce municipality, IEnumerable<IFamilyListener> listeners) : IUseCase<RecordConsentInput>
{
    public async Task<Guid> Do(RecordConsentInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        await Permit(family.Id, input, ct);
        Check(family, input);
        await RequireTrust(input, ct);
        var consent = new Consent(
            family.Id, new(input.ChildId, input.GivenById, input.Scope, input.Recipient, input.Topic), input.Answer,
            new(input.Form, input.On, input.Language, input.Informed), work.Caller.Subject, work.Now);
        await RequireSomethingToWithdraw(consent, ct);
        work.Db.Add(consent);
        if (input.Scope is ConsentScope.ParentsAccess)
        {
            family.Member(input.ChildId).LetParentsIn(input.Answer);
        }

        foreach (var listener in listeners)
        {
            await listener.ConsentRecorded(consent, ct);
        }

        return consent.Id;
    }

    private async Task Permit(Guid familyId, RecordConsentInput input, CancellationToken ct)
    {
        // Whoever is signed in as the one who answers needs nobody to write it down for them, least of all a withdrawal.
        if (await work.Db.RelationsOf(work.Caller, RelationKind.Parent, RelationKind.Child)
            .AnyAsync(relation => relation.FamilyId == familyId && relation.PersonId == input.GivenById, ct))
        {
            return;
        }

        var consentFirst = rules.IdentityAtReferral(work.Today).Value is IdentityAtReferral.ConsentFirst;
        RelationKind[] kinds = consentFirst ? [RelationKind.Facilitator, RelationKind.Caseworker, RelationKind.Referrer] : CaseAccess.Leading;
        Rule.Allow(await work.Db.RelationsOf(work.Caller, kinds).AnyAsync(relation => relation.FamilyId == familyId, ct), FamilyRules.NotYourFamily);
        var allocated = await work.Db.Set<CaseRelation>().AnyAsync(
            relation => relation.FamilyId == familyId && relation.Kind == RelationKind.Facilitator && relation.Until == null, ct);
        Rule.Require(consentFirst || allocated, FamilyRules.ConsentTooEarly);
    }

    private void Check(Family family, RecordConsentInput input)
    {
        Rule.Expect(input.On <= work.Today, FamilyRules.ConsentInFuture, "input", "on");
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Language), FamilyRules.LanguageMissing, "input", "language");
        var sharing = input.Scope is ConsentScope.Sharing;
        Rule.Expect(!sharing || input is { Recipient: not null, Topic: not null }, FamilyRules.SharingNeedsRecipient, "input", "recipient");
        Rule.Expect(sharing || input is { Recipient: null, Topic: null }, FamilyRules.OnlySharingHasRecipient, "input", "recipient");
        family.Member(input.ChildId, "input", "childId");
        family.Member(input.GivenById, "input", "givenById");
        Rule.Expect(family.HoldersOf(input.ChildId, input.On).Contains(input.GivenById), FamilyRules.NotHolder, "input", "givenById");
        // The day it was said on counts, and so does today: at 18 the parents' answers are no longer theirs to give.
        Rule.Expect(family.HoldersOf(input.ChildId, work.Today).Contains(input.GivenById), FamilyRules.NotHolder, "input", "givenById");
        Rule.Expect(
            input.Scope is not ConsentScope.ParentsAccess || family.Member(input.ChildId).IsAdult(work.Today), FamilyRules.ParentsAccessFromEighteen, "input", "scope");
    }

    private async Task RequireTrust(RecordConsentInput input, CancellationToken ct)
    {
        var demanded = municipality.Family.TrustMeeting switch
        {
            TrustDemand.Always => true,
            TrustDemand.WithInterpreter => input.Informed is InformedBy.TalkWithInterpreter || !TrustMeeting.IsDanish(input.Language),
            _ => false,
        };
        if (demanded && input is { Scope: ConsentScope.TakingPart, Answer: ConsentAnswer.Given })
        {
            var held = await work.Db.Set<TrustMeeting>().Where(one => one.FamilyId == input.FamilyId && one.On <= input.On).ToListAsync(ct);
            Rule.Require(held.Exists(one => one.Satisfies(input.Language)), FamilyRules.TrustMeetingMissing);
        }
    }

    private async Task RequireSomethingToWithdraw(Consent withdrawal, CancellationToken ct)
    {
        if (withdrawal.Answer is ConsentAnswer.Withdrawn)
        {
            var given = await work.Db.Set<Consent>().AnyAsync(
                one => one.FamilyId == withdrawal.FamilyId && one.ChildId == withdrawal.ChildId && one.GivenById == withdrawal.GivenById
                    && one.Scope == withdrawal.Scope && one.Recipient == withdrawal.Recipient && one.Topic == withdrawal.Topic && one.Answer == ConsentAnswer.Given,
                ct);
            Rule.Require(given, FamilyRules.NothingToWithdraw, "input", "answer");
        }
    }
}

/// <summary>A module that must act in the same transaction when something happens to a family.</summary>
public interface IFamilyListener
{
    /// <summary>A consent was given, refused or withdrawn; it is not yet saved.</summary>
    Task ConsentRecorded(Consent consent, CancellationToken ct);
}
