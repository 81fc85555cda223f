using System.Collections.Concurrent;
using System.Reflection;

namespace Netvaerk.Kernel;

/// <summary>
/// What is there only where the municipality uses that feature (funktion): a use case, or what a query answers with; on an assembly, every use case
/// in it.
/// </summary>
/// <param name="name">The switch's name in the municipality's settings.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Assembly)]
public sealed class FeatureAttribute(string name) : Attribute
{
    /// <summary>The switch's name in the municipality's settings.</summary>
    public string Name => name;

    private static readonly ConcurrentDictionary<Type, string?> Found = new();

    /// <summary>The feature that something belongs to; null where it is there for everybody.</summary>
    public static string? Of(Type type) => Found.GetOrAdd(type, Find);

    private static string? Find(Type type) =>
        (type.GetCustomAttribute<FeatureAttribute>() ?? (IsUseCase(type) ? type.Assembly.GetCustomAttribute<FeatureAttribute>() : null))?.Name;

    private static bool IsUseCase(Type type) =>
        type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IUseCase<>));
}

/// <summary>Which features the request's municipality uses.</summary>
[OncePerRequest]
public interface IFeatures
{
    /// <summary>Whether it uses that one.</summary>
    Task<bool> IsOn(string feature);
}

/// <summary>Short words for asking.</summary>
public static class FeatureGate
{
    /// <summary>Whether the municipality uses what <typeparamref name="T"/> belongs to.</summary>
    public static Task<bool> Has<T>(this IFeatures features) => FeatureAttribute.Of(typeof(T)) is { } name ? features.IsOn(name) : Task.FromResult(true);

    /// <summary>Refuses unless the municipality uses what <typeparamref name="T"/> belongs to.</summary>
    /// <exception cref="FeatureOff">It does not.</exception>
    public static Task Require<T>(this IFeatures features) => features.Require(FeatureAttribute.Of(typeof(T)));

    internal static async Task Require(this IFeatures features, string? name)
    {
        if (name is not null && !await features.IsOn(name))
        {
            throw new FeatureOff(name);
        }
    }
}

/// <summary>The municipality does not use this part of Netvaerk.</summary>
/// <param name="feature">The switch's name in the municipality's settings.</param>
public sealed class FeatureOff(string feature) : DomainError("FEATURE_OFF", Sentence)
{
    private static readonly Text Sentence = new(
        "Kommunen bruger ikke denne del af Netværk.",
        "The municipality does not use this part of Netvaerk.");

    /// <summary>Which part: its name in <c>viewer { features }</c>.</summary>
    public string Feature => feature;
}

/// <summary>Where no module knows of features, nothing that belongs to one is there.</summary>
internal sealed class NoFeatures : IFeatures
{
    /// <inheritdoc/>
    public Task<bool> IsOn(string feature) => Task.FromResult(false);
}
