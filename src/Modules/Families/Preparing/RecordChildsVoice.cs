using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>What a child says itself.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="ChildId">The child.</param>
/// <param name="Words">Its own words. They are sealed.</param>
/// <param name="Given">With the parents' knowledge or without them.</param>
/// <param name="On">The day; not in the future.</param>
public sealed record RecordChildsVoiceInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, [property: ID<FamilyMember>] Guid ChildId, string Words, VoiceGiven Given, DateOnly On) : IInput;

/// <summary>Records what a child says itself: the child does so by itself, or those who lead the case write it down. It takes nobody's consent [L].</summary>
internal sealed class RecordChildsVoice(Work work, Vault vault) : IUseCase<RecordChildsVoiceInput>
{
    public async Task<Guid> Do(RecordChildsVoiceInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        family.Child(input.ChildId, "input", "childId");
        var own = await work.Db.RelationsOf(work.Caller, RelationKind.Child).AnyAsync(one => one.FamilyId == family.Id && one.PersonId == input.ChildId, ct);
        Rule.Allow(own || await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Words), FamilyRules.VoiceEmpty, "input", "words");
        Rule.Expect(input.On <= work.Today && input.On > work.Today.AddYears(-1), FamilyRules.TalkDate, "input", "on");
        var voice = new ChildsVoice(family.Id, input.ChildId, input.Given, input.On, work.Caller.Subject);
        voice.Say(await vault.Open(family.Id, ct), input.Words);
        work.Db.Add(voice);
        return voice.Id;
    }
}
