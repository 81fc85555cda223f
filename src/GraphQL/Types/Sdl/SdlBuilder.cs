using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types.Sdl;

/// <summary>Builds types from their definitions: first all of them without members, so that members can refer to any of them.</summary>
internal sealed class SdlBuilder
{
    private readonly GraphQLSchema schema = new();
    private readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    private readonly DocumentNode document;
    private readonly SdlMembers members;

    public SdlBuilder(DocumentNode document)
    {
        this.document = document;
        members = new(this);
    }

    public List<string> Mistakes { get; } = [];

    public GraphQLSchema Build()
    {
        var definitions = document.Definitions.OfType<TypeDefinitionNode>().ToList();
        foreach (var definition in definitions.Where(node => !node.IsExtension && BuiltIn(node.Name.Value) is null))
            schema.Add(types[definition.Name.Value] = Create(definition));
        foreach (var definition in definitions)
        {
            if (types.TryGetValue(definition.Name.Value, out var type))
                members.Add(type, definition);
        }

        foreach (var directive in document.Definitions.OfType<DirectiveDefinitionNode>())
            schema.Directives.Replace(members.Build(directive));
        AddRoots();
        // A default that goes round in a circle has no value: it must be known before any default is coerced.
        Mistakes.AddRange(DefaultCycles.Find(types.Values.OfType<InputObjectType>()));
        if (Mistakes.Count == 0)
            members.DropUnfitDefaults();
        return schema;
    }

    public GraphQLType Resolve(TypeNode reference) => reference switch
    {
        ListTypeNode list => Resolve(list.Type).List,
        NonNullTypeNode nonNull => Resolve(nonNull.Type).NonNull,
        NamedTypeNode named => Resolve(named),
        _ => throw new ArgumentException("Not a type reference.", nameof(reference)),
    };

    public NamedType Resolve(NamedTypeNode named) => BuiltIn(named.Name.Value) ?? types[named.Name.Value];

    private static NamedType? BuiltIn(string name) =>
        (NamedType?)BuiltInScalars.Find(name) ?? IntrospectionTypes.All.FirstOrDefault(type => type.Name == name);

    private static NamedType Create(TypeDefinitionNode node) => node switch
    {
        ScalarTypeNode => new ScalarType(node.Name.Value) { Description = node.Description?.Value },
        ObjectTypeNode => new ObjectType(node.Name.Value) { Description = node.Description?.Value },
        InterfaceTypeNode => new InterfaceType(node.Name.Value) { Description = node.Description?.Value },
        UnionTypeNode => new UnionType(node.Name.Value) { Description = node.Description?.Value },
        EnumTypeNode => new EnumType(node.Name.Value) { Description = node.Description?.Value },
        _ => new InputObjectType(node.Name.Value) { Description = node.Description?.Value },
    };

    private void AddRoots()
    {
        var nodes = document.Definitions.OfType<SchemaNode>().ToList();
        if (nodes.All(node => node.IsExtension))
        {
            foreach (var operation in Enum.GetValues<OperationType>())
            {
                if (types.TryGetValue(operation.ToString(), out var type))
                    SetRoot(operation, type);
            }
        }

        foreach (var node in nodes)
        {
            schema.Description = node.Description?.Value ?? schema.Description;
            foreach (var root in node.OperationTypes)
                SetRoot(root.Operation, Resolve(root.Type));
        }
    }

    private void SetRoot(OperationType operation, NamedType type)
    {
        if (type is not ObjectType root)
            Mistakes.Add($"{operation} root type must be an object type, it cannot be {type}.");
        else if (operation == OperationType.Query)
            schema.Query = root;
        else if (operation == OperationType.Mutation)
            schema.Mutation = root;
        else
            schema.Subscription = root;
    }
}
