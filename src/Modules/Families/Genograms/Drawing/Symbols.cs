namespace Netvaerk.Families;

/// <summary>The field's symbols, and the words beneath them.</summary>
internal static class Symbols
{
    private const int LongestLine = 15;

    /// <summary>A square for a male, a circle for a female, and a diamond where it is not known.</summary>
    internal static string Of(Sex sex, int x, int y, int half, string fill) => sex switch
    {
        Sex.Male => $"""<rect x="{x - half}" y="{y - half}" width="{2 * half}" height="{2 * half}" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
        Sex.Female => $"""<circle cx="{x}" cy="{y}" r="{half}" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
        _ => $"""<path d="M{x} {y - half}L{x + half} {y}L{x} {y + half}L{x - half} {y}Z" fill="{fill}" stroke="#222" stroke-width="1.8"/>""",
    };

    /// <summary>The cross of somebody who has died: from rim to rim, and not beyond it.</summary>
    internal static string Cross(Sex sex, int x, int y, int half)
    {
        var arm = sex switch { Sex.Male => half, Sex.Female => (int)(half * 0.707), _ => half / 2 };
        return $"""<path d="M{x - arm} {y - arm}L{x + arm} {y + arm}M{x + arm} {y - arm}L{x - arm} {y + arm}" stroke="#222" stroke-width="1.5"/>""";
    }

    /// <summary>The name in at most two lines, and the years.</summary>
    internal static IReadOnlyList<string> Lines(GenogramPerson person, string name) =>
        [.. Wrapped(name).Append(GenogramWords.Years(person)).Where(line => line.Length > 0)];

    private static IEnumerable<string> Wrapped(string name)
    {
        var line = "";
        var lines = new List<string>();
        foreach (var word in name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > LongestLine)
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
        return lines.Take(2).Select(one => one.Length > LongestLine + 3 ? $"{one[..(LongestLine + 2)]}…" : one);
    }
}
