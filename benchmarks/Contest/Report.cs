using System.Text.RegularExpressions;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>The part of RESULTS.md that the contest writes: what stands between its two marks.</summary>
internal static partial class Report
{
    public static async Task Write(string machine, string table)
    {
        var file = Path.Combine(Checkout.Root, "benchmarks", "RESULTS.md");
        var text = await File.ReadAllTextAsync(file);
        if (!Between().IsMatch(text))
            throw new InvalidOperationException("RESULTS.md has lost the marks between which the contest writes.");
        await File.WriteAllTextAsync(file, Between().Replace(text, _ => $"<!-- contest -->\n{machine}\n\n{table}<!-- /contest -->"));
    }

    [GeneratedRegex("<!-- contest -->.*<!-- /contest -->", RegexOptions.Singleline)]
    private static partial Regex Between();
}
