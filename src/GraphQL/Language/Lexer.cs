using System.Globalization;

namespace Netvaerk.GraphQL.Language;

/// <summary>Cuts a document into tokens, one at a time.</summary>
internal sealed partial class Lexer(string text)
{
    private int position;
    private int line = 1;
    private int lineStart;

    /// <summary>The next token; at the end of the text the same one for ever.</summary>
    /// <exception cref="GraphQLSyntaxException">No token begins here.</exception>
    public Token Next()
    {
        SkipIgnored();
        if (position >= text.Length)
            return new(TokenKind.EndOfText, Here);
        var c = text[position];
        if (IsNameStart(c))
            return ReadName();
        if (char.IsAsciiDigit(c) || c == '-')
            return ReadNumber();
        if (c == '"')
            return text.AsSpan(position).StartsWith("\"\"\"", StringComparison.Ordinal) ? ReadBlockString() : ReadString();
        return ReadPunctuator(c);
    }

    private Location Here => new(position, line, position - lineStart + 1);

    private char At(int index) => index < text.Length ? text[index] : '\0';

    /// <summary>White space, commas, comments, and the mark that some editors put first in a file.</summary>
    private void SkipIgnored()
    {
        while (position < text.Length)
        {
            switch (text[position])
            {
                case ' ' or '\t' or ',' or '\uFEFF':
                    position++;
                    break;
                case '\n' or '\r':
                    SkipLineEnd();
                    break;
                case '#':
                    SkipComment();
                    break;
                default:
                    return;
            }
        }
    }

    private void SkipLineEnd()
    {
        position += text[position] == '\r' && At(position + 1) == '\n' ? 2 : 1;
        line++;
        lineStart = position;
    }

    private void SkipComment()
    {
        while (position < text.Length && text[position] is not ('\n' or '\r') && CharacterLength(position) is var length and > 0)
            position += length;
    }

    private Token ReadName()
    {
        var start = Here;
        do
            position++;
        while (position < text.Length && IsNameContinue(text[position]));
        return new(TokenKind.Name, start, text[start.Start..position]);
    }

    private Token ReadPunctuator(char c)
    {
        var kind = c switch
        {
            '!' => TokenKind.Bang,
            '$' => TokenKind.Dollar,
            '&' => TokenKind.Ampersand,
            '(' => TokenKind.OpenParenthesis,
            ')' => TokenKind.CloseParenthesis,
            '.' when At(position + 1) == '.' && At(position + 2) == '.' => TokenKind.Spread,
            ':' => TokenKind.Colon,
            '=' => TokenKind.EqualsSign,
            '@' => TokenKind.At,
            '[' => TokenKind.OpenBracket,
            ']' => TokenKind.CloseBracket,
            '{' => TokenKind.OpenBrace,
            '|' => TokenKind.Pipe,
            '}' => TokenKind.CloseBrace,
            _ => throw Wrong(position, $"Unexpected character: {Describe(position)}."),
        };
        var token = new Token(kind, Here);
        position += kind == TokenKind.Spread ? 3 : 1;
        return token;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>How many code units the character has that begins here: none if it is half a surrogate pair.</summary>
    private int CharacterLength(int index)
    {
        if (!char.IsSurrogate(text[index]))
            return 1;
        return index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 0;
    }

    private string Describe(int index)
    {
        if (index >= text.Length)
            return "<EOF>";
        var c = text[index];
        return c is >= ' ' and <= '~' ? $"'{c}'" : string.Create(CultureInfo.InvariantCulture, $"U+{(int)c:X4}");
    }

    /// <summary>Counts lines from the start: only an error needs the place of something that is no token.</summary>
    private GraphQLSyntaxException Wrong(int index, string message)
    {
        int number = 1, start = 0;
        for (var i = 0; i < index; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && At(i + 1) != '\n'))
                (number, start) = (number + 1, i + 1);
        }

        return new(message, new(index, number, index - start + 1));
    }
}
