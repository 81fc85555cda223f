using System.Text.Json;
using System.Text.Json.Serialization;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>One child of a referral (det henviste barn): the facts, and what the rules advise about it.</summary>
[Node]
public sealed class ReferredChild : IOfFamily
{
    internal const string Table = "referrals_child";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private ReferredChild()
    {
    }

    internal ReferredChild(Guid referralId, Guid familyId, Guid memberId) => (ReferralId, FamilyId, MemberId) = (referralId, familyId, memberId);

    /// <summary>The id.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>Age in completed years (alder): on the day of sending, in a draft on the day of writing.</summary>
    public int? Age { get; private set; }

    /// <summary>The verdict that the rules advised on the day of sending.</summary>
    public Verdict? Verdict { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid ReferralId { get; private set; }

    internal Guid MemberId { get; private set; }

    // Traits and judgements tell of crime and illness: they are sealed like free text.
    internal SealedText Description { get; private set; }

    internal SealedText? Advice { get; private set; }

    internal void Describe(ChildDescription description, FamilyKey key) =>
        Description = Seal(key, nameof(Description), description with { MemberId = null, BirthDate = null, CprNumber = null });

    internal void IsOfAge(int? age) => Age = age;

    internal void Advise(Assessment assessment, FamilyKey key) =>
        (Verdict, Advice) = (assessment.Verdict, Seal(key, nameof(Advice), assessment));

    internal ChildDescription? Open(FamilyKey key) => Open<ChildDescription>(key, nameof(Description), Description);

    internal Assessment? OpenAdvice(FamilyKey key) => Advice is { } advice ? Open<Assessment>(key, nameof(Advice), advice) : null;

    private SealedText Seal<T>(FamilyKey key, string column, T value) => key.Seal(Table, column, Id, JsonSerializer.Serialize(value, Json));

    private T? Open<T>(FamilyKey key, string column, SealedText text) where T : class =>
        key.Open(Table, column, Id, text) is { } json ? JsonSerializer.Deserialize<T>(json, Json) : null;
}
