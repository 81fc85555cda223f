namespace Netvaerk.Families;

/// <summary>
/// One answer in the history of a family's consents (samtykke). Nothing is ever changed or removed: whoever changes their mind adds a new answer.
/// This is administrative-law consent; it is not what makes the processing of data lawful under the GDPR.
/// </summary>
[Node]
public sealed class Consent : Aggregate, IOfFamily
{
    private Consent()
    {
    }

    internal Consent(Guid familyId, ConsentInquiry about, ConsentAnswer answer, ConsentCircumstances how, string recordedBy, DateTimeOffset now)
    {
        (FamilyId, ChildId, GivenById, Scope, Recipient, Topic) = (familyId, about.ChildId, about.GivenById, about.Scope, about.Recipient, about.Topic);
        (Answer, Form, On, Language, Informed) = (answer, how.Form, how.On, how.Language, how.Informed);
        (RecordedBy, RecordedAt) = (recordedBy, now);
    }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The child it is about.</summary>
    [ID<FamilyMember>]
    public Guid ChildId { get; private set; }

    /// <summary>Who answered: a holder of custody, or from 18 the young person.</summary>
    [ID<FamilyMember>]
    public Guid GivenById { get; private set; }

    /// <summary>What was asked about (omfang).</summary>
    public ConsentScope Scope { get; private set; }

    /// <summary>With whom information may be shared (modtager); only where the scope is sharing.</summary>
    public Sector? Recipient { get; private set; }

    /// <summary>What may be shared (emne); only where the scope is sharing.</summary>
    public SharingTopic? Topic { get; private set; }

    /// <summary>The answer (svar).</summary>
    public ConsentAnswer Answer { get; private set; }

    /// <summary>Oral or written (mundtligt eller skriftligt).</summary>
    public ConsentForm Form { get; private set; }

    /// <summary>The day it was given, in Denmark.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The language it was explained in, as a BCP 47 tag.</summary>
    public string Language { get; private set; } = "da";

    /// <summary>How the person was informed first (information).</summary>
    public InformedBy Informed { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The subject of whoever recorded it.</summary>
    internal string RecordedBy { get; private set; } = "";
}

/// <summary>What a holder of custody is asked.</summary>
/// <param name="ChildId">About which child.</param>
/// <param name="GivenById">Who answers.</param>
/// <param name="Scope">What about.</param>
/// <param name="Recipient">With whom to share.</param>
/// <param name="Topic">What to share.</param>
internal sealed record ConsentInquiry(Guid ChildId, Guid GivenById, ConsentScope Scope, Sector? Recipient, SharingTopic? Topic);

/// <summary>How an answer came about.</summary>
/// <param name="Form">Oral or written.</param>
/// <param name="On">The day.</param>
/// <param name="Language">The language.</param>
/// <param name="Informed">How they were informed.</param>
internal sealed record ConsentCircumstances(ConsentForm Form, DateOnly On, string Language, InformedBy Informed);

/// <summary>What a consent is about (omfang). One never implies another.</summary>
public enum ConsentScope
{
    /// <summary>To be contacted about the method (at blive kontaktet).</summary>
    Contact,

    /// <summary>To take part in the series of meetings (at deltage).</summary>
    TakingPart,

    /// <summary>To share information with somebody about something (at dele oplysninger).</summary>
    Sharing,

    /// <summary>To let the parents follow the case (forældrenes indsigt), which only the young person can, from the 18th birthday on.</summary>
    ParentsAccess,
}

/// <summary>What somebody answered.</summary>
public enum ConsentAnswer
{
    /// <summary>Yes (ja).</summary>
    Given,

    /// <summary>No (nej); no reason is asked.</summary>
    Refused,

    /// <summary>Taken back (trukket tilbage), from that moment on.</summary>
    Withdrawn,
}

/// <summary>How a consent was expressed.</summary>
public enum ConsentForm
{
    /// <summary>Oral (mundtligt).</summary>
    Oral,

    /// <summary>Written (skriftligt).</summary>
    Written,
}

/// <summary>How somebody was informed before answering.</summary>
public enum InformedBy
{
    /// <summary>In a talk face to face (samtale).</summary>
    Talk,

    /// <summary>In a talk with an interpreter (samtale med tolk).</summary>
    TalkWithInterpreter,

    /// <summary>In writing (skriftligt).</summary>
    Writing,

    /// <summary>By telephone (telefon).</summary>
    Telephone,
}

/// <summary>What information may be about (emne).</summary>
public enum SharingTopic
{
    /// <summary>That there is a series of meetings, and when.</summary>
    Meetings,

    /// <summary>School and day care (skole og dagtilbud).</summary>
    Schooling,

    /// <summary>Health (helbred).</summary>
    Health,

    /// <summary>The family's situation (familiens forhold).</summary>
    FamilySituation,

    /// <summary>Crime and police (kriminalitet).</summary>
    Crime,

    /// <summary>Goals and agreements (mål og aftaler).</summary>
    Agreements,
}
