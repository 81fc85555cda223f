using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Fields that are paged, and the connection and edge types of what they hold.</summary>
internal sealed class Connections(BindingScope scope)
{
    private readonly Dictionary<Type, ObjectType> connections = [];
    private ObjectType? pageInfo;

    /// <summary>A field whose method returns a page.</summary>
    public Field Field(MethodInfo method, TypeWithFields owner)
    {
        var name = Names.Field(method);
        var paging = method.GetCustomAttribute<UsePagingAttribute>()!;
        if (!typeof(IPage).IsAssignableFrom(ClrType.OfResult(method, scope.Nullability).Type))
        {
            scope.Mistakes.Add($"{owner.Name}.{name} is paged, so {method.DeclaringType!.Name}.{method.Name} must return a Page<T>.");
            return FieldBinder.New(name, BuiltInScalars.Boolean, method, scope.Docs.Of(method));
        }

        var item = ClrType.OfResultArgument(method, scope.Nullability);
        var field = FieldBinder.New(name, Connection(item, paging.IncludeTotalCount).NonNull, method, scope.Docs.Of(method));
        var limits = new PageLimits(
            paging.DefaultPageSize > 0 ? paging.DefaultPageSize : scope.Options.DefaultPageSize,
            paging.MaxPageSize > 0 ? paging.MaxPageSize : scope.Options.MaxPageSize);
        var slot = PagingSlot.Declare(field, $"{owner.Name}.{name}", limits);
        var call = new MethodCall(scope, method, parameter =>
            parameter.ParameterType == typeof(PagingArguments) ? slot : Arguments.Declare(scope, field, parameter));
        field.Resolver = call.Resolver(page => page is null ? null : new ConnectionValue((IPage)page, $"{owner.Name}.{name}"));
        LoaderRule.Check(scope, method, owner, isList: true);
        return field;
    }

    private ObjectType Connection(ClrType item, bool counted)
    {
        var node = scope.Types.Named(item.Core);
        if (!connections.TryGetValue(item.Core, out var type))
            connections[item.Core] = type = Make(node, item.IsNullable ? node : node.NonNull);

        if (counted && !type.Fields.Contains("totalCount"))
        {
            type.Fields.Add(Field<int?>("totalCount", BuiltInScalars.Int, "How many there are on all pages; null where that is not counted.",
                connection => ((ConnectionValue)connection).Page.TotalCount));
        }

        return type;
    }

    private ObjectType Make(NamedType node, GraphQLType nodeType)
    {
        var edge = new ObjectType($"{node.Name}Edge")
        {
            Description = $"One {node.Name} of a connection, with its place in it.",
            Fields =
            {
                Field("cursor", BuiltInScalars.String.NonNull, "The place, to be given as `after` or `before`.", e => ((EdgeValue)e).Cursor),
                Field("node", nodeType, $"The {node.Name}.", e => ((EdgeValue)e).Node),
            },
        };
        return new($"{node.Name}Connection")
        {
            Description = $"A page of {node.Name}.",
            Fields =
            {
                Field("edges", edge.NonNull.List.NonNull, "The items of the page, each with its place.", c => ((ConnectionValue)c).Edges),
                Field("nodes", nodeType.List.NonNull, "The items of the page.", c => ((ConnectionValue)c).Nodes),
                Field("pageInfo", PageInfo().NonNull, "What lies before and after the page.", c => c),
            },
        };
    }

    private ObjectType PageInfo() => pageInfo ??= new("PageInfo")
    {
        Description = "What lies before and after a page.",
        Fields =
        {
            Field("hasNextPage", BuiltInScalars.Boolean.NonNull, "Whether items follow the page.", c => ((ConnectionValue)c).Page.HasNext),
            Field("hasPreviousPage", BuiltInScalars.Boolean.NonNull, "Whether items precede the page.", c => ((ConnectionValue)c).Page.HasPrevious),
            Field("startCursor", BuiltInScalars.String, "The place of the first item; null on an empty page.", c => ((ConnectionValue)c).Cursor(0)),
            Field("endCursor", BuiltInScalars.String, "The place of the last item; null on an empty page.", c => ((ConnectionValue)c).LastCursor),
        },
    };

    private static Field Field<T>(string name, GraphQLType type, string description, Func<object, T> get) =>
        new(name, type) { Description = description, Resolver = new PropertyResolver<T>(get) };
}
