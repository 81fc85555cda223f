using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>How the values of one scalar or enum are written; refuses by throwing what the type cannot represent.</summary>
internal abstract class LeafFormat
{
    private static readonly ConditionalWeakTable<NamedType, LeafFormat> Known = [];

    /// <summary>The format of a scalar or enum; made once per type and gone with its schema.</summary>
    public static LeafFormat Of(NamedType type) => Known.GetValue(type, static named => named switch
    {
        EnumType enumeration => new EnumFormat(enumeration),
        ScalarType scalar => new ScalarFormat(scalar),
        _ => throw new ArgumentException($"{named} is no leaf.", nameof(type)),
    });

    /// <summary>The writer for values of a known CLR type, asked for once per planned field.</summary>
    public abstract ValueWriter<T> Writer<T>();

    /// <summary>Writes a value whose CLR type is known only now.</summary>
    public abstract void Write(object value, AnswerBuffer output);
}

/// <summary>Writes one value that is not null.</summary>
internal delegate void ValueWriter<in T>(T value, AnswerBuffer output);
