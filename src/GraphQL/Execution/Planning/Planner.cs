using System.Text;
using Netvaerk.GraphQL.Execution.Output;
using Netvaerk.GraphQL.Introspection;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>Plans the objects of one operation for one combination of its conditions.</summary>
internal sealed class Planner(PlannedDocument document, Conditions conditions)
{
    /// <summary>The schema that the operation is executed against.</summary>
    public GraphQLSchema Schema => document.Schema;

    /// <summary>Plans an operation's root.</summary>
    public ObjectPlan Plan(ObjectType root, OperationDefinitionNode operation)
    {
        var collector = new FieldCollector(document, conditions, root);
        collector.Collect(operation.SelectionSet);
        return Plan(root, collector);
    }

    /// <summary>Plans the objects of a type beneath a field.</summary>
    public ObjectPlan Plan(ObjectType type, IReadOnlyList<FieldNode> parents)
    {
        var collector = new FieldCollector(document, conditions, type);
        foreach (var parent in parents)
        {
            if (parent.SelectionSet is { } set)
                collector.Collect(set);
        }

        return Plan(type, collector);
    }

    private ObjectPlan Plan(ObjectType type, FieldCollector collector)
    {
        var fields = new List<FieldPlan>();
        var columns = 0;
        foreach (var (key, nodes) in collector.Fields)
        {
            // Validation has refused unknown fields; one that is missing all the same is left out, as the specification says.
            if (Schema.FieldOf(type, nodes[0].Name.Value) is not { } definition)
                continue;
            var field = Plan(type, key, definition, nodes, columns);
            fields.Add(field);
            columns += field.Column < 0 ? 0 : 1;
        }

        return new ObjectPlan(type, [.. fields], columns);
    }

    private FieldPlan Plan(ObjectType type, string key, Field definition, List<FieldNode> nodes, int column)
    {
        if (definition == IntrospectionTypes.TypeNameField)
            return TypeName(type, key, definition, nodes);
        var resolver = definition.Resolver as FieldResolver ?? IntrospectionResolvers.Find(type, definition)
            ?? throw new InvalidOperationException($"{type.Name}.{definition.Name} has no resolver.");
        var named = definition.Type.Named;
        return named.IsLeaf
            ? Leaf(key, definition, nodes, resolver, column)
            : new FieldPlan(key, definition, nodes)
            {
                Kind = FieldKind.Column,
                Resolver = resolver,
                Arguments = ArgumentPlan.Of(definition, nodes[0]),
                Selection = new SelectionPlan(this, named, nodes),
                Column = column,
            };
    }

    private static FieldPlan TypeName(ObjectType type, string key, Field definition, List<FieldNode> nodes) =>
        new(key, definition, nodes)
        {
            Kind = FieldKind.TypeName,
            Constant = Encoding.UTF8.GetBytes($"\"{type.Name}\""),
        };

    private static FieldPlan Leaf(string key, Field definition, List<FieldNode> nodes, FieldResolver resolver, int column)
    {
        var format = LeafFormat.Of(definition.Type.Named);
        var getter = resolver as PropertyResolver;
        var single = definition.Type.Nullable is not ListType;
        return new FieldPlan(key, definition, nodes)
        {
            Kind = getter is null ? FieldKind.Column : single ? FieldKind.Getter : FieldKind.ListGetter,
            Resolver = resolver,
            Arguments = ArgumentPlan.Of(definition, nodes[0]),
            Leaf = format,
            Writer = single ? getter?.Bind(format) : null,
            Column = getter is null ? column : -1,
        };
    }
}
