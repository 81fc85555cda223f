using System.Security.Cryptography;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>Plugins are trusted like the host itself, so the operator says which: by the hash of every assembly, dependencies included.</summary>
internal static class AllowList
{
    /// <exception cref="PluginRefused">An assembly is not on the list.</exception>
    public static void Check(IEnumerable<string> assemblies, IReadOnlySet<string>? allowed)
    {
        foreach (var file in assemblies.Where(one => !IsAllowed(one, allowed)))
        {
            throw new PluginRefused(new(
                $"{Path.GetFileName(file)} står ikke på Plugins:Allowed. Dens SHA-256 er {Sha256(file)}.",
                $"{Path.GetFileName(file)} is not among Plugins:Allowed. Its SHA-256 is {Sha256(file)}."));
        }
    }

    public static bool IsAllowed(string assembly, IReadOnlySet<string>? allowed) => allowed?.Contains(Sha256(assembly)) is not false;

    public static string Sha256(string file) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
}
