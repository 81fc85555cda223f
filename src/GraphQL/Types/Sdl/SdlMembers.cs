using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types.Sdl;

/// <summary>Gives types their members, from a definition or an extension.</summary>
internal sealed class SdlMembers(SdlBuilder builder)
{
    private readonly List<InputValue> inputs = [];

    public void Add(NamedType type, TypeDefinitionNode node)
    {
        switch ((type, node))
        {
            case (TypeWithFields fielded, TypeWithFieldsNode definition):
                AddInterfaces(fielded, definition.Interfaces);
                foreach (var field in definition.Fields)
                    fielded.Fields.Add(Build(field));
                break;
            case (UnionType union, UnionTypeNode definition):
                AddMembers(union, definition.Types);
                break;
            case (EnumType names, EnumTypeNode definition):
                foreach (var value in definition.Values)
                    names.Values.Add(new(value.Name.Value) { Description = value.Description?.Value, DeprecationReason = Deprecation(value) });
                break;
            case (InputObjectType input, InputObjectTypeNode definition):
                SetOneOf(input, definition);
                foreach (var field in definition.Fields)
                    input.Fields.Add(Fill(new InputField(field.Name.Value, builder.Resolve(field.Type)), field));
                break;
            case (ScalarType scalar, ScalarTypeNode) when !node.IsExtension:
                scalar.SpecifiedBy = Text(node, "specifiedBy", "url", null);
                break;
        }
    }

    public Directive Build(DirectiveDefinitionNode node)
    {
        var directive = new Directive(node.Name.Value, [.. node.Locations.Select(name => DirectiveLocations.Find(name.Value)!.Value)])
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
        };
        foreach (var argument in node.Arguments)
            directive.Arguments.Add(Fill(new Argument(argument.Name.Value, builder.Resolve(argument.Type)), argument));
        return directive;
    }

    /// <summary>A default that does not fit its type is no default, as graphql-js has it.</summary>
    public void DropUnfitDefaults()
    {
        foreach (var input in inputs)
        {
            if (input is { DefaultLiteral: { } literal, Type.IsInput: true } && !LiteralCoercion.TryCoerce(literal, input.Type, null, out _))
                input.DefaultLiteral = null;
        }
    }

    private Field Build(FieldDefinitionNode node)
    {
        var field = new Field(node.Name.Value, builder.Resolve(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = Deprecation(node),
        };
        foreach (var argument in node.Arguments)
            field.Arguments.Add(Fill(new Argument(argument.Name.Value, builder.Resolve(argument.Type)), argument));
        return field;
    }

    private T Fill<T>(T input, InputValueDefinitionNode node) where T : InputValue
    {
        input.Description = node.Description?.Value;
        input.DefaultLiteral = node.DefaultValue;
        input.DeprecationReason = Deprecation(node);
        inputs.Add(input);
        return input;
    }

    private void AddInterfaces(TypeWithFields type, ImmutableArray<NamedTypeNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (builder.Resolve(node) is not InterfaceType implemented)
                builder.Mistakes.Add($"Type {type} must only implement interface types, it cannot implement {node}.");
            else if (type.Interfaces.Contains(implemented.Name))
                builder.Mistakes.Add($"Type {type} can only implement {node} once.");
            else
                type.Interfaces.Add(implemented);
        }
    }

    private void AddMembers(UnionType union, ImmutableArray<NamedTypeNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (builder.Resolve(node) is not ObjectType member)
                builder.Mistakes.Add($"Union type {union} can only include object types, it cannot include {node}.");
            else if (union.Types.Contains(member.Name))
                builder.Mistakes.Add($"Union type {union} can only include type {node} once.");
            else
                union.Types.Add(member);
        }
    }

    private void SetOneOf(InputObjectType input, InputObjectTypeNode node)
    {
        var says = node.Directives.Any(directive => directive.Name.Value == "oneOf");
        if (says && node.IsExtension)
            builder.Mistakes.Add($"An extension of {input} cannot make it @oneOf.");
        input.IsOneOf |= says;
    }

    private string? Deprecation(IHasDirectives node) => Text(node, "deprecated", "reason", BuiltInDirectives.DefaultDeprecationReason);

    private string? Text(IHasDirectives node, string directive, string argument, string? standard)
    {
        if (node.Directives.FirstOrDefault(candidate => candidate.Name.Value == directive) is not { } found)
            return null;
        var given = found.Arguments.FirstOrDefault(candidate => candidate.Name.Value == argument)?.Value;
        if (given is StringValueNode text)
            return text.Value;
        if (given is not null || standard is null)
            builder.Mistakes.Add($"@{directive} needs text for its argument \"{argument}\".");
        return standard;
    }
}
