using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types.Sdl;

/// <summary>In which order a schema's types are written.</summary>
internal enum SchemaOrder
{
    /// <summary>As they were found, beginning at the roots.</summary>
    Found,

    /// <summary>By name, so that a change of the schema changes no other line of its text.</summary>
    ByName,
}

/// <summary>Writes a schema in the schema definition language, built-in types and directives left out.</summary>
internal static class SchemaPrinter
{
    public static string Print(GraphQLSchema schema, SchemaOrder order = SchemaOrder.ByName)
    {
        var types = schema.Types.Where(type => !IntrospectionTypes.All.Contains(type) && BuiltInScalars.Find(type.Name) != type);
        var directives = schema.Directives.Except(BuiltInDirectives.All);
        if (order == SchemaOrder.ByName)
        {
            types = types.OrderBy(type => type.Name, StringComparer.Ordinal);
            directives = directives.OrderBy(directive => directive.Name, StringComparer.Ordinal);
        }

        var parts = directives.Select(Print).Concat(types.Select(Print));
        return string.Join("\n\n", SchemaDefinition(schema) is { } first ? parts.Prepend(first) : parts) + "\n";
    }

    public static string Print(NamedType type) => Description(type.Description, "", true) + type switch
    {
        ScalarType { SpecifiedBy: { } url } => $"scalar {type} @specifiedBy(url: {Quoted(url)})",
        ScalarType => $"scalar {type}",
        TypeWithFields fielded =>
            $"{(type is ObjectType ? "type" : "interface")} {type}{Implements(fielded)}{Block(fielded.Fields, PrintField)}",
        UnionType union => $"union {type} = {string.Join(" | ", union.Types)}",
        EnumType names => $"enum {type}{Block(names.Values, value => (value.Description, value.Name + Deprecated(value.DeprecationReason)))}",
        InputObjectType input =>
            $"input {type}{(input.IsOneOf ? " @oneOf" : "")}{Block(input.Fields, field => (field.Description, PrintInput(field)))}",
        _ => "",
    };

    private static string Print(Directive directive) => Description(directive.Description, "", true)
        + $"directive {directive}{Arguments(directive.Arguments, "")}{(directive.IsRepeatable ? " repeatable" : "")}"
        + $" on {string.Join(" | ", directive.Locations.Select(location => location.Name()))}";

    private static string? SchemaDefinition(GraphQLSchema schema)
    {
        (string Name, ObjectType? Type)[] roots =
            [("Query", schema.Query), ("Mutation", schema.Mutation), ("Subscription", schema.Subscription)];
        if (schema.Description is null && roots.All(root => root.Type is null || root.Type.Name == root.Name))
            return null;
        var lines = roots.Where(root => root.Type is not null).Select(root => $"  {root.Name.ToLowerInvariant()}: {root.Type}");
        return $"{Description(schema.Description, "", true)}schema {{\n{string.Join('\n', lines)}\n}}";
    }

    private static (string?, string) PrintField(Field field) =>
        (field.Description, $"{field}{Arguments(field.Arguments, "  ")}: {field.Type}{Deprecated(field.DeprecationReason)}");

    private static string PrintInput(InputValue input)
    {
        var standard = input.DefaultLiteral is { } literal ? $" = {CanonicalLiteral.Of(literal, input.Type)}" : "";
        return $"{input}: {input.Type}{standard}{Deprecated(input.DeprecationReason)}";
    }

    private static string Implements(TypeWithFields type) =>
        type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    private static string Arguments(Members<Argument> arguments, string indentation)
    {
        if (arguments.Count == 0)
            return "";
        if (arguments.All(argument => argument.Description is null))
            return $"({string.Join(", ", arguments.Select(PrintInput))})";
        var lines = arguments.Select((argument, i) =>
            $"{Description(argument.Description, $"{indentation}  ", i == 0)}{indentation}  {PrintInput(argument)}");
        return $"(\n{string.Join('\n', lines)}\n{indentation})";
    }

    private static string Block<T>(Members<T> members, Func<T, (string? Description, string Text)> print) where T : class, IMember
    {
        var lines = members.Select(print).Select((member, i) => $"{Description(member.Description, "  ", i == 0)}  {member.Text}");
        return $" {{\n{string.Join('\n', lines)}\n}}";
    }

    private static string Deprecated(string? reason) => reason switch
    {
        null => "",
        BuiltInDirectives.DefaultDeprecationReason => " @deprecated",
        _ => $" @deprecated(reason: {Quoted(reason)})",
    };

    private static string Description(string? text, string indentation, bool isFirst)
    {
        if (text is null)
            return "";
        var literal = Printer.Print(new StringValueNode(default, text, BlockString.CanHold(text)));
        var lineBefore = indentation != "" && !isFirst ? "\n" : "";
        return $"{lineBefore}{indentation}{literal.Replace("\n", $"\n{indentation}", StringComparison.Ordinal)}\n";
    }

    private static string Quoted(string text) => Printer.Print(new StringValueNode(default, text, isBlock: false));
}
