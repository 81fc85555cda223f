namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Writes one value that is not null.</summary>
internal delegate void ValueWriter<in T>(T value, AnswerBuffer output);

/// <summary>How the values of one scalar or enum are written; refuses by throwing what the scalar cannot represent.</summary>
internal abstract class LeafFormat
{
    /// <summary>The writer for values of a known CLR type, asked for once per planned field.</summary>
    public abstract ValueWriter<T> Writer<T>();

    /// <summary>Writes a value whose CLR type is known only now.</summary>
    public abstract void Write(object value, AnswerBuffer output);
}
