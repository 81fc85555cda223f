using System.Globalization;
using System.Text;

namespace Netvaerk.Families;

/// <summary>
/// Draws a genogram in the field's symbols: square, circle, diamond; a cross for who has died; the children of the case with a double line; partners by the
/// line between them, one stroke for a separation and two for a divorce; adoption dashed, foster care dotted. Around it, where it is asked for, who is there
/// for whom.
/// </summary>
internal sealed class GenogramSvg
{
    private const int Top = 46;
    private const int Side = 70;
    private const int LaneDepth = 14;
    private const int RowDepth = 118;
    private const int Half = Layout.Half;
    private const int Belt = 150;

    private readonly DrawnFamily family;
    private readonly Func<Text, string> say;
    private readonly FamilyTree tree;
    private readonly Layout layout;
    private readonly bool around;
    private readonly int[] rowTops;
    private readonly StringBuilder svg = new();
    private readonly Dictionary<string, (int X, int Y)> centres = new(StringComparer.Ordinal);
    private int width;
    private int height;

    private GenogramSvg(DrawnFamily family, Func<Text, string> say, bool around)
    {
        (this.family, this.say, this.around) = (family, say, around);
        tree = new(family.Kin);
        layout = OrderSearch.Best(tree);
        rowTops = new int[layout.Lanes.Length];
        for (var row = 1; row < rowTops.Length; row++)
        {
            rowTops[row] = rowTops[row - 1] + RowDepth + (layout.Lanes[row - 1] * LaneDepth);
        }
    }

    /// <summary>The picture.</summary>
    /// <param name="family">What the reader may see.</param>
    /// <param name="say">The reader's language.</param>
    /// <param name="around">Whether those around the family are drawn, and who is there for whom.</param>
    /// <param name="words">What the picture shows, in words, for those who do not see it.</param>
    internal static string Draw(DrawnFamily family, Func<Text, string> say, bool around, string words) => new GenogramSvg(family, say, around).Run(words);

