using Netvaerk.GraphQL.Coercion;

namespace Netvaerk.GraphQL.Types;

/// <summary>What arguments, input objects and their fields must be like.</summary>
internal static class InputRules
{
    public static IEnumerable<string> Mistakes(InputObjectType type)
    {
        if (type.Fields.Count == 0)
            yield return $"Input object {type} needs one or more fields.";
        foreach (var field in type.Fields)
        {
            foreach (var mistake in Mistakes(field, $"{type}.{field}"))
                yield return mistake;
            if (type.IsOneOf && field.Type.IsNonNull)
                yield return $"{type}.{field} must be nullable, since exactly one field of {type} is given.";
            if (type.IsOneOf && field.DefaultLiteral is not null)
                yield return $"{type}.{field} cannot have a default, since exactly one field of {type} is given.";
        }
    }

    public static IEnumerable<string> Mistakes(InputValue input, string where)
    {
        foreach (var mistake in NameRules.Mistakes(input))
            yield return $"{where}: {mistake}";
        if (!input.Type.IsInput)
            yield return $"The type of {where} must be an input type but is {input.Type}.";
        if (input is { IsRequired: true, DeprecationReason: not null })
            yield return $"{where} cannot be deprecated while it is required.";
        if (input is { DefaultLiteral: { } literal, Type.IsInput: true, Type.Named: not InputObjectType }
            && !LiteralCoercion.TryCoerce(literal, input.Type, null, out _))
            yield return $"The default of {where}, {literal}, does not fit the type {input.Type}.";
    }
}
