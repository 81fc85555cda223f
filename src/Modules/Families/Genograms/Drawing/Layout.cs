namespace Netvaerk.Families;

/// <summary>
/// Where everything in a genogram stands, for one order of the people in each row. Lines run level and upright only: partners are joined at their sides
/// where they stand next to each other and by a bracket beneath where they do not; children hang from a bar.
/// </summary>
internal sealed class Layout
{
    internal const int Spacing = 112;
    internal const int Half = 22;
    private const int Port = 12;
    private const int RowDepth = 1000;

    private readonly FamilyTree tree;
    private readonly int[][] order;
    private readonly int[] place;
    private readonly List<Bar> bars = [];

    internal Layout(FamilyTree tree, int[][] order)
    {
        (this.tree, this.order, place, X) = (tree, order, new int[tree.Count], new int[tree.Count]);
        foreach (var row in order)
        {
            for (var at = 0; at < row.Length; at++)
            {
                (place[row[at]], X[row[at]]) = (at, at * Spacing);
            }
        }

        Settle();
        foreach (var (number, union) in tree.Unions.Index())
        {
            Draw(number, union);
        }

        Lanes = [.. order.Index().Select(row => Stack([.. bars.Where(bar => bar.Row == row.Index)]))];
        Lines = (Line[])[.. bars.SelectMany(Upright), .. bars.Select(Level), .. Sides()];
        Crossings = Families.Crossings.Count((Line[])Lines, order, X);
        Cost = (Crossings * 100_000L) + Lines.Sum(line => Math.Abs(line.X2 - line.X1)) + (bars.Count(bar => bar.Kind is BarKind.Bracket) * 400) + (Unordered() * 60);
    }

    /// <summary>The middle of each person, from the left.</summary>
    internal int[] X { get; }

    /// <summary>How many lines stand beneath each other under each row.</summary>
    internal int[] Lanes { get; }

    /// <summary>Every line drawn. A position downwards is the row times 1000, and beneath the row the number of the lane.</summary>
    internal IReadOnlyList<Line> Lines { get; }

    /// <summary>How often lines of different unions meet, or one meets somebody who is not its own.</summary>
    internal int Crossings { get; }

    internal long Cost { get; }

    internal IReadOnlyList<Bar> Bars => bars;

    internal static int RowOf(int y) => y / RowDepth;

    internal static int LaneOf(int y) => y % RowDepth;

    internal bool AreNeighbours(Union union) => !union.IsSingle && tree.Rows[union.One] == tree.Rows[union.Other] && Math.Abs(place[union.One] - place[union.Other]) == 1;

    // Parents over the middle of their children and children under the middle of their parents, as far as the order of the row lets them.
    private void Settle()
    {
        for (var round = 0; round < 5; round++)
        {
            for (var step = 0; step < order.Length; step++)
            {
                var row = order[round % 2 == 0 ? step : order.Length - 1 - step];
                var wanted = row.Select(person => Wish(person)).ToArray();
                Spread(row, wanted);
            }
        }

        var left = X.Min();
        for (var at = 0; at < X.Length; at++)
        {
            X[at] -= left;
        }
    }

    private double Wish(int person)
    {
        var (sum, count) = (0.0, 0);
        foreach (var number in tree.AsParent[person])
        {
            var union = tree.Unions[number];
            if (union.Children.Count > 0)
            {
                var side = union.IsSingle ? 0 : (X[person] - X[union.One == person ? union.Other : union.One]) / 2.0;
                (sum, count) = (sum + Middle(union) + Math.Clamp(side, -Spacing / 2.0, Spacing / 2.0), count + 1);
            }
        }

        foreach (var number in tree.AsChild[person])
        {
            var union = tree.Unions[number];
            (sum, count) = (sum + X[person] + ((X[union.One] + X[union.Other]) / 2.0) - Middle(union), count + 1);
        }

        return count == 0 ? X[person] : sum / count;
    }

    // Brothers and sisters stand by age, the eldest to the left, as far as that costs no crossing.
    private int Unordered() => tree.Unions.Sum(union => union.Children.Index().Sum(one => union.Children.Skip(one.Index + 1).Count(other =>
        tree.Record.Persons[one.Item.Child].BornYear is { } born && tree.Record.Persons[other.Child].BornYear is { } then && born != then
        && born < then != X[one.Item.Child] < X[other.Child])));

    private double Middle(Union union)
    {
        var sum = 0;
        foreach (var (child, _) in union.Children)
        {
            sum += X[child];
        }

        return (double)sum / union.Children.Count;
    }

