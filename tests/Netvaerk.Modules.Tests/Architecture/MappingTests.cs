using System.Reflection;
using Netvaerk.Host.Database;

namespace Netvaerk.Tests.Architecture;

/// <summary>EF takes only public properties by itself: an internal one that nobody maps is saved nowhere, and nobody is told.</summary>
public sealed class MappingTests
{
    [Fact]
    public void EverythingThatAnEntityKeeps_IsMapped()
    {
        using var db = new DesignTime.ForSqlite().CreateDbContext([]);
        var entities = db.Model.GetEntityTypes().ToList();
        var forgotten =
            from entity in entities
            from property in entity.ClrType.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            where property.SetMethod is not null && property.GetIndexParameters().Length == 0
            where entity.FindProperty(property.Name) is null && entity.FindNavigation(property.Name) is null && entity.FindComplexProperty(property.Name) is null
            select $"{entity.ClrType.Name}.{property.Name}";

        Assert.True(entities.Count > 15, "The model holds the modules' entities.");
        Assert.Empty(forgotten);
    }
}
