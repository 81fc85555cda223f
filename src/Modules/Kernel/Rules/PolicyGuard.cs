using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Netvaerk.Kernel;

/// <summary>How long a municipality's own rules may take.</summary>
public sealed record PolicyLimits
{
    /// <summary>How long the rules of one operation may take before it fails. Far more than any rule needs, so that a busy machine fails nobody.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How many times rules may fail to come back in time before they are out of service.</summary>
    public int Hangs { get; init; } = 3;
}

/// <summary>
/// The watchdog over one municipality's own rules. They run on a thread beside the operation, all that are asked together on one thread with one time
/// limit; if they do not come back the operation fails, and the thread is left behind, because nothing can end it. After some such failures the rules
/// are out of service until the municipality's file or plugin is changed: no more threads are spent on them.
/// </summary>
/// <param name="municipality">The municipality's slug.</param>
/// <param name="limits">How long they may take.</param>
/// <param name="failures">Where failures are counted.</param>
public sealed class PolicyGuard(string municipality, PolicyLimits limits, PolicyFailures failures)
{
    // Whoever is left behind keeps its place, so that at most this many threads ever hang here.
    private readonly SemaphoreSlim places = new(Math.Max(8, 2 * Environment.ProcessorCount));

    // Whoever steps through a rule in a debugger takes longer.
    private readonly TimeSpan time = Debugger.IsAttached ? Timeout.InfiniteTimeSpan : limits.Time;
    private int hangs;

    /// <summary>Whether the rules are asked no more.</summary>
    public bool IsOutOfService => Volatile.Read(ref hangs) >= limits.Hangs;

    /// <summary>Whether it was waited for in vain: whoever asks again would wait again.</summary>
    public static bool GaveUp(PolicyFailed failed) => failed.Hung;

    /// <summary>Asks the municipality's own rules.</summary>
    /// <exception cref="PolicyFailed">They failed, did not come back in time, or are out of service.</exception>
    public T Run<T>(Func<T> ask)
    {
        if (PolicyWorker.IsHere)
        {
            return ask();
        }

        if (IsOutOfService)
        {
            throw new PolicyFailed(municipality, "*") { Hung = true };
        }

        if (!places.Wait(time))
        {
            throw failures.Record(municipality, "*", "had no thread left to run on", null, hung: true);
        }

        var task = new Asked<T>(ask, places);
        var worker = PolicyWorker.Begin(task);
        if (!task.Wait(time))
        {
            Interlocked.Increment(ref hangs);
            throw failures.Record(municipality, worker.Doing, IsOutOfService ? "did not come back in time, and is out of service now" : "did not come back in time", null, hung: true);
        }

        return task.Answer;
    }

    private sealed class Asked<T>(Func<T> ask, SemaphoreSlim places) : PolicyTask
    {
        private readonly ManualResetEventSlim ended = new();
        private ExceptionDispatchInfo? thrown;
        private T? answer;

        public T Answer
        {
            get
            {
                thrown?.Throw();
                return answer!;
            }
        }

        public bool Wait(TimeSpan limit) => ended.Wait(limit);

        public override void Run()
        {
            try
            {
                answer = ask();
            }
            catch (Exception failed)
            {
                thrown = ExceptionDispatchInfo.Capture(failed);
            }
        }

        public override void End()
        {
            places.Release();
            ended.Set();
        }
    }
}
