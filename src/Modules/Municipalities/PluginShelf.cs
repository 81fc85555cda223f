namespace Netvaerk.Municipalities;

/// <summary>Where plugins are found. The host implements it; this module knows no assembly loading.</summary>
public interface IPluginShelf
{
    /// <summary>The plugin of that assembly name, checked and loaded.</summary>
    /// <param name="name">Assembly name.</param>
    /// <param name="version">Assembly version, where several are installed side by side; null takes the one in the plugin's own folder.</param>
    /// <exception cref="PluginRefused">It is missing or must not be loaded.</exception>
    IPlugin Load(string name, string? version = null);

    /// <summary>How that plugin's files stand now: another text whenever <see cref="Load"/> might answer otherwise. By default they never change.</summary>
    string Stamp(string name) => "";

    /// <summary>What the operator trusts, of all plugins: another text whenever that has changed. By default it never does.</summary>
    string Trust => "";

    /// <summary>Whether a plugin that was loaded from here may go on answering. By default it may.</summary>
    bool IsTrusted(IPlugin plugin) => true;
}

/// <summary>A loaded plugin: a municipality's own rules.</summary>
public interface IPlugin
{
    /// <summary>Which plugin it is, to be stored with decisions.</summary>
    PluginIdentity Identity { get; }

    /// <summary>The plugin's policy of that kind for one rule set, or null where it has none.</summary>
    TPolicy? Create<TPolicy>(RuleSettings settings)
        where TPolicy : class, IPolicy;
}

/// <summary>Which plugin: enough to find the same code years later.</summary>
/// <param name="Name">Assembly name.</param>
/// <param name="Version">Assembly version.</param>
/// <param name="Sha256">Hash of the assembly's bytes, lower-case hexadecimal.</param>
public sealed record PluginIdentity(string Name, string Version, string Sha256);

/// <summary>The plugin must not be loaded; its municipality goes out of service.</summary>
/// <param name="why">What is wrong with it.</param>
public sealed class PluginRefused(Text why) : Exception(why.En)
{
    /// <summary>What is wrong with it.</summary>
    public Text Why => why;
}
