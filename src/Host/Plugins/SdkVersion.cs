using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>Reads, without loading anything, which Sdk a plugin was built for.</summary>
internal static class SdkVersion
{
    private static readonly AssemblyName Ours = typeof(IPolicy).Assembly.GetName();

    /// <exception cref="PluginRefused">It is no plugin, or was built for another major version of the Sdk.</exception>
    public static void Check(string assembly)
    {
        var theirs = Read(assembly, metadata => metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(one => metadata.GetString(one.Name) == Ours.Name).Select(one => one.Version).FirstOrDefault());
        if (theirs?.Major != Ours.Version!.Major)
        {
            throw new PluginRefused(new(
                $"{Path.GetFileName(assembly)} er bygget til {Ours.Name} {theirs?.ToString() ?? "(ingen)"}; værten har {Ours.Version}.",
                $"{Path.GetFileName(assembly)} was built for {Ours.Name} {theirs?.ToString() ?? "(none)"}; the host has {Ours.Version}."));
        }
    }

    /// <summary>The assembly's own version.</summary>
    public static string Of(string assembly) => Read(assembly, metadata => metadata.GetAssemblyDefinition().Version.ToString());

    /// <summary>Whether two ways of writing a version mean the same: <c>1.2</c> is <c>1.2.0.0</c>.</summary>
    public static bool IsSame(string one, string other) => Whole(one) == Whole(other);

    private static Version Whole(string version) =>
        Version.TryParse(version, out var read) ? new(read.Major, read.Minor, Math.Max(read.Build, 0), Math.Max(read.Revision, 0)) : new();

    private static T Read<T>(string assembly, Func<MetadataReader, T> ask)
    {
        try
        {
            using var file = new PEReader(File.OpenRead(assembly));
            return ask(file.GetMetadataReader());
        }
        catch (Exception wrong) when (wrong is BadImageFormatException or InvalidOperationException)
        {
            throw new PluginRefused(new($"{Path.GetFileName(assembly)} er ikke et .NET-bibliotek.", $"{Path.GetFileName(assembly)} is no .NET assembly."));
        }
    }
}
