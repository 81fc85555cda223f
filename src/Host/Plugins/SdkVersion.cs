using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>Reads, without loading anything, which Sdk a plugin was built for.</summary>
internal static class SdkVersion
{
    private static readonly AssemblyName Ours = typeof(IPolicy).Assembly.GetName();

    /// <exception cref="PluginRefused">It is no plugin, or was built for another major or a newer minor version of the Sdk.</exception>
    public static void Check(string assembly)
    {
        var theirs = Read(assembly, metadata => metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
            .Where(one => metadata.GetString(one.Name) == Ours.Name).Select(one => one.Version).FirstOrDefault());
        var file = Path.GetFileName(assembly);
        if (theirs is null)
        {
            throw Refused($"{file} bruger ikke {Ours.Name} og er derfor ikke et plugin. Nævn den fil, der har reglerne.",
                $"{file} does not use {Ours.Name}, so it is no plugin. Name the assembly that holds the rules.");
        }

        var (wanted, here) = ($"{theirs.Major}.{theirs.Minor}", $"{Ours.Version!.Major}.{Ours.Version.Minor}");
        if (theirs.Major != Ours.Version.Major)
        {
            throw Refused($"{file} er bygget til {Ours.Name} {wanted}; værten har {here}. Byg det igen med {Ours.Name} {here}, eller bed driften om en vært med {theirs.Major}.",
                $"{file} was built for {Ours.Name} {wanted}; the host has {here}. Build it again with {Ours.Name} {here}, or ask the operators for a host with {theirs.Major}.");
        }

        // An older minor version only lacks what has come since; a newer one may use what is not here.
        if (theirs.Minor > Ours.Version.Minor)
        {
            throw Refused($"{file} er bygget til {Ours.Name} {wanted}, som er nyere end værtens {here}. Byg det igen med {here}, eller bed driften om en nyere vært.",
                $"{file} was built for {Ours.Name} {wanted}, which is newer than the host's {here}. Build it again with {here}, or ask the operators for a newer host.");
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
            throw Refused($"{Path.GetFileName(assembly)} er ikke et .NET-bibliotek.", $"{Path.GetFileName(assembly)} is no .NET assembly.");
        }
    }

    private static PluginRefused Refused(string da, string en) => new(new(da, en));
}
