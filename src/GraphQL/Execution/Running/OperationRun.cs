using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Loaders;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>
/// Resolves an operation: everything that can be started is started, then one wave of loaders is fetched, and what that brought is
/// followed further. So the number of fetches depends on the depth of the selection, never on the number of rows.
/// </summary>
internal sealed class OperationRun(RunContext context)
{
    private readonly Queue<RowSet> ready = new();
    private readonly List<PendingField> pending = [];
    private readonly RentedArrays arrays = new();
    private WaveScheduler? scheduler;

    /// <summary>A set of one row: the root.</summary>
    public RowSet Root(ObjectPlan plan, object root)
    {
        var rows = arrays.Objects(1);
        rows[0] = root;
        return new RowSet(plan, rows, 1);
    }

    /// <summary>Resolves all fields of the root and everything beneath them.</summary>
    public ValueTask ResolveAsync(RowSet root)
    {
        ready.Enqueue(root);
        return DrainAsync();
    }

    /// <summary>Resolves one field of the root and everything beneath it: how mutations are executed, one after the other.</summary>
    public async ValueTask ResolveAsync(RowSet root, FieldPlan field)
    {
        if (field.Column < 0)
            return;
        // What was loaded before may have been changed, by the field before this one and by this one.
        Scheduler?.Forget();
        Start(root, field);
        while (pending.Count > 0)
        {
            await NextStepAsync();
            FollowFinished();
        }

        Scheduler?.Forget();
        await DrainAsync();
    }

    /// <summary>Gives the arrays back, unless a resolver that was given up may still write to them.</summary>
    public void Release()
    {
        if (pending.Count == 0)
            arrays.Return();
    }

    private WaveScheduler? Scheduler =>
        scheduler ??= context.Request.Services.GetService(typeof(IBatchScheduler)) as WaveScheduler;

    private ValueTask DrainAsync()
    {
        StartAll();
        return pending.Count == 0 ? ValueTask.CompletedTask : WavesAsync();
    }

    private async ValueTask WavesAsync()
    {
        while (pending.Count > 0)
        {
            await NextStepAsync();
            FollowFinished();
            StartAll();
        }
    }

    private async ValueTask NextStepAsync()
    {
        var cancellation = context.Cancellation;
        if (Scheduler is { HasWork: true })
        {
            await scheduler!.DispatchAsync(cancellation);
            return;
        }

        var all = Task.WhenAll(pending.Select(field => field.Task));
        var arrival = Scheduler?.WorkArrives() ?? all;
        await Task.WhenAny(all, arrival).WaitAsync(cancellation);
    }

    private void FollowFinished()
    {
        for (var index = 0; index < pending.Count; index++)
        {
            var (field, column, task) = pending[index];
            if (task.IsCompleted)
                Follow(field, column);
        }

        pending.RemoveAll(static field => field.Task.IsCompleted);
    }

    private void StartAll()
    {
        while (ready.TryDequeue(out var set))
        {
            context.ThrowIfOverdue();
            foreach (var field in set.Plan.Fields)
            {
                if (field.Column >= 0)
                    Start(set, field);
            }
        }
    }

    private void Start(RowSet set, FieldPlan field)
    {
        var column = new Column(arrays.Objects(set.Count), set.Count);
        set.Columns[field.Column] = column;
        var resolving = FieldCall.Start(context, field, set, column);
        if (resolving.IsCompletedSuccessfully)
            Follow(field, column);
        else
            pending.Add(new PendingField(field, column, resolving.AsTask()));
    }

    private void Follow(FieldPlan field, Column column)
    {
        if (field.Selection is not { } selection)
            return;
        for (var depth = 0; depth < field.Shape.Depth; depth++)
        {
            new ListItems(arrays).Flatten(column);
            column = column.Items!;
        }

        new ObjectRows(arrays, context.Engine.Types).Make(column, selection);
        foreach (var set in column.Sets)
            ready.Enqueue(set);
    }

    private readonly record struct PendingField(FieldPlan Field, Column Column, Task Task);
}
