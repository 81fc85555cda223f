namespace Netvaerk.GraphQL.Language;

internal static partial class Printer
{
    private static string PrintDefinition(TypeSystemNode node)
    {
        var keyword = node.IsExtension ? "extend " : "";
        return Described(node.Description) + node switch
        {
            SchemaNode schema => $"{keyword}schema{Directives(node)}{AfterSpace(PrintOperationTypes(schema))}",
            DirectiveDefinitionNode directive => $"directive @{directive.Name}{Parenthesized([.. directive.Arguments.Select(Print)])}"
                + $"{(directive.IsRepeatable ? " repeatable" : "")} on {string.Join(" | ", directive.Locations)}",
            TypeDefinitionNode type => keyword + PrintTypeDefinition(type),
            _ => "",
        };
    }

    private static string PrintTypeDefinition(TypeDefinitionNode node) => node switch
    {
        ObjectTypeNode type => $"type {type.Name}{Implements(type)}{Directives(type)}{AfterSpace(Block(type.Fields))}",
        InterfaceTypeNode type => $"interface {type.Name}{Implements(type)}{Directives(type)}{AfterSpace(Block(type.Fields))}",
        UnionTypeNode type =>
            $"union {type.Name}{Directives(type)}{(type.Types.IsEmpty ? "" : $" = {string.Join(" | ", type.Types)}")}",
        EnumTypeNode type => $"enum {type.Name}{Directives(type)}{AfterSpace(Block(type.Values))}",
        InputObjectTypeNode type => $"input {type.Name}{Directives(type)}{AfterSpace(Block(type.Fields))}",
        _ => $"scalar {node.Name}{Directives(node)}",
    };

    private static string PrintMember(MemberDefinitionNode node) => Described(node.Description) + node switch
    {
        FieldDefinitionNode field => $"{field.Name}{Parenthesized([.. field.Arguments.Select(Print)])}: {field.Type}{Directives(field)}",
        InputValueDefinitionNode input => $"{input.Name}: {input.Type}{Default(input.DefaultValue)}{Directives(input)}",
        _ => $"{node.Name}{Directives(node)}",
    };

    private static string PrintOperationTypes(SchemaNode node)
    {
        var lines = node.OperationTypes.Select(root => $"  {root.Operation.ToString().ToLowerInvariant()}: {root.Type}");
        return node.OperationTypes.IsEmpty ? "" : $"{{\n{string.Join('\n', lines)}\n}}";
    }

    private static string Implements(TypeWithFieldsNode node) =>
        node.Interfaces.IsEmpty ? "" : $" implements {string.Join(" & ", node.Interfaces)}";

    private static string AfterSpace(string text) => text == "" ? "" : $" {text}";
}
