namespace Netvaerk.Families;

/// <summary>
/// Looks for the order of each row that draws with the fewest crossings, and among those the shortest lines: from several beginnings, moving one person or
/// two neighbours at a time for as long as that helps. The same family is always drawn the same way.
/// </summary>
internal sealed class OrderSearch(FamilyTree tree)
{
    private const int Budget = 12_000;
    private int tried;

    internal static Layout Best(FamilyTree tree) => new OrderSearch(tree).Run();

    private Layout Run()
    {
        var best = Improve(new(tree, Copy(Descending())), Descending());
        var turned = 1u;
        var beginnings = tree.Count <= 14 ? 14 : 3;
        for (var turn = 0; turn < beginnings && tried < Budget && best.Crossings > 0; turn++)
        {
            var order = Descending();
            foreach (var row in order)
            {
                Shuffle(row, ref turned);
            }

            var found = Improve(new(tree, Copy(order)), order);
            best = found.Cost < best.Cost ? found : best;
        }

        return best;
    }

    // Whoever is recorded first leads: partners beside each other, then their children, generation by generation.
    private int[][] Descending()
    {
        var rows = Enumerable.Range(0, tree.Rows.Max() + 1).Select(_ => new List<int>()).ToArray();
        var placed = new bool[tree.Count];
        foreach (var person in Enumerable.Range(0, tree.Count).OrderBy(one => tree.Rows[one]))
        {
            Place(person);
        }

        return [.. rows.Select(row => row.ToArray())];

        void Place(int person)
        {
            if (placed[person])
            {
                return;
            }

            (placed[person], _) = (true, 0);
            rows[tree.Rows[person]].Add(person);
            foreach (var union in tree.Unions.Where(one => one.One == person || one.Other == person))
            {
                var partner = union.One == person ? union.Other : union.One;
                if (tree.Rows[partner] == tree.Rows[person])
                {
                    Place(partner);
                }

                union.Children.ForEach(child => Place(child.Child));
            }
        }
    }

    private Layout Improve(Layout best, int[][] order)
    {
        var better = true;
        while (better && tried < Budget)
        {
            better = false;
            foreach (var row in order)
            {
                for (var length = 1; length <= Math.Min(3, row.Length - 1); length++)
                {
                    for (var from = 0; from + length <= row.Length; from++)
                    {
                        for (var to = 0; to + length <= row.Length; to++)
                        {
                            better |= to != from && Try(order, row, [.. Moved(row, from, to, length)], ref best);
                        }
                    }
                }

                for (var one = 0; one < row.Length; one++)
                {
                    for (var other = one + 2; other < row.Length; other++)
                    {
                        better |= Try(order, row, Swapped(row, one, other), ref best) | Try(order, row, Turned(row, one, other), ref best);
                    }
                }
            }

            better |= Sweep(order, ref best);
        }

        return best;
    }

    private bool Try(int[][] order, int[] row, int[] changed, ref Layout best)
    {
        if (tried++ > Budget)
        {
            return false;
        }

        var before = (int[])row.Clone();
        changed.CopyTo(row, 0);
        var layout = new Layout(tree, Copy(order));
        if (layout.Cost < best.Cost)
        {
            best = layout;
            return true;
        }

        before.CopyTo(row, 0);
        return false;
    }

    // Every row by where its parents stand, downwards, or by where its children stand, upwards: moves whole branches at once.
    private bool Sweep(int[][] order, ref Layout best)
    {
        var (found, layout) = (false, best);
        foreach (var downwards in new[] { true, false })
        {
            var trial = Copy(order);
            for (var step = 1; step < trial.Length; step++)
            {
                var row = downwards ? step : trial.Length - 1 - step;
                var x = new Layout(tree, trial).X;
                trial[row] = [.. trial[row].OrderBy(person => Pull(person, x, downwards))];
            }

            tried += trial.Length;
            var swept = new Layout(tree, Copy(trial));
            if (swept.Cost < layout.Cost)
            {
                (layout, found) = (swept, true);
                trial.CopyTo(order, 0);
            }
        }

        best = layout;
        return found;
    }

    private double Pull(int person, int[] x, bool downwards)
    {
        var near = tree.Unions.SelectMany(union =>
            downwards && union.Children.Exists(child => child.Child == person) ? [(x[union.One] + x[union.Other]) / 2.0]
            : !downwards && (union.One == person || union.Other == person) ? union.Children.Select(child => (double)x[child.Child])
            : Enumerable.Empty<double>()).ToList();
        return near.Count == 0 ? x[person] : near.Average();
    }

    private static IEnumerable<int> Moved(int[] row, int from, int to, int length)
    {
        var rest = row.Take(from).Concat(row.Skip(from + length)).ToList();
        rest.InsertRange(to, row.Skip(from).Take(length));
        return rest;
    }

    private static int[] Swapped(int[] row, int one, int other)
    {
        var swapped = (int[])row.Clone();
        (swapped[one], swapped[other]) = (row[other], row[one]);
        return swapped;
    }

    private static int[] Turned(int[] row, int one, int other)
    {
        var turned = (int[])row.Clone();
        Array.Reverse(turned, one, other - one + 1);
        return turned;
    }

    // The same turns each time: the same family is drawn the same way. (Nothing here has to be beyond guessing.)
    private static void Shuffle(int[] row, ref uint turned)
    {
        for (var at = row.Length - 1; at > 0; at--)
        {
            turned = (turned * 1_664_525u) + 1_013_904_223u;
            var other = (int)((turned >> 8) % (uint)(at + 1));
            (row[at], row[other]) = (row[other], row[at]);
        }
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(row => (int[])row.Clone())];
}
