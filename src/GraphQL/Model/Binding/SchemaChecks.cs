using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>What a schema needs beyond being valid.</summary>
internal static class SchemaChecks
{
    /// <summary>Types that say they are part of the schema, but that no field leads to.</summary>
    public static IEnumerable<string> Unreachable(BindingScope scope) => scope.Catalog.Annotated.Where(type => !scope.Types.IsBound(type))
        .Select(type => $"Nothing in the schema leads to {Names.Object(type)} ({type.FullName}).")
        .Concat(scope.Catalog.ExtendedTypes.Where(type => !scope.Types.IsBound(type) && !scope.Types.Objects.Any(bound => bound.Clr.IsAssignableTo(type)))
            .Select(type => $"Fields were added to {type.FullName}, which nothing in the schema leads to."));

    /// <summary>Everything that has a name but no description.</summary>
    public static IEnumerable<string> Undescribed(BindingScope scope, GraphQLSchema schema)
    {
        var mute = scope.Catalog.All.Select(type => type.Assembly).Distinct().Where(XmlDocs.IsMissing).ToList();
        return mute.Count == 0
            ? Undescribed(schema)
            : mute.Select(assembly => $"{assembly.GetName().Name} has no XML documentation beside it, from which descriptions are read: its project needs GenerateDocumentationFile.");
    }

    private static IEnumerable<string> Undescribed(GraphQLSchema schema)
    {
        var types = schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal));
        return types.SelectMany(Named).Where(named => string.IsNullOrEmpty(named.Description)).Select(named => $"{named.Name} has no description.");
    }

    /// <summary>Single values that are awaited without a loader on types that can stand in a list.</summary>
    public static IEnumerable<string> AwaitedUnderLists(BindingScope scope, GraphQLSchema schema)
    {
        var repeated = InLists(schema);
        return scope.AwaitedAlone.Where(one => repeated.Contains(one.Owner)).Select(one => one.Mistake);
    }

    /// <summary>The types of which one answer may hold many: those of a list, and all that their fields lead to.</summary>
    private static HashSet<string> InLists(GraphQLSchema schema)
    {
        var fields = schema.Types.OfType<TypeWithFields>().SelectMany(type => type.Fields);
        var waiting = new Queue<NamedType>(fields.Where(field => IsList(field.Type)).Select(field => field.Type.Named));
        var found = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var type))
        {
            if (!type.Name.StartsWith("__", StringComparison.Ordinal) && found.Add(type.Name))
                Array.ForEach([.. Members(schema, type)], waiting.Enqueue);
        }

        return found;
    }

    private static IEnumerable<NamedType> Members(GraphQLSchema schema, NamedType type) =>
        ((type as TypeWithFields)?.Fields.Select(field => field.Type.Named) ?? []).Concat(type is InterfaceType or UnionType ? schema.PossibleTypesOf(type) : []);

    private static bool IsList(GraphQLType type) => type is ListType || (type is NonNullType { Of: var inner } && IsList(inner));

    private static IEnumerable<(string Name, string? Description)> Named(NamedType type) => type switch
    {
        TypeWithFields fielded => fielded.Fields.SelectMany(field => Named(type, field)).Prepend((type.Name, type.Description)),
        EnumType values => values.Values.Select(value => ($"{type.Name}.{value.Name}", value.Description)).Prepend((type.Name, type.Description)),
        InputObjectType input => input.Fields.Select(field => ($"{type.Name}.{field.Name}", field.Description)).Prepend((type.Name, type.Description)),
        _ => [(type.Name, type.Description)],
    };

    private static IEnumerable<(string Name, string? Description)> Named(NamedType type, Field field) =>
        field.Arguments.Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument.Description))
            .Prepend(($"{type.Name}.{field.Name}", field.Description));
}
