using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Netvaerk.Sdk.Testing.Assemblies;

/// <summary>What an assembly and those it brings along refer to and keep. Read from their metadata: nothing of them is run.</summary>
internal static class AssemblyRules
{
    private const string Sdk = "Netvaerk.Sdk";

    public static IReadOnlyList<Finding> Of(string plugin)
    {
        List<Finding> findings = [];
        var folder = Path.GetDirectoryName(Path.GetFullPath(plugin))!;
        HashSet<string> seen = [];
        Queue<string> files = new([plugin]);
        while (files.TryDequeue(out var file))
        {
            using var image = new PEReader(File.OpenRead(file));
            var metadata = image.GetMetadataReader();
            findings.AddRange(References.In(image, metadata, Path.GetFileName(file)));
            findings.AddRange(StaticState.In(metadata));
            foreach (var name in metadata.AssemblyReferences.Select(one => metadata.GetString(metadata.GetAssemblyReference(one).Name)).Where(seen.Add))
            {
                var beside = Path.Combine(folder, name + ".dll");
                if (name.StartsWith("Netvaerk.", StringComparison.Ordinal) && name != Sdk)
                {
                    findings.Add(new(ConformanceRule.References, Path.GetFileName(file), new(
                        $"{name} hører til værten. Et plugin ser {Sdk} og intet andet; fjern henvisningen.", $"{name} belongs to the host. A plugin sees {Sdk} and nothing else; remove the reference.")));
                }
                else if (name != Sdk && File.Exists(beside) && !IsPlatform(name))
                {
                    files.Enqueue(beside);
                }
            }
        }

        return findings;
    }

    // A test's own folder may hold newer copies of what the platform has: they are the platform's, not the plugin's.
    private static bool IsPlatform(string name) => File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), name + ".dll"));
}
