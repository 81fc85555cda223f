using Netvaerk.GraphQL.Execution.Planning;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>All objects of one type at one place of the answer: the parents for whom its fields are resolved at once.</summary>
internal sealed class RowSet(ObjectPlan plan, object?[] rows, int count)
{
    /// <summary>What is selected on the objects.</summary>
    public ObjectPlan Plan => plan;

    /// <summary>How many objects there are.</summary>
    public int Count => count;

    /// <summary>The values of the fields that have a column, by <see cref="FieldPlan.Column"/>.</summary>
    public Column[] Columns { get; } = plan.Columns == 0 ? [] : new Column[plan.Columns];

    /// <summary>One of the objects.</summary>
    public object this[int row] => rows[row]!;

    /// <summary>The objects as resolvers see them.</summary>
    public ReadOnlyMemory<object> Parents => rows.AsMemory(0, count)!;
}
