namespace Netvaerk.Benchmarks.Servers;

/// <summary>The source checkout that this was built in.</summary>
internal static class Checkout
{
    /// <summary>Its root: the nearest folder upwards that holds the solution.</summary>
    public static string Root { get; } = Find(new(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder)
    {
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Netvaerk.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The benchmarks run from a source checkout.");
    }
}
