namespace Netvaerk.Benchmarks.Duels;

/// <summary>The middle of a few measurements.</summary>
internal static class Medians
{
    public static double Median(this IEnumerable<double> values)
    {
        double[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
