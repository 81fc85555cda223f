using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution.Answers;

internal sealed partial class AnswerWriter
{
    /// <summary>Writes the value that a column holds for a row: a leaf, an object, or a list at any depth.</summary>
    private bool WriteSlot(FieldPlan field, Column column, int slot, int depth)
    {
        var value = column.Values[slot];
        if (field.Leaf is not null)
            return WriteLeaf(field, value, depth);
        if (value is null)
            return WriteNull(field, depth);
        if (value is FieldFailure failure)
            return WriteFailure(field, depth, failure.Cause);
        var start = output.Position;
        var written = depth < field.Shape.Depth ? WriteItems(field, column, slot, depth) : WriteRow(column, slot);
        return written || Absorb(field, depth, start);
    }

    private bool WriteRow(Column column, int slot)
    {
        var (set, row) = column.Find(slot);
        return WriteObject(set, row);
    }

    private bool WriteItems(FieldPlan field, Column lists, int slot, int depth)
    {
        var first = lists.Starts[slot];
        var end = lists.Starts[slot + 1];
        output.Write((byte)'[');
        for (var item = first; item < end; item++)
        {
            if (item > first)
                output.Write((byte)',');
            path.Push(item - first);
            var written = WriteSlot(field, lists.Items!, item, depth + 1);
            path.Pop();
            if (!written)
                return false;
        }

        output.Write((byte)']');
        return true;
    }
}
