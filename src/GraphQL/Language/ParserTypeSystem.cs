using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Language;

internal sealed partial class Parser
{
    private TypeSystemNode TypeSystemDefinition(string keyword)
    {
        var start = token.Location;
        var description = Description();
        ExpectKeyword(keyword);
        return keyword switch
        {
            "schema" => new SchemaNode(
                start,
                description,
                false,
                Directives(Constness.Constant),
                Many(TokenKind.OpenBrace, static p => p.OperationTypeDefinition(), TokenKind.CloseBrace)),
            "directive" => DirectiveDefinition(start, description),
            _ => TypeDefinition(keyword, start, description, isExtension: false),
        };
    }

    private TypeSystemNode TypeSystemExtension()
    {
        var keyword = Lookahead();
        if (keyword is not
            { Kind: TokenKind.Name, Value: "schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input" })
            throw Unexpected(keyword);
        var start = token.Location;
        ExpectKeyword("extend");
        ExpectKeyword(keyword.Value);
        TypeSystemNode extension = keyword.Value == "schema"
            ? SchemaExtension(start)
            : TypeDefinition(keyword.Value, start, null, isExtension: true);
        return SaysNothing(extension) ? throw Unexpected() : extension;
    }

    private SchemaNode SchemaExtension(Location start) => new(
        start,
        null,
        true,
        Directives(Constness.Constant),
        OptionalMany(TokenKind.OpenBrace, static p => p.OperationTypeDefinition(), TokenKind.CloseBrace));

    private static bool SaysNothing(TypeSystemNode extension) => extension.Directives.IsEmpty && extension switch
    {
        SchemaNode schema => schema.OperationTypes.IsEmpty,
        TypeWithFieldsNode type => type.Interfaces.IsEmpty && type.Fields.IsEmpty,
        UnionTypeNode union => union.Types.IsEmpty,
        EnumTypeNode type => type.Values.IsEmpty,
        InputObjectTypeNode input => input.Fields.IsEmpty,
        _ => true,
    };

    private OperationTypeNode OperationTypeDefinition()
    {
        var start = token.Location;
        var operation = OperationKeyword();
        Expect(TokenKind.Colon);
        return new(start, operation, NamedType());
    }

    private DirectiveDefinitionNode DirectiveDefinition(Location start, StringValueNode? description)
    {
        Expect(TokenKind.At);
        var name = Name();
        var arguments = ArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new(start, description, name, arguments, isRepeatable, Delimited(TokenKind.Pipe, static p => p.DirectiveLocationName()));
    }

    private NameNode DirectiveLocationName()
    {
        var found = token;
        var name = Name();
        return DirectiveLocations.Find(name.Value) is null ? throw Unexpected(found) : name;
    }
}
