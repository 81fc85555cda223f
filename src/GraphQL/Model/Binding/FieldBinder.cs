using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes fields of properties and methods.</summary>
internal sealed class FieldBinder(BindingScope scope)
{
    /// <summary>Adds the public properties of a class, those of its base classes and of its GraphQL interfaces.</summary>
    public void AddProperties(TypeWithFields type, Type clr)
    {
        foreach (var property in PropertiesOf(clr))
            scope.Add(type, Of(property, type, clr));
    }

    /// <summary>Adds what other classes add to a class, an interface of it or a base class.</summary>
    public void AddExtensions(TypeWithFields type, Type clr)
    {
        foreach (var method in scope.Catalog.ExtensionsOf(clr).SelectMany(extension => MethodRules.Fields(scope, extension)))
        {
            if (Catalog.Has<NodeResolverAttribute>(method))
                scope.Nodes.Resolve(method);
            else if (MethodRules.TakesParent(scope, method, clr))
                scope.Add(type, Of(method, type));
        }
    }

    /// <summary>A field that a method resolves.</summary>
    public Field Of(MethodInfo method, TypeWithFields owner)
    {
        if (Catalog.Has<UsePagingAttribute>(method))
            return scope.Connections.Field(method, owner);

        var result = ClrType.OfResult(method, scope.Nullability);
        var id = IdMembers.TypeName(method);
        var field = New(Names.Field(method), id is null ? scope.Types.Of(result, method) : IdMembers.Wrap(result), method, scope.Docs.Of(method));
        var call = new MethodCall(scope, method, parameter => Arguments.Declare(scope, field, parameter));
        field.Resolver = id is null ? call.Resolver() : call.Resolver(value => IdMembers.Write(id, value));
        LoaderRule.Check(scope, method, owner, result.Item is not null);
        return field;
    }

    /// <summary>A field without a resolver of its own kind: name, type, cost and deprecation as the member says.</summary>
    public static Field New(string name, GraphQLType type, MemberInfo member, string? description) => new(name, type)
    {
        Description = description,
        DeprecationReason = member.GetCustomAttribute<GraphQLDeprecatedAttribute>()?.Reason,
        Cost = member.GetCustomAttribute<CostAttribute>()?.Weight ?? 1,
        Tag = member,
    };

    private Field Of(PropertyInfo property, TypeWithFields owner, Type clr)
    {
        var type = ClrType.Of(property, scope.Nullability);
        var isOwnId = property is { Name: "Id" } && Catalog.Has<NodeAttribute>(clr);
        var id = isOwnId ? owner.Name : IdMembers.TypeName(property, owner.Name);
        var field = New(Names.Field(property), id is null ? scope.Types.Of(type, property) : IdMembers.Wrap(type), property, scope.Docs.Of(property) ?? (IsMessage(property) ? "What went wrong." : null));
        field.Resolver = id is null ? PropertyGetter.Resolver(property) : PropertyGetter.IdResolver(property, id);
        return field;
    }

    private static IEnumerable<PropertyInfo> PropertiesOf(Type clr)
    {
        var own = clr.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(IsField)
            .OrderBy(property => Depth(property.DeclaringType!)).ThenBy(property => property.MetadataToken).DistinctBy(property => property.Name).ToList();
        var demanded = Catalog.InterfacesOf(clr).SelectMany(i => i.GetProperties()).Where(IsField);
        var all = own.Concat(demanded.Where(property => own.All(known => known.Name != property.Name)).DistinctBy(property => property.Name)).ToList();

        // Whatever else an error keeps to itself, it has something to say.
        return clr.IsAssignableTo(typeof(Exception)) && all.All(property => property.Name != nameof(Exception.Message)) ? [clr.GetProperty(nameof(Exception.Message))!, .. all] : all;
    }

    // What an exception tells of the machine it was thrown on is no one's business.
    private static bool IsField(PropertyInfo property) => property.GetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0
        && property.DeclaringType != typeof(Exception) && property.GetMethod.GetBaseDefinition().DeclaringType != typeof(Exception)
        && !Catalog.Has<GraphQLIgnoreAttribute>(property);

    private static bool IsMessage(PropertyInfo property) => property.GetMethod!.GetBaseDefinition() == typeof(Exception).GetProperty(nameof(Exception.Message))!.GetMethod;

    private static int Depth(Type type) => type.BaseType is { } parent ? Depth(parent) + 1 : 0;
}
