using System.Globalization;

namespace Netvaerk.GraphQL.Execution.Output;

internal sealed partial class AnswerBuffer
{
    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => Write("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void WriteBoolean(bool value) => Write(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    public void WriteInteger(long value)
    {
        value.TryFormat(Reserve(20), out var written, default, CultureInfo.InvariantCulture);
        position += written;
    }

    /// <summary>Writes a number as ECMAScript prints it (RFC 8785).</summary>
    public void WriteDouble(double value)
    {
        EcmaNumber.Format(value, Reserve(EcmaNumber.MaxLength), out var written);
        position += written;
    }

    /// <summary>Writes a decimal number in full, without an exponent.</summary>
    public void WriteDecimal(decimal value)
    {
        value.TryFormat(Reserve(32), out var written, default, CultureInfo.InvariantCulture);
        position += written;
    }

    /// <summary>Writes a value in quotes by a format that yields nothing that JSON would escape: dates, ids.</summary>
    public void WriteQuoted<T>(T value, string format) where T : IUtf8SpanFormattable
    {
        Write((byte)'"');
        value.TryFormat(Reserve(64), out var written, format, CultureInfo.InvariantCulture);
        position += written;
        Write((byte)'"');
    }
}
