using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>A server process: started here, and ended here by its id.</summary>
internal sealed partial class Server : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task drained;

    private Server(Process process, Uri address, TimeSpan untilListening)
    {
        (this.process, Address, UntilListening) = (process, address, untilListening);
        // A full pipe would stop the server.
        drained = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    /// <summary>From the start of the process until it said that it listens.</summary>
    public TimeSpan UntilListening { get; }

    /// <summary>Processor time of the process so far, user and system, as <c>/proc/PID/stat</c> counts it: in steps of 10 ms.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that the process has held since <see cref="ForgetPeak"/>, in bytes.</summary>
    public long PeakWorkingSet
    {
        get
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.AsSpan("VmHWM:".Length).TrimEnd("kB"));
        }
    }

    /// <summary>Memory of the process now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Starts a program that says on standard output which address it listens at.</summary>
    public static Task<Server> Start(params string[] command) => Start(new Dictionary<string, string>(), command);

    /// <summary>Starts it with some more in its environment.</summary>
    public static Task<Server> Start(IReadOnlyDictionary<string, string> environment, params string[] command) => Start(Dotnet(environment, command));

    /// <summary>Starts whatever program it is, and waits until it says which address it listens at.</summary>
    public static async Task<Server> Start(ProcessStartInfo program)
    {
        program.RedirectStandardOutput = true;
        var start = Stopwatch.GetTimestamp();
        var process = Process.Start(program)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Address127().Match(line) is { Success: true } said)
                return new(process, new Uri(said.Value), Stopwatch.GetElapsedTime(start));
        }

        await process.WaitForExitAsync();
        throw new InvalidOperationException($"{program.FileName} {string.Join(' ', program.ArgumentList)} ended with {process.ExitCode} before it listened.");
    }

    /// <summary>How a .NET program is started here.</summary>
    public static ProcessStartInfo Dotnet(IReadOnlyDictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", args) { RedirectStandardOutput = true };
        // Only there does a host issue tokens to call it with, and load plugins that nobody has listed.
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }

    /// <summary>Begins to watch for the most memory anew.</summary>
    public void ForgetPeak() => File.WriteAllText($"/proc/{process.Id}/clear_refs", "5");

    public async ValueTask DisposeAsync()
    {
        // Asked, not killed: the databases are then as a stopped host leaves them.
        using (var asked = Process.Start("kill", ["-TERM", process.Id.ToString()]))
            await asked.WaitForExitAsync();
        await process.WaitForExitAsync();
        await drained;
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+")]
    private static partial Regex Address127();
}
