namespace Netvaerk.Meetings;

/// <summary>What is served at a meeting (forplejning), and why.</summary>
/// <param name="People">For how many: those invited, the facilitator, whoever writes the minutes, and the interpreter where there is one.</param>
/// <param name="Servings">What is served to each of them.</param>
/// <param name="Because">Why; the last reason is the one that decided.</param>
public sealed record Catering(int People, IReadOnlyList<MeetingServing> Servings, IReadOnlyList<Reason> Because)
{
    /// <summary>What is served at a meeting; null where the rules of its day did not say.</summary>
    internal static Catering? Of(Meeting meeting, int guests) => meeting.Applied.Servings is not { } served ? null : new(
        MeetingPlanner.Headcount(guests) + (meeting.WithInterpreter ? 1 : 0),
        [.. served.Value.Select(one => new MeetingServing(one.Code, new(one.Da, one.En)))],
        served.Because);
}

/// <summary>Something that is served to everyone (servering).</summary>
/// <param name="Code">Its code in the municipality's list.</param>
/// <param name="Words">What it is.</param>
public sealed record MeetingServing(string Code, Text Words);

/// <summary>What is to be ordered for one meeting (bestilling). It says when, where and how much, and nothing of who meets.</summary>
/// <param name="On">The date in Denmark.</param>
/// <param name="StartsAt">When the meeting begins, by the clock on the wall.</param>
/// <param name="EndsAt">When it ends as planned.</param>
/// <param name="Venue">Where; null where the place does not stand in the register.</param>
/// <param name="People">For how many.</param>
/// <param name="Servings">What is served to each of them.</param>
public sealed record CateringOrder(DateOnly On, TimeOnly StartsAt, TimeOnly EndsAt, Venue? Venue, int People, IReadOnlyList<MeetingServing> Servings)
{
    internal Guid MeetingId { get; private init; }

    internal static CateringOrder Of(Meeting meeting, Venue? venue)
    {
        var catering = Catering.Of(meeting, meeting.Participants.Count);
        return new(meeting.On, meeting.StartsAt, meeting.Time.EndsAt, venue, catering?.People ?? 0, catering?.Servings ?? []) { MeetingId = meeting.Id };
    }
}
