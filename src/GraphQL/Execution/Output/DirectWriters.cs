using System.Collections.Frozen;
using System.Xml;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>CLR types that are written without an object or a string in between, each in its ISO 8601 or JSON form.</summary>
internal static class DirectWriters
{
    private static readonly FrozenDictionary<Type, DirectWriter> Writers = new Dictionary<Type, DirectWriter>
    {
        [typeof(string)] = new ClassWriter<string>(static (value, output) => output.WriteText(value)),
        [typeof(bool)] = new StructWriter<bool>(static (value, output) => output.WriteBoolean(value)),
        [typeof(byte)] = new StructWriter<byte>(static (value, output) => output.WriteInteger(value)),
        [typeof(short)] = new StructWriter<short>(static (value, output) => output.WriteInteger(value)),
        [typeof(int)] = new StructWriter<int>(static (value, output) => output.WriteInteger(value)),
        [typeof(long)] = new StructWriter<long>(static (value, output) => output.WriteInteger(value)),
        [typeof(decimal)] = new StructWriter<decimal>(static (value, output) => output.WriteDecimal(value)),
        [typeof(Guid)] = new StructWriter<Guid>(static (value, output) => output.WriteQuoted(value, "D")),
        [typeof(DateOnly)] = new StructWriter<DateOnly>(static (value, output) => output.WriteQuoted(value, "O")),
        [typeof(TimeOnly)] = new StructWriter<TimeOnly>(static (value, output) => output.WriteQuoted(value, "HH:mm:ss.FFFFFFF")),
        [typeof(DateTimeOffset)] = new StructWriter<DateTimeOffset>(WriteInstant),
        [typeof(TimeSpan)] = new StructWriter<TimeSpan>(static (value, output) => output.WriteText(XmlConvert.ToString(value))),
    }.ToFrozenDictionary();

    /// <summary>The writer of a type, or of a nullable type's values, if there is one.</summary>
    public static ValueWriter<T>? For<T>()
    {
        var underlying = Nullable.GetUnderlyingType(typeof(T));
        var writer = Writers.GetValueOrDefault(underlying ?? typeof(T));
        return (ValueWriter<T>?)(underlying is null ? writer?.Exact : writer?.Nullable);
    }

    /// <summary>Writes a value of any of the types; false when it is of none.</summary>
    public static bool TryWrite(object value, AnswerBuffer output)
    {
        if (value is string text)
            output.WriteText(text);
        else if (Writers.TryGetValue(value.GetType(), out var writer))
            writer.Write(value, output);
        else
            return false;
        return true;
    }

    /// <summary>RFC 3339; the fraction only where there is one, and Z for UTC.</summary>
    private static void WriteInstant(DateTimeOffset value, AnswerBuffer output)
    {
        var fraction = value.Ticks % TimeSpan.TicksPerSecond != 0;
        var utc = value.Offset == TimeSpan.Zero;
        output.WriteQuoted(value, (fraction, utc) switch
        {
            (false, true) => "yyyy-MM-ddTHH:mm:ssZ",
            (true, true) => "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ",
            (false, false) => "yyyy-MM-ddTHH:mm:sszzz",
            (true, false) => "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz",
        });
    }
}
