namespace Netvaerk.Kernel;

/// <summary>How patiently messages are handed on.</summary>
public sealed record OutboxOptions
{
    /// <summary>How often every municipality is looked at without a nudge, for what a host that died left behind: every two minutes.</summary>
    public TimeSpan Poll { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a handler may take for one message: 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a message belongs to the host that is handing it on. A host that died has lost it after so long: one minute.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>After how many attempts a message is laid aside: 10, about a day.</summary>
    public int MostAttempts { get; init; } = 10;

    /// <summary>How long to wait after the first failure: 5 seconds; four times as long after each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait: 6 hours.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How long a message is kept once everybody has it: 14 days. One that was laid aside stays.</summary>
    public TimeSpan Kept { get; init; } = TimeSpan.FromDays(14);

    /// <summary>How long to wait after that many failures.</summary>
    internal TimeSpan Delay(int attempts) =>
        TimeSpan.FromTicks((long)Math.Min(LongestDelay.Ticks, FirstDelay.Ticks * Math.Pow(4, attempts - 1)));
}
