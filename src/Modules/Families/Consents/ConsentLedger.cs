using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>
/// What a family's consents add up to. Everyone who answers for a child must have said yes, and the latest answer of each is the one that counts; nobody
/// there to answer means that nobody has said yes. A recorded legal ground opens what it names, and nothing else.
/// </summary>
/// <param name="family">The family, with members and custody.</param>
/// <param name="consents">The whole history.</param>
/// <param name="grounds">The legal grounds recorded.</param>
public sealed class ConsentLedger(Family family, IReadOnlyCollection<Consent> consents, IReadOnlyCollection<LegalGround>? grounds = null)
{
    private readonly IReadOnlyCollection<LegalGround> grounds = grounds ?? [];

    /// <summary>Whether the child may be contacted or take part on a day: everyone who answers for it says so, or a legal ground does.</summary>
    public bool Holds(Guid childId, ConsentScope scope, DateOnly on) =>
        Missing(childId, scope, on) is { Count: 0 } || grounds.Any(ground => ground.Opens(childId, scope, null, null, on));

    /// <summary>Whether information about the child may be shared with the recipient on the topic, on a day.</summary>
    public bool MayShare(Guid childId, Sector recipient, SharingTopic topic, DateOnly on) =>
        AllSayYes(childId, recipient, topic, on) || grounds.Any(ground => ground.Opens(childId, ConsentScope.Sharing, recipient, topic, on));

    /// <summary>Whether information about the child may be shared, on which ground, and why.</summary>
    public SharingAnswer Ask(Guid childId, Sector recipient, SharingTopic topic, DateOnly on)
    {
        var holders = family.HoldersOf(childId, on);
        var said = holders.Select(holder => SharingReasons.Of(
            family.Member(holder), Latest(History(childId, holder, ConsentScope.Sharing, recipient, topic), on), SaysYes(childId, holder, recipient, topic, on), on)).ToList();
        if (holders.Count == 0)
        {
            said.Add(SharingReasons.Nobody(on));
        }

        if (AllSayYes(childId, recipient, topic, on))
        {
            return new(May: true, SharingAnswer.Consent, [.. said, SharingReasons.Consented(on)]);
        }

        var standing = grounds.Where(ground => ground.ChildId == childId && ground.Scope is ConsentScope.Sharing && ground.Recipient == recipient && ground.Topic == topic)
            .OrderBy(ground => ground.Opens(childId, ConsentScope.Sharing, recipient, topic, on)).ToList();
        said.AddRange(standing.Select(ground => SharingReasons.Of(ground, on)));
        return standing.LastOrDefault() is { } last && last.Opens(childId, ConsentScope.Sharing, recipient, topic, on)
            ? new(May: true, last.Code, said)
            : new(May: false, null, [.. said, SharingReasons.NoGround(on)]);
    }

    /// <summary>Whether a person has let themselves be contacted or agreed to take part, for any child.</summary>
    public bool HasConsented(Guid memberId, DateOnly on) =>
        Own(memberId, on).GroupBy(one => (one.ChildId, one.Scope)).Any(history => IsYes(history, on));

    /// <summary>Whether a person has agreed to take part, for any child.</summary>
    public bool TakesPart(Guid memberId, DateOnly on) =>
        Own(memberId, on).Where(one => one.Scope is ConsentScope.TakingPart).GroupBy(one => one.ChildId).Any(history => IsYes(history, on));

    /// <summary>
    /// Whether who a member of the family is may be stored and read: an adult's own yes, for a child that of everyone who answers for it, to be contacted or to
    /// take part.
    /// </summary>
    public bool IsOpen(FamilyMember member, DateOnly on) => member.Kinship is Kinship.Child
        ? Holds(member.Id, ConsentScope.Contact, on) || Holds(member.Id, ConsentScope.TakingPart, on)
        : HasConsented(member.Id, on);

    /// <summary>Whether those who meet the family may know who a member is: not to be contacted only, but to take part.</summary>
    public bool IsOpenToParticipants(FamilyMember member, DateOnly on) =>
        member.Kinship is Kinship.Child ? Holds(member.Id, ConsentScope.TakingPart, on) : AnyChildTakesPart(on) && TakesPart(member.Id, on);

    /// <summary>Whether any child of the family takes part, so that there is a network to know of.</summary>
    public bool AnyChildTakesPart(DateOnly on) =>
        family.Members.Any(member => member.Kinship is Kinship.Child && Holds(member.Id, ConsentScope.TakingPart, on));

    /// <summary>Whether parents are expected where a child is concerned.</summary>
    public ParentsPart ParentsPart(Guid childId, DateOnly on) => family.ParentsOf(childId, on).Count > 0 ? Families.ParentsPart.Expected : Families.ParentsPart.NotApplicable;

    /// <summary>Those who answer for the child and whose yes is missing; null where there is nobody to answer.</summary>
    public IReadOnlyList<Guid>? Missing(Guid childId, ConsentScope scope, DateOnly on)
    {
        var holders = family.HoldersOf(childId, on);
        return holders.Count == 0 ? null : [.. holders.Where(holder => !IsYes(History(childId, holder, scope, null, null), on))];
    }

    private bool AllSayYes(Guid childId, Sector recipient, SharingTopic topic, DateOnly on)
    {
        var holders = family.HoldersOf(childId, on);
        return holders.Count > 0 && holders.All(holder => SaysYes(childId, holder, recipient, topic, on));
    }

    private bool SaysYes(Guid childId, Guid holder, Sector recipient, SharingTopic topic, DateOnly on) =>
        IsYes(History(childId, holder, ConsentScope.Sharing, recipient, topic), on);

