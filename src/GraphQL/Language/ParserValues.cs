namespace Netvaerk.GraphQL.Language;

/// <summary>May a value hold variables?</summary>
internal enum Constness
{
    Constant,
    Variable,
}

internal sealed partial class Parser
{
    private ValueNode ValueAfterColon(Constness constness)
    {
        Expect(TokenKind.Colon);
        return Value(constness);
    }

    private ValueNode Value(Constness constness)
    {
        var found = token;
        switch (found.Kind)
        {
            case TokenKind.OpenBracket:
                return List(constness);
            case TokenKind.OpenBrace:
                return Object(constness);
            case TokenKind.Dollar:
                return constness == Constness.Constant ? throw VariableInConstant() : Variable();
            case TokenKind.String or TokenKind.BlockString:
                return StringLiteral();
            case TokenKind.Int or TokenKind.Float or TokenKind.Name:
                Advance();
                return Leaf(found);
            default:
                throw Unexpected();
        }
    }

    private static ValueNode Leaf(Token found) => (found.Kind, found.Value!) switch
    {
        (TokenKind.Int, var digits) => new IntValueNode(found.Location, digits),
        (TokenKind.Float, var digits) => new FloatValueNode(found.Location, digits),
        (_, "true") => new BooleanValueNode(found.Location, true),
        (_, "false") => new BooleanValueNode(found.Location, false),
        (_, "null") => new NullValueNode(found.Location),
        (_, var name) => new EnumValueNode(found.Location, name),
    };

    private StringValueNode StringLiteral()
    {
        var found = token;
        Advance();
        return new(found.Location, found.Value!, found.Kind == TokenKind.BlockString);
    }

    private VariableNode Variable() => new(Expect(TokenKind.Dollar).Location, Name());

    private GraphQLSyntaxException VariableInConstant()
    {
        var dollar = Expect(TokenKind.Dollar);
        return token.Kind == TokenKind.Name
            ? Wrong($"Unexpected variable \"${token.Value}\" in constant value.", dollar)
            : Unexpected(dollar);
    }

    private ListValueNode List(Constness constness)
    {
        Descend();
        var list = new ListValueNode(
            token.Location, Any(TokenKind.OpenBracket, static (p, c) => p.Value(c), constness, TokenKind.CloseBracket));
        depth--;
        return list;
    }

    private ObjectValueNode Object(Constness constness)
    {
        Descend();
        var value = new ObjectValueNode(
            token.Location, Any(TokenKind.OpenBrace, static (p, c) => p.ObjectField(c), constness, TokenKind.CloseBrace));
        depth--;
        return value;
    }

    private ObjectFieldNode ObjectField(Constness constness) => new(token.Location, Name(), ValueAfterColon(constness));
}
