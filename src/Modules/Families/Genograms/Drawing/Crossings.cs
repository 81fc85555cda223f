namespace Netvaerk.Families;

/// <summary>How often lines of different unions meet, or one meets somebody who is not its own.</summary>
internal static class Crossings
{
    /// <param name="lines">Every line drawn.</param>
    /// <param name="order">The people of each row, from the left.</param>
    /// <param name="x">The middle of each person.</param>
    internal static int Count(Line[] lines, int[][] order, int[] x)
    {
        var count = 0;
        for (var at = 0; at < lines.Length; at++)
        {
            ref readonly var one = ref lines[at];
            for (var then = at + 1; then < lines.Length; then++)
            {
                count += one.Number != lines[then].Number && Meet(one, lines[then]) ? 1 : 0;
            }

            count += one.IsUpright ? People(one, order, x) : 0;
        }

        return count;
    }

    // Lines that begin or end at the same row, as at one person, do not meet there.
    private static bool Meet(in Line one, in Line other)
    {
        if (one.IsUpright && other.IsUpright)
        {
            return one.X1 == other.X1 && Math.Max(one.Y1, other.Y1) < Math.Min(one.Y2, other.Y2);
        }

        if (!one.IsUpright && !other.IsUpright)
        {
            return one.Y1 == other.Y1 && Math.Max(one.X1, other.X1) < Math.Min(one.X2, other.X2);
        }

        var (upright, level) = one.IsUpright ? (one, other) : (other, one);
        return upright.X1 >= level.X1 && upright.X1 <= level.X2 && upright.Y1 < level.Y1 && level.Y1 < upright.Y2;
    }

    private static int People(Line line, int[][] order, int[] x)
    {
        var count = 0;
        for (var row = Layout.RowOf(line.Y1) + 1; row < Layout.RowOf(line.Y2); row++)
        {
            foreach (var person in order[row])
            {
                count += Math.Abs(x[person] - line.X1) <= Layout.Half + 2 ? 1 : 0;
            }
        }

        return count;
    }
}
