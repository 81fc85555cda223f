namespace Netvaerk.Families;

/// <summary>Finds everybody's generation: partners in one row, brothers and sisters in one row, children a row or more beneath, and everyone as low as their children let them.</summary>
internal sealed class Generations
{
    private readonly int[] group;
    private readonly IReadOnlyList<Union> unions;

    internal Generations(int people, IReadOnlyList<Union> unions)
    {
        (group, this.unions) = ([.. Enumerable.Range(0, people)], unions);
        foreach (var union in unions)
        {
            JoinIfPossible(union.One, union.Other);
        }

        foreach (var union in unions)
        {
            union.Children.ForEach(child => JoinIfPossible(union.Children[0].Child, child.Child));
        }

        Rows = Settle(Depths()!);
    }

    internal int[] Rows { get; }

    // Not where somebody would come to stand beneath themself.
    private void JoinIfPossible(int one, int other)
    {
        var (before, kept, gone) = ((int[])group.Clone(), group[one], group[other]);
        for (var at = 0; at < group.Length; at++)
        {
            group[at] = group[at] == gone ? kept : group[at];
        }

        if (kept != gone && Depths() is null)
        {
            before.CopyTo(group, 0);
        }
    }

    private IEnumerable<(int Above, int Below)> Descents() => unions.SelectMany(union => union.Children.SelectMany(child =>
        new[] { (group[union.One], group[child.Child]), (group[union.Other], group[child.Child]) })).Distinct();

    // The longest way down to each group; null where somebody would stand beneath themself.
    private int[]? Depths()
    {
        var (depth, descents) = (new int[group.Length], Descents().ToList());
        for (var round = 0; round <= group.Length; round++)
        {
            var moved = false;
            foreach (var (above, below) in descents)
            {
                if (depth[below] < depth[above] + 1)
                {
                    (depth[below], moved) = (depth[above] + 1, true);
                }
            }

            if (!moved)
            {
                return depth;
            }
        }

        return null;
    }

    // Who has married into a family stands where the partner stands; whose parents are not there, right above the children.
    private int[] Settle(int[] depth)
    {
        var descents = Descents().ToList();
        for (var round = 0; round < group.Length; round++)
        {
            foreach (var above in descents.GroupBy(one => one.Above))
            {
                depth[above.Key] = Math.Max(depth[above.Key], above.Min(one => depth[one.Below]) - 1);
            }
        }

        var rows = group.Select(one => depth[one]).ToArray();
        var used = rows.Distinct().Order().ToList();
        return [.. rows.Select(row => used.IndexOf(row))];
    }
}
