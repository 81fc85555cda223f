namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Reads a leaf from its parent and writes it, in one step.</summary>
internal abstract class FieldWriter
{
    /// <summary>Writes the value, or returns false and writes nothing when it is null.</summary>
    public abstract bool Write(object parent, AnswerBuffer output);
}

/// <summary>A getter and the writer of what it yields.</summary>
internal sealed class FieldWriter<T>(Func<object, T> get, ValueWriter<T> writer) : FieldWriter
{
    /// <inheritdoc/>
    public override bool Write(object parent, AnswerBuffer output)
    {
        var value = get(parent);
        if (value is null)
            return false;
        writer(value, output);
        return true;
    }
}
