namespace Netvaerk.Families;

/// <summary>
/// A meeting that builds trust before the family is asked to take part (tillidsskabende møde) [V]. It is held in person, with an interpreter where one is
/// needed; what was said by telephone is kept and does not count as one.
/// </summary>
[Node]
public sealed class TrustMeeting : Aggregate, IOfFamily
{
    private TrustMeeting()
    {
    }

    internal TrustMeeting(Guid familyId, RecordTrustMeetingInput input, string recordedBy) =>
        (FamilyId, On, Form, InterpretedInto, RecordedBy) = (familyId, input.On, input.Form, input.InterpretedInto, recordedBy);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>How it was held.</summary>
    public MeetingForm Form { get; private set; }

    /// <summary>The language that it was interpreted into (tolket til), as a BCP 47 tag; null where there was no interpreter.</summary>
    public string? InterpretedInto { get; private set; }

    internal string RecordedBy { get; private set; } = "";

    // A talk in another language than Danish is a talk with an interpreter in that language.
    internal bool Satisfies(string language) => Form is MeetingForm.InPerson && (IsDanish(language) || Matches(language));

    internal static bool IsDanish(string language) => language == "da" || language.StartsWith("da-", StringComparison.OrdinalIgnoreCase);

    private bool Matches(string language) => InterpretedInto is { } into && Base(into).Equals(Base(language), StringComparison.OrdinalIgnoreCase);

    private static string Base(string tag) => tag.Split('-')[0];
}

/// <summary>How a meeting is held.</summary>
public enum MeetingForm
{
    /// <summary>In person (fysisk).</summary>
    InPerson,

    /// <summary>By video (video).</summary>
    Video,

    /// <summary>By telephone (telefon).</summary>
    Telephone,
}
