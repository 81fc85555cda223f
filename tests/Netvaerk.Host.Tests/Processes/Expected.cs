namespace Netvaerk.Host.Tests.Processes;

/// <summary>What a command writes, as checked in. With NETVAERK_ACCEPT=1 the text is written instead, to be reviewed as a diff.</summary>
internal static class Expected
{
    private static readonly string Folder = Path.Combine(Places.Here.Root, "tests", "Netvaerk.Host.Tests", "Processes", "Expected");

    public static string Text(string name, string written)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
        {
            File.WriteAllText(file, written);
        }

        return File.ReadAllText(file).ReplaceLineEndings("\n");
    }
}
