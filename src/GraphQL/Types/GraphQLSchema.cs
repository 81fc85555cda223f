using System.Collections.Frozen;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>
/// All types that can be reached from the roots or were added, and the directives. Types may refer to each other in any order while it is
/// being built; <see cref="Freeze"/> ends that, finds every mistake at once and makes look-ups fast.
/// </summary>
internal sealed class GraphQLSchema
{
    private readonly List<NamedType> added = [];
    private FrozenDictionary<string, NamedType> types = FrozenDictionary<string, NamedType>.Empty;
    private FrozenDictionary<NamedType, PossibleTypes> possible = FrozenDictionary<NamedType, PossibleTypes>.Empty;

    public string? Description { get; set; }

    public ObjectType? Query { get; set; }

    public ObjectType? Mutation { get; set; }

    public ObjectType? Subscription { get; set; }

    /// <summary>The built-in directives and those that were added.</summary>
    public Members<Directive> Directives { get; } = [.. BuiltInDirectives.All];

    public bool IsFrozen { get; private set; }

    /// <summary>Every type, introspection's included, in the order it was found. Known once the schema is frozen.</summary>
    public ImmutableArray<NamedType> Types { get; private set; } = [];

    /// <summary>Adds a type that the roots may not lead to.</summary>
    public void Add(NamedType type) => added.Add(type);

    /// <summary>Ends the building.</summary>
    /// <exception cref="SchemaException">The schema is wrong; every mistake is named.</exception>
    public GraphQLSchema Freeze()
    {
        if (IsFrozen)
            return this;
        var mistakes = new List<string>();
        Types = TypeCollector.Collect(this, added, mistakes);
        types = Types.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
        possible = PossibleTypes.Of(Types);
        mistakes.AddRange(SchemaValidator.Mistakes(this));
        if (mistakes.Count > 0)
            throw new SchemaException(mistakes);
        Directives.Seal();
        foreach (var type in Types)
            type.Seal();
        IsFrozen = true;
        return this;
    }

    /// <summary>The type of that name, or null if there is none.</summary>
    public NamedType? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>The type that a document refers to, or null if there is none of that name.</summary>
    public GraphQLType? Find(TypeNode reference) => reference switch
    {
        NamedTypeNode named => Find(named.Name.Value),
        ListTypeNode list => Find(list.Type)?.List,
        NonNullTypeNode nonNull => Find(nonNull.Type)?.NonNull,
        _ => null,
    };

    /// <summary>The object type that an operation begins at, or null if the schema has none for it.</summary>
    public ObjectType? Root(OperationType operation) => operation switch
    {
        OperationType.Query => Query,
        OperationType.Mutation => Mutation,
        _ => Subscription,
    };

    /// <summary>The object types that can stand for a composite type: itself, an interface's implementations, a union's members.</summary>
    public ImmutableArray<ObjectType> PossibleTypesOf(NamedType type) =>
        type is ObjectType alone ? [alone] : possible.TryGetValue(type, out var known) ? known.Objects : [];

    /// <summary>Can an object of this type stand for that type?</summary>
    public bool IsPossible(NamedType type, ObjectType candidate) =>
        type == candidate || (possible.TryGetValue(type, out var known) && known.SubTypes.Contains(candidate));

    /// <summary>Is an object or interface the same as, an implementation of, or a member of that type?</summary>
    public bool IsSubType(NamedType type, NamedType candidate) =>
        type == candidate || (possible.TryGetValue(type, out var known) && known.SubTypes.Contains(candidate));

    /// <summary>Can some object stand for both types?</summary>
    public bool Overlap(NamedType one, NamedType other)
    {
        if (one == other)
            return true;
        foreach (var candidate in PossibleTypesOf(one))
        {
            if (IsPossible(other, candidate))
                return true;
        }

        return false;
    }

    /// <summary>The interfaces that implement this interface.</summary>
    public ImmutableArray<InterfaceType> InterfacesOf(InterfaceType type) =>
        possible.TryGetValue(type, out var known) ? known.Interfaces : [];

    /// <summary>The field of that name on an object, interface or union, introspection's fields included.</summary>
    public Field? FieldOf(NamedType parent, string name)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
            return MetaField(parent, name);
        return parent is TypeWithFields type ? type.Fields.Find(name) : null;
    }

    private Field? MetaField(NamedType parent, string name) => name switch
    {
        "__typename" when parent.IsComposite => IntrospectionTypes.TypeNameField,
        "__schema" when parent == Query => IntrospectionTypes.SchemaField,
        "__type" when parent == Query => IntrospectionTypes.TypeField,
        _ => parent is TypeWithFields type ? type.Fields.Find(name) : null,
    };
}
