namespace Netvaerk.Referrals;

/// <summary>A member of staff who is involved with the family, so that neutrality can be judged.</summary>
public sealed class InvolvedStaff : IOfFamily
{
    private InvolvedStaff()
    {
    }

    internal InvolvedStaff(Guid referralId, Guid familyId, Guid staffId, Involvement how) =>
        (ReferralId, FamilyId, StaffId, As) = (referralId, familyId, staffId, how);

    /// <summary>In which way.</summary>
    public Involvement As { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid ReferralId { get; private set; }

    internal Guid StaffId { get; private set; }
}
