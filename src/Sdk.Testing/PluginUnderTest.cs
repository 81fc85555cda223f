using System.Reflection;
using System.Runtime.Loader;
using Netvaerk.Municipalities;

namespace Netvaerk.Sdk.Testing;

/// <summary>A plugin loaded as a host loads it: into an unloadable context of its own that shares the Sdk and nothing else.</summary>
internal sealed class PluginUnderTest : IPlugin, IDisposable
{
    private readonly string file;

    private PluginUnderTest(string file, AssemblyLoadContext context, IReadOnlyDictionary<Type, Type> policies) =>
        (this.file, Context, Policies) = (file, context, policies);

    public AssemblyLoadContext Context { get; }

    /// <summary>The class that implements each policy.</summary>
    public IReadOnlyDictionary<Type, Type> Policies { get; }

    /// <inheritdoc/>
    public PluginIdentity Identity => new(
        Path.GetFileNameWithoutExtension(file), AssemblyName.GetAssemblyName(file).Version!.ToString(),
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file))));

    /// <exception cref="PluginRefused">It is missing, cannot be loaded, or its policies are not written as the Sdk asks.</exception>
    public static PluginUnderTest Load(string file)
    {
        if (!File.Exists(file))
        {
            throw new PluginRefused(new($"Filen {file} findes ikke. Byg pluginet først.", $"There is no file {file}. Build the plugin first."));
        }

        var context = new PluginContext(Path.GetFullPath(file));
        try
        {
            return new(file, context, PolicyTypes.Of(context.LoadFromAssemblyPath(Path.GetFullPath(file))));
        }
        catch (Exception failed) when (failed is BadImageFormatException or IOException or ReflectionTypeLoadException or TypeLoadException)
        {
            context.Unload();
            var what = failed is ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } ? first.Message : failed.Message;
            throw new PluginRefused(new($"Pluginet kan ikke indlæses: {what}", $"The plugin cannot be loaded: {what}"));
        }
        catch (PluginRefused)
        {
            context.Unload();
            throw;
        }
    }

    /// <inheritdoc/>
    public TPolicy? Create<TPolicy>(RuleSettings settings)
        where TPolicy : class, IPolicy
    {
        if (!Policies.TryGetValue(typeof(TPolicy), out var type))
        {
            return null;
        }

        var constructor = PolicyTypes.Constructor(type)!;
        return (TPolicy)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, constructor.GetParameters().Length == 1 ? [settings] : [], null);
    }

    public void Dispose() => Context.Unload();

    private sealed class PluginContext(string file) : AssemblyLoadContext("plugin under test", isCollectible: true)
    {
        private readonly AssemblyDependencyResolver resolver = new(file);

        // What a plugin brings beside the Sdk is its own; the platform and the Sdk are the host's.
        protected override Assembly? Load(AssemblyName name) =>
            name.Name == typeof(IPolicy).Assembly.GetName().Name || resolver.ResolveAssemblyToPath(name) is not { } own ? null : LoadFromAssemblyPath(own);
    }
}
