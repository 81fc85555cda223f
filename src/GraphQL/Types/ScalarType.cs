using System.Text.Json;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>Variables by name, coerced. One without a value is absent.</summary>
internal delegate Coerced LiteralParser(ValueNode literal, IReadOnlyDictionary<string, object?>? variables);

/// <summary>A leaf with its own rules for what goes in and comes out. Without rules it takes anything as it is.</summary>
internal sealed class ScalarType(string name) : NamedType(name)
{
    public override TypeKind Kind => TypeKind.Scalar;

    /// <summary>Where the scalar's format is specified.</summary>
    public string? SpecifiedBy { get; set; }

    /// <summary>Reads a literal (never <c>null</c>, never a variable itself, though one may hide inside a list or an object).</summary>
    public LiteralParser ParseLiteral { get; set; } = static (literal, variables) => Coerced.To(Untyped.FromLiteral(literal, variables));

    /// <summary>Reads a variable's value (never JSON null).</summary>
    public Func<JsonElement, Coerced> ParseValue { get; set; } = static json => Coerced.To(Untyped.FromJson(json));

    /// <summary>Makes a result of the value that a resolver gave (never null).</summary>
    public Func<object, Coerced> Serialize { get; set; } = Coerced.To;
}
