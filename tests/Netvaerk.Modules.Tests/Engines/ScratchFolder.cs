namespace Netvaerk.Tests.Engines;

/// <summary>Folders that all tests of a process share, gone when it ends.</summary>
internal static class ScratchFolder
{
    public static string Named(string name)
    {
        var folder = Directory.CreateTempSubdirectory($"netvaerk-{name}-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }
}
