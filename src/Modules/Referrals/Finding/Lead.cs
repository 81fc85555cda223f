using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Referrals;

/// <summary>
/// A family whom somebody who looks for them has noticed (spor), described without identity. It becomes a referral or is dropped with a reason. Its words are sealed
/// with a key of its own, so that they can be forgotten like a family's.
/// </summary>
[Node]
public sealed class Lead : Aggregate, IOfFamily
{
    internal const string Table = "referrals_lead";

    private Lead()
    {
    }

    internal Lead(Caller by, Sector sector, string place, DateOnly noticedOn, DateTimeOffset now) =>
        (By, BySubject, Sector, Place, NoticedOn, RecordedAt) = (by.Name, by.Subject, sector, place.Trim(), noticedOn, now);

    Guid IOfFamily.FamilyId => Id;

    /// <summary>Who noticed it, by name.</summary>
    public string By { get; private set; } = "";

    /// <summary>Where they looked (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>The place (sted): a school, a club, a ward; no address of a family.</summary>
    public string Place { get; private set; } = "";

    /// <summary>The day it was noticed.</summary>
    public DateOnly NoticedOn { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>What has come of it (status).</summary>
    public LeadStatus Status { get; private set; } = LeadStatus.Open;

    internal string BySubject { get; private set; } = "";

    internal SealedText Words { get; private set; }

    internal SealedText? DroppedBecause { get; private set; }

    internal Guid? ReferralId { get; private set; }

    internal void Describe(FamilyKey key, string words) => Words = key.Seal(Table, nameof(Words), Id, words.Trim());

    internal void BecomeReferral(Guid referralId)
    {
        Require(Status is LeadStatus.Open, ReferralRules.LeadClosed, "input", "leadId");
        (Status, ReferralId) = (LeadStatus.Referred, referralId);
    }

    internal void Drop(FamilyKey key, string because)
    {
        Require(Status is LeadStatus.Open, ReferralRules.LeadClosed);
        (Status, DroppedBecause) = (LeadStatus.Dropped, key.Seal(Table, nameof(DroppedBecause), Id, because.Trim()));
    }
}

/// <summary>What has come of a lead.</summary>
public enum LeadStatus
{
    /// <summary>Nothing yet (åbent).</summary>
    Open,

    /// <summary>The family has been referred (henvist).</summary>
    Referred,

    /// <summary>Dropped, with a reason (opgivet).</summary>
    Dropped,
}
