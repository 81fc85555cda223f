using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Writes scalars: straight from the CLR value where both are known, otherwise by way of the scalar's own rules.</summary>
internal sealed class ScalarFormat(ScalarType scalar) : LeafFormat
{
    // A scalar without rules of its own takes every value as it is.
    private static readonly Func<object, Coerced> NoRules = new ScalarType("_").Serialize;

    /// <inheritdoc/>
    public override ValueWriter<T> Writer<T>() =>
        Allows(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T)) && DirectWriters.For<T>() is { } direct
            ? direct
            : (value, output) => Write(value!, output);

    /// <inheritdoc/>
    public override void Write(object value, AnswerBuffer output)
    {
        if (Allows(value.GetType()) && DirectWriters.TryWrite(value, output))
            return;
        var serialized = scalar.Serialize(value);
        if (!serialized.IsOk)
            throw new InvalidOperationException(serialized.Error);
        JsonValueWriter.Write(serialized.Value, output);
    }

    /// <summary>Whether a CLR type is the scalar's own, so that no rule could refuse or change a value.</summary>
    private bool Allows(Type type)
    {
        if (scalar == BuiltInScalars.String)
            return type == typeof(string);
        if (scalar == BuiltInScalars.Int)
            return type == typeof(int) || type == typeof(short) || type == typeof(byte);
        if (scalar == BuiltInScalars.Boolean)
            return type == typeof(bool);
        if (scalar == BuiltInScalars.Id)
            return type == typeof(string) || type == typeof(Guid);
        // The tag of other scalars names the CLR type whose own form in JSON is the scalar's.
        return scalar.Tag is Type own ? type == own : scalar != BuiltInScalars.Float && scalar.Serialize == NoRules;
    }
}
