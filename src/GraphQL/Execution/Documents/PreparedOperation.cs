using Netvaerk.GraphQL.Execution.Cost;
using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>One operation of a document with its plans: one for each combination of its conditions that was met, the latest few.</summary>
internal sealed class PreparedOperation(PlannedDocument document, OperationDefinitionNode operation)
{
    private const int PlansKept = 8;
    private volatile (Conditions Conditions, OperationPlan Plan)[] plans = [];
    private long constantCost = -1;

    /// <summary>The operation's name, if it has one.</summary>
    public string? Name => operation.Name?.Value;

    /// <summary>The operation in the document.</summary>
    public OperationDefinitionNode Node => operation;

    /// <summary>What kind of operation it is.</summary>
    public OperationKinds Kind { get; } = operation.Operation switch
    {
        OperationType.Query => OperationKinds.Query,
        OperationType.Mutation => OperationKinds.Mutation,
        _ => OperationKinds.Subscription,
    };

    /// <summary>The type of the operation's root; null when the schema has none of the kind.</summary>
    public ObjectType? Root => operation.Operation switch
    {
        OperationType.Query => document.Schema.Query,
        OperationType.Mutation => document.Schema.Mutation,
        _ => document.Schema.Subscription,
    };

    /// <summary>The plan under a request's variables.</summary>
    public OperationPlan PlanFor(IReadOnlyDictionary<string, object?> variables)
    {
        var conditions = document.ConditionVariables.Count == 0
            ? Conditions.None
            : new Conditions(document.ConditionVariables, variables);
        foreach (var (known, plan) in plans)
        {
            if (known.Equals(conditions))
                return plan;
        }

        var planned = new OperationPlan(Kind, operation, new Planner(document, conditions).Plan(Root!, operation));
        plans = [(conditions, planned), .. plans.Take(PlansKept - 1)];
        return planned;
    }

    /// <summary>What the operation costs under a request's variables; counted once if it asks for none of them.</summary>
    public long CostFor(IReadOnlyDictionary<string, object?> variables, int assumedListSize)
    {
        if (constantCost >= 0)
            return constantCost;
        var counter = new CostCounter(document, variables, assumedListSize);
        var cost = counter.Count(Root!, operation.SelectionSet);
        if (!counter.AskedVariables)
            constantCost = cost;
        return cost;
    }
}
