using System.Text;

namespace Netvaerk.Families;

/// <summary>
/// Draws a genogram in the field's symbols: square, circle, diamond; a cross for who has died; the children of the case with a double line; partners by the
/// line between them, one stroke for a separation and two for a divorce; adoption dashed, foster care dotted. Around it, where it is asked for, who is there
/// for whom.
/// </summary>
internal sealed class GenogramSvg
{
    private const int Top = Ecomap.Top;
    private const int Side = Ecomap.Side;
    private const int LaneDepth = 14;
    private const int RowDepth = 118;
    private const int Half = Layout.Half;
    private const int Belt = Ecomap.Belt;

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
        if (around)
        {
            var ecomap = new Ecomap(family, centres, say);
            height = ecomap.Place(width, height);
            Ties(ecomap);
        }

        foreach (var line in layout.Lines)
        {
            Line(line, shiftX, shiftY);
        }

        foreach (var person in family.Record.Persons.Where(person => centres.ContainsKey(person.Key)))
        {
            Person(person);
        }

        // Where nobody stands round the edge, there is no edge.
        var (left, top) = (centres.Values.Min(one => one.X) - Side, centres.Values.Min(one => one.Y) - Top);
        (width, height) = (centres.Values.Max(one => one.X) + Side - left, centres.Values.Max(one => one.Y) + Half + 44 - top);
        Legend(left, top);
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="{left} {top} {width} {height}" width="{width}" height="{height}" role="img" aria-labelledby="title words" font-family="DejaVu Sans, Verdana, sans-serif">
            <title id="title">{Escaped(say(around ? new("Genogram med netværk", "Genogram with the network") : new("Genogram", "Genogram")))}</title>
            <desc id="words">{Escaped(words)}</desc>
            <rect x="{left}" y="{top}" width="{width}" height="{height}" fill="white"/>
            {svg}</svg>

            """.ReplaceLineEndings("\n");
    }

    private void Ties(Ecomap ecomap)
    {
        foreach (var tie in family.Record.Ties.Where(tie => centres.ContainsKey(tie.One) && centres.ContainsKey(tie.Other)))
        {
            var way = ecomap.Way(tie);
            Add(tie.Strength switch
            {
                TieStrength.Strong => $"""<path d="{Ecomap.Drawn(way)}" stroke="#2a6f97" stroke-width="5" stroke-opacity="0.6" fill="none"/>""",
                TieStrength.Weak => $"""<path d="{Ecomap.Drawn(way)}" stroke="#2a6f97" stroke-width="1.5" stroke-dasharray="3 5" fill="none"/>""",
                _ => $"""<path d="{Ecomap.Drawn(Ecomap.Jagged(way))}" stroke="#b23a48" stroke-width="1.6" fill="none"/>""",
            });
        }
    }

    private void Line(Line line, int shiftX, int shiftY)
    {
        var union = tree.Unions[line.Number];
        var (x1, x2) = (line.X1 + shiftX, line.X2 + shiftX);
        var (y1, y2) = (Down(line.Y1) + shiftY, Down(line.Y2) + shiftY);
        var dash = line.Kind is BarKind.Sibship ? Dash(line.Child < 0 ? Common(union) : union.Children[line.Child].Kind) : Dash(union.Partnership?.Kind);
        Add($"""<path d="M{x1} {y1}L{x2} {y2}" stroke="#222" stroke-width="1.8"{dash}/>""");
        if (!line.IsUpright && line.Kind is not BarKind.Sibship)
        {
            Strokes(union.Partnership, x1, x2, y1);
        }
    }

    // Beneath the row lie the names, and beneath those the lanes.
    private int Down(int y)
    {
        var (row, lane) = (Layout.RowOf(y), Layout.LaneOf(y));
        if (lane > 0)
        {
            return rowTops[row] + 66 + (lane * LaneDepth);
        }

        // Symbols are drawn over the lines, so that a line ends at the rim of whichever it is.
        return rowTops[row];
    }

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
            Add($"""<text x="{(x1 + x2) / 2}" y="{y - 14}" font-size="9" text-anchor="middle" fill="#444">{Escaped(years)}</text>""");
        }
    }

    private void Person(GenogramPerson person)
    {
        var (x, y) = centres[person.Key];
        Add(Symbols.Of(person.Sex, x, y, Half, family.Around.Contains(person.Key) ? "#eef5f9" : "white"));
        if (family.IndexKeys.Contains(person.Key))
        {
            Add(Symbols.Of(person.Sex, x, y, Half - 5, "white"));
        }

        if (person.HasDied || person.DiedYear is not null)
        {
            Add(Symbols.Cross(person.Sex, x, y, Half));
        }

        foreach (var (at, line) in Symbols.Lines(person, say(family.Labels[person.Key])).Index())
        {
            // A white rim keeps the name readable where a line passes.
            Add($"""<text x="{x}" y="{y + Half + 14 + (at * 13)}" font-size="11" text-anchor="middle" stroke="white" stroke-width="3" paint-order="stroke" fill="#111">{Escaped(line)}</text>""");
        }
    }

    private void Legend(int left, int top)
    {
        var words = new List<Text>
        {
            new("Firkant: dreng eller mand. Cirkel: pige eller kvinde. Rombe: ikke oplyst.", "Square: boy or man. Circle: girl or woman. Diamond: not known."),
            new("Dobbelt ramme: barnet. Kryds: død. Én streg: separeret. To streger: skilt.", "Double frame: the child. Cross: has died. One stroke: separated. Two strokes: divorced."),
            new("Stiplet til barn: adopteret. Prikket til barn: i pleje. Stiplet mellem to: samlevende. Prikket: kærester.",
                "Dashed to a child: adopted. Dotted to a child: in foster care. Dashed between two: living together. Dotted: partners."),
        };
        if (around)
        {
            words.Add(new("Tyk blå: stærk. Stiplet blå: svag. Takket rød: anspændt.", "Thick blue: strong. Dashed blue: weak. Jagged red: strained."));
        }

        foreach (var (at, line) in words.Index())
        {
            Add($"""<text x="{left + 12}" y="{top + height + 16 + (at * 14)}" font-size="10" fill="#444">{Escaped(say(line))}</text>""");
        }

        height += 16 + (words.Count * 14);
        width = Math.Max(width, 620);
    }

    private void Add(string line) => svg.Append(line).Append('\n');


    // Characters that XML cannot hold at all are left out; the rest is text and never markup.
    private static string Escaped(string text) =>
        System.Security.SecurityElement.Escape(string.Concat(text.Where(letter => !char.IsControl(letter) && letter is not ('\uFFFE' or '\uFFFF') && !char.IsSurrogate(letter))));
}
