using System.Globalization;
using System.Text;
using Netvaerk.GraphQL.Execution.Output;

namespace Netvaerk.GraphQL.Types;

/// <summary>Numbers as ECMAScript prints them.</summary>
internal static class NumberText
{
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return value.ToString(CultureInfo.InvariantCulture);
        Span<byte> text = stackalloc byte[EcmaNumber.MaxLength];
        EcmaNumber.Format(value, text, out var length);
        return Encoding.ASCII.GetString(text[..length]);
    }
}
