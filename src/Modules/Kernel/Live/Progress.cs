using System.Security.Cryptography;
using System.Text;

namespace Netvaerk.Kernel;

/// <summary>How far something has come that takes a while: counts, and nothing of what is counted.</summary>
/// <param name="Done">How much is done.</param>
/// <param name="Total">How much there is to do.</param>
/// <param name="State">Whether it goes on.</param>
public sealed record Progress(int Done, int Total, ProgressState State)
{
    internal bool IsLast => State is not ProgressState.Running;

    /// <summary>Reports may overtake one another on their way between hosts: what is not news is none.</summary>
    internal bool Follows(Progress? earlier) => earlier is null || IsLast || Done > earlier.Done;
}

/// <summary>Whether something goes on.</summary>
public enum ProgressState
{
    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It has come to its end.</summary>
    Finished,

    /// <summary>It has ended before: whoever asked has left, say.</summary>
    Stopped,
}

/// <summary>What somebody has started and may follow: by its own key another caller, or another municipality's, never comes to it.</summary>
/// <param name="Slug">The municipality.</param>
/// <param name="Subject">Who has started it.</param>
/// <param name="What">What it is.</param>
/// <param name="Id">The id that they drew for it.</param>
public sealed record ProgressKey(string Slug, string Subject, string What, Guid Id)
{
    /// <summary>The same as a text from which neither municipality nor person can be read.</summary>
    internal string Sealed { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Slug, Subject, What, Id.ToString("N")))));
}

/// <summary>Reports how far something has come: at most four times a second, and at its end.</summary>
/// <param name="tell">Takes a report.</param>
/// <param name="clock">Says when the next one is due.</param>
public sealed class ProgressRun(Action<Progress> tell, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(250);
    private readonly Lock entry = new();
    private Progress now = new(0, 0, ProgressState.Running);
    private long told;

    /// <summary>Says how much there is to do.</summary>
    public void Of(int total) => Report(now with { Total = total }, isDue: true);

    /// <summary>One more is done.</summary>
    public void Step()
    {
        lock (entry)
        {
            Report(now with { Done = now.Done + 1, Total = Math.Max(now.Total, now.Done + 1) }, isDue: clock.GetElapsedTime(told) >= Between);
        }
    }

    /// <summary>All is done.</summary>
    public void Finish() => End(ProgressState.Finished);

    /// <summary>It has stopped, unless all was done.</summary>
    public void Dispose() => End(ProgressState.Stopped);

    private void End(ProgressState state)
    {
        lock (entry)
        {
            if (!now.IsLast)
            {
                Report(now with { State = state }, isDue: true);
            }
        }
    }

    private void Report(Progress progress, bool isDue)
    {
        now = progress;
        if (isDue)
        {
            told = clock.GetTimestamp();
            tell(progress);
        }
    }
}
