namespace Netvaerk.GraphQL.Language;

internal sealed partial class Lexer
{
    private Token ReadNumber()
    {
        var start = Here;
        if (At(position) == '-')
            position++;
        if (At(position) == '0')
        {
            position++;
            if (char.IsAsciiDigit(At(position)))
                throw Wrong(position, $"Invalid number, unexpected digit after 0: {Describe(position)}.");
        }
        else
        {
            SkipDigits();
        }

        var isFloat = SkipFraction() | SkipExponent();
        // "123abc" and "1.2.3" would otherwise be two tokens, which nobody means.
        if (At(position) == '.' || IsNameStart(At(position)))
            throw Wrong(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        return new(isFloat ? TokenKind.Float : TokenKind.Int, start, text[start.Start..position]);
    }

    private bool SkipFraction()
    {
        if (At(position) != '.')
            return false;
        position++;
        SkipDigits();
        return true;
    }

    private bool SkipExponent()
    {
        if (At(position) is not ('e' or 'E'))
            return false;
        position++;
        if (At(position) is '+' or '-')
            position++;
        SkipDigits();
        return true;
    }

    private void SkipDigits()
    {
        if (!char.IsAsciiDigit(At(position)))
            throw Wrong(position, $"Invalid number, expected digit but got: {Describe(position)}.");
        while (char.IsAsciiDigit(At(position)))
            position++;
    }
}
