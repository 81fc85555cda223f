using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>The types by which a schema describes itself, and the three fields that lead to them. Shared by all schemas.</summary>
internal static partial class IntrospectionTypes
{
    public static readonly EnumType TypeKind = new("__TypeKind") { Description = "What kind of type it is." };

    public static readonly EnumType DirectiveLocation = new("__DirectiveLocation") { Description = "Where a directive may stand." };

    public static readonly ObjectType Schema = new("__Schema") { Description = "The schema: its types, its directives and the types it begins at." };

    public static readonly ObjectType Type = new("__Type") { Description = "A type, and what there is to know about one of its kind." };

    public static readonly ObjectType Field = new("__Field") { Description = "A field of an object or an interface." };

    public static readonly ObjectType InputValue = new("__InputValue") { Description = "An argument, or a field of an input object." };

    public static readonly ObjectType EnumValue = new("__EnumValue") { Description = "A value of an enum." };

    public static readonly ObjectType Directive = new("__Directive") { Description = "A directive." };

    /// <summary><c>__schema</c>, on the query root only.</summary>
    public static readonly Field SchemaField = new("__schema", Schema.NonNull) { Description = "The schema that is being asked." };

    /// <summary><c>__type</c>, on the query root only.</summary>
    public static readonly Field TypeField = new("__type", Type)
    {
        Description = "The type of that name, if there is one.",
        Arguments = { new("name", Text.NonNull) },
    };

    /// <summary><c>__typename</c>, on every object, interface and union.</summary>
    public static readonly Field TypeNameField = new("__typename", Text.NonNull) { Description = "The name of the object's type." };

    public static readonly ImmutableArray<NamedType> All = [Schema, Type, TypeKind, Field, InputValue, EnumValue, Directive, DirectiveLocation];

    static IntrospectionTypes()
    {
        AddEnumValues();
        AddSchemaFields();
        AddTypeFields();
        AddMemberFields();
        foreach (var type in All)
            type.Seal();
    }

    private static void AddEnumValues()
    {
        foreach (var name in new[] { "SCALAR", "OBJECT", "INTERFACE", "UNION", "ENUM", "INPUT_OBJECT", "LIST", "NON_NULL" })
            TypeKind.Values.Add(new(name, (Types.TypeKind)TypeKind.Values.Count));
        foreach (var location in Enum.GetValues<Types.DirectiveLocation>())
            DirectiveLocation.Values.Add(new(location.Name(), location));
    }

    private static ScalarType Text => BuiltInScalars.String;

    private static ScalarType Flag => BuiltInScalars.Boolean;

    private static Field Named(string name, GraphQLType type) => new(name, type);

    private static Field WithDeprecated(string name, GraphQLType type) => new(name, type)
    {
        Arguments = { new("includeDeprecated", Flag.NonNull) { DefaultLiteral = new BooleanValueNode(default, false) } },
    };
}
