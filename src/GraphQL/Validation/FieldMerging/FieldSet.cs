namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>The fields of a selection set by response name, inline fragments included, and the fragments it spreads.</summary>
internal sealed class FieldSet
{
    public OrderedDictionary<string, List<FieldEntry>> Fields { get; } = new(StringComparer.Ordinal);

    public List<string> Fragments { get; } = [];

    /// <summary>The fragments that this set was compared with, and whether only as excluding each other.</summary>
    public Dictionary<string, bool> ComparedWith { get; } = new(StringComparer.Ordinal);

    public void Add(FieldEntry entry)
    {
        if (!Fields.TryGetValue(entry.Node.ResponseName, out var group))
            Fields[entry.Node.ResponseName] = group = [];
        group.Add(entry);
    }
}
