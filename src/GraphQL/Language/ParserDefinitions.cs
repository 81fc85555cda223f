namespace Netvaerk.GraphQL.Language;

internal sealed partial class Parser
{
    private bool AtDescription => token.Kind is TokenKind.String or TokenKind.BlockString;

    private DefinitionNode Definition()
    {
        if (token.Kind == TokenKind.OpenBrace)
            return new OperationDefinitionNode(token.Location, null, OperationType.Query, null, [], [], SelectionSet());
        var described = AtDescription;
        var keyword = described ? Lookahead() : token;
        if (described && keyword.Kind == TokenKind.OpenBrace)
            throw Wrong("Unexpected description, descriptions are not supported on shorthand queries.");
        if (keyword.Kind != TokenKind.Name)
            throw Unexpected(keyword);
        return keyword.Value switch
        {
            "query" or "mutation" or "subscription" => Operation(),
            "fragment" => Fragment(),
            "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" or "directive" => TypeSystemDefinition(keyword.Value),
            _ when described => throw Wrong("Unexpected description, only GraphQL definitions support descriptions."),
            "extend" => TypeSystemExtension(),
            _ => throw Unexpected(keyword),
        };
    }

    private StringValueNode? Description() => AtDescription ? StringLiteral() : null;

    private OperationDefinitionNode Operation() => new(
        token.Location,
        Description(),
        OperationKeyword(),
        token.Kind == TokenKind.Name ? Name() : null,
        OptionalMany(TokenKind.OpenParenthesis, static p => p.VariableDefinition(), TokenKind.CloseParenthesis),
        Directives(Constness.Variable),
        SelectionSet());

    private OperationType OperationKeyword()
    {
        var found = Expect(TokenKind.Name);
        return found.Value switch
        {
            "query" => OperationType.Query,
            "mutation" => OperationType.Mutation,
            "subscription" => OperationType.Subscription,
            _ => throw Unexpected(found),
        };
    }

    private VariableDefinitionNode VariableDefinition() => new(
        token.Location,
        Description(),
        Variable(),
        TypeAfterColon(),
        DefaultValue(),
        Directives(Constness.Constant));

    private ValueNode? DefaultValue() => Skip(TokenKind.EqualsSign) ? Value(Constness.Constant) : null;

    private FragmentDefinitionNode Fragment()
    {
        var start = token.Location;
        var description = Description();
        ExpectKeyword("fragment");
        var name = FragmentName();
        ExpectKeyword("on");
        return new(start, description, name, NamedType(), Directives(Constness.Variable), SelectionSet());
    }

    private NameNode Name()
    {
        var found = Expect(TokenKind.Name);
        return new(found.Location, found.Value!);
    }

    private TypeNode TypeAfterColon()
    {
        Expect(TokenKind.Colon);
        return Type();
    }

    private TypeNode Type()
    {
        var start = token.Location;
        TypeNode type;
        if (Skip(TokenKind.OpenBracket))
        {
            Descend();
            type = new ListTypeNode(start, Type());
            Expect(TokenKind.CloseBracket);
            depth--;
        }
        else
        {
            type = NamedType();
        }

        return Skip(TokenKind.Bang) ? new NonNullTypeNode(start, type) : type;
    }

    private NamedTypeNode NamedType() => new(token.Location, Name());
}
