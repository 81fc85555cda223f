namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>
/// Which fragments were compared with each other. A comparison of fields that exclude each other finds less than one of fields that
/// don't, and so stands in only for another of its kind.
/// </summary>
internal sealed class FragmentPairs
{
    private readonly Dictionary<(string, string), bool> compared = [];

    public bool Contains(string one, string other, bool exclusive) => Has(one, other, exclusive) || Has(other, one, exclusive);

    public void Add(string one, string other, bool exclusive) => compared[(one, other)] = exclusive;

    private bool Has(string one, string other, bool exclusive) =>
        compared.TryGetValue((one, other), out var known) && (exclusive || !known);
}
