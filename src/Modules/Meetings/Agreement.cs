using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Who does what by when, and why (aftale). The private network may own one as well as a professional [R, Vk].</summary>
[Node]
public sealed class Agreement : Aggregate, IOfFamily
{
    internal const string Table = "meetings_agreement";

    private Agreement()
    {
    }

    internal Agreement(Meeting meeting, Participant owner, DateOnly by, DateTimeOffset now)
    {
        Rule.Expect(by >= meeting.On, MeetingRules.AgreementBeforeMeeting, "input", "byWhen");
        (MeetingId, FamilyId, OwnerId, ByWhen, RecordedAt) = (meeting.Id, meeting.FamilyId, owner.Id, by, now);
    }

    /// <summary>The last day for it (frist).</summary>
    public DateOnly ByWhen { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid MeetingId { get; private set; }

    internal Guid OwnerId { get; private set; }

    internal SealedText What { get; private set; }

    internal SealedText Why { get; private set; }

    internal void Say(FamilyKey key, string what, string why)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(what), MeetingRules.AgreementEmpty, "input", "what");
        Rule.Expect(!string.IsNullOrWhiteSpace(why), MeetingRules.AgreementEmpty, "input", "why");
        Writing.Check(what, Writing.Short, "input", "what");
        Writing.Check(why, Writing.Short, "input", "why");
        (What, Why) = (key.Seal(Table, nameof(What), Id, what.Trim()), key.Seal(Table, nameof(Why), Id, why.Trim()));
    }
}
