using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Numbers as ECMAScript prints them: the shortest digits that read back the same, an exponent from 1e21 up and from 1e-7 down.</summary>
internal static class EcmaNumber
{
    /// <summary>No number is longer.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a finite number.</summary>
    public static void Format(double value, Span<byte> destination, out int written)
    {
        // Also makes -0 a 0, as RFC 8785 wants.
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
            Utf8Formatter.TryFormat((long)value, destination, out written);
        else
            written = Encoding.ASCII.GetBytes(Arrange(value), destination);
    }

    private static string Arrange(double value)
    {
        var sign = value < 0 ? "-" : "";
        var (digits, point) = Split(value.ToString("R", CultureInfo.InvariantCulture).TrimStart('-'));
        return sign + point switch
        {
            > 0 and <= 21 when digits.Length <= point => digits.PadRight(point, '0'),
            > 0 and <= 21 => $"{digits[..point]}.{digits[point..]}",
            > -6 and <= 0 => $"0.{new string('0', -point)}{digits}",
            _ => Scientific(digits, point - 1),
        };
    }

    /// <summary>The significant digits, and where the point stands counted from the first of them.</summary>
    private static (string Digits, int Point) Split(string text)
    {
        var mark = text.IndexOf('E');
        var exponent = mark < 0 ? 0 : int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var mantissa = mark < 0 ? text : text[..mark];
        var point = mantissa.IndexOf('.');
        exponent += point < 0 ? mantissa.Length : point;
        var digits = mantissa.Replace(".", "", StringComparison.Ordinal);
        var zeros = digits.Length - digits.TrimStart('0').Length;
        return (digits[zeros..].TrimEnd('0'), exponent - zeros);
    }

    private static string Scientific(string digits, int exponent)
    {
        var fraction = digits.Length > 1 ? $".{digits[1..]}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{digits[0]}{fraction}e{(exponent < 0 ? "-" : "+")}{Math.Abs(exponent)}");
    }
}