    private string Run(string words)
    {
        var (shiftX, shiftY) = around ? (Belt + Side, Belt + Top) : (Side, Top);
        foreach (var (number, person) in tree.Record.Persons.Index())
        {
            centres[person.Key] = (layout.X[number] + shiftX, rowTops[tree.Rows[number]] + shiftY);
        }

        width = layout.X.Max() + (2 * shiftX);
        height = rowTops[^1] + (2 * shiftY) + 30;
        width = Math.Max(width, 420);
        if (around)
        {
            PlaceAround();
            Ties();
        }

        foreach (var line in layout.Lines)
        {
            Line(line, shiftX, shiftY);
        }

        foreach (var person in family.Record.Persons.Where(person => centres.ContainsKey(person.Key)))
        {
            Person(person);
        }

        Legend();
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title words" font-family="DejaVu Sans, Verdana, sans-serif">
            <title id="title">{Escaped(say(around ? new("Genogram med netværk", "Genogram with the network") : new("Genogram", "Genogram")))}</title>
            <desc id="words">{Escaped(words)}</desc>
            <rect width="{width}" height="{height}" fill="white"/>
            {svg}</svg>

            """.ReplaceLineEndings("\n");
    }

    // Each in the free place round the edge from which their lines are short and pass through nobody.
    private void PlaceAround()
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
        return Math.Abs(from.X + (along * dx) - person.X) < Half + 10 && Math.Abs(from.Y + (along * dy) - person.Y) < Half + 10;
    }

    private static double Distance((int X, int Y) one, (int X, int Y) other) => Math.Sqrt(Math.Pow(one.X - other.X, 2) + Math.Pow(one.Y - other.Y, 2));

    private void Ties()
    {
        foreach (var tie in family.Record.Ties.Where(tie => centres.ContainsKey(tie.One) && centres.ContainsKey(tie.Other)))
        {
            var (from, to) = (centres[tie.One], centres[tie.Other]);
            var length = Distance(from, to);
            if (length < 2 * (Half + 6))
            {
                continue;
            }

            // From rim to rim, so that a line ends at the symbols.
            var (ux, uy, rim) = ((to.X - from.X) / length, (to.Y - from.Y) / length, Half + 6);
            var (x1, y1, x2, y2) = (from.X + (ux * rim), from.Y + (uy * rim), to.X - (ux * rim), to.Y - (uy * rim));
            Add(tie.Strength switch
            {
                TieStrength.Strong => $"""<path d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}" stroke="#2a6f97" stroke-width="5" stroke-opacity="0.6"/>""",
                TieStrength.Weak => $"""<path d="M{N(x1)} {N(y1)}L{N(x2)} {N(y2)}" stroke="#2a6f97" stroke-width="1.5" stroke-dasharray="3 5"/>""",
                _ => $"""<path d="{Jagged(x1, y1, x2, y2)}" stroke="#b23a48" stroke-width="1.6" fill="none"/>""",
            });
        }
    }

    private static string Jagged(double x1, double y1, double x2, double y2)
    {
        var length = Math.Sqrt(Math.Pow(x2 - x1, 2) + Math.Pow(y2 - y1, 2));
        var (steps, path) = (Math.Max(4, (int)(length / 8)), new StringBuilder($"M{N(x1)} {N(y1)}"));
        var (nx, ny) = (-(y2 - y1) / length * 4, (x2 - x1) / length * 4);
        for (var step = 1; step < steps; step++)
        {
            var side = step % 2 == 0 ? 1 : -1;
            path.Append($"L{N(x1 + ((x2 - x1) * step / steps) + (nx * side))} {N(y1 + ((y2 - y1) * step / steps) + (ny * side))}");
        }

        return path.Append($"L{N(x2)} {N(y2)}").ToString();
    }

    private void Line(Line line, int shiftX, int shiftY)
    {
        var union = tree.Unions[line.Number];
        var (x1, x2) = (line.X1 + shiftX, line.X2 + shiftX);
        var (y1, y2) = (Down(line, line.Y1, upper: true) + shiftY, Down(line, line.Y2, upper: false) + shiftY);
        var dash = line.Kind is BarKind.Sibship ? Dash(line.Child < 0 ? Common(union) : union.Children[line.Child].Kind) : Dash(union.Partnership?.Kind);
        Add($"""<path d="M{x1} {y1}L{x2} {y2}" stroke="#222" stroke-width="1.8"{dash}/>""");
        if (!line.IsUpright && line.Kind is not BarKind.Sibship)
        {
            Strokes(union.Partnership, x1, x2, y1);
        }
    }

    // Beneath the row lie the names, and beneath those the lanes.
    private int Down(Line line, int y, bool upper)
    {
        var (row, lane) = (Layout.RowOf(y), Layout.LaneOf(y));
        if (lane > 0)
        {
            return rowTops[row] + 66 + (lane * LaneDepth);
        }

        return !line.IsUpright ? rowTops[row] : !upper ? rowTops[row] - Half : FromSide(line) ? rowTops[row] : rowTops[row] + Half;
    }

    private bool FromSide(Line line) => line.Kind is BarKind.Sibship && line.Child < 0 && layout.AreNeighbours(tree.Unions[line.Number]);

    private static ParentageKind Common(Union union) =>
        union.Children.Select(child => child.Kind).Distinct().Count() == 1 ? union.Children[0].Kind : ParentageKind.Biological;

    private static string Dash(ParentageKind kind) => kind switch
    {
        ParentageKind.Adoptive => " stroke-dasharray=\"8 4\"",
        ParentageKind.Foster => " stroke-dasharray=\"2 4\"",
        _ => "",
    };

    private static string Dash(PartnershipKind? kind) => kind switch
    {
        PartnershipKind.Cohabiting => " stroke-dasharray=\"8 4\"",
        PartnershipKind.Partners => " stroke-dasharray=\"2 4\"",
        _ => "",
    };

    private void Strokes(Partnership? partnership, int x1, int x2, int y)
    {
        var count = partnership?.Kind switch { PartnershipKind.Separated => 1, PartnershipKind.Divorced => 2, _ => 0 };
        var middle = ((x1 + x2) / 2) + 14;
        for (var stroke = 0; stroke < count; stroke++)
        {
            var x = middle + (stroke * 6);
            Add($"""<path d="M{x - 4} {y + 8}L{x + 4} {y - 8}" stroke="#222" stroke-width="1.8"/>""");
        }

        if (partnership is { From: not null } or { Until: not null })
        {
            var years = $"{partnership.From}{(partnership.Until is null ? "" : $"–{partnership.Until}")}";
            Add($"""<text x="{(x1 + x2) / 2}" y="{y - 11}" font-size="9" text-anchor="middle" fill="#444">{Escaped(years)}</text>""");
        }
    }

    private void Person(GenogramPerson person)
    {
        var (x, y) = centres[person.Key];
        Add(Symbol(person.Sex, x, y, Half, family.Around.Contains(person.Key) ? "#eef5f9" : "white"));
        if (family.IndexKeys.Contains(person.Key))
        {
            Add(Symbol(person.Sex, x, y, Half - 5, "white"));
        }

        if (person.HasDied || person.DiedYear is not null)
        {
            Add($"""<path d="M{x - Half} {y - Half}L{x + Half} {y + Half}M{x + Half} {y - Half}L{x - Half} {y + Half}" stroke="#222" stroke-width="1.5"/>""");
        }

        var lines = Wrapped(say(family.Labels[person.Key])).Append(GenogramWords.Years(person)).Where(line => line.Length > 0).ToList();
        foreach (var (at, line) in lines.Index())
        {
            // A white rim keeps the name readable where a line passes.
            Add($"""<text x="{x}" y="{y + Half + 14 + (at * 13)}" font-size="11" text-anchor="middle" stroke="white" stroke-width="3" paint-order="stroke" fill="#111">{Escaped(line)}</text>""");
        }
    }

    private static string Symbol(Sex sex, int x, int y, int half, string fill) => sex switch
    {
        Sex.Male => $"""<rect x="{x - half}" y="{y - half}" width="{2 * half}" height="{2 * half}" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
        Sex.Female => $"""<circle cx="{x}" cy="{y}" r="{half}" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
        _ => $"""<path d="M{x} {y - half}L{x + half} {y}L{x} {y + half}L{x - half} {y}Z" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
    };

    private static IEnumerable<string> Wrapped(string name)
    {
        const int most = 15;
        var line = "";
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > most)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.Take(2).Select(one => one.Length > most + 3 ? $"{one[..(most + 2)]}…" : one);
    }

    private void Legend()
    {
        var words = new List<Text> { new("Dobbelt ramme: barnet. Kryds: død. Én streg: separeret. To streger: skilt.", "Double frame: the child. Cross: has died. One stroke: separated. Two strokes: divorced."), };
        words.Add(new("Stiplet til barn: adopteret. Prikket til barn: i pleje. Stiplet mellem to: samlevende.", "Dashed to a child: adopted. Dotted to a child: in foster care. Dashed between two: living together."));
        if (around)
        {
            words.Add(new("Tyk blå: stærk. Stiplet blå: svag. Takket rød: anspændt.", "Thick blue: strong. Dashed blue: weak. Jagged red: strained."));
        }

        foreach (var (at, line) in words.Index())
        {
            Add($"""<text x="12" y="{height + 16 + (at * 14)}" font-size="10" fill="#444">{Escaped(say(line))}</text>""");
        }

        height += 16 + (words.Count * 14);
        width = Math.Max(width, 560);
    }

    private void Add(string line) => svg.Append(line).Append('\n');

    private static string N(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    // Characters that XML cannot hold at all are left out; the rest is text and never markup.
    private static string Escaped(string text) =>
        System.Security.SecurityElement.Escape(string.Concat(text.Where(letter => !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter))));
}
