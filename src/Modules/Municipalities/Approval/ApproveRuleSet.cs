using Microsoft.EntityFrameworkCore;
namespace Netvaerk.Municipalities;

/// <summary>A rule set to be accepted.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ValidFrom">The first day of the rule set.</param>
/// <param name="ContentSha256">The hash of the content that the manager has read: nothing else is accepted.</param>
/// <param name="Note">Where it was decided, for example; at most 2,000 characters.</param>
public sealed record ApproveRuleSetInput(Guid IdempotencyKey, DateOnly ValidFrom, string ContentSha256, string? Note = null) : IInput;

/// <summary>
/// Accepts a rule set of the municipality's file on the municipality's behalf: from then on it governs the days from its first one. A manager does it,
/// who can sign in to the municipality; whoever runs the host or writes the file cannot.
/// </summary>
internal sealed class ApproveRuleSet(Work work, MunicipalityInForce filed) : IUseCase<ApproveRuleSetInput>
{
    internal const int LongestNote = 2000;

    internal static readonly BrokenRule OnlyManager = new(
        "municipalities.only-manager", "Kun en leder kan godkende kommunens regler.", "Only a manager can accept the municipality's rules.");

    internal static readonly BrokenRule ChangedSince = new(
        "municipalities.rule-set-changed",
        "Regelsættet er ændret, siden du læste det. Læs det igen, og tag stilling på ny.",
        "The rule set has been changed since you read it. Read it again and decide anew.");

    internal static readonly BrokenRule AcceptedAlready = new(
        "municipalities.rule-set-accepted-already",
        "Regelsættet er allerede godkendt, som det står. Du behøver ikke gøre mere.",
        "The rule set is accepted already, as it stands. There is nothing more to do.");

    internal static readonly BrokenRule NoteTooLong = new(
        "municipalities.note-too-long", "Skriv højst 2.000 tegn.", "Write at most 2,000 characters.");

    public async Task<Guid> Do(ApproveRuleSetInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.Is(Role.Manager), OnlyManager);
        Rule.Expect(input.Note is null or { Length: <= LongestNote }, NoteTooLong, "input", "note");
        var set = filed.RuleSets.FirstOrDefault(one => one.ValidFrom == input.ValidFrom) ?? throw new NotFound("input", "validFrom");
        Rule.Require(set.Content.Sha256 == input.ContentSha256, ChangedSince, "input", "contentSha256");

        // Who accepted it is shown with it for years: nobody takes that place by accepting the same words again.
        var latest = await work.Db.Set<RuleSetApproval>().AsNoTracking().Where(one => one.ValidFrom == input.ValidFrom).OrderByDescending(one => one.Id).Select(one => one.ContentSha256).FirstOrDefaultAsync(ct);
        Rule.Require(latest != input.ContentSha256, AcceptedAlready, "input", "contentSha256");
        var approval = new RuleSetApproval(set, work.Caller, work.Now, string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim());
        work.Db.Add(approval);
        work.Publish("municipalities.rule-set-approved", approval.Id);
        return approval.Id;
    }
}
