using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes one frozen schema of annotated classes, or names every mistake in them.</summary>
internal static class SchemaBuilder
{
    public static GraphQLSchema Build(IEnumerable<Type> types, Func<Type, bool> isService, GraphQLOptions options, IReadOnlyList<Type> errors)
    {
        var scope = new BindingScope(new(types), isService, options, errors);
        var schema = new GraphQLSchema { Query = Query(scope), Mutation = Mutation(scope), Subscription = Subscription(scope) };
        scope.BindPending();
        scope.Nodes.AddTo(schema.Query);
        // What is reached through an interface alone, no field leads to.
        foreach (var (_, type) in scope.Types.Objects)
            schema.Add(type);
        Freeze(schema, scope);
        return schema;
    }

    private static void Freeze(GraphQLSchema schema, BindingScope scope)
    {
        try
        {
            schema.Freeze();
        }
        catch (SchemaException wrong)
        {
            scope.Mistakes.AddRange(wrong.Mistakes);
        }

        scope.Mistakes.AddRange(SchemaChecks.Unreachable(scope));
        scope.Mistakes.AddRange(SchemaChecks.Undescribed(scope, schema));
        scope.Mistakes.AddRange(DeprecationRule.Mistakes(schema));
        scope.Mistakes.AddRange(SchemaChecks.AwaitedUnderLists(scope, schema));
        if (scope.Mistakes.Count > 0)
            throw new SchemaException([.. scope.Mistakes.Distinct().Order(StringComparer.Ordinal)]);
    }

    private static ObjectType Query(BindingScope scope)
    {
        var query = new ObjectType("Query") { Description = "What can be read." };
        foreach (var method in scope.Catalog.Queries.SelectMany(type => MethodRules.Fields(scope, type)).Where(method => MethodRules.TakesParent(scope, method, null)))
        {
            scope.Add(query, scope.Fields.Of(method, query));
            if (Catalog.Has<NodeResolverAttribute>(method))
                scope.Nodes.Resolve(method);
        }

        // Nodes are reached through `node`, whether or not another field leads to them.
        foreach (var node in scope.Catalog.Annotated.Where(Catalog.Has<NodeAttribute>))
            scope.Types.Named(node);

        return query;
    }

    private static ObjectType? Mutation(BindingScope scope)
    {
        var mutation = new ObjectType("Mutation") { Description = "What can be changed." };
        var binder = new MutationBinder(scope, mutation);
        foreach (var method in scope.Catalog.Mutations.SelectMany(type => MethodRules.Fields(scope, type)).Where(method => MethodRules.TakesParent(scope, method, null)))
            binder.Add(method);

        return mutation.Fields.Count > 0 ? mutation : null;
    }

    private static ObjectType? Subscription(BindingScope scope)
    {
        var subscription = new ObjectType("Subscription") { Description = "What can be followed as it happens." };
        var binder = new SubscriptionBinder(scope, subscription);
        foreach (var type in scope.Catalog.Subscriptions)
            binder.Add(type);

        return subscription.Fields.Count > 0 ? subscription : null;
    }
}
