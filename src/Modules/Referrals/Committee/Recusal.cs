namespace Netvaerk.Referrals;

/// <summary>That somebody is not to take part in deciding on a referral (inhabilitet): they neither see it nor decide on it.</summary>
public sealed class Recusal : IOfFamily
{
    internal const string Table = "referrals_recusal";

    internal static readonly BrokenRule Already = new(
        "referrals.recused-already", "Medlemmet er allerede erklæret inhabilt i sagen.", "The member is recused from the referral already.");

    private Recusal()
    {
    }

    internal Recusal(Referral referral, string subject, string name, Caller by, DateTimeOffset at) =>
        (ReferralId, FamilyId, Subject, Name, BySubject, At) = (referral.Id, referral.FamilyId, subject, name, by.Subject, at);

    /// <summary>Who is recused, by name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid ReferralId { get; private set; }

    internal string Subject { get; private set; } = "";

    internal string BySubject { get; private set; } = "";

    internal SealedText Reason { get; private set; }

    internal void Because(FamilyKey key, string reason) => Reason = key.Seal(Table, nameof(Reason), Id, reason.Trim());
}
