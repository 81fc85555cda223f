namespace Netvaerk.Referrals;

/// <summary>
/// A keyed fingerprint of a CPR number that a referrer gave in a field of its own. It tells whether somebody has been referred before, and nothing else: without the
/// municipality's key it leads to nobody, and the number itself is kept nowhere [L].
/// </summary>
internal sealed class Fingerprint : IOfFamily
{
    internal const int Length = 64;

    private Fingerprint()
    {
    }

    internal Fingerprint(Referral referral, Guid memberId, FingerprintOf whose, string hash) =>
        (FamilyId, ReferralId, MemberId, Whose, Hash) = (referral.FamilyId, referral.Id, memberId, whose, hash);

    /// <summary>The family.</summary>
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid ReferralId { get; private set; }

    internal Guid MemberId { get; private set; }

    internal FingerprintOf Whose { get; private set; }

    internal string Hash { get; private set; } = "";
}

/// <summary>Whose number it is.</summary>
internal enum FingerprintOf
{
    /// <summary>A child's.</summary>
    Child,

    /// <summary>An adult's: two referrals with an adult in common are about siblings, as far as they are not about the same child.</summary>
    Adult,
}
