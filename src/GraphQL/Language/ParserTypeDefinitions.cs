namespace Netvaerk.GraphQL.Language;

internal sealed partial class Parser
{
    private TypeDefinitionNode TypeDefinition(string keyword, Location start, StringValueNode? description, bool isExtension)
    {
        var name = Name();
        var interfaces = keyword is "type" or "interface" ? ImplementedInterfaces() : [];
        var directives = Directives(Constness.Constant);
        return keyword switch
        {
            "scalar" => new ScalarTypeNode(start, description, isExtension, name, directives),
            "type" => new ObjectTypeNode(start, description, isExtension, name, interfaces, directives, FieldDefinitions()),
            "interface" => new InterfaceTypeNode(start, description, isExtension, name, interfaces, directives, FieldDefinitions()),
            "union" => new UnionTypeNode(start, description, isExtension, name, directives, UnionMembers()),
            "enum" => new EnumTypeNode(start, description, isExtension, name, directives, EnumValues()),
            _ => new InputObjectTypeNode(start, description, isExtension, name, directives, InputFields()),
        };
    }

    private ImmutableArray<NamedTypeNode> ImplementedInterfaces() =>
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, static p => p.NamedType()) : [];

    private ImmutableArray<NamedTypeNode> UnionMembers() =>
        Skip(TokenKind.EqualsSign) ? Delimited(TokenKind.Pipe, static p => p.NamedType()) : [];

    private ImmutableArray<FieldDefinitionNode> FieldDefinitions() =>
        OptionalMany(TokenKind.OpenBrace, static p => p.FieldDefinition(), TokenKind.CloseBrace);

    private ImmutableArray<InputValueDefinitionNode> InputFields() =>
        OptionalMany(TokenKind.OpenBrace, static p => p.InputValueDefinition(), TokenKind.CloseBrace);

    private ImmutableArray<InputValueDefinitionNode> ArgumentDefinitions() =>
        OptionalMany(TokenKind.OpenParenthesis, static p => p.InputValueDefinition(), TokenKind.CloseParenthesis);

    private ImmutableArray<EnumValueDefinitionNode> EnumValues() =>
        OptionalMany(TokenKind.OpenBrace, static p => p.EnumValueDefinition(), TokenKind.CloseBrace);

    private FieldDefinitionNode FieldDefinition() => new(
        token.Location, Description(), Name(), ArgumentDefinitions(), TypeAfterColon(), Directives(Constness.Constant));

    private InputValueDefinitionNode InputValueDefinition() => new(
        token.Location, Description(), Name(), TypeAfterColon(), DefaultValue(), Directives(Constness.Constant));

    private EnumValueDefinitionNode EnumValueDefinition() =>
        new(token.Location, Description(), EnumValueName(), Directives(Constness.Constant));

    private NameNode EnumValueName() => token is { Kind: TokenKind.Name, Value: "true" or "false" or "null" }
        ? throw Wrong($"Name \"{token.Value}\" is reserved and cannot be used for an enum value.")
        : Name();
}
