using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Netvaerk.Kernel;

/// <summary>
/// A thread on which the rules of one operation are asked, apart from the thread that the operation itself runs on: a thread cannot be ended from
/// without, but it need not be waited for. Idle ones are kept for whoever comes next.
/// </summary>
internal sealed class PolicyWorker
{
    private const int Kept = 8;
    private static readonly ConcurrentStack<PolicyWorker> Idle = new();

    [ThreadStatic]
    private static PolicyWorker? here;

    private readonly SemaphoreSlim called = new(0);
    private PolicyTask? task;
    private (Type Policy, string Member)? asking;

    private PolicyWorker() => new Thread(Serve) { IsBackground = true, Name = "Netvaerk rules" }.Start();

    /// <summary>Whether this is such a thread: what it asks is waited for already.</summary>
    public static bool IsHere => here is not null;

    /// <summary>What it asks now: a member of a policy.</summary>
    public string Doing => asking is var (policy, member) ? $"{policy.Name}.{member}" : "*";

    /// <summary>Notes what is being asked, for whoever waits in vain.</summary>
    public static void Asks(Type policy, string member)
    {
        if (here is { } worker)
        {
            worker.asking = (policy, member);
        }
    }

    /// <summary>Begins it on a thread that is idle, or on a new one.</summary>
    public static PolicyWorker Begin(PolicyTask task)
    {
        var worker = Idle.TryPop(out var idle) ? idle : new();
        worker.task = task;
        worker.called.Release();
        return worker;
    }

    private void Serve()
    {
        here = this;
        do
        {
            called.Wait();
        }
        while (ServeOne());
    }

    // A method of its own, so that a waiting thread holds nothing of what it did last: a plugin must be able to unload.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool ServeOne()
    {
        var (doing, stays) = (task!, Idle.Count < Kept);
        (task, asking) = (null, null);
        doing.Run();
        if (stays)
        {
            // Before whoever waits goes on: it may have more to ask at once.
            Idle.Push(this);
        }

        doing.End();
        return stays;
    }
}

/// <summary>What a worker is given to do.</summary>
internal abstract class PolicyTask
{
    /// <summary>Does it. Nothing is thrown.</summary>
    public abstract void Run();

    /// <summary>Tells whoever waits.</summary>
    public abstract void End();
}
