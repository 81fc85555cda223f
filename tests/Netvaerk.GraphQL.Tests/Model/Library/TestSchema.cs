using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Library;

/// <summary>Schemas of the classes that stand in one namespace.</summary>
internal static class TestSchema
{
    public static Type[] TypesBeside(Type type) => [.. type.Assembly.GetTypes().Where(other => other.Namespace == type.Namespace)];

    public static GraphQLSchema Library() => Of(TypesBeside(typeof(Book)));

    /// <summary>The schema of some classes, or a <see cref="SchemaException"/>.</summary>
    public static GraphQLSchema Of(params Type[] types)
    {
        var services = new ServiceCollection().AddSingleton<Shelf>();
        services.AddGraphQLServer().AddTypes(types);
        return services.BuildServiceProvider().GetRequiredService<GraphQLSchema>();
    }

    public static Field Field(this GraphQLSchema schema, string coordinate)
    {
        var dot = coordinate.IndexOf('.');
        return ((TypeWithFields)schema.Find(coordinate[..dot])!).Fields.Find(coordinate[(dot + 1)..])!;
    }
}
