using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Netvaerk.Kernel;

/// <summary>Raises the version of every aggregate that changes, itself or in a part that it holds in a navigation.</summary>
internal static class Versions
{
    public static void Raise(ChangeTracker tracker, IReadOnlyList<EntityEntry> changed)
    {
        var touched = new HashSet<EntityEntry<Aggregate>>(ReferenceEqualityComparer.Instance);
        var aggregates = tracker.Entries<Aggregate>().ToDictionary(entry => (entry.Metadata.GetRootType(), entry.Entity.Id));
        foreach (var entry in changed)
        {
            if (Whole(entry, aggregates) is { } whole)
            {
                touched.Add(whole);
            }
        }

        foreach (var entry in touched.Where(entry => entry.State != EntityState.Deleted))
        {
            var version = entry.Property(aggregate => aggregate.Version);
            version.CurrentValue = entry.State == EntityState.Added ? 1 : version.OriginalValue + 1;
        }
    }

    private static EntityEntry<Aggregate>? Whole(
        EntityEntry entry, Dictionary<(Microsoft.EntityFrameworkCore.Metadata.IEntityType, Guid), EntityEntry<Aggregate>> aggregates)
    {
        if (entry.Entity is Aggregate aggregate)
        {
            return aggregates.GetValueOrDefault((entry.Metadata.GetRootType(), aggregate.Id));
        }

        // A part belongs to what holds it in a navigation; a plain reference to another aggregate does not change that one.
        foreach (var key in entry.Metadata.GetForeignKeys().Where(key => key.PrincipalToDependent is not null && key.Properties.Count == 1))
        {
            var property = entry.Property(key.Properties[0].Name);
            var value = entry.State == EntityState.Added ? property.CurrentValue : property.OriginalValue;
            if (value is Guid id && aggregates.TryGetValue((key.PrincipalEntityType.GetRootType(), id), out var whole))
            {
                return whole;
            }

            var holder = entry.Context.ChangeTracker.Entries().FirstOrDefault(other =>
                other.Entity is not Aggregate && other.Metadata == key.PrincipalEntityType && Equals(other.Property(key.PrincipalKey.Properties[0].Name).CurrentValue, value));
            if (holder is not null && !ReferenceEquals(holder.Entity, entry.Entity))
            {
                return Whole(holder, aggregates);
            }
        }

        return null;
    }
}
