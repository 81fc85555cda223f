using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>A meeting that builds trust.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="On">The day; not in the future.</param>
/// <param name="Form">How it was held.</param>
/// <param name="InterpretedInto">The language it was interpreted into, as a BCP 47 tag.</param>
public sealed record RecordTrustMeetingInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, DateOnly On, MeetingForm Form, string? InterpretedInto = null) : IInput;

/// <summary>Records that somebody met the family to build trust [V].</summary>
internal sealed class RecordTrustMeeting(Work work) : IUseCase<RecordTrustMeetingInput>
{
    public async Task<Guid> Do(RecordTrustMeetingInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        RelationKind[] may = [.. CaseAccess.Leading, RelationKind.Referrer];
        Rule.Allow(await work.Db.RelationsOf(work.Caller, may).AnyAsync(one => one.FamilyId == family.Id, ct), FamilyRules.NotYourFamily);
        Rule.Expect(input.On <= work.Today && input.On > work.Today.AddYears(-1), FamilyRules.TalkDate, "input", "on");
        Rule.Expect(input.InterpretedInto is null || input.InterpretedInto.Length is >= 2 and <= 35, FamilyRules.LanguageMissing, "input", "interpretedInto");
        var meeting = new TrustMeeting(family.Id, input, work.Caller.Subject);
        work.Db.Add(meeting);
        return meeting.Id;
    }
}
