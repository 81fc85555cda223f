using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Finds nodes that bear the same name.</summary>
internal static class Duplicates
{
    public static void Report<T>(ImmutableArray<T> nodes, Func<T, NameNode> name, Action<string, NameNode[]> report) where T : Node
    {
        if (nodes.Length < 2)
            return;
        foreach (var group in nodes.Select(name).GroupBy(found => found.Value, StringComparer.Ordinal))
        {
            if (group.Skip(1).Any())
                report(group.Key, [.. group]);
        }
    }
}
