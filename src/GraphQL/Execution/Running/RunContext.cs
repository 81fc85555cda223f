using Netvaerk.GraphQL.Execution.Planning;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>What everything in one execution shares: the request, its variables, its time.</summary>
internal sealed class RunContext : IDisposable
{
    private readonly CancellationToken caller;
    private readonly long started;
    private CancellationTokenSource? deadline;
    private CancellationTokenRegistration callerLeft;

    /// <summary>Starts the clock.</summary>
    public RunContext(Engine engine, GraphQLRequest request, IReadOnlyDictionary<string, object?> variables, CancellationToken caller)
    {
        Engine = engine;
        Request = request;
        Variables = variables;
        this.caller = caller;
        started = engine.Clock.GetTimestamp();
        Bare = new ResolverContext(this, null!, default);
    }

    /// <summary>What outlives the request.</summary>
    public Engine Engine { get; }

    /// <summary>The request.</summary>
    public GraphQLRequest Request { get; }

    /// <summary>The coerced variables by name; one without a value is absent.</summary>
    public IReadOnlyDictionary<string, object?> Variables { get; }

    /// <summary>For getters, which look at nothing but the parent.</summary>
    public ResolverContext Bare { get; }

    /// <summary>Ends with the request or its time limit. Made when first asked for: a timer costs more than a small query.</summary>
    public CancellationToken Cancellation => (deadline ??= Deadline()).Token;

    /// <summary>Whether the operation has had its time.</summary>
    public bool IsOverdue => deadline is { IsCancellationRequested: true } || Elapsed >= Engine.Options.Timeout;

    private TimeSpan Elapsed => Engine.Clock.GetElapsedTime(started);

    /// <summary>Ends an operation between two levels, also when no resolver looks at its token.</summary>
    public void ThrowIfOverdue()
    {
        caller.ThrowIfCancellationRequested();
        if (IsOverdue)
            throw new OperationCanceledException();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        callerLeft.Dispose();
        deadline?.Dispose();
    }

    private CancellationTokenSource Deadline()
    {
        var left = Engine.Options.Timeout - Elapsed;
        var source = new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, Engine.Clock);
        callerLeft = caller.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
        return source;
    }
}
