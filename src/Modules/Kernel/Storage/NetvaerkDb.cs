using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Netvaerk.Kernel;

/// <summary>
/// One municipality's database. It has no sets of its own: modules contribute entities by <see cref="IEntityTypeConfiguration{TEntity}"/>, and a
/// subclass per engine holds what that engine does differently, its migrations among it.
/// </summary>
/// <param name="options">Which database, and which modules' entities (<see cref="ModelParts"/>).</param>
public abstract class NetvaerkDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>The order of words that people read, æ, ø and å last: <c>EF.Functions.Collate(x.Name, NetvaerkDb.Danish)</c>.</summary>
    public const string Danish = "danish";

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        BeforeSaving();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        BeforeSaving();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<Enum>().HaveConversion<string>();
        conventions.Properties<TimeSpan>().HaveConversion<long>();
        conventions.Properties<SealedText>().HaveConversion<SealedTextConverter, SealedTextComparer>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder model)
    {
        foreach (var assembly in this.GetService<IDbContextOptions>().FindExtension<ModelParts>()!.Assemblies)
        {
            // A module may do without tables.
            if (assembly.GetTypes().Any(HasTable))
            {
                model.ApplyConfigurationsFromAssembly(assembly);
            }
        }

        Naming.Apply(model.Model);
    }

    private static bool HasTable(Type type) => !type.IsAbstract
        && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>));

    private void BeforeSaving()
    {
        // Detected once here instead of once more for every look at the entries.
        ChangeTracker.DetectChanges();
        var changed = ChangeTracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        StorableText.Check(changed);
        Versions.Raise(ChangeTracker, changed);
    }
}
