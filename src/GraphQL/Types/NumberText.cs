using System.Globalization;

namespace Netvaerk.GraphQL.Types;

/// <summary>Numbers as ECMAScript prints them: the shortest digits that read back the same, an exponent only below 1e-6 and from 1e21.</summary>
internal static class NumberText
{
    public static string Of(double value)
    {
        if (value == 0)
            return "0";
        var shortest = value.ToString("R", CultureInfo.InvariantCulture);
        if (!double.IsFinite(value))
            return shortest;
        var sign = value < 0 ? "-" : "";
        var (digits, exponent) = Split(shortest.TrimStart('-'));
        return sign + exponent switch
        {
            > 0 and <= 21 when digits.Length <= exponent => digits.PadRight(exponent, '0'),
            > 0 and <= 21 => $"{digits[..exponent]}.{digits[exponent..]}",
            > -6 and <= 0 => $"0.{new string('0', -exponent)}{digits}",
            _ => Scientific(digits, exponent - 1),
        };
    }

    /// <summary>The significant digits, and where the point stands counted from the first of them.</summary>
    private static (string Digits, int Exponent) Split(string text)
    {
        var e = text.IndexOf('E');
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], CultureInfo.InvariantCulture);
        var mantissa = e < 0 ? text : text[..e];
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
