using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution.Answers;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Execution.Running;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution;

/// <summary>Executes operations by compiled plans, level by level, straight to bytes.</summary>
internal sealed partial class GraphQLExecutor : IGraphQLExecutor
{
    private static readonly object NoRoot = new();
    private readonly Engine engine;
    private readonly RequestStart start;
    private readonly ILogger logger;

    /// <summary>An executor for one schema; keep one as long as the schema.</summary>
    public GraphQLExecutor(
        GraphQLSchema schema,
        ExecutionOptions options,
        IDocumentRules rules,
        IEnumerable<IErrorFilter> filters,
        ILogger<GraphQLExecutor> logger,
        TimeProvider clock)
    {
        this.logger = logger;
        Documents = new DocumentStore(schema, options, rules);
        engine = new Engine(schema, options, new ErrorMapper([.. filters], logger), clock);
        start = new RequestStart(schema, options, Documents);
    }

    /// <summary>The documents remembered.</summary>
    public DocumentStore Documents { get; }

    /// <inheritdoc/>
    public async ValueTask<GraphQLResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            if (start.Start(request, out var refusal) is not { } operation)
                return refusal!;
            if (operation.Plan.Kind is OperationKinds.Subscription && request.Root is null)
                return Refusals.Refuse("A subscription needs a transport that streams.", ErrorCodes.KindNotAllowed,
                    ResultStatus.KindNotAllowed, OperationKinds.Subscription);
            return await ExecuteAsync(operation, request, cancellation);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return Broken(cause);
        }
    }

    private async ValueTask<GraphQLResult> ExecuteAsync(
        StartedOperation operation, GraphQLRequest request, CancellationToken cancellation)
    {
        using var context = new RunContext(engine, request, operation.Variables, cancellation);
        var answer = new Answer(context);
        try
        {
            await ResolveAsync(operation, new OperationRun(context), request.Root ?? NoRoot, answer);
            if (await HoldAsync(operation, request, answer, cancellation) is { } error)
                return Replaced(answer, error, operation);
            return answer.Finish(operation.Plan.Kind, ExtensionsOf(operation, request));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested && context.IsOverdue)
        {
            answer.Discard();
            return Refusals.Refuse("The operation took too long.", ErrorCodes.Timeout, ResultStatus.TimedOut, operation.Plan.Kind);
        }
    }

    private static async ValueTask ResolveAsync(StartedOperation operation, OperationRun run, object rootObject, Answer answer)
    {
        try
        {
            var root = run.Root(operation.Plan.Root, rootObject);
            if (operation.Plan.Kind is OperationKinds.Mutation)
            {
                await MutateAsync(run, root, answer);
                return;
            }

            await run.ResolveAsync(root);
            answer.WriteData(root);
        }
        finally
        {
            run.Release();
        }
    }

    /// <summary>
    /// Each field is resolved with all that lies beneath it, and written, before the next one begins: the answer shows what each
    /// mutation left behind. One whose null takes the whole answer with it ends the operation.
    /// </summary>
    private static async ValueTask MutateAsync(OperationRun run, RowSet root, Answer answer)
    {
        answer.Begin();
        foreach (var field in root.Plan.Fields)
        {
            await run.ResolveAsync(root, field);
            if (!answer.WriteField(root, field))
                break;
        }

        answer.End();
    }

    private static ValueTask<GraphQLError?> HoldAsync(
        StartedOperation operation, GraphQLRequest request, Answer answer, CancellationToken cancellation) =>
        request.BeforeAnswer is { } before
            ? before(new ExecutedOperation(operation.Plan.Kind, operation.Plan.Name, request.Services, answer.HasErrors), cancellation)
            : default;

    private static GraphQLResult Replaced(Answer answer, GraphQLError error, StartedOperation operation)
    {
        answer.Discard();
        return Refusals.Refuse([error], ResultStatus.Withheld, operation.Plan.Kind);
    }
}
