namespace Netvaerk.Municipalities;

/// <summary>What somebody may have meant who wrote a name that nobody knows.</summary>
public static class NearestName
{
    /// <summary>The name nearest to one that nobody knows, if any is near.</summary>
    /// <param name="unknown">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    public static string? To(string unknown, IEnumerable<string> known) => known
        .Select(name => (name, far: Distance(unknown.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.far <= Math.Max(2, unknown.Length / 3))
        .OrderBy(one => one.far).Select(one => one.name).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
