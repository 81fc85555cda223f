using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>Turns a column of objects into sets of rows: nulls and failures left out, types kept apart.</summary>
internal sealed class ObjectRows(RentedArrays arrays, RuntimeTypes types)
{
    /// <summary>Makes the sets of a column; what has no type among the possible ones becomes a failure.</summary>
    public void Make(Column column, SelectionPlan selection)
    {
        if (selection.Type is ObjectType only && !HasHoles(column))
            column.Sets = column.Count == 0 ? [] : [new RowSet(selection.For(only), column.Values, column.Count)];
        else
            Sort(column, selection);
    }

    private static bool HasHoles(Column column)
    {
        foreach (var value in column.Values.AsSpan(0, column.Count))
        {
            if (value is null or FieldFailure)
                return true;
        }

        return false;
    }

    private void Sort(Column column, SelectionPlan selection)
    {
        var found = new List<Group>();
        column.RowOf = arrays.Numbers(column.Count);
        column.SetOf = arrays.Numbers(column.Count);
        for (var slot = 0; slot < column.Count; slot++)
        {
            var value = column.Values[slot];
            if (value is null or FieldFailure)
                continue;
            if (types.Find(value, selection.Type) is { } type)
                (column.SetOf[slot], column.RowOf[slot]) = Place(found, type, value, column.Count);
            else
                column.Values[slot] = new FieldFailure(new InvalidOperationException(
                    $"Abstract type \"{selection.Type.Name}\" must resolve to an Object type at runtime."));
        }

        column.Sets = [.. found.Select(group => new RowSet(selection.For(group.Type), group.Rows, group.Count))];
    }

    private (int Set, int Row) Place(List<Group> found, ObjectType type, object value, int most)
    {
        var set = found.FindIndex(group => group.Type == type);
        if (set < 0)
        {
            set = found.Count;
            found.Add(new Group(type, arrays.Objects(most)));
        }

        var rows = found[set];
        rows.Rows[rows.Count] = value;
        return (set, rows.Count++);
    }

    private sealed class Group(ObjectType type, object?[] rows)
    {
        public ObjectType Type => type;

        public object?[] Rows => rows;

        public int Count { get; set; }
    }
}
