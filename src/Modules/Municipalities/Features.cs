using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace Netvaerk.Municipalities;

/// <summary>The names of the feature switches, as <c>IFeatureManager</c> asks for them.</summary>
public static class Features
{
    private static readonly IReadOnlyDictionary<string, PropertyInfo> Switches =
        typeof(FeatureSettings).GetProperties().Where(one => one.PropertyType == typeof(bool)).ToDictionary(one => one.Name);

    /// <summary>Every switch.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Switches.Keys];

    /// <summary>Whether the switch is on; one that nobody knows is off.</summary>
    public static bool IsOn(this FeatureSettings features, string name) => Switches.GetValueOrDefault(name)?.GetValue(features) is true;

    /// <summary>The switches that are on.</summary>
    public static IReadOnlyList<string> On(this FeatureSettings features) => [.. All.Where(features.IsOn)];
}

/// <summary>The features that the request's municipality uses, as its file says.</summary>
internal sealed class FeaturesInForce(IFeatureManager manager) : IFeatures
{
    /// <inheritdoc/>
    public Task<bool> IsOn(string feature) => manager.IsEnabledAsync(feature);
}

/// <summary>Feature definitions from the file of the municipality that the request belongs to.</summary>
/// <param name="services">The request's services.</param>
internal sealed class MunicipalityFeatures(IServiceProvider services) : IFeatureDefinitionProvider
{
    private static readonly FeatureFilterConfiguration[] Always = [new() { Name = "AlwaysOn" }];

    // Asked for late: outside a request, and before sign-in, everything is off.
    private FeatureSettings? Current => services.GetRequiredService<CurrentMunicipality>().IsKnown
        ? services.GetRequiredService<MunicipalityInForce>().Features
        : null;

    public Task<FeatureDefinition> GetFeatureDefinitionAsync(string featureName) => Task.FromResult(Define(featureName));

    public async IAsyncEnumerable<FeatureDefinition> GetAllFeatureDefinitionsAsync()
    {
        foreach (var name in Features.All)
        {
            yield return await GetFeatureDefinitionAsync(name);
        }
    }

    private FeatureDefinition Define(string name) => new() { Name = name, EnabledFor = Current?.IsOn(name) is true ? Always : [] };
}
