using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>That a family has been referred before (henvist før). It says no more: not when, not by whom, not what came of it.</summary>
/// <param name="Kind">Whether it was the same child, or a sibling.</param>
/// <param name="Because">What to do about it.</param>
public sealed record DuplicateWarning(DuplicateKind Kind, Text Because)
{
    internal static DuplicateWarning Of(DuplicateKind kind) => new(kind, kind is DuplicateKind.SameChild
        ? new("Et barn i denne henvisning er henvist til kommunen før. Tal med tovholderen, før du sender den videre.",
            "A child of this referral has been referred to the municipality before. Talk to the coordinator before you pass it on.")
        : new("Et barn med samme forælder er henvist til kommunen før. Tal med tovholderen, før du sender den videre.",
            "A child with the same parent has been referred to the municipality before. Talk to the coordinator before you pass it on."));
}

/// <summary>Who has been referred before.</summary>
public enum DuplicateKind
{
    /// <summary>The same child (samme barn).</summary>
    SameChild,

    /// <summary>A child with a parent in common (søskende).</summary>
    Sibling,
}

/// <summary>A fingerprint that an earlier referral holds too.</summary>
internal sealed record DuplicateMatch : IOfFamily
{
    public required Guid ReferralId { get; init; }

    public required Guid FamilyId { get; init; }

    public required FingerprintOf Whose { get; init; }
}

/// <summary>Which referrals a receiving facilitator is warned about: the later of two, never the earlier.</summary>
internal static class ReferredBefore
{
    internal static IQueryable<DuplicateMatch> Matches(this NetvaerkDb db, Caller caller)
    {
        var received = db.RelationsOf(caller, RelationKind.Receiver);
        return from own in db.Set<Fingerprint>()
               where received.Any(relation => relation.FamilyId == own.FamilyId)
               from other in db.Set<Fingerprint>()
               where other.Hash == own.Hash && other.Whose == own.Whose && other.FamilyId != own.FamilyId
               where db.Set<Referral>().Any(earlier => earlier.Id == other.ReferralId && earlier.SentOn != null && earlier.Id < own.ReferralId)
               select new DuplicateMatch { ReferralId = own.ReferralId, FamilyId = own.FamilyId, Whose = own.Whose };
    }
}
