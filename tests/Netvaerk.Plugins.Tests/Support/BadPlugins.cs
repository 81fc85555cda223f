using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>A folder of plugins, compiled here from a few lines each.</summary>
internal sealed class PluginFolder : IDisposable
{
    // Read once: a compilation looks at some hundred assemblies.
    private static readonly IReadOnlyList<PortableExecutableReference> Platform =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(one => MetadataReference.CreateFromFile(one))];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-test-plugins-");

    public PluginShelf Shelf(params string[]? allowed) => new(new(folder.FullName, allowed?.ToHashSet(StringComparer.OrdinalIgnoreCase)));

    /// <summary>Compiles a plugin whose class has these members.</summary>
    public PluginFolder With(string name, string policy, string members) =>
        WithSource(name, $"using System; using Netvaerk.Sdk; internal sealed class Rules : {policy} {{ {members} }}");

    /// <summary>Compiles a version of a plugin beside its others.</summary>
    public PluginFolder WithVersion(string name, string version, string policy, string members)
    {
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, $"{name}@{version}")).FullName, name + ".dll");
        Compile(name, $"using System; using Netvaerk.Sdk; [assembly: System.Reflection.AssemblyVersion(\"{version}\")] internal sealed class Rules : {policy} {{ {members} }}",
            Platform, file);
        return this;
    }

    /// <summary>Compiles a plugin as it stands, with another assembly beside it where it needs one.</summary>
    public PluginFolder WithSource(string name, string source, MetadataReference? otherSdk = null, string? beside = null, bool allowUnsafe = false)
    {
        var references = Platform.Where(one => otherSdk is null || Path.GetFileName(one.FilePath) != "Netvaerk.Sdk.dll").Cast<MetadataReference>();
        if (beside is not null)
        {
            System.IO.File.Copy(beside, Path.Combine(Path.GetDirectoryName(File(name))!, Path.GetFileName(beside)));
            references = references.Append(MetadataReference.CreateFromFile(beside));
        }

        Compile(name, source, otherSdk is null ? references : references.Append(otherSdk), File(name), allowUnsafe);
        return this;
    }

    public string File(string name) => Path.Combine(Directory.CreateDirectory(Path.Combine(folder.FullName, name)).FullName, name + ".dll");

    /// <summary>An Sdk of another major version.</summary>
    public static MetadataReference SdkOf(string version)
    {
        using var bytes = new MemoryStream();
        var result = Unit("Netvaerk.Sdk", $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] namespace Netvaerk.Sdk {{ public interface IPolicy; public interface IMeetingPolicy : IPolicy; }}",
            Platform.Where(one => !one.FilePath!.Contains("Netvaerk", StringComparison.Ordinal))).Emit(bytes);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(bytes.ToArray());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static void Compile(string name, string source, IEnumerable<MetadataReference> references, string file, bool allowUnsafe = false)
    {
        var result = Unit(name, source, references, allowUnsafe).Emit(file);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    private static CSharpCompilation Unit(string name, string source, IEnumerable<MetadataReference> references, bool allowUnsafe = false) =>
        CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: allowUnsafe));
}
