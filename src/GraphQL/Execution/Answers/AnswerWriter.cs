using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution.Answers;

/// <summary>
/// Writes the data depth-first in document order, once everything is resolved. Errors are found in that order too, so the first one
/// that propagates ends its object or list, and nothing after it is reported.
/// </summary>
internal sealed partial class AnswerWriter(AnswerBuffer output, ErrorLog errors)
{
    private readonly AnswerPath path = new();

    /// <summary>Writes an object. False when one of its fields made it null; what was written of it must then be taken back.</summary>
    public bool WriteObject(RowSet set, int row)
    {
        output.Write((byte)'{');
        var open = output.Position;
        foreach (var field in set.Plan.Fields)
        {
            if (!WriteField(set, row, field, open))
                return false;
        }

        output.Write((byte)'}');
        return true;
    }

    /// <summary>Writes one field with its key. False when its null makes the object null.</summary>
    /// <param name="set">The rows to which the object belongs.</param>
    /// <param name="row">Which of them it is.</param>
    /// <param name="field">The field.</param>
    /// <param name="open">Where the object's first member begins.</param>
    public bool WriteField(RowSet set, int row, FieldPlan field, int open)
    {
        output.Separate(open);
        output.Write(field.Key);
        switch (field.Kind)
        {
            case FieldKind.Getter:
                return WriteGetter(set[row], field);
            case FieldKind.TypeName:
                output.Write(field.Constant);
                return true;
            case FieldKind.ListGetter:
                return WriteListGetter(set[row], field);
            default:
                path.Push(field.ResponseName);
                var written = WriteSlot(field, set.Columns[field.Column], row, 0);
                path.Pop();
                return written;
        }
    }

    private bool WriteGetter(object parent, FieldPlan field)
    {
        var start = output.Position;
        Exception? failure = null;
        try
        {
            if (field.Writer!.Write(parent, output))
                return true;
        }
        catch (Exception cause)
        {
            failure = cause;
            output.Rewind(start);
        }

        path.Push(field.ResponseName);
        var written = failure is null ? WriteNull(field, 0) : WriteFailure(field, 0, failure);
        path.Pop();
        return written;
    }

    private bool WriteListGetter(object parent, FieldPlan field)
    {
        path.Push(field.ResponseName);
        var written = WriteLeaf(field, ((PropertyResolver)field.Resolver!).GetOrFailure(parent), 0);
        path.Pop();
        return written;
    }

    private bool WriteNull(FieldPlan field, int depth) => !field.Shape.NonNullAt(depth)
        ? WriteNull()
        : Propagate(field, new FieldErrorException(new GraphQLError($"Cannot return null for non-nullable field {field.Name}.")));

    private bool WriteFailure(FieldPlan field, int depth, Exception cause)
    {
        errors.Add(field, cause, path);
        return !field.Shape.NonNullAt(depth) && WriteNull();
    }

    private bool Propagate(FieldPlan field, Exception cause)
    {
        errors.Add(field, cause, path);
        return false;
    }

    /// <summary>What a null beneath does here: it stays here if it may, and goes on upwards if not. Its error is known already.</summary>
    private bool Absorb(FieldPlan field, int depth, int start)
    {
        if (field.Shape.NonNullAt(depth))
            return false;
        output.Rewind(start);
        return WriteNull();
    }

    private bool WriteNull()
    {
        output.WriteNull();
        return true;
    }
}
