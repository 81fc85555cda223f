namespace Netvaerk.Referrals;

/// <summary>Words that look like somebody's identity and are none, for example a helpline's number.</summary>
/// <param name="Words">The words, exactly as they stand in the text; 1 to 200 characters. Never a CPR number.</param>
/// <param name="Reason">Why they tell of nobody; at most 2,000 characters. It is kept.</param>
public sealed record ReleasedWords(string Words, string Reason);

/// <summary>Words of a referral that were released (frigivet), with who did it and why.</summary>
public sealed class Release : IOfFamily
{
    internal const string Table = "referrals_release";

    private const int LongestWords = 200;
    private const int LongestReason = 2_000;

    private Release()
    {
    }

    internal Release(Referral referral, Caller by, DateTimeOffset at) =>
        (ReferralId, FamilyId, By, BySubject, At) = (referral.Id, referral.FamilyId, by.Name, by.Subject, at);

    /// <summary>Who released them, by name.</summary>
    public string By { get; private set; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid ReferralId { get; private set; }

    internal string BySubject { get; private set; } = "";

    internal SealedText Words { get; private set; }

    internal SealedText Reason { get; private set; }

    internal void Seal(FamilyKey key, ReleasedWords released, params string[] path)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(released.Words) && released.Words.Length <= LongestWords, ReferralRules.ReleasedWordsMissing, [.. path, "words"]);
        Rule.Expect(!string.IsNullOrWhiteSpace(released.Reason) && released.Reason.Length <= LongestReason, ReferralRules.ReleaseReasonMissing, [.. path, "reason"]);
        Rule.Require(!CprInText.Look(released.Words).Any(), ReferralRules.CprNeverReleased, [.. path, "words"]);
        Rule.Require(!CprInText.Look(released.Reason).Any(), ReferralRules.CprNeverReleased, [.. path, "reason"]);
        (Words, Reason) = (key.Seal(Table, nameof(Words), Id, released.Words.Trim()), key.Seal(Table, nameof(Reason), Id, released.Reason.Trim()));
    }

    internal string? Open(FamilyKey key) => key.Open(Table, nameof(Words), Id, Words);
}
