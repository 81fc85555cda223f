namespace Netvaerk.Meetings;

/// <summary>When a meeting is, by the clock on the wall in Denmark.</summary>
/// <param name="On">The date.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Length">How long it lasts.</param>
internal readonly record struct MeetingTime(DateOnly On, TimeOnly StartsAt, TimeSpan Length)
{
    /// <summary>The moment it begins.</summary>
    internal DateTimeOffset Starts => Copenhagen.At(On, StartsAt);

    /// <summary>The moment it ends as planned.</summary>
    internal DateTimeOffset Ends => Starts + Length;

    /// <summary>When it ends as planned, by the clock: two hours in the night of a change of clocks are one or three on the wall.</summary>
    internal TimeOnly EndsAt => TimeOnly.FromDateTime(Copenhagen.Local(Ends).DateTime);

    /// <summary>Whether both go on at some moment; one that begins when the other ends does not overlap with it.</summary>
    internal bool Overlaps(MeetingTime other) => Starts < other.Ends && other.Starts < Ends;

    /// <summary>A time that clocks in Denmark show: half past two in the night that skips it is half past three.</summary>
    internal static MeetingTime OnTheWall(DateOnly on, TimeOnly startsAt, TimeSpan length)
    {
        var starts = Copenhagen.At(on, startsAt).DateTime;
        return new(DateOnly.FromDateTime(starts), TimeOnly.FromDateTime(starts), length);
    }

    /// <summary>The moment when the clock next shows that time after the beginning: past midnight it is the day after.</summary>
    internal DateTimeOffset Moment(TimeOnly clock) => Copenhagen.At(clock < StartsAt ? On.AddDays(1) : On, clock);
}
