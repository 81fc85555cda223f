using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Numbers as ECMAScript prints them: the shortest digits, an exponent from 1e21 up and from 1e-7 down.</summary>
internal static class EcmaNumber
{
    /// <summary>No number is longer.</summary>
    public const int MaxLength = 32;

    /// <summary>Writes a finite number.</summary>
    public static void Format(double value, Span<byte> destination, out int written)
    {
        if (Math.Abs(value) < 1e15 && value == Math.Truncate(value))
        {
            // Also makes -0 a 0, as RFC 8785 wants.
            Utf8Formatter.TryFormat((long)value, destination, out written);
            return;
        }

        var text = value.ToString("E16", CultureInfo.InvariantCulture);
        text = Arrange(value.ToString("R", CultureInfo.InvariantCulture), text);
        written = Encoding.ASCII.GetBytes(text, destination);
    }

    private static string Arrange(string shortest, string scientific)
    {
        var sign = shortest.StartsWith('-') ? "-" : "";
        var exponent = int.Parse(scientific.AsSpan(scientific.IndexOf('E') + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var digits = Digits(shortest);
        var point = exponent + 1;
        return sign + point switch
        {
            > 21 or < -5 => Exponential(digits, exponent),
            <= 0 => "0." + new string('0', -point) + digits,
            _ when digits.Length <= point => digits.PadRight(point, '0'),
            _ => digits[..point] + "." + digits[point..],
        };
    }

    private static string Digits(string shortest)
    {
        var end = shortest.IndexOf('E');
        var mantissa = end < 0 ? shortest : shortest[..end];
        return mantissa.Replace("-", "").Replace(".", "").TrimStart('0').TrimEnd('0');
    }

    private static string Exponential(string digits, int exponent) =>
        digits[..1] + (digits.Length > 1 ? "." + digits[1..] : "")
        + (exponent < 0 ? "e-" : "e+") + Math.Abs(exponent).ToString(CultureInfo.InvariantCulture);
}
