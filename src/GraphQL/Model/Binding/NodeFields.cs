using System.Reflection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>The interface <c>Node</c> and the fields <c>node</c> and <c>nodes</c>.</summary>
internal sealed class NodeFields(BindingScope scope)
{
    private readonly Dictionary<string, Func<Guid, ResolverContext, Task<object?>>> resolvers = new(StringComparer.Ordinal);
    private readonly List<ObjectType> implementations = [];
    private readonly InterfaceType node = new("Node")
    {
        Description = "What has an id by which it can be read again.",
        Fields = { new("id", BuiltInScalars.Id.NonNull) { Description = "The opaque id, unique among all objects." } },
    };

    /// <summary>Makes a type with <c>[Node]</c> implement <c>Node</c>.</summary>
    public void Implement(ObjectType type, Type clr)
    {
        if (Catalog.Has<NodeAttribute>(clr))
        {
            type.Interfaces.Add(node);
            implementations.Add(type);
        }
    }

    /// <summary>Takes a method as the one that answers <c>node</c> for the type that it returns.</summary>
    public void Resolve(MethodInfo method)
    {
        var name = Names.Object(ClrType.OfResult(method, scope.Nullability).Core);
        var ids = new List<ParameterInfo>();
        var call = new MethodCall(scope, method, parameter =>
        {
            ids.Add(parameter);
            return null;
        });
        if (ids is not [{ ParameterType: var id }] || id != typeof(Guid))
        {
            scope.Mistakes.Add($"{MethodRules.Where(method)} answers node: it takes one Guid, which is the id, services and nothing else.");
            return;
        }

        if (!resolvers.TryAdd(name, Finder(call)))
            scope.Mistakes.Add($"{name} has two node resolvers, one of them {method.DeclaringType!.Name}.{method.Name}.");
    }

    /// <summary>Adds the fields to the query type, if there is anything to be found.</summary>
    public void AddTo(ObjectType query)
    {
        foreach (var type in implementations.Where(type => !resolvers.ContainsKey(type.Name)))
            scope.Mistakes.Add($"{type.Name} is a node, but no [NodeResolver] returns it.");

        if (implementations.Count > 0)
        {
            scope.Add(query, One());
            scope.Add(query, Many());
        }
    }

    private Field One() => new("node", node)
    {
        Description = "The object with an id; null for one that is unknown or that the caller may not see.",
        Arguments = { new("id", BuiltInScalars.Id.NonNull) { Description = "The opaque id." } },
        Resolver = RowResolver.OfTask<object?>((_, context) => Find((string)context.Arguments[0]!, context)),
    };

    private Field Many() => new("nodes", node.List.NonNull)
    {
        Description = "The objects with some ids, in their order; null for each that is unknown or that the caller may not see.",
        Arguments =
        {
            new("ids", BuiltInScalars.Id.NonNull.List.NonNull) { Description = $"The opaque ids, {scope.Options.MaxPageSize} at most." },
        },
        Resolver = RowResolver.OfTask<object?[]>((_, context) => FindAll([.. ((System.Collections.IEnumerable)context.Arguments[0]!).Cast<string>()], context)),
    };

    private Task<object?[]> FindAll(string[] ids, ResolverContext context) => ids.Length > scope.Options.MaxPageSize
        ? throw new PageTooLarge(ids.Length, scope.Options.MaxPageSize)
        : Task.WhenAll(ids.Select(id => Find(id, context)));

    private Task<object?> Find(string text, ResolverContext context)
    {
        if (!GlobalId.TryRead(text, out var type, out var id) || !resolvers.TryGetValue(type, out var find))
            return Task.FromResult<object?>(null);

        return find(id, context);
    }

    private static Func<Guid, ResolverContext, Task<object?>> Finder(MethodCall call)
    {
        var run = call.AsTask();
        return (id, context) =>
        {
            // Read by the call before it first waits, so that one context serves the methods of several types.
            context.Bound = call.Bind(context);
            return run(id, context);
        };
    }
}
