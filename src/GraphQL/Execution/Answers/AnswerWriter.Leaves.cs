using System.Collections;
using Netvaerk.GraphQL.Execution.Planning;

namespace Netvaerk.GraphQL.Execution.Answers;

internal sealed partial class AnswerWriter
{
    /// <summary>Writes a leaf, or lists of them, of a value that was resolved as an object.</summary>
    private bool WriteLeaf(FieldPlan field, object? value, int depth)
    {
        if (value is null)
            return WriteNull(field, depth);
        if (value is FieldFailure failure)
            return WriteFailure(field, depth, failure.Cause);
        var start = output.Position;
        try
        {
            if (depth < field.Shape.Depth)
                return WriteLeaves(field, value, depth) || Absorb(field, depth, start);
            field.Leaf!.Write(value, output);
            return true;
        }
        catch (Exception cause)
        {
            output.Rewind(start);
            return WriteFailure(field, depth, cause);
        }
    }

    private bool WriteLeaves(FieldPlan field, object value, int depth)
    {
        if (value is not IEnumerable items || value is string)
            throw new InvalidOperationException($"A list was expected; the resolver gave a {value.GetType().Name}.");
        output.Write((byte)'[');
        var index = 0;
        foreach (var item in items)
        {
            if (index > 0)
                output.Write((byte)',');
            path.Push(index++);
            var written = WriteLeaf(field, item, depth + 1);
            path.Pop();
            if (!written)
                return false;
        }

        output.Write((byte)']');
        return true;
    }
}
