using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation;

internal sealed partial class Walker
{
    private readonly Listeners<SchemaNode> schemas = new(rules);
    private readonly Listeners<TypeDefinitionNode> types = new(rules);
    private readonly Listeners<DirectiveDefinitionNode> directiveDefinitions = new(rules);
    private readonly Listeners<FieldDefinitionNode> fieldDefinitions = new(rules);
    private readonly Listeners<InputValueDefinitionNode> inputValues = new(rules);
    private readonly Listeners<EnumValueDefinitionNode> enumValues = new(rules);

    private void WalkTypeSystem(TypeSystemNode node)
    {
        switch (node)
        {
            case SchemaNode schema: WalkSchema(schema); break;
            case TypeDefinitionNode type: WalkTypeDefinition(type); break;
            case DirectiveDefinitionNode directive:
                directiveDefinitions.Enter(directive);
                WalkInputValues(directive.Arguments, DirectiveLocation.ArgumentDefinition);
                directiveDefinitions.Leave(directive);
                break;
        }
    }

    private void WalkSchema(SchemaNode node)
    {
        schemas.Enter(node);
        WalkDirectives(node, DirectiveLocation.Schema);
        foreach (var operation in node.OperationTypes)
            WalkType(operation.Type);
        schemas.Leave(node);
    }

    private void WalkTypeDefinition(TypeDefinitionNode node)
    {
        types.Enter(node);
        if (node is TypeWithFieldsNode { Interfaces: var interfaces })
            WalkTypes(interfaces);
        WalkDirectives(node, LocationOf(node));
        switch (node)
        {
            case TypeWithFieldsNode fielded: WalkFieldDefinitions(fielded.Fields); break;
            case UnionTypeNode union: WalkTypes(union.Types); break;
            case EnumTypeNode names: WalkEnumValues(names.Values); break;
            case InputObjectTypeNode input: WalkInputValues(input.Fields, DirectiveLocation.InputFieldDefinition); break;
        }

        types.Leave(node);
    }

    private void WalkTypes(ImmutableArray<NamedTypeNode> nodes)
    {
        foreach (var node in nodes)
            WalkType(node);
    }

    private void WalkFieldDefinitions(ImmutableArray<FieldDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            fieldDefinitions.Enter(node);
            WalkInputValues(node.Arguments, DirectiveLocation.ArgumentDefinition);
            WalkType(node.Type);
            WalkDirectives(node, DirectiveLocation.FieldDefinition);
            fieldDefinitions.Leave(node);
        }
    }

    private void WalkInputValues(ImmutableArray<InputValueDefinitionNode> nodes, DirectiveLocation location)
    {
        foreach (var node in nodes)
        {
            inputValues.Enter(node);
            WalkType(node.Type);
            if (node.DefaultValue is { } standard)
                WalkValue(standard);
            WalkDirectives(node, location);
            inputValues.Leave(node);
        }
    }

    private void WalkEnumValues(ImmutableArray<EnumValueDefinitionNode> nodes)
    {
        foreach (var node in nodes)
        {
            enumValues.Enter(node);
            WalkDirectives(node, DirectiveLocation.EnumValue);
            enumValues.Leave(node);
        }
    }

    private static DirectiveLocation LocationOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => DirectiveLocation.Scalar,
        ObjectTypeNode => DirectiveLocation.Object,
        InterfaceTypeNode => DirectiveLocation.Interface,
        UnionTypeNode => DirectiveLocation.Union,
        EnumTypeNode => DirectiveLocation.Enum,
        _ => DirectiveLocation.InputObject,
    };
}
