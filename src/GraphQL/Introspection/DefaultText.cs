using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Introspection;

/// <summary>A default as introspection prints it: not as it was written, but as its type understands it.</summary>
internal static class DefaultText
{
    /// <summary>The default's text, or null when there is none.</summary>
    public static string? Of(InputValue input) => input.DefaultLiteral is { } literal ? CanonicalLiteral.Of(literal, input.Type).ToString() : null;
}
