namespace Netvaerk.GraphQL.Types;

/// <summary>A type that says it implements an interface does.</summary>
internal static class InterfaceRules
{
    public static IEnumerable<string> Mistakes(GraphQLSchema schema, TypeWithFields type)
    {
        foreach (var implemented in type.Interfaces)
        {
            if (implemented == type)
            {
                yield return $"Type {type} cannot implement itself.";
                continue;
            }

            foreach (var further in implemented.Interfaces.Where(further => !type.Interfaces.Contains(further.Name)))
                yield return $"Type {type} must implement {further} because {implemented} does.";
            foreach (var mistake in implemented.Fields.SelectMany(field => Mistakes(schema, type, implemented, field)))
                yield return mistake;
        }
    }

    private static IEnumerable<string> Mistakes(GraphQLSchema schema, TypeWithFields type, InterfaceType implemented, Field expected)
    {
        if (!type.Fields.TryFind(expected.Name, out var field))
        {
            yield return $"Type {type} lacks the field {expected} of interface {implemented}.";
            yield break;
        }

        if (!IsSubType(schema, field.Type, expected.Type))
            yield return $"{implemented}.{expected} is of type {expected.Type}, but {type}.{field} of type {field.Type}.";
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
            yield return $"{type}.{field} is deprecated, but {implemented}.{expected} is not.";
        foreach (var argument in expected.Arguments)
        {
            if (field.Arguments.Find(argument.Name)?.Type != argument.Type)
                yield return $"{type}.{field} must have the argument {argument}: {argument.Type}, as {implemented}.{expected} does.";
        }

        foreach (var extra in field.Arguments.Where(argument => argument.IsRequired && !expected.Arguments.Contains(argument.Name)))
            yield return $"{type}.{field} must not require the argument {extra}, which {implemented}.{expected} does not have.";
    }

    private static bool IsSubType(GraphQLSchema schema, GraphQLType type, GraphQLType expected) => (type, expected) switch
    {
        _ when type == expected => true,
        (NonNullType own, NonNullType other) => IsSubType(schema, own.Of, other.Of),
        (_, NonNullType) => false,
        (NonNullType own, _) => IsSubType(schema, own.Of, expected),
        (ListType own, ListType other) => IsSubType(schema, own.Of, other.Of),
        (NamedType own, NamedType other) => schema.IsSubType(other, own),
        _ => false,
    };
}
