namespace Netvaerk.Families;

/// <summary>
/// A genogram's people as numbers, in generations: partners and co-parents in one row, children beneath their parents. Where that cannot all be had, as
/// when an uncle marries a niece, the row of the deeper descent counts.
/// </summary>
internal sealed class FamilyTree
{
    private readonly Dictionary<string, int> numbers;

    internal FamilyTree(GenogramRecord record)
    {
        Record = record;
        numbers = record.Persons.Index().ToDictionary(one => one.Item.Key, one => one.Index, StringComparer.Ordinal);
        Unions = MakeUnions();
        Rows = new Generations(record.Persons.Count, Unions).Rows;
        (AsParent, AsChild) = (Numbers((union, person) => union.One == person || union.Other == person), Numbers((union, person) => union.Children.Exists(child => child.Child == person)));
    }

    internal GenogramRecord Record { get; }

    internal int Count => Record.Persons.Count;

    /// <summary>Couples, and single parents, with the children they have together.</summary>
    internal IReadOnlyList<Union> Unions { get; }

    /// <summary>The generation of each person, 0 the oldest.</summary>
    internal IReadOnlyList<int> Rows { get; }

    /// <summary>The numbers of the unions that each person is one of.</summary>
    internal int[][] AsParent { get; }

    /// <summary>The numbers of the unions that each person is a child of.</summary>
    internal int[][] AsChild { get; }

    private int[][] Numbers(Func<Union, int, bool> isIn) =>
        [.. Enumerable.Range(0, Count).Select(person => Unions.Index().Where(one => isIn(one.Item, person)).Select(one => one.Index).ToArray())];

    private List<Union> MakeUnions()
    {
        var unions = new Dictionary<(int, int), Union>();
        foreach (var partnership in Record.Partnerships)
        {
            var pair = Pair(numbers[partnership.One], numbers[partnership.Other]);
            unions[pair] = new(pair.Item1, pair.Item2, partnership, []);
        }

        foreach (var child in Record.Parentages.GroupBy(one => one.Child, StringComparer.Ordinal))
        {
            // Parents by birth make one union, those who adopted or fostered the child another.
            foreach (var kind in child.GroupBy(one => one.Kind))
            {
                var parents = kind.Select(one => numbers[one.Parent]).Distinct().ToList();
                for (var at = 0; at < parents.Count; at += 2)
                {
                    var pair = at + 1 < parents.Count ? Pair(parents[at], parents[at + 1]) : (parents[at], parents[at]);
                    if (!unions.TryGetValue(pair, out var union))
                    {
                        unions[pair] = union = new(pair.Item1, pair.Item2, null, []);
                    }

                    union.Children.Add((numbers[child.Key], kind.Key));
                }
            }
        }

        return [.. unions.Values];
    }

    private static (int, int) Pair(int one, int other) => one < other ? (one, other) : (other, one);
}

/// <summary>A couple, or a single parent where both are the same, and the children they have together.</summary>
internal sealed record Union(int One, int Other, Partnership? Partnership, List<(int Child, ParentageKind Kind)> Children)
{
    internal bool IsSingle => One == Other;
}
