using System.Collections.Concurrent;
using System.Collections.Frozen;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>Says which object type an object is of: by the name it carries, else by its CLR class.</summary>
internal sealed class RuntimeTypes
{
    private readonly GraphQLSchema schema;
    private readonly FrozenDictionary<Type, ObjectType> byClass;

    // Classes are what the resolvers return: as many as the program has, however many requests come.
    private readonly ConcurrentDictionary<Type, ObjectType?> derived = new();

    /// <summary>Learns the classes of the schema's object types, which their <see cref="NamedType.Tag"/> holds.</summary>
    public RuntimeTypes(GraphQLSchema schema)
    {
        this.schema = schema;
        var known = new Dictionary<Type, ObjectType>();
        foreach (var type in schema.Types.OfType<ObjectType>())
        {
            if (type.Tag is Type mapped)
                known.TryAdd(mapped, type);
        }

        byClass = known.ToFrozenDictionary();
    }

    /// <summary>The object type of a value where <paramref name="expected"/> is declared, or null when it is none of the possible ones.</summary>
    public ObjectType? Find(object value, NamedType expected)
    {
        if (expected is ObjectType only)
            return only;
        var type = value is ITypeNamed named
            ? schema.Find(named.GraphQLTypeName) as ObjectType
            : derived.GetOrAdd(value.GetType(), static (start, known) => Inherited(start, known), byClass);
        return type is not null && schema.IsPossible(expected, type) ? type : null;
    }

    private static ObjectType? Inherited(Type start, FrozenDictionary<Type, ObjectType> known)
    {
        for (var type = start; type is not null; type = type.BaseType)
        {
            if (known.TryGetValue(type, out var found))
                return found;
        }

        return null;
    }
}

/// <summary>An object that knows its GraphQL type, for one CLR class that stands for several.</summary>
internal interface ITypeNamed
{
    /// <summary>The name of the object type.</summary>
    string GraphQLTypeName { get; }
}
