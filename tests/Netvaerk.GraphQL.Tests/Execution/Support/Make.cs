using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Execution.Support;

/// <summary>Short words for building schemas by hand.</summary>
internal static class Make
{
    public static ScalarType Text => BuiltInScalars.String;

    public static ScalarType Int => BuiltInScalars.Int;

    public static GraphQLSchema Schema(ObjectType query, ObjectType? mutation = null, ObjectType? subscription = null) =>
        new() { Query = query, Mutation = mutation, Subscription = subscription };

    public static ObjectType Object(string name, params Field[] fields)
    {
        var type = new ObjectType(name);
        foreach (var field in fields)
            type.Fields.Add(field);
        return type;
    }

    public static Field Get<T>(string name, GraphQLType type, Func<object, T> get) =>
        new(name, type) { Resolver = new PropertyResolver<T>(get) };

    public static Field Call(string name, GraphQLType type, Func<object, ResolverContext, object?> call) =>
        new(name, type) { Resolver = RowResolver.Of(call) };

    public static Field Load<T>(string name, GraphQLType type, Func<object, ResolverContext, Task<T>> call) =>
        new(name, type) { Resolver = RowResolver.OfTask(call) };

    public static Field With(this Field field, string argument, GraphQLType type, string? standard = null)
    {
        field.Arguments.Add(new Argument(argument, type)
        {
            DefaultLiteral = standard is null ? null : Parser.ParseValue(standard),
        });
        return field;
    }
}
