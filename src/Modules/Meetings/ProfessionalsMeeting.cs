using Netvaerk.Families;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>
/// The professionals' pre-meeting (formøde) before a meeting: who has which role, and nothing about the child. The family is told of it beforehand [R].
/// </summary>
[Node]
public sealed class ProfessionalsMeeting : Aggregate, IOfFamily
{
    private readonly List<ProfessionalRole> roles = [];

    private ProfessionalsMeeting()
    {
    }

    internal ProfessionalsMeeting(Meeting meeting, PlanPreMeetingInput input)
    {
        (MeetingId, FamilyId, On, StartsAt) = (meeting.Id, meeting.FamilyId, input.On, input.StartsAt);
        (Topics, AnnouncedOn, AnnouncedBy) = (input.Topics, input.AnnouncedOn, input.AnnouncedBy);
    }

    /// <summary>The date in Denmark.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it begins, by the clock on the wall in Denmark.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>What it is about, as codes of the municipality's list (emner).</summary>
    public IReadOnlyList<string> Topics { get; private set; } = [];

    /// <summary>The day the family was told of it (meddelt familien).</summary>
    public DateOnly AnnouncedOn { get; private set; }

    /// <summary>How the family was told.</summary>
    public InformedBy AnnouncedBy { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid MeetingId { get; private set; }

    internal IReadOnlyList<ProfessionalRole> Roles => roles;

    internal void Give(Meeting meeting, FamilyKey key, RoleInput given, string[] path)
    {
        var participant = meeting.Participants.FirstOrDefault(one => one.Id == given.ParticipantId) ?? throw new NotFound([.. path, "participantId"]);
        Require(participant.IsProfessional, MeetingRules.OnlyProfessionalsHaveRoles, [.. path, "participantId"]);
        Expect(roles.All(one => one.ParticipantId != participant.Id), MeetingRules.RoleTwice, [.. path, "participantId"]);
        Expect(!string.IsNullOrWhiteSpace(given.Role), MeetingRules.RoleMissing, [.. path, "role"]);
        Writing.Check(given.Role, ProfessionalRole.Longest, [.. path, "role"]);
        Require(!AboutTheChild.Is(given.Role), MeetingRules.RolesOnly, [.. path, "role"]);
        roles.Add(new(this, key, participant, given.Role.Trim()));
    }
}

/// <summary>The role (rolle) that a professional takes at a meeting.</summary>
public sealed class ProfessionalRole : IOfFamily
{
    internal const string Table = "meetings_professional_role";

    internal const int Longest = 200;

    private ProfessionalRole()
    {
    }

    internal ProfessionalRole(ProfessionalsMeeting meeting, FamilyKey key, Participant participant, string role)
    {
        (PreMeetingId, FamilyId, ParticipantId) = (meeting.Id, meeting.FamilyId, participant.Id);
        Words = key.Seal(Table, nameof(Words), Id, role);
    }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid PreMeetingId { get; private set; }

    internal Guid ParticipantId { get; private set; }

    internal SealedText Words { get; private set; }
}
