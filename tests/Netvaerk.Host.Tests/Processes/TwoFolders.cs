using System.Net;
using System.Net.Sockets;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>
/// Two folders to type a command in: the checkout's root, and one that has nothing to do with it. <see cref="Here"/> is a name that is free in
/// both, for what a command writes.
/// </summary>
public sealed class TwoFolders : IDisposable
{
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Places.Here.Root);

    public string Elsewhere { get; } = Directory.CreateTempSubdirectory("netvaerk-elsewhere-").FullName;

    public string Here { get; } = Path.Combine("artifacts", $"typed-{Guid.CreateVersion7():N}");

    private string[] All => [Root, Elsewhere];

    /// <summary>A port that nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Puts the same file in both, by the same name.</summary>
    public string With(string file, string text)
    {
        var name = Path.Combine(Here, file);
        foreach (var folder in All)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        return name;
    }

    /// <summary>Runs the command in both. It does the same in both, to the byte.</summary>
    internal async Task<Ended> Run(params string[] args)
    {
        var (atRoot, elsewhere) = await Each(args);
        Assert.Equal(atRoot.Output, elsewhere.Output);
        Assert.Equal((atRoot.Code, atRoot.Errors), (elsewhere.Code, elsewhere.Errors));
        return elsewhere;
    }

    /// <summary>Runs the command in both.</summary>
    internal async Task<(Ended AtRoot, Ended Elsewhere)> Each(string[] args, IReadOnlyDictionary<string, string>? environment = null) =>
        (await HostProcess.Run(Root, args, environment), await HostProcess.Run(Elsewhere, args, environment));

    public void Dispose()
    {
        foreach (var folder in All.Select(folder => Path.Combine(folder, Here)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.Delete(Elsewhere, recursive: true);
    }
}
