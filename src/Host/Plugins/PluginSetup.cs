using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>Municipalities' files and the plugins that their rules may need.</summary>
internal static class PluginSetup
{
    /// <summary>Adds the municipalities of this launch and the shelf that their plugins come from.</summary>
    public static IServiceCollection AddMunicipalitiesWithPlugins(this IServiceCollection services, Launch launch)
    {
        services.AddSingleton<IPluginShelf>(provider =>
        {
            var configuration = provider.GetRequiredService<IConfiguration>();
            return new PluginShelf(PluginOptions.Of(configuration, launch)) { Options = () => PluginOptions.Of(configuration, launch) };
        });
        services.AddSingleton(static provider => provider.GetRequiredService<IConfiguration>().GetSection("Plugins:Limits").Get<PolicyLimits>() ?? new());
        services.AddHostedService<SettingsWatch>();
        return services.AddMunicipalities(provider => SettingsFolder(provider.GetRequiredService<IConfiguration>(), launch));
    }

    /// <summary>The folder of the municipalities' files: <c>Municipalities:Folder</c>, or where the host came from.</summary>
    public static string SettingsFolder(IConfiguration configuration, Launch launch) =>
        configuration["Municipalities:Folder"] is { } folder ? Path.GetFullPath(folder) : launch.Places.Municipalities;
}

/// <summary>Where plugins lie and which may be loaded.</summary>
/// <param name="Folder">One folder per plugin, named like its assembly.</param>
/// <param name="Allowed">SHA-256 of each assembly that may be loaded, in hexadecimal; null means any, which is for Development only.</param>
internal sealed record PluginOptions(string Folder, IReadOnlySet<string>? Allowed)
{
    public static PluginOptions Of(IConfiguration configuration, Launch launch)
    {
        // A line that is left empty, in a file or in the environment, allows nothing and breaks nothing.
        var allowed = configuration.GetSection("Plugins:Allowed").Get<string?[]>()?.OfType<string>().Select(one => one.Trim()).Where(one => one.Length > 0);
        return new(
            configuration["Plugins:Folder"] is { } folder ? Path.GetFullPath(folder) : launch.Places.Plugins,
            allowed is null && launch.IsDevelopment ? null : (allowed ?? []).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
