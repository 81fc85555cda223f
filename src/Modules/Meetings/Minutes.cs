using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>The minutes of a meeting (referat), written by whom the municipality's rule names, sealed with the family's key.</summary>
[Node]
public sealed class Minutes : Aggregate, IOfFamily
{
    internal const string Table = "meetings_minutes";

    private Minutes()
    {
    }

    internal Minutes(Meeting meeting) => (MeetingId, FamilyId) = (meeting.Id, meeting.FamilyId);

    /// <summary>When they were last written.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Who last wrote them, by name.</summary>
    public string WrittenBy { get; private set; } = "";

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid MeetingId { get; private set; }

    internal string WriterSubject { get; private set; } = "";

    internal SealedText Text { get; private set; }

    internal void Write(FamilyKey key, string text, Caller by, DateTimeOffset now)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(text), MeetingRules.MinutesEmpty, "input", "text");
        Writing.Check(text, Writing.Long, "input", "text");
        (WrittenAt, WrittenBy, WriterSubject) = (now, by.Name, by.Subject);
        Text = key.Seal(Table, nameof(Text), Id, text.Trim());
    }
}
