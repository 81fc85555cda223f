using System.Text;

namespace Netvaerk.GraphQL.Language;

internal sealed partial class Lexer
{
    private const int NoCode = -1;

    private void ReadEscape(StringBuilder value)
    {
        if (At(position + 1) != 'u')
        {
            value.Append(SimpleEscape(At(position + 1)));
            position += 2;
        }
        else if (At(position + 2) == '{')
        {
            ReadVariableWidth(value);
        }
        else
        {
            ReadFixedWidth(value);
        }
    }

    private char SimpleEscape(char c) => c switch
    {
        '"' or '\\' or '/' => c,
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        _ => throw Wrong(position, "Invalid character escape sequence."),
    };

    /// <summary><c>\u{1F600}</c></summary>
    private void ReadVariableWidth(StringBuilder value)
    {
        var end = text.IndexOf('}', position);
        var digits = end < 0 ? [] : text.AsSpan(position + 3, end - position - 3);
        var code = digits.Length is > 0 and <= 8 ? Hexadecimal(digits) : NoCode;
        if (!Rune.IsValid(code))
            throw Wrong(position, "Invalid Unicode escape sequence.");
        value.Append(new Rune(code).ToString());
        position = end + 1;
    }

    /// <summary><c>\u00E6</c>, or two of them for a surrogate pair.</summary>
    private void ReadFixedWidth(StringBuilder value)
    {
        var code = FixedWidthCode(position);
        if (Rune.IsValid(code))
        {
            value.Append((char)code);
            position += 6;
            return;
        }

        var low = code != NoCode && At(position + 6) == '\\' && At(position + 7) == 'u' ? FixedWidthCode(position + 6) : NoCode;
        if (low == NoCode || !char.IsSurrogatePair((char)code, (char)low))
            throw Wrong(position, "Invalid Unicode escape sequence.");
        value.Append((char)code).Append((char)low);
        position += 12;
    }

    private int FixedWidthCode(int escape) =>
        escape + 6 <= text.Length ? Hexadecimal(text.AsSpan(escape + 2, 4)) : NoCode;

    private static int Hexadecimal(ReadOnlySpan<char> digits)
    {
        var code = 0L;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return NoCode;
            code = (code << 4) | (uint)Convert.ToInt32(digit.ToString(), 16);
        }

        return code <= int.MaxValue ? (int)code : NoCode;
    }
}
