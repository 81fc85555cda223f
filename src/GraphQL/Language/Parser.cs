using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Language;

/// <summary>Reads documents of the specification of September 2025, and nothing older.</summary>
internal sealed partial class Parser
{
    private readonly Lexer lexer;
    private readonly ParserOptions options;
    private Token token;
    private Token? ahead;
    private int depth;
    private int tokens;

    private Parser(string text, ParserOptions? options)
    {
        lexer = new(text);
        this.options = options ?? ParserOptions.Default;
        Advance();
    }

    /// <exception cref="GraphQLSyntaxException">The text is no document; nothing else is ever thrown.</exception>
    public static DocumentNode Parse(string text, ParserOptions? options = null)
    {
        var parser = new Parser(text, options);
        var start = parser.token.Location;
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
            definitions.Add(parser.Definition());
        while (parser.token.Kind != TokenKind.EndOfText);
        return new(start, definitions.DrainToImmutable());
    }

    /// <summary>Reads a value without variables, as a default value is.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no value.</exception>
    public static ValueNode ParseValue(string text, ParserOptions? options = null)
    {
        var parser = new Parser(text, options);
        var value = parser.Value(Constness.Constant);
        parser.Expect(TokenKind.EndOfText);
        return value;
    }

    /// <summary>Reads a reference to a type: <c>[Int!]</c>.</summary>
    /// <exception cref="GraphQLSyntaxException">The text is no type.</exception>
    public static TypeNode ParseType(string text, ParserOptions? options = null)
    {
        var parser = new Parser(text, options);
        var type = parser.Type();
        parser.Expect(TokenKind.EndOfText);
        return type;
    }

    private void Advance()
    {
        token = ahead ?? lexer.Next();
        ahead = null;
        if (token.Kind != TokenKind.EndOfText && ++tokens > options.MaxTokens)
            throw Wrong($"Document contains more than {options.MaxTokens} tokens. Parsing aborted.", code: ErrorCodes.TooManyTokens);
    }

    private Token Lookahead() => ahead ??= lexer.Next();

    private Token Expect(TokenKind kind)
    {
        var found = token;
        if (found.Kind != kind)
            throw Wrong($"Expected {Token.Describe(kind)}, found {found}.");
        Advance();
        return found;
    }

    private bool Skip(TokenKind kind)
    {
        if (token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string word)
    {
        if (!SkipKeyword(word))
            throw Wrong($"Expected \"{word}\", found {token}.");
    }

    private bool SkipKeyword(string word)
    {
        if (token.Kind != TokenKind.Name || token.Value != word)
            return false;
        Advance();
        return true;
    }

    /// <summary>One level deeper: refused before the stack could run out.</summary>
    private void Descend()
    {
        if (++depth > options.MaxDepth || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Wrong($"Document is nested deeper than {Math.Min(depth - 1, options.MaxDepth)} levels. Parsing aborted.", code: ErrorCodes.TooDeep);
    }

    private GraphQLSyntaxException Unexpected(Token? found = null) => Wrong($"Unexpected {found ?? token}.", found);

    private GraphQLSyntaxException Wrong(string message, Token? at = null, string code = ErrorCodes.Syntax) => new(message, (at ?? token).Location, code);
}
