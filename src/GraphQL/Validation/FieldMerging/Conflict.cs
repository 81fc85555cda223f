using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>Two fields that cannot both have their name in the response, and the nodes to point at for either.</summary>
internal sealed record Conflict(string Name, string Reason, List<FieldNode> One, List<FieldNode> Other)
{
    private const int MostNodes = 20;
    private const int LongestReason = 1000;

    /// <summary>The conflict that two fields have because of those below them, or null if those have none.</summary>
    public static Conflict? Below(string name, FieldNode one, FieldNode other, List<Conflict> conflicts)
    {
        if (conflicts.Count == 0)
            return null;
        var reason = string.Join(
            " and ", conflicts.Take(MostNodes).Select(below => $"subfields \"{below.Name}\" conflict because {below.Reason}"));
        return new(
            name,
            reason.Length > LongestReason ? reason[..LongestReason] + "..." : reason,
            Nodes(one, conflicts.Select(below => below.One)),
            Nodes(other, conflicts.Select(below => below.Other)));
    }

    /// <summary>The enclosing field, then as many as may be of those below, the deepest of each conflict first to be kept.</summary>
    private static List<FieldNode> Nodes(FieldNode field, IEnumerable<List<FieldNode>> below)
    {
        var nodes = new List<FieldNode> { field };
        foreach (var more in below)
        {
            nodes.AddRange(more.TakeLast(MostNodes - nodes.Count));
            if (nodes.Count == MostNodes)
                break;
        }

        return nodes;
    }
}
