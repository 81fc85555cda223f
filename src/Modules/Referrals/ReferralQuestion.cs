namespace Netvaerk.Referrals;

/// <summary>A question with which a referral was returned (returnering), and its answer.</summary>
public sealed class ReferralQuestion : IOfFamily
{
    internal const string Table = "referrals_question";

    private ReferralQuestion()
    {
    }

    internal ReferralQuestion(Guid referralId, Guid familyId, SealedQuestion question)
    {
        (ReferralId, FamilyId) = (referralId, familyId);
        (Id, Question, AskedAt) = (question.Id, question.Text, question.At);
    }

    /// <summary>When it was asked.</summary>
    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; }

    internal Guid ReferralId { get; private set; }

    internal SealedText Question { get; private set; }

    internal SealedText? Answer { get; private set; }

    internal void Reply(FamilyKey key, string answer, DateTimeOffset now) =>
        (Answer, AnsweredAt) = (key.Seal(Table, nameof(Answer), Id, answer.Trim()), now);
}

/// <summary>A question, sealed.</summary>
internal readonly record struct SealedQuestion(Guid Id, SealedText Text, DateTimeOffset At)
{
    internal static SealedQuestion Of(FamilyKey key, string question, DateTimeOffset now)
    {
        var id = Ids.Next();
        return new(id, key.Seal(ReferralQuestion.Table, nameof(ReferralQuestion.Question), id, question.Trim()), now);
    }
}
