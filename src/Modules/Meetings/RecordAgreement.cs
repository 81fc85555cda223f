using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Something that was agreed at a meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="OwnerId">The participant who is to do it.</param>
/// <param name="What">What is to be done.</param>
/// <param name="ByWhen">The last day for it.</param>
/// <param name="Why">Why: what it is to lead to.</param>
public sealed record RecordAgreementInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, [property: ID<Participant>] Guid OwnerId, string What, DateOnly ByWhen, string Why) : IInput;

/// <summary>Records who does what by when, and why, from the moment the meeting begins.</summary>
internal sealed class RecordAgreement(Work work, Vault vault) : IUseCase<RecordAgreementInput>
{
    public async Task<Guid> Do(RecordAgreementInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, ct);
        Rule.Allow(await work.Facilitates(meeting.FamilyId, ct) || await work.TakesMinutesOf(meeting, ct), MeetingRules.OnlyFacilitatorOrMinuteTaker);
        meeting.RequireBegun(work.Now);
        var owner = meeting.Participants.FirstOrDefault(one => one.Id == input.OwnerId) ?? throw new NotFound("input", "ownerId");
        var agreement = new Agreement(meeting, owner, input.ByWhen, work.Now);
        agreement.Say(await vault.Open(meeting.FamilyId, ct), input.What, input.Why);
        work.Db.Add(agreement);
        return agreement.Id;
    }
}
