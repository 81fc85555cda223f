namespace Netvaerk.GraphQL.Types;

internal static partial class IntrospectionTypes
{
    private static void AddSchemaFields()
    {
        Add(
            Schema,
            Named("description", Text),
            Named("types", Type.NonNull.List.NonNull),
            Named("queryType", Type.NonNull),
            Named("mutationType", Type),
            Named("subscriptionType", Type),
            Named("directives", Directive.NonNull.List.NonNull));
        Add(
            Directive,
            Named("name", Text.NonNull),
            Named("description", Text),
            Named("isRepeatable", Flag.NonNull),
            Named("locations", DirectiveLocation.NonNull.List.NonNull),
            WithDeprecated("args", InputValue.NonNull.List.NonNull));
    }

    private static void AddTypeFields() => Add(
        Type,
        Named("kind", TypeKind.NonNull),
        Named("name", Text),
        Named("description", Text),
        Named("specifiedByURL", Text),
        WithDeprecated("fields", Field.NonNull.List),
        Named("interfaces", Type.NonNull.List),
        Named("possibleTypes", Type.NonNull.List),
        WithDeprecated("enumValues", EnumValue.NonNull.List),
        WithDeprecated("inputFields", InputValue.NonNull.List),
        Named("ofType", Type),
        Named("isOneOf", Flag));

    private static void AddMemberFields()
    {
        Add(
            Field,
            Named("name", Text.NonNull),
            Named("description", Text),
            WithDeprecated("args", InputValue.NonNull.List.NonNull),
            Named("type", Type.NonNull),
            Named("isDeprecated", Flag.NonNull),
            Named("deprecationReason", Text));
        Add(
            InputValue,
            Named("name", Text.NonNull),
            Named("description", Text),
            Named("type", Type.NonNull),
            Named("defaultValue", Text),
            Named("isDeprecated", Flag.NonNull),
            Named("deprecationReason", Text));
        Add(
            EnumValue,
            Named("name", Text.NonNull),
            Named("description", Text),
            Named("isDeprecated", Flag.NonNull),
            Named("deprecationReason", Text));
    }

    private static void Add(ObjectType type, params ReadOnlySpan<Field> fields)
    {
        foreach (var field in fields)
            type.Fields.Add(field);
    }
}
