namespace Netvaerk.GraphQL.Types;

/// <summary>What the fields of objects and interfaces must be like.</summary>
internal static class FieldRules
{
    public static IEnumerable<string> Mistakes(TypeWithFields type)
    {
        if (type.Fields.Count == 0)
            yield return $"Type {type} needs one or more fields.";
        foreach (var field in type.Fields)
        {
            if (!field.Type.IsOutput)
                yield return $"The type of {type}.{field} must be an output type but is {field.Type}.";
            var arguments = field.Arguments.SelectMany(argument => InputRules.Mistakes(argument, $"{type}.{field}({argument}:)"));
            foreach (var mistake in NameRules.Mistakes(field, type).Concat(arguments))
                yield return mistake;
        }
    }
}

/// <summary>What directives must be like.</summary>
internal static class DirectiveRules
{
    public static IEnumerable<string> Mistakes(Directive directive)
    {
        var arguments = directive.Arguments.SelectMany(argument => InputRules.Mistakes(argument, $"{directive}({argument}:)"));
        foreach (var mistake in NameRules.Mistakes(directive).Concat(arguments))
            yield return mistake;
        if (directive.Locations.IsEmpty)
            yield return $"Directive {directive} needs one or more locations.";
    }
}
