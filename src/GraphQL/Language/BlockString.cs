namespace Netvaerk.GraphQL.Language;

/// <summary>The text between triple quotes: read without its indentation, and written so that it reads back the same.</summary>
internal static class BlockString
{
    /// <summary>Removes the indentation that all lines but the first share, and the blank lines at both ends.</summary>
    public static string Dedent(List<string> lines)
    {
        var indentation = int.MaxValue;
        int first = -1, last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var white = LeadingWhiteSpace(lines[i]);
            if (white == lines[i].Length)
                continue;
            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
                indentation = Math.Min(indentation, white);
        }

        if (first < 0)
            return "";
        for (var i = 1; i < lines.Count; i++)
            lines[i] = lines[i][Math.Min(indentation, lines[i].Length)..];
        return string.Join('\n', lines[first..(last + 1)]);
    }

    public static bool CanHold(string value)
    {
        var lines = value.Split('\n');
        var allowed = value.All(c => c >= ' ' || c is '\t' or '\n');
        var blankEnds = value.Length > 0 && (IsBlank(lines[0]) || IsBlank(lines[^1]));
        var allIndented = lines.Length > 1 && lines.Where(line => !IsBlank(line)).All(line => IsWhiteSpace(line[0]));
        return allowed && !blankEnds && !allIndented;
    }

    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.ReplaceLineEndings("\n").Split('\n');
        var tripleQuoteLast = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLineAfter = (value.EndsWith('"') && !tripleQuoteLast) || value.EndsWith('\\');
        var needsLineBefore = lines.Length > 1 && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var onLinesOfItsOwn = lines.Length > 1 || value.Length > 70 || needsLineAfter || needsLineBefore || tripleQuoteLast;
        var keepsFirstIndent = lines.Length == 1 && value.Length > 0 && IsWhiteSpace(value[0]);

        var before = (onLinesOfItsOwn && !keepsFirstIndent) || needsLineBefore ? "\n" : "";
        return $"\"\"\"{before}{escaped}{(onLinesOfItsOwn ? "\n" : "")}\"\"\"";
    }

    private static int LeadingWhiteSpace(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
            i++;
        return i;
    }

    private static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;

    private static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
