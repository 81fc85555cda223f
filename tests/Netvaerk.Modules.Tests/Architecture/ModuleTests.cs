using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Netvaerk.Tests.Architecture;

public class ModuleTests
{
    private static readonly IReadOnlyList<string> Plugins =
    [
        .. Solution.Files("plugins", "*.csproj").Select(Path.GetFileNameWithoutExtension)
            .Select(name => Path.Combine(Solution.Root, "artifacts", "plugins", name!, name + ".dll")),
    ];

    [Fact]
    public void Every_module_of_the_source_is_on_the_list_and_was_built_from_it()
    {
        var projects = Solution.Files("src/Modules", "*.csproj").Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(Solution.Modules.Order(), projects.Order());
        Assert.All(Solution.Modules, module => Assert.NotNull(Solution.Built(module).GetType($"Netvaerk.{module}.{module}Module")));
    }

    [Fact]
    public void A_module_uses_only_those_before_it()
    {
        foreach (var (at, module) in Solution.Modules.Index())
        {
            var used = Solution.UsedBy(Solution.Built(module)).ToList();

            Assert.Contains(module == "Kernel" ? "Sdk" : "Kernel", used);
            Assert.Empty(used.Except([.. Solution.Modules[..at], "Sdk", "GraphQL"]));
        }
    }

    [Fact]
    public void What_modules_stand_on_knows_no_module() =>
        Assert.Empty(Solution.UsedBy(Solution.Built("GraphQL")).Concat(Solution.UsedBy(Solution.Built("Sdk"))));

    [Fact]
    public void The_Sdk_uses_nothing_but_the_framework() =>
        Assert.All(Solution.Built("Sdk").GetReferencedAssemblies(), used => Assert.StartsWith("System.", used.Name));

    [Fact]
    public void Whoever_knows_the_language_knows_no_database() =>
        Assert.DoesNotContain(
            Solution.Built("GraphQL").GetReferencedAssemblies().Concat(Solution.Built("Sdk").GetReferencedAssemblies()),
            used => used.Name!.Contains("EntityFrameworkCore") || used.Name.Contains("Sqlite") || used.Name.Contains("Npgsql"));

    [Fact]
    public void The_host_is_used_by_nothing_and_uses_no_plugin()
    {
        Assert.DoesNotContain("Host", Solution.ModuleAssemblies.SelectMany(Solution.UsedBy));
        var plugins = Plugins.Select(Path.GetFileNameWithoutExtension);
        Assert.DoesNotContain(Solution.Built("Host").GetReferencedAssemblies(), used => plugins.Contains(used.Name));
    }

    [Fact]
    public void Of_this_solution_a_plugin_uses_the_Sdk_alone()
    {
        Assert.True(Plugins.Count >= 4, $"Only {Plugins.Count} plugins were found.");
        Assert.All(Plugins, plugin => Assert.Equal(["Netvaerk.Sdk"], Used(plugin).Where(used => used.Contains("Netvaerk"))));
    }

    [Fact]
    public void The_kernel_stays_small()
    {
        var files = Directory.GetFiles(Path.Combine(Solution.Root, "src/Modules/Kernel"), "*.cs");

        Assert.InRange(files.Length, 1, 14);
    }

    // Read and never loaded: a plugin belongs in a load context of the host's.
    private static IEnumerable<string> Used(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(one => metadata.GetString(metadata.GetAssemblyReference(one).Name))];
    }
}
