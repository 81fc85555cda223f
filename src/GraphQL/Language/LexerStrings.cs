using System.Buffers;
using System.Text;

namespace Netvaerk.GraphQL.Language;

internal sealed partial class Lexer
{
    /// <summary>What ends a run of characters that stand for themselves; a surrogate needs a look at its neighbour.</summary>
    private static readonly SearchValues<char> EndsRun = SearchValues.Create(['"', '\\', '\n', '\r', .. Surrogates()]);

    private Token ReadString()
    {
        var start = Here;
        position++;
        var run = SkipRun();
        if (At(position) == '"')
            return new(TokenKind.String, start, text[run..position++]);
        var value = new StringBuilder();
        while (position < text.Length && text[position] is not ('\n' or '\r'))
        {
            value.Append(text, run, position - run);
            if (text[position] == '"')
            {
                position++;
                return new(TokenKind.String, start, value.ToString());
            }

            ReadEscape(value);
            run = SkipRun();
        }

        throw Wrong(position, "Unterminated string.");
    }

    private Token ReadBlockString()
    {
        var start = Here;
        var lines = new List<string>();
        var current = new StringBuilder();
        position += 3;
        while (true)
        {
            var run = SkipRun();
            current.Append(text, run, position - run);
            if (position >= text.Length)
                throw Wrong(position, "Unterminated string.");
            if (IsTripleQuote(position))
                break;
            ReadBlockCharacter(current, lines);
        }

        position += 3;
        lines.Add(current.ToString());
        return new(TokenKind.BlockString, start, BlockString.Dedent(lines));
    }

    /// <summary>Reads what ended a run within a block string: a line's end, an escaped triple quote, or a mere quote or backslash.</summary>
    private void ReadBlockCharacter(StringBuilder current, List<string> lines)
    {
        if (text[position] is '\n' or '\r')
        {
            lines.Add(current.ToString());
            current.Clear();
            SkipLineEnd();
        }
        else if (text[position] == '\\' && IsTripleQuote(position + 1))
        {
            current.Append("\"\"\"");
            position += 4;
        }
        else
        {
            current.Append(text[position++]);
        }
    }

    private bool IsTripleQuote(int index) => At(index) == '"' && At(index + 1) == '"' && At(index + 2) == '"';

    /// <summary>Moves past characters that stand for themselves, and gives where they began.</summary>
    private int SkipRun()
    {
        var start = position;
        while (position < text.Length)
        {
            var length = text.AsSpan(position).IndexOfAny(EndsRun);
            position = length < 0 ? text.Length : position + length;
            if (position >= text.Length || !char.IsSurrogate(text[position]))
                break;
            if (CharacterLength(position) == 0)
                throw Wrong(position, $"Invalid character within String: {Describe(position)}.");
            position += 2;
        }

        return start;
    }

    private static IEnumerable<char> Surrogates() => Enumerable.Range(0xD800, 0x800).Select(code => (char)code);
}