    // The places nearest to what is wished that keep the order and the distance: neighbours who want to pass each other stand together at their mean.
    private void Spread(int[] row, double[] wanted)
    {
        var blocks = new List<(double Sum, int Count)>();
        for (var at = 0; at < row.Length; at++)
        {
            blocks.Add((wanted[at] - (at * Spacing), 1));
            while (blocks.Count > 1 && blocks[^1].Sum / blocks[^1].Count < blocks[^2].Sum / blocks[^2].Count)
            {
                var (last, before) = (blocks[^1], blocks[^2]);
                blocks.RemoveRange(blocks.Count - 2, 2);
                blocks.Add((last.Sum + before.Sum, last.Count + before.Count));
            }
        }

        var person = 0;
        foreach (var (sum, count) in blocks)
        {
            for (var one = 0; one < count; one++, person++)
            {
                X[row[person]] = (int)Math.Round(sum / count, MidpointRounding.AwayFromZero) + (person * Spacing);
            }
        }
    }

    private void Draw(int number, Union union)
    {
        var row = Math.Max(tree.Rows[union.One], tree.Rows[union.Other]);
        var neighbours = AreNeighbours(union);
        var (one, other) = (Below(number, union.One), Below(number, union.Other));
        var anchor = neighbours ? (X[union.One] + X[union.Other]) / 2 : union.IsSingle ? one : ((X[union.One] + X[union.Other]) / 2) + (number % 5) - 2;
        // An only child that stands beneath its parents, or its one parent, hangs straight down.
        var near = neighbours ? (Spacing / 2) - Half - 8 : Half;
        if ((neighbours || union.IsSingle) && union.Children.Count == 1 && Math.Abs(Above(number, union.Children[0].Child) - anchor) < near)
        {
            anchor = Above(number, union.Children[0].Child);
        }

        if (!neighbours && !union.IsSingle)
        {
            bars.Add(new(number, row, BarKind.Bracket, [(one, tree.Rows[union.One]), (other, tree.Rows[union.Other])], []));
        }

        if (union.Children.Count > 0)
        {
            var children = union.Children.Select(child => (Above(number, child.Child), tree.Rows[child.Child])).ToList();
            bars.Add(new(number, row, BarKind.Sibship, neighbours || union.IsSingle ? [(anchor, row)] : [(anchor, -1)], children));
        }
    }

    // Several lines leave or reach a person beside each other, so that each can be followed.
    private int Below(int number, int person)
    {
        var (before, all) = (0, 0);
        foreach (var one in tree.AsParent[person])
        {
            if (!AreNeighbours(tree.Unions[one]))
            {
                (before, all) = (before + (one < number ? 1 : 0), all + 1);
            }
        }

        return X[person] + Offset(before, all);
    }

    internal int Above(int number, int person) => X[person] + Offset(Array.IndexOf(tree.AsChild[person], number), tree.AsChild[person].Length);

    private static int Offset(int at, int all) => (int)((at - ((all - 1) / 2.0)) * Port);

    // Which bar stands above which, so that as few lines as can be go through others; bars that do not overlap share a lane.
    private static int Stack(List<Bar> row)
    {
        var better = true;
        while (better)
        {
            better = false;
            for (var at = 1; at < row.Count; at++)
            {
                if (Through(row[at - 1], row[at]) > Through(row[at], row[at - 1]))
                {
                    ((row[at - 1], row[at]), better) = ((row[at], row[at - 1]), true);
                }
            }
        }

        var lanes = 0;
        foreach (var (at, bar) in row.Index())
        {
            bar.Lane = 1 + row.Take(at).Where(above => above.Left - Port < bar.Right && bar.Left - Port < above.Right).Select(above => above.Lane).DefaultIfEmpty(0).Max();
            lanes = Math.Max(lanes, bar.Lane);
        }

        return lanes;
    }

    private static int Through(Bar above, Bar below) => above.Number == below.Number
        ? above.Kind is BarKind.Sibship ? 1000 : 0
        : below.From.Count(from => above.Covers(from.X)) + above.To.Count(to => below.Covers(to.X));

    private IEnumerable<Line> Upright(Bar bar)
    {
        foreach (var (x, row) in bar.From)
        {
            // What hangs from a bracket begins there; all else begins at the row.
            var top = row < 0 ? Y(bar.Row, bars.First(one => one.Number == bar.Number && one.Kind is BarKind.Bracket).Lane) : Y(row, 0);
            yield return new(bar.Number, x, top, x, Y(bar.Row, bar.Lane), bar.Kind, -1);
        }

        foreach (var (index, (x, row)) in bar.To.Index())
        {
            yield return new(bar.Number, x, Y(bar.Row, bar.Lane), x, Y(row, 0), bar.Kind, index);
        }
    }

    private static Line Level(Bar bar) => new(bar.Number, bar.Left, Y(bar.Row, bar.Lane), bar.Right, Y(bar.Row, bar.Lane), bar.Kind, -1);

    private IEnumerable<Line> Sides() => from union in tree.Unions.Index()
                                         where AreNeighbours(union.Item)
                                         let left = Math.Min(X[union.Item.One], X[union.Item.Other])
                                         let right = Math.Max(X[union.Item.One], X[union.Item.Other])
                                         let y = Y(tree.Rows[union.Item.One], 0)
                                         select new Line(union.Index, left + Half, y, right - Half, y, BarKind.Side, -1);

    private static int Y(int row, int lane) => (row * RowDepth) + lane;
}
