using System.Diagnostics;
using System.Text;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>
/// The built host as a process of its own: typed in some folder, and ended by its own id, at the latest when its time is up. It inherits nothing
/// of what this machine says about environments, addresses and telemetry.
/// </summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);
    private static readonly string Build = new DirectoryInfo(AppContext.BaseDirectory).Name;
    private static readonly string[] NotInherited = ["ASPNETCORE_", "OTEL_", "Storage__", "Plugins__", "Keys__", "Municipalities__", "GraphQL__", "MSBUILD", "VSTEST"];

    private readonly CancellationTokenSource limit = new(Limit);
    private readonly MemoryStream output = new();
    private readonly TaskCompletionSource<string> firstLine = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;
    private readonly Task reading;
    private readonly Task<string> errors;

    private HostProcess(ProcessStartInfo start)
    {
        process = Process.Start(start)!;
        process.StandardInput.Close();
        limit.Token.Register(Kill);
        reading = ReadOutput();
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>The first line on standard output; empty where the process ended without one.</summary>
    public Task<string> FirstLine => firstLine.Task;

    /// <summary>Runs the built host to its end.</summary>
    public static async Task<Ended> Run(string folder, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var process = Start(folder, args, environment);
        return await process.End();
    }

    /// <summary>Runs the host as a developer does, from its project.</summary>
    public static async Task<Ended> DotnetRun(string folder, string project, params string[] args)
    {
        var configuration = Build.StartsWith("release", StringComparison.OrdinalIgnoreCase) ? "Release" : "Debug";
        string[] all = ["run", "--no-build", "-c", configuration, "--project", project, "--", .. args];
        await using var process = new HostProcess(StartInfo(folder, all, null));
        return await process.End();
    }

    public static HostProcess Start(string folder, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment = null)
    {
        var assembly = Path.Combine(Places.Here.Root, "artifacts", "bin", "Host", Build, "Netvaerk.Host.dll");
        return new(StartInfo(folder, [assembly, .. args], environment));
    }

    /// <summary>Asks the process to stop, as the system does.</summary>
    public async Task<Ended> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        return await End();
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        limit.Dispose();
        output.Dispose();
    }

    private async Task<Ended> End()
    {
        await process.WaitForExitAsync();
        await reading;
        Assert.False(limit.IsCancellationRequested, $"It had not ended after {Limit}: {await errors}");
        return new(process.ExitCode, output.ToArray(), await errors);
    }

    private async Task ReadOutput()
    {
        var buffer = new byte[4096];
        while (await process.StandardOutput.BaseStream.ReadAsync(buffer) is > 0 and var read)
        {
            output.Write(buffer, 0, read);
            if (!firstLine.Task.IsCompleted && Encoding.UTF8.GetString(output.ToArray()).Split('\n') is [var line, _, ..])
            {
                firstLine.TrySetResult(line);
            }
        }

        firstLine.TrySetResult("");
    }

    private void Kill()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static ProcessStartInfo StartInfo(string folder, IEnumerable<string> args, IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", args)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => Array.Exists(NotInherited, name.StartsWith)).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return start;
    }
}

/// <summary>How a process ended and what it wrote.</summary>
internal sealed record Ended(int Code, byte[] Output, string Errors)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Text => Strict.GetString(Output);

    /// <summary>It wrote that to standard output, to the byte, and nothing to standard error.</summary>
    public void Wrote(string expected, int code = 0)
    {
        Assert.Equal(expected, Text);
        Assert.Equal(Strict.GetBytes(expected), Output);
        Assert.Equal(("", code), (Errors, Code));
    }

    /// <summary>It wrote nothing to standard output, said in Danish and then in English what is wrong, and failed.</summary>
    public void Refused(string danish, string english)
    {
        Assert.Equal($"{danish}\n{english}\n", Errors);
        Assert.Equal(("", 1), (Text, Code));
    }
}
