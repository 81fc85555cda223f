using System.Text.Json;
using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Execution.Answers;
using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>An operation about to be executed.</summary>
/// <param name="Plan">What is executed.</param>
/// <param name="Variables">The variables, coerced.</param>
/// <param name="Cost">What it costs.</param>
internal sealed record StartedOperation(OperationPlan Plan, IReadOnlyDictionary<string, object?> Variables, long Cost);

/// <summary>Takes a request as far as execution, or refuses it.</summary>
internal sealed class RequestStart(GraphQLSchema schema, ExecutionOptions options, DocumentStore documents)
{
    private static readonly Dictionary<string, object?> NoVariables = [];

    /// <summary>The operation to execute; null with the answer that refuses it.</summary>
    public StartedOperation? Start(GraphQLRequest request, out GraphQLResult? refusal)
    {
        var document = documents.Get(request.Document);
        if (document.Errors.Count > 0)
            return Refused(Refusals.Refuse(document.Errors), out refusal);
        if (document.Find(request.OperationName, out var missing) is not { } operation)
            return Refused(Refusals.Refuse([missing!]), out refusal);
        if (!request.Allowed.HasFlag(operation.Kind) || operation.Root is null)
            return Refused(NotAllowed(operation), out refusal);
        var variables = Coerce(operation, request.Variables, out var errors);
        if (errors.Count > 0)
            return Refused(Refusals.Refuse(errors, kind: operation.Kind), out refusal);
        var cost = operation.CostFor(variables, options.AssumedListSize);
        if (cost > options.MaxCost)
            return Refused(TooDear(operation, cost), out refusal);
        refusal = null;
        return new StartedOperation(operation.PlanFor(variables), variables, cost);
    }

    private IReadOnlyDictionary<string, object?> Coerce(
        PreparedOperation operation, ReadOnlyMemory<byte> json, out IReadOnlyList<GraphQLError> errors)
    {
        errors = [];
        if (operation.Node.Variables.IsEmpty)
            return NoVariables;
        try
        {
            using var given = json.IsEmpty ? null : JsonDocument.Parse(json);
            var coerced = VariableCoercion.Coerce(schema, operation.Node.Variables, given?.RootElement, options.MaxErrors);
            errors = [.. coerced.Errors.Select(error => error with { Code = ErrorCodes.Variables })];
            return coerced.Values;
        }
        catch (JsonException)
        {
            errors = [new GraphQLError("The variables are no JSON object.") { Code = ErrorCodes.Variables }];
            return NoVariables;
        }
    }

    private static StartedOperation? Refused(GraphQLResult answer, out GraphQLResult? refusal)
    {
        refusal = answer;
        return null;
    }

    private static GraphQLResult NotAllowed(PreparedOperation operation) => operation.Root is null
        ? Refusals.NoRoot($"The schema has no {operation.Kind.ToString().ToLowerInvariant()}.", operation.Kind)
        : Refusals.Refuse($"A {operation.Kind.ToString().ToLowerInvariant()} cannot be sent this way.",
            ErrorCodes.KindNotAllowed, ResultStatus.KindNotAllowed, operation.Kind);

    private GraphQLResult TooDear(PreparedOperation operation, long cost) => Refusals.Refuse(
        [new GraphQLError($"The operation costs {cost}; it may cost {options.MaxCost}.")
        {
            Code = ErrorCodes.Cost,
            Extensions = new Dictionary<string, object?> { ["cost"] = cost, ["limit"] = options.MaxCost },
        }], kind: operation.Kind);
}
