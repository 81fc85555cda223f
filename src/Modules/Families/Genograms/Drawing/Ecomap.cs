using System.Globalization;

namespace Netvaerk.Families;

/// <summary>Those around the family and who is there for whom: where each stands, and which way a tie takes past the others.</summary>
/// <param name="family">What the reader may see.</param>
/// <param name="centres">The middle of each person, by key; those around are added.</param>
/// <param name="say">The reader's language.</param>
internal sealed class Ecomap(DrawnFamily family, Dictionary<string, (int X, int Y)> centres, Func<Text, string> say)
{
    internal const int Top = 46;
    internal const int Side = 70;
    internal const int Belt = 150;

    private const int Points = 128;
    private const int Rim = Layout.Half + 6;

    // How far a tie may swing out to pass somebody, the straight way first.
    private static readonly int[] Swings = [0, 40, -40, 80, -80, 130, -130, 190, -190];

    private readonly IReadOnlyDictionary<string, GenogramPerson> persons = family.Record.Persons.ToDictionary(one => one.Key, StringComparer.Ordinal);

    /// <summary>Places each in the free place round the edge from which their lines are short and pass through nobody; answers how high the picture is then.</summary>
    internal int Place(int width, int height)
    {
        var free = new List<(int X, int Y)>();
        for (var x = Side; x <= width - Side; x += Layout.Spacing)
        {
            free.AddRange([(x, height - 70), (x, Top)]);
        }

        for (var y = Top + Layout.Spacing; y < height - 70 - (Layout.Spacing / 2); y += Layout.Spacing)
        {
            free.AddRange([(Side, y), (width - Side, y)]);
        }

        foreach (var person in family.Record.Persons.Where(person => family.Around.Contains(person.Key)))
        {
            // More people than places round the edge: a further row beneath.
            if (free.Count == 0)
            {
                height += Layout.Spacing;
                free.AddRange(Enumerable.Range(0, Math.Max(1, (width - (2 * Side)) / Layout.Spacing)).Select(at => (Side + (at * Layout.Spacing), height - 70)));
            }

            var best = free.MinBy(place => Strain(person.Key, place));
            free.Remove(best);
            centres[person.Key] = best;
        }

        return height;
    }

    /// <summary>The way of a tie from rim to rim: straight where it can be, in a bow where somebody stands in between.</summary>
    internal IReadOnlyList<(double X, double Y)> Way(Tie tie)
    {
        var others = centres.Keys.Where(key => key != tie.One && key != tie.Other).Select(Boxes).ToList();
        var (swing, best) = Swings.Select(swing => (swing, Way: Clear(tie, Bow(centres[tie.One], centres[tie.Other], swing))))
            .MinBy(one => one.Way.Count(point => others.Exists(boxes => boxes.Any(box => box.Holds(point)))));
        return swing == 0 ? [best[0], best[^1]] : [.. best.Where((_, at) => at % 6 == 0 || at == best.Count - 1)];
    }

    /// <summary>The same way in teeth, for a strained tie.</summary>
    internal static IReadOnlyList<(double X, double Y)> Jagged(IReadOnlyList<(double X, double Y)> way)
    {
        var teeth = new List<(double X, double Y)> { way[0] };
        var (gone, side) = (0.0, 1);
        for (var at = 1; at < way.Count; at++)
        {
            var (from, to) = (way[at - 1], way[at]);
            var length = Distance(from, to);
            for (; gone + 8 <= length; gone += 8, side = -side)
            {
                var part = (gone + 8) / length;
                teeth.Add((from.X + ((to.X - from.X) * part) - ((to.Y - from.Y) / length * 4 * side), from.Y + ((to.Y - from.Y) * part) + ((to.X - from.X) / length * 4 * side)));
            }

            gone -= length;
        }

        teeth.Add(way[^1]);
        return teeth;
    }

    /// <summary>A way as SVG draws it.</summary>
    internal static string Drawn(IReadOnlyList<(double X, double Y)> way) => "M" + string.Join('L', way.Select(point => $"{N(point.X)} {N(point.Y)}"));

    // Without what lies over the two people themselves, symbol and words.
    private List<(double X, double Y)> Clear(Tie tie, IEnumerable<(double X, double Y)> bow)
    {
        var own = Boxes(tie.One).Concat(Boxes(tie.Other)).ToList();
        var clear = bow.Where(point => !own.Exists(box => box.Holds(point))).ToList();
        return clear.Count > 1 ? clear : [(centres[tie.One].X, centres[tie.One].Y), (centres[tie.Other].X, centres[tie.Other].Y)];
    }

    private static IEnumerable<(double X, double Y)> Bow((int X, int Y) from, (int X, int Y) to, int swing)
    {
        var length = Math.Max(1, Distance(from, to));
        var bend = (X: ((from.X + to.X) / 2.0) - ((to.Y - from.Y) / length * swing * 2), Y: ((from.Y + to.Y) / 2.0) + ((to.X - from.X) / length * swing * 2));
        return Enumerable.Range(0, Points + 1).Select(at => at / (double)Points).Select(part => (
            ((1 - part) * (1 - part) * from.X) + (2 * part * (1 - part) * bend.X) + (part * part * to.X),
            ((1 - part) * (1 - part) * from.Y) + (2 * part * (1 - part) * bend.Y) + (part * part * to.Y)));
    }

    private IEnumerable<Box> Boxes(string key)
    {
        var (x, y) = centres[key];
        var lines = Symbols.Lines(persons[key], say(family.Labels[key]));
        var half = lines.Max(line => line.Length) * 3.4;
        return [new(x - Rim, y - Rim, x + Rim, y + Rim), new(x - half, y + Layout.Half, x + half, y + Layout.Half + 6 + (13 * lines.Count))];
    }

    private double Strain(string key, (int X, int Y) place)
    {
        var strain = 0.0;
        foreach (var tie in family.Record.Ties.Where(tie => tie.One == key || tie.Other == key))
        {
            if (centres.TryGetValue(tie.One == key ? tie.Other : tie.One, out var end))
            {
                strain += Distance(place, end) + (2000 * centres.Values.Count(other => other != end && IsNear(other, place, end)));
            }
        }

        return strain;
    }

    // Within reach of somebody's symbol or name.
    private static bool IsNear((int X, int Y) person, (int X, int Y) from, (int X, int Y) to)
    {
        var (dx, dy) = ((double)to.X - from.X, (double)to.Y - from.Y);
        var along = Math.Clamp((((person.X - from.X) * dx) + ((person.Y - from.Y) * dy)) / ((dx * dx) + (dy * dy)), 0, 1);
        return Math.Abs(from.X + (along * dx) - person.X) < Layout.Half + 10 && Math.Abs(from.Y + (along * dy) - person.Y) < Layout.Half + 10;
    }

    private static double Distance((double X, double Y) one, (double X, double Y) other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        internal bool Holds((double X, double Y) point) => point.X > Left && point.X < Right && point.Y > Top && point.Y < Bottom;
    }
}
