using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>A value that a client may give: an argument, or a field of an input object.</summary>
internal abstract class InputValue(string name, GraphQLType type) : IMember
{
    private DefaultValue? coerced;

    public string Name { get; } = name;

    public string? Description { get; set; }

    public GraphQLType Type { get; set; } = type;

    /// <summary>The default as it would be written; null when there is none.</summary>
    public ValueNode? DefaultLiteral { get; set; }

    /// <summary>The default as coercion makes it, the same object for every request; null when there is none, or it does not fit the type.</summary>
    public DefaultValue? Default
    {
        get
        {
            if (coerced is null && DefaultLiteral is not null && LiteralCoercion.TryCoerce(DefaultLiteral, Type, null, out var value))
                coerced = new(value);
            return coerced;
        }
    }

    public string? DeprecationReason { get; set; }

    public object? Tag { get; set; }

    /// <summary>Must a client give a value?</summary>
    public bool IsRequired => Type.IsNonNull && DefaultLiteral is null;

    public override string ToString() => Name;
}

/// <summary>A default; its value may be null.</summary>
internal sealed record DefaultValue(object? Value);

internal sealed class Argument(string name, GraphQLType type) : InputValue(name, type);

internal sealed class InputField(string name, GraphQLType type) : InputValue(name, type);
