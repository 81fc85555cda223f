using Netvaerk.Kernel;

namespace Netvaerk.Host.Database.Sqlite;

/// <summary>A lock that the operating system holds and lets go of when the process dies, unlike a row in a table.</summary>
internal static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <exception cref="StoreRefused">Another process holds it for too long.</exception>
    public static async Task<IDisposable> Take(string path, CancellationToken ct)
    {
        for (var tries = Patience / Pause; ; tries--)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
            {
                if (tries <= 0)
                {
                    throw new StoreRefused($"{path} is held by another process.", held);
                }

                await Task.Delay(Pause, ct);
            }
        }
    }
}
