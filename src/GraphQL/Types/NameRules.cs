namespace Netvaerk.GraphQL.Types;

/// <summary>A name is made of letters, digits and underscores; those that begin with two underscores are introspection's.</summary>
internal static class NameRules
{
    public static IEnumerable<string> Mistakes(IMember member, NamedType? of = null)
    {
        var where = of is null ? member.Name : $"{of}.{member.Name}";
        if (member.Name.StartsWith("__", StringComparison.Ordinal))
            yield return $"The name {where} must not begin with two underscores, which are introspection's.";
        var wellFormed = member.Name.Length > 0
            && !char.IsAsciiDigit(member.Name[0])
            && member.Name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
        if (!wellFormed || (member is EnumValue && member.Name is "true" or "false" or "null"))
            yield return $"\"{where}\" is no name in GraphQL.";
    }
}
