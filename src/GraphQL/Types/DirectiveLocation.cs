namespace Netvaerk.GraphQL.Types;

/// <summary>Where a directive may stand: in executable documents, then in type-system documents.</summary>
internal enum DirectiveLocation
{
    Query,
    Mutation,
    Subscription,
    Field,
    FragmentDefinition,
    FragmentSpread,
    InlineFragment,
    VariableDefinition,
    Schema,
    Scalar,
    Object,
    FieldDefinition,
    ArgumentDefinition,
    Interface,
    Union,
    Enum,
    EnumValue,
    InputObject,
    InputFieldDefinition,
}

internal static class DirectiveLocations
{
    private static readonly string[] Names =
    [
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "VARIABLE_DEFINITION",
        "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT",
        "INPUT_FIELD_DEFINITION",
    ];

    /// <summary>The location's name in GraphQL: <c>FRAGMENT_SPREAD</c>.</summary>
    public static string Name(this DirectiveLocation location) => Names[(int)location];

    /// <summary>The location of that name, or null if there is none.</summary>
    public static DirectiveLocation? Find(string name) =>
        Array.IndexOf(Names, name) is var index and >= 0 ? (DirectiveLocation)index : null;
}
