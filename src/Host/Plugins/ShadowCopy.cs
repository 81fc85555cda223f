namespace Netvaerk.Host.Plugins;

/// <summary>A plugin's files, copied where only this process's user reaches them.</summary>
internal sealed class ShadowCopy : IDisposable
{
    private readonly DirectoryInfo folder;

    private ShadowCopy(DirectoryInfo folder) => this.folder = folder;

    /// <summary>Every assembly of the plugin.</summary>
    public IReadOnlyList<string> Assemblies => [.. Directory.EnumerateFiles(folder.FullName, "*.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <param name="source">The plugin's folder.</param>
    /// <param name="copies">Where the copy is to lie, in a folder of its own.</param>
    public static ShadowCopy Of(string source, string copies)
    {
        var copy = new ShadowCopy(Directory.CreateDirectory(Path.Combine(copies, $"{Guid.CreateVersion7():n}")));
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = copy.File(Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            System.IO.File.Copy(file, target);
        }

        return copy;
    }

    public string File(string name) => Path.Combine(folder.FullName, name);

    public void Dispose() => Delete(folder);

    /// <summary>Deletes a folder of copies, as far as nobody holds its files.</summary>
    public static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // Where a loaded assembly keeps its file open, the system's own cleaning of temporary files takes it later.
        }
    }
}
