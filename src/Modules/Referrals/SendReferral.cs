using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A referral to be sent.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the referrer has seen.</param>
/// <param name="ConfirmsNotANotification">The referrer confirms that the referral does not replace a notification of concern (underretning) [H].</param>
/// <param name="BirthDates">Each child's birth date, from which its age on this day is derived; the dates are not kept.</param>
/// <param name="Forum">Which forum is to decide, where more than one can.</param>
/// <param name="Answer">The answer to the facilitator's question, when the referral came back with one.</param>
public sealed record SendReferralInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, bool ConfirmsNotANotification,
    IReadOnlyList<ChildBirthDate> BirthDates, string? Forum = null, string? Answer = null) : IInput;

/// <summary>A child's birth date.</summary>
/// <param name="MemberId">The child.</param>
/// <param name="BirthDate">The date; null where nobody knows it, and the age is answered as unknown.</param>
public sealed record ChildBirthDate([property: ID<FamilyMember>] Guid MemberId, DateOnly? BirthDate);

/// <summary>
/// Sends a complete referral to its facilitator. The rules of the day of sending say what they advise for each child, and who decides; both are
/// stored with their reasons.
/// </summary>
internal sealed class SendReferral(Work work, Vault vault, Rulebook rules) : IUseCase<SendReferralInput>
{
    public async Task<Guid> Do(SendReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        work.OnlyReferrer(referral);
        var family = await work.Family(referral.FamilyId, ct);
        var key = await vault.Open(family.Id, ct);
        new AnonymousWriting(referral, key).Expect(new WrittenText(input.Answer, "input", "answer"));
        AnswerQuestion(referral, key, input.Answer);
        referral.Send(input.ConfirmsNotANotification, work.Today);
        await RequireConsentWhereItComesFirst(referral, family, ct);

        var facts = referral.Children.Select(child => Facts(referral, child, input, key)).ToList();
        var sentOn = referral.SentOn!.Value;
        var advice = rules.Together(asked => facts.Select(known => asked.AssessChild(known, sentOn)).ToList());
        foreach (var (child, advised) in referral.Children.Zip(advice))
        {
            child.Advise(advised, key);
        }

        var forum = new ForumChoice(rules, sentOn).Choose(facts, input.Forum);
        referral.WillBeDecidedBy(forum.Body, forum.Forum, rules.Rhythm(sentOn).Value.AnswerWithinMonths);
        await Receive(referral, ct);
        return referral.Id;
    }

    private void AnswerQuestion(Referral referral, FamilyKey key, string? answer)
    {
        if (referral.Questions.FirstOrDefault(one => one.AnsweredAt is null) is { } open)
        {
            Rule.Expect(!string.IsNullOrWhiteSpace(answer), ReferralRules.AnswerMissing, "input", "answer");
            open.Reply(key, answer, work.Now);
        }
    }

    private async Task RequireConsentWhereItComesFirst(Referral referral, Family family, CancellationToken ct)
    {
        if (rules.IdentityAtReferral(work.Today).Value is IdentityAtReferral.ConsentFirst)
        {
            var ledger = await work.Ledger(family, ct);
            Rule.Require(
                referral.Children.All(child => ledger.Holds(child.MemberId, ConsentScope.Contact, work.Today)), ReferralRules.ConsentFirst);
        }
    }

    private static ChildFacts Facts(Referral referral, ReferredChild child, SendReferralInput input, FamilyKey key)
    {
        var description = child.Open(key) ?? throw new NotFound("input", "referralId");
        var given = input.BirthDates.FirstOrDefault(one => one.MemberId == child.MemberId)?.BirthDate;
        Rule.Expect(given is not null || description.IsUnknown(Questions.Age.Code), ReferralRules.BirthDateMissing, "input", "birthDates");
        Rule.Expect(given is not { } day || (day <= referral.SentOn && day > referral.SentOn.Value.AddYears(-40)), ReferralRules.BirthDate, "input", "birthDates");
        child.IsOfAge(given is { } born ? Birthdays.CompletedYears(born, referral.SentOn!.Value) : null);
        return ChildFactsOf.Read(description, child.Age, referral.Children.Count - 1);
    }

    private async Task Receive(Referral referral, CancellationToken ct)
    {
        var receiver = await work.StaffMember(referral.ReceiverId!.Value, ["input", "form", "receiverId"], ct);
        Rule.Require(receiver.IsFacilitator, ReferralRules.ReceiverNotFacilitator, "input", "form", "receiverId");
        await work.Relate(referral.FamilyId, receiver.Subject, RelationKind.Receiver, ct);
    }
}
