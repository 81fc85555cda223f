namespace Netvaerk.Referrals;

/// <summary>A notification of concern (underretning) that was sent on its own; a referral never replaces it [H], and is tracked apart from it.</summary>
public sealed class NotificationOfConcern : IOfFamily
{
    internal const string Table = "referrals_notification";

    private NotificationOfConcern()
    {
    }

    internal NotificationOfConcern(Referral referral, DateOnly sentOn, Caller by) =>
        (ReferralId, FamilyId, SentOn, RecordedBy) = (referral.Id, referral.FamilyId, sentOn, by.Subject);

    /// <summary>The day it was sent.</summary>
    public DateOnly SentOn { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid ReferralId { get; private set; }

    internal SealedText? Reference { get; private set; }

    internal string RecordedBy { get; private set; } = "";

    internal void Refer(FamilyKey key, string? reference) =>
        Reference = string.IsNullOrWhiteSpace(reference) ? null : key.Seal(Table, nameof(Reference), Id, reference.Trim());
}
