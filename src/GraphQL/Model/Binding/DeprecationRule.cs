using System.Text.RegularExpressions;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Who deprecates something owes clients three things: since when, why, and what takes its place.</summary>
internal static partial class DeprecationRule
{
    /// <summary>What a reason lacks.</summary>
    public static IEnumerable<string> Mistakes(GraphQLSchema schema)
    {
        var names = Names(schema).ToHashSet(StringComparer.Ordinal);
        foreach (var (where, reason) in Deprecated(schema))
        {
            if (!Date().IsMatch(reason))
                yield return $"{where} is deprecated and does not say since when, as a date (2026-01-31).";
            var instead = Quoted().Matches(reason).Select(quoted => quoted.Groups[1].Value).ToList();
            if (instead.Count == 0)
                yield return $"{where} is deprecated and does not name, in backticks, what takes its place.";
            foreach (var gone in instead.Where(name => !names.Contains(name)))
                yield return $"{where} is deprecated in favour of {gone}, which is nothing in the schema.";
        }
    }

    private static IEnumerable<(string Where, string Reason)> Deprecated(GraphQLSchema schema) =>
        Members(schema).Where(member => member.Reason is not null).Select(member => (member.Where, member.Reason!));

    // What a reason may call its replacement: Type, Type.field or field.
    private static IEnumerable<string> Names(GraphQLSchema schema) =>
        Members(schema).Where(member => member.Reason is null).SelectMany(member => new[] { member.Where, member.Where[(member.Where.IndexOf('.', StringComparison.Ordinal) + 1)..] })
            .Concat(schema.Types.Select(type => type.Name));

    private static IEnumerable<(string Where, string? Reason)> Members(GraphQLSchema schema) => schema.Types.SelectMany(type => type switch
    {
        TypeWithFields fielded => fielded.Fields.SelectMany(field => field.Arguments
            .Select(argument => ($"{type.Name}.{field.Name}({argument.Name}:)", argument.DeprecationReason)).Prepend(($"{type.Name}.{field.Name}", field.DeprecationReason))),
        EnumType values => values.Values.Select(value => ($"{type.Name}.{value.Name}", value.DeprecationReason)),
        InputObjectType input => input.Fields.Select(field => ($"{type.Name}.{field.Name}", field.DeprecationReason)),
        _ => [],
    });

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b")]
    private static partial Regex Date();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
