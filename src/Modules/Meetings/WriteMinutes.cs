using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>The minutes of a meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Text">The minutes, all of them: they replace what stood there.</param>
/// <param name="Version">The version of the minutes that the writer has seen; left out where there are none yet.</param>
public sealed record WriteMinutesInput(Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, string Text, long? Version = null) : IInput;

/// <summary>
/// Writes a meeting's minutes, from the moment it begins. Whoever the rule of the day of planning names writes: the meeting's appointed minute taker [K],
/// or the facilitator [D].
/// </summary>
internal sealed class WriteMinutes(Work work, Vault vault) : IUseCase<WriteMinutesInput>
{
    public async Task<Guid> Do(WriteMinutesInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, ct);
        Rule.Allow(await IsWriter(meeting, ct), MeetingRules.NotYoursToWrite);
        meeting.RequireBegun(work.Now);
        var minutes = await work.Db.Set<Minutes>().AsTracking().FirstOrDefaultAsync(one => one.MeetingId == meeting.Id, ct);
        Rule.Require(minutes is null || input.Version is not null, MeetingRules.MinutesExist);
        if (input.Version is { } seen && seen != (minutes?.Version ?? 0))
        {
            throw new Kernel.Conflict(minutes?.Version ?? 0);
        }

        if (minutes is null)
        {
            work.Db.Add(minutes = new(meeting));
        }

        minutes.Write(await vault.Open(meeting.FamilyId, ct), input.Text, work.Caller, work.Now);
        work.Publish("meetings.minutes-written", minutes.Id);
        return minutes.Id;
    }

    private async Task<bool> IsWriter(Meeting meeting, CancellationToken ct) => meeting.Applied.MinutesBy.Value is MinutesAuthor.Facilitator
        ? await work.Facilitates(meeting.FamilyId, ct)
        : await work.TakesMinutesOf(meeting, ct);
}
