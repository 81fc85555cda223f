using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Which GraphQL type a CLR type is where it is read.</summary>
internal sealed class OutputTypes(BindingScope scope)
{
    private readonly Dictionary<Type, NamedType> named = [];
    private readonly Dictionary<Type, EnumType> enums = [];

    /// <summary>The object types and the CLR types whose instances they are.</summary>
    public IEnumerable<(Type Clr, ObjectType Type)> Objects =>
        named.Where(pair => pair.Value is ObjectType).Select(pair => (pair.Key, (ObjectType)pair.Value));

    public bool IsBound(Type clr) => named.ContainsKey(clr);

    /// <summary>The type with its lists and non-nulls.</summary>
    /// <param name="type">The CLR type.</param>
    /// <param name="member">What is of that type, to be named if it cannot be.</param>
    public GraphQLType Of(ClrType type, MemberInfo member)
    {
        var inner = type.Item is { } item ? Of(item, member).List : (GraphQLType)Named(type.Core, member);
        return type.IsNullable ? inner : inner.NonNull;
    }

    public NamedType Named(Type clr, MemberInfo? member = null)
    {
        if (Scalars.Of(clr) is { } scalar)
            return scalar;

        if (clr.IsEnum)
            return Enum(clr);

        if (!IsObject(clr))
        {
            var where = member is null ? "" : $" See {member.DeclaringType!.Name}.{member.Name}.";
            scope.Mistakes.Add($"{Names.Clr(clr)} cannot be part of the schema: it is neither a class or record of its own nor a known scalar.{where}");
            return BuiltInScalars.String;
        }

        if (!named.TryGetValue(clr, out var type))
            named[clr] = type = Make(clr);

        return type;
    }

    public EnumType Enum(Type clr)
    {
        if (enums.TryGetValue(clr, out var type))
            return type;

        enums[clr] = type = new EnumType(Names.Enum(clr)) { Description = scope.Docs.Of(clr), Tag = clr };
        foreach (var value in clr.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => !Catalog.Has<GraphQLIgnoreAttribute>(field)))
        {
            var name = Names.EnumValue(value);
            if (type.Values.FirstOrDefault(known => known.Name == name || known.Value.Equals(value.GetValue(null))) is { } known)
            {
                scope.Mistakes.Add(known.Name == name
                    ? $"{type.Name}.{name} is defined twice: {clr.Name}.{value.Name} is called like another value."
                    : $"{clr.Name}.{value.Name} is the same number as {type.Name}.{known.Name}, so that an answer could not tell which is meant.");
                continue;
            }

            type.Values.Add(new(name, value.GetValue(null))
            {
                Description = scope.Docs.Of(value),
                DeprecationReason = value.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
            });
        }

        return type;
    }

    private NamedType Make(Type clr)
    {
        if (Catalog.Has<UnionTypeAttribute>(clr))
            return Union(clr);

        if (Catalog.Has<InterfaceTypeAttribute>(clr))
            return Interface(clr);

        return Object(clr);
    }

    private ObjectType Object(Type clr)
    {
        var type = new ObjectType(Names.Object(clr)) { Description = scope.Docs.Of(clr), Tag = clr };
        scope.Pending.Enqueue(() =>
        {
            Implement(type, clr);
            scope.Nodes.Implement(type, clr);
            scope.Fields.AddProperties(type, clr);
            scope.Fields.AddExtensions(type, clr);
        });
        return type;
    }

    private InterfaceType Interface(Type clr)
    {
        var type = new InterfaceType(Names.Interface(clr)) { Description = scope.Docs.Of(clr), Tag = clr };
        scope.Pending.Enqueue(() =>
        {
            Implement(type, clr);
            scope.Fields.AddProperties(type, clr);
            scope.Fields.AddExtensions(type, clr);
            foreach (var implementation in scope.Catalog.Concrete(clr))
                Named(implementation);
        });
        return type;
    }

    private UnionType Union(Type clr)
    {
        var type = new UnionType(Names.Union(clr)) { Description = scope.Docs.Of(clr), Tag = clr };
        scope.Pending.Enqueue(() =>
        {
            foreach (var member in scope.Catalog.Concrete(clr).Select(member => Named(member)).OfType<ObjectType>())
                type.Types.Add(member);
        });
        return type;
    }

    private void Implement(TypeWithFields type, Type clr)
    {
        foreach (var implemented in Catalog.InterfacesOf(clr))
            type.Interfaces.Add((InterfaceType)Named(implemented));
    }

    private static bool IsObject(Type clr) => !clr.IsPrimitive && !clr.IsPointer && clr.Namespace?.StartsWith("System", StringComparison.Ordinal) != true
        && !typeof(Delegate).IsAssignableFrom(clr);
}
