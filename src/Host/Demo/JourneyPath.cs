using System.Text.Json.Nodes;

namespace Netvaerk.Host.Demo;

/// <summary>Where in an answer something stands: <c>a.b[field=VALUE].c</c> takes the first that fits, <c>a.b[*].c</c> all of them.</summary>
internal static class JourneyPath
{
    /// <summary>What stands there.</summary>
    public static JsonNode? Read(JsonNode? node, string path)
    {
        foreach (var (part, at) in path.Split('.').Select((part, at) => (part, at)))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            node = node?[bracket < 0 ? part : part[..bracket]];
            if (bracket < 0)
            {
                continue;
            }

            var filter = part[(bracket + 1)..^1];
            if (filter == "*")
            {
                var rest = string.Join('.', path.Split('.').Skip(at + 1));
                return new JsonArray([.. node!.AsArray().Select(item => Read(item, rest)?.DeepClone())]);
            }

            var (field, value) = (filter.Split('=')[0], filter.Split('=')[1]);
            node = node!.AsArray().FirstOrDefault(item => item?[field]?.ToString() == value);
        }

        return node;
    }
}
