using System.Diagnostics;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>What programs print that do their work and end.</summary>
internal static class Printed
{
    /// <summary>What a program prints, once it has ended well.</summary>
    public static Task<string> By(string program, params string[] args) => By(new ProcessStartInfo(program, args));

    /// <summary>The same of a program that needs more said about its start.</summary>
    /// <exception cref="InvalidOperationException">It ended otherwise than well.</exception>
    public static async Task<string> By(ProcessStartInfo program)
    {
        program.RedirectStandardOutput = true;
        using var process = Process.Start(program)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{program.FileName} {string.Join(' ', program.ArgumentList)} failed:\n{output}");
    }
}