    private IEnumerable<Consent> Own(Guid memberId, DateOnly on) =>
        consents.Where(one => one.GivenById == memberId && one.Scope is (ConsentScope.Contact or ConsentScope.TakingPart) && StillAnswers(one, on));

    // What a parent said for a child counts no longer once the child is 18.
    private bool StillAnswers(Consent consent, DateOnly on) =>
        consent.GivenById == consent.ChildId || family.Members.FirstOrDefault(member => member.Id == consent.ChildId) is not { } child || !child.IsAdult(on);

    private IEnumerable<Consent> History(Guid childId, Guid holder, ConsentScope scope, Sector? recipient, SharingTopic? topic) =>
        consents.Where(one => one.ChildId == childId && one.GivenById == holder && one.Scope == scope && one.Recipient == recipient && one.Topic == topic);

    private static Consent? Latest(IEnumerable<Consent> history, DateOnly on) =>
        history.Where(one => one.On <= on).OrderBy(one => one.On).ThenBy(one => one.RecordedAt).ThenBy(one => one.Id).LastOrDefault();

    // A no counts from the moment it is recorded, whichever day it was said: a yes undoes it only if it was said no earlier and recorded later.
    private static bool IsYes(IEnumerable<Consent> history, DateOnly on)
    {
        var until = history.Where(one => one.On <= on).ToList();
        return until.Any(yes => yes.Answer is ConsentAnswer.Given && until.TrueForAll(no => no.Answer is ConsentAnswer.Given
            || (no.On <= yes.On && (no.RecordedAt, no.Id).CompareTo((yes.RecordedAt, yes.Id)) < 0)));
    }
}

/// <summary>Whether parents are expected to take part where a child is concerned.</summary>
public enum ParentsPart
{
    /// <summary>They are (forventes).</summary>
    Expected,

    /// <summary>It does not apply (ikke relevant): a guardian alone holds custody, nobody does, or the young person is 18. That is never counted as zero.</summary>
    NotApplicable,
}

/// <summary>Whether somebody may be told something (må det deles), and on what ground.</summary>
/// <param name="May">Whether they may.</param>
/// <param name="Ground">On what ground: <c>consent</c>, or the code of one on the list; null where there is none.</param>
/// <param name="Because">Why, the decisive reason last.</param>
public sealed record SharingAnswer(bool May, string? Ground, IReadOnlyList<Reason> Because)
{
    internal const string Consent = "consent";
}

/// <summary>The sentences of an answer about sharing.</summary>
internal static class SharingReasons
{
    public static Reason Of(FamilyMember holder, Consent? latest, bool counts, DateOnly on)
    {
        var (who, source) = (Named(holder), LegalBasis.On("consent", on).Citation.Da);
        return latest switch
        {
            null => new("sharing.not-asked", $"{who.Da} er ikke blevet spurgt.", $"{who.En} has not been asked.", source),
            { Answer: ConsentAnswer.Given } when counts => new("sharing.said-yes", $"{who.Da} sagde ja {Day(latest).Da}.", $"{who.En} said yes on {Day(latest).En}.", source),
            { Answer: ConsentAnswer.Refused } => new("sharing.said-no", $"{who.Da} sagde nej {Day(latest).Da}.", $"{who.En} said no on {Day(latest).En}.", source),
            _ => new("sharing.withdrawn", $"{who.Da} har trukket sit ja tilbage.", $"{who.En} has taken the yes back.", source),
        };
    }

    public static Reason Of(LegalGround ground, DateOnly on)
    {
        var (listed, law) = (SharingGround.Find(ground.Code)!, LegalBasis.On(SharingGround.Find(ground.Code)!.Basis, ground.DecidedOn).Citation.Da);
        return ground.Opens(ground.ChildId, ground.Scope, ground.Recipient, ground.Topic, on)
            ? new("sharing.ground", $"{listed.Words.Da}, besluttet {Said(ground.DecidedOn).Da}.", $"{listed.Words.En}, decided on {Said(ground.DecidedOn).En}.", law)
            : new("sharing.ground-over", $"{listed.Words.Da}: gælder ikke den dag.", $"{listed.Words.En}: does not hold on that day.", law);
    }

    public static Reason Nobody(DateOnly on) => new(
        "sharing.nobody", "Der er ingen registreret, som kan svare for barnet.", "Nobody is recorded who can answer for the child.", LegalBasis.On("custody", on).Citation.Da);

    public static Reason Consented(DateOnly on) => new(
        "sharing.consent", "Alle, der svarer for barnet, har sagt ja, så det må deles.", "Everyone who answers for the child has said yes, so it may be shared.",
        LegalBasis.On("consent", on).Citation.Da);

    public static Reason NoGround(DateOnly on) => new(
        "sharing.no-ground", "Der er hverken ja fra alle eller et andet grundlag, så det må ikke deles.", "There is neither a yes from everyone nor another ground, so it may not be shared.",
        LegalBasis.On("consent", on).Citation.Da);

    private static Text Day(Consent consent) => Said(consent.On);

    private static Text Said(DateOnly day) => DanishCalendar.Say(day);

    private static Text Named(FamilyMember member) => member.Kinship switch
    {
        Kinship.Mother => new("Moren", "The mother"),
        Kinship.Father => new("Faren", "The father"),
        Kinship.CoParent => new("Medforælderen", "The co-parent"),
        Kinship.Guardian => new("Værgen eller repræsentanten", "The guardian or representative"),
        Kinship.Child => new("Den unge selv", "The young person"),
        _ => new("En voksen med forældremyndighed", "An adult with custody"),
    };
}
