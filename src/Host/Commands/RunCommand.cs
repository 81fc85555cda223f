using Microsoft.AspNetCore.Connections;
using Netvaerk.Host.Demo;

namespace Netvaerk.Host.Commands;

/// <summary>Serves until it is told to stop.</summary>
internal static class RunCommand
{
    /// <summary>Starts the host and says on standard output what it serves; logs go to standard error.</summary>
    public static async Task<int> Run(CommandLine line)
    {
        var launch = line.Launch();
        await using var host = Program.Build(launch);
        Open(host);
        try
        {
            await host.StartAsync();
        }
        catch (IOException occupied) when (occupied.InnerException is AddressInUseException)
        {
            throw new UsageError(
                "Adressen er optaget af et andet program. Vælg en anden med --urls.",
                "The address is taken by another program. Choose another with --urls.");
        }

        await DemoSeed.Play(host, launch, CancellationToken.None);
        await Announcement.Write(Console.Out, host, launch, line);
        await host.WaitForShutdownAsync();
        return 0;
    }

    private static void Open(WebApplication host)
    {
        try
        {
            Program.Open(host);
        }
        catch (TrustedDocumentsException mistakes)
        {
            throw SchemaCommand.NotTrusted(mistakes);
        }
    }
}
