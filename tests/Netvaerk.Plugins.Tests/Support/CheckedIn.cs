namespace Netvaerk.Plugins.Tests;

/// <summary>Compares a text with the one checked in. With NETVAERK_ACCEPT=1 the text is written instead, to be reviewed as a diff.</summary>
internal static class CheckedIn
{
    public static void Same(string path, string text)
    {
        var file = Path.Combine(Towns.Checkout.Root, path);
        if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
        {
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{path} is not there. Run the test with NETVAERK_ACCEPT=1 and review what it writes.");
        Assert.Equal(File.ReadAllText(file), text, ignoreLineEndingDifferences: true);
    }
}
