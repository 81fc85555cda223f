using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Netvaerk.Kernel;

/// <summary>Tells a context which modules' entities it holds: contexts are pooled, so nothing can be handed to their constructor.</summary>
/// <param name="assemblies">The modules' assemblies.</param>
public sealed class ModelParts(IEnumerable<Assembly> assemblies) : IDbContextOptionsExtension
{
    /// <summary>The modules' assemblies, in the order of their names.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; } =
        [.. assemblies.Distinct().OrderBy(assembly => assembly.FullName, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public DbContextOptionsExtensionInfo Info => field ??= new PartsInfo(this);

    /// <inheritdoc/>
    public void ApplyServices(IServiceCollection services)
    {
        // It carries a list; it brings no services.
    }

    /// <inheritdoc/>
    public void Validate(IDbContextOptions options)
    {
        // Any list of modules is a model.
    }

    // The list is part of what tells service providers apart, because a model is cached in one: all municipalities of a host share both.
    private sealed class PartsInfo(ModelParts parts) : DbContextOptionsExtensionInfo(parts)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() =>
            parts.Assemblies.Aggregate(17, (hash, assembly) => HashCode.Combine(hash, assembly));

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) =>
            other is PartsInfo && ((ModelParts)other.Extension).Assemblies.SequenceEqual(parts.Assemblies);

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) =>
            debugInfo["Netvaerk:Modules"] = string.Join(", ", parts.Assemblies.Select(assembly => assembly.GetName().Name));
    }
}
