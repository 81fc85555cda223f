namespace Netvaerk.GraphQL.Types;

/// <summary>Finds every type of a schema. Two types of one name are a mistake.</summary>
internal sealed class TypeCollector
{
    private readonly Dictionary<string, NamedType> byName = new(StringComparer.Ordinal);
    private readonly List<NamedType> found = [];
    private readonly List<string> mistakes;

    private TypeCollector(List<string> mistakes) => this.mistakes = mistakes;

    public static ImmutableArray<NamedType> Collect(GraphQLSchema schema, IEnumerable<NamedType> added, List<string> mistakes)
    {
        var collector = new TypeCollector(mistakes);
        foreach (var type in new NamedType?[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<NamedType>().Concat(added))
            collector.Find(type);
        foreach (var argument in schema.Directives.SelectMany(directive => directive.Arguments))
            collector.Find(argument.Type.Named);
        collector.Find(IntrospectionTypes.Schema);
        // What is found is the list of what is still to be looked into: no recursion, however long a chain of types is.
        for (var i = 0; i < collector.found.Count; i++)
            collector.LookInto(collector.found[i]);
        return [.. collector.found];
    }

    private void Find(NamedType type)
    {
        if (byName.TryAdd(type.Name, type))
            found.Add(type);
        else if (byName[type.Name] != type)
            mistakes.Add($"There are two different types named {type.Name}.");
    }

    private void LookInto(NamedType type)
    {
        switch (type)
        {
            case TypeWithFields fielded:
                LookInto(fielded);
                break;
            case UnionType union:
                foreach (var member in union.Types)
                    Find(member);
                break;
            case InputObjectType input:
                foreach (var field in input.Fields)
                    Find(field.Type.Named);
                break;
        }
    }

    private void LookInto(TypeWithFields type)
    {
        foreach (var implemented in type.Interfaces)
            Find(implemented);
        foreach (var field in type.Fields)
        {
            Find(field.Type.Named);
            foreach (var argument in field.Arguments)
                Find(argument.Type.Named);
        }
    }
}
