using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Families;

/// <summary>A ground other than consent.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="ChildId">The child it is about.</param>
/// <param name="Code">Which ground of the list.</param>
/// <param name="Scope">What it opens: taking part, or sharing.</param>
/// <param name="Purpose">What for. It is sealed.</param>
/// <param name="From">The first day it holds.</param>
/// <param name="Until">The last day it holds; a year later at most.</param>
/// <param name="DecidedById">Who decided.</param>
/// <param name="DecidedOn">The day it was decided; not in the future.</param>
/// <param name="Confirmed">That what the ground asks to be confirmed is so.</param>
/// <param name="Recipient">Who may be told; only and always where the scope is sharing.</param>
/// <param name="Topic">What they may be told of; only and always where the scope is sharing.</param>
/// <param name="Meetings">For how many meetings, where the ground names a number.</param>
public sealed record RecordLegalGroundInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, [property: ID<FamilyMember>] Guid ChildId, string Code, ConsentScope Scope, string Purpose,
    DateOnly From, DateOnly Until, [property: ID<StaffMember>] Guid DecidedById, DateOnly DecidedOn, bool Confirmed,
    Sector? Recipient = null, SharingTopic? Topic = null, int? Meetings = null) : IInput;

/// <summary>
/// Records a ground other than consent. The caseworker does, who has the authority that a facilitator must not have [H, L]. Where one with custody says no,
/// going on needs this: the ground and who decided.
/// </summary>
internal sealed class RecordLegalGround(Work work, Vault vault) : IUseCase<RecordLegalGroundInput>
{
    public async Task<Guid> Do(RecordLegalGroundInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Db.RelationsOf(work.Caller, RelationKind.Caseworker).AnyAsync(one => one.FamilyId == family.Id, ct), FamilyRules.OnlyCaseworker);
        family.Child(input.ChildId, "input", "childId");
        Check(input);
        _ = await work.Db.Set<StaffMember>().FirstOrDefaultAsync(one => one.Id == input.DecidedById, ct) ?? throw new NotFound("input", "decidedById");

        var ground = new LegalGround(family.Id, input, work);
        ground.Describe(await vault.Open(family.Id, ct), input.Purpose);
        work.Db.Add(ground);
        return ground.Id;
    }

    private void Check(RecordLegalGroundInput input)
    {
        var ground = SharingGround.Find(input.Code);
        Rule.Expect(ground is not null, FamilyRules.GroundUnknown, "input", "code");
        var sharing = input.Scope is ConsentScope.Sharing;
        Rule.Expect(!sharing || input is { Recipient: not null, Topic: not null }, FamilyRules.SharingNeedsRecipient, "input", "recipient");
        Rule.Expect(sharing || input is { Recipient: null, Topic: null }, FamilyRules.OnlySharingHasRecipient, "input", "recipient");
        Rule.Require(ground.Covers(input.Scope, input.Recipient, input.Topic), FamilyRules.GroundDoesNotCover, "input", "scope");
        Rule.Require(input.Confirmed, FamilyRules.GroundNotConfirmed, "input", "confirmed");
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Purpose), FamilyRules.GroundPurposeMissing, "input", "purpose");
        Rule.Expect(input.DecidedOn <= work.Today && ground.LawOn(input.DecidedOn) is not null, FamilyRules.GroundDates, "input", "decidedOn");
        Rule.Expect(input.From >= input.DecidedOn && input.From <= work.Today.AddYears(1), FamilyRules.GroundDates, "input", "from");
        Rule.Expect(input.Until >= input.From && input.Until <= input.From.AddYears(1), FamilyRules.GroundDates, "input", "until");
        var meetings = ground.MostMeetings is { } most ? input.Meetings is { } some && some >= 1 && some <= most : input.Meetings is null;
        Rule.Expect(meetings, FamilyRules.GroundMeetings, "input", "meetings");
    }
}
