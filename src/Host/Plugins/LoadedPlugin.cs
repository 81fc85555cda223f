using System.Reflection;
using McMaster.NETCore.Plugins;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>
/// A plugin in its own load context, with the copy of the files it was loaded from. Whoever uses its rules holds it; when nobody does any more its
/// context is unloaded and the copy deleted.
/// </summary>
internal sealed class LoadedPlugin(PluginLoader loader, ShadowCopy copy, IReadOnlyDictionary<Type, Type> policies, PluginIdentity identity, string stamp)
    : IPlugin, IDisposable
{
    ~LoadedPlugin() => Unload();

    /// <summary>How its files stood when they were copied.</summary>
    public string Stamp => stamp;

    /// <inheritdoc/>
    public PluginIdentity Identity => identity;

    /// <inheritdoc/>
    public TPolicy? Create<TPolicy>(RuleSettings settings)
        where TPolicy : class, IPolicy
    {
        if (!policies.TryGetValue(typeof(TPolicy), out var type))
        {
            return null;
        }

        try
        {
            var takesSettings = PolicyTypes.Constructor(type)!.GetParameters().Length == 1;
            return (TPolicy)PolicyTypes.Constructor(type)!.Invoke(takesSettings ? [settings] : []);
        }
        catch (TargetInvocationException thrown)
        {
            throw new PluginRefused(new(
                $"Reglerne i {type.Name} kan ikke tages i brug: {thrown.InnerException!.Message}",
                $"The rules in {type.Name} cannot be put to use: {thrown.InnerException.Message}"));
        }
    }

    /// <exception cref="PluginRefused">It may not be loaded any more.</exception>
    public void CheckAgain(IReadOnlySet<string>? allowed) => AllowList.Check(copy.Assemblies, allowed);

    /// <summary>Whether every assembly of it stands on the list.</summary>
    public bool IsAllowed(IReadOnlySet<string>? allowed) => copy.Assemblies.All(file => AllowList.IsAllowed(file, allowed));

    public void Dispose()
    {
        Unload();
        GC.SuppressFinalize(this);
    }

    private void Unload()
    {
        loader.Dispose();
        copy.Dispose();
    }
}
