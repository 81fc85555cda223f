namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>One CLR type's way into the answer, for values known by type and for those that are not.</summary>
internal abstract class DirectWriter
{
    /// <summary>Writes a value that is already an object.</summary>
    public abstract void Write(object value, AnswerBuffer output);

    /// <summary>The <see cref="ValueWriter{T}"/> of the type.</summary>
    public abstract Delegate Exact { get; }

    /// <summary>The <see cref="ValueWriter{T}"/> of the nullable type; for classes the same.</summary>
    public abstract Delegate Nullable { get; }
}

/// <summary>For classes.</summary>
internal sealed class ClassWriter<T>(ValueWriter<T> write) : DirectWriter where T : class
{
    /// <inheritdoc/>
    public override Delegate Exact => write;

    /// <inheritdoc/>
    public override Delegate Nullable => write;

    /// <inheritdoc/>
    public override void Write(object value, AnswerBuffer output) => write((T)value, output);
}

/// <summary>For structures.</summary>
internal sealed class StructWriter<T>(ValueWriter<T> write) : DirectWriter where T : struct
{
    /// <inheritdoc/>
    public override Delegate Exact => write;

    /// <inheritdoc/>
    public override Delegate Nullable { get; } =
        new ValueWriter<T?>((value, output) => write(value.GetValueOrDefault(), output));

    /// <inheritdoc/>
    public override void Write(object value, AnswerBuffer output) => write((T)value, output);
}
