using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>The professionals' pre-meeting before a meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting that it prepares.</param>
/// <param name="On">The date in Denmark.</param>
/// <param name="StartsAt">When it begins, by the clock on the wall in Denmark; before the meeting does.</param>
/// <param name="Topics">What it is about, as codes of the municipality's list; the child is none of them.</param>
/// <param name="Roles">Which professional takes which role at the meeting.</param>
/// <param name="AnnouncedOn">The day the family was told of it; today or earlier, and within a year of the pre-meeting.</param>
/// <param name="AnnouncedBy">How the family was told.</param>
public sealed record PlanPreMeetingInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, DateOnly On, TimeOnly StartsAt, IReadOnlyList<string> Topics, IReadOnlyList<RoleInput> Roles,
    DateOnly AnnouncedOn, InformedBy AnnouncedBy) : IInput;

/// <summary>A professional's role at a meeting.</summary>
/// <param name="ParticipantId">The professional.</param>
/// <param name="Role">The role, in a few words about the professional's own part.</param>
public sealed record RoleInput([property: ID<Participant>] Guid ParticipantId, string Role);

/// <summary>Plans a pre-meeting: roles only, and the family has been told [R].</summary>
internal sealed class PlanPreMeeting(Work work, Vault vault, Rulebook rules) : IUseCase<PlanPreMeetingInput>
{
    public async Task<Guid> Do(PlanPreMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        Require(meeting.Status is MeetingStatus.Planned, MeetingRules.NotPlanned, "input", "meetingId");
        Require(Copenhagen.At(input.On, input.StartsAt) < meeting.Starts, MeetingRules.PreMeetingTooLate, "input", "on");
        Require(input.AnnouncedOn <= work.Today && input.AnnouncedOn <= input.On && input.AnnouncedOn > input.On.AddYears(-1), MeetingRules.PreMeetingNotAnnounced, "input", "announcedOn");
        CheckTopics(input.Topics);

        var before = new ProfessionalsMeeting(meeting, input);
        var key = await vault.Open(meeting.FamilyId, ct);
        foreach (var (at, role) in input.Roles.Index())
        {
            before.Give(meeting, key, role, ["input", "roles", $"{at}"]);
        }

        work.Db.Add(before);
        return before.Id;
    }

    private void CheckTopics(IReadOnlyList<string> topics)
    {
        var allowed = (rules.Settings(work.Today).Meetings?.PreMeeting?.Topics ?? []).Select(one => one.Code).ToHashSet();
        Expect(topics.Count > 0, MeetingRules.TopicMissing, "input", "topics");
        foreach (var (at, topic) in topics.Index())
        {
            Require(allowed.Contains(topic), MeetingRules.RolesOnly, "input", "topics", $"{at}");
        }
    }
}
