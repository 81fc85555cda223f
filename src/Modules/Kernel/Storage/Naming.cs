using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Netvaerk.Kernel;

/// <summary>
/// How the model is named and keyed where a module says nothing else: table <c>module_entity</c>, columns in snake_case, ids made by us, and
/// every aggregate's version checked when it is saved.
/// </summary>
internal static class Naming
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            NameTable((IConventionEntityType)entity);
            NameColumns(entity, prefix: "");
            if (entity.FindPrimaryKey() is { Properties: [{ } key] } && key.ClrType == typeof(Guid))
            {
                key.ValueGenerated = ValueGenerated.Never;
            }

            if (entity.BaseType is null && typeof(Aggregate).IsAssignableFrom(entity.ClrType))
            {
                entity.FindProperty(nameof(Aggregate.Version))!.IsConcurrencyToken = true;
            }
        }
    }

    public static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 8);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0 && snake[^1] != '_')
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }

    private static void NameTable(IConventionEntityType entity)
    {
        if (entity.BaseType is null && !entity.IsMappedToJson() && entity.GetTableNameConfigurationSource() != ConfigurationSource.Explicit)
        {
            var module = entity.ClrType.Assembly.GetName().Name!.Split('.')[^1];
            entity.Builder.ToTable(Snake(module) + "_" + Snake(entity.ClrType.Name));
        }
    }

    private static void NameColumns(IMutableTypeBase type, string prefix)
    {
        foreach (var property in type.GetDeclaredProperties())
        {
            if (((IConventionProperty)property).GetColumnNameConfigurationSource() != ConfigurationSource.Explicit)
            {
                property.SetColumnName(prefix + Snake(property.Name));
            }
        }

        foreach (var part in type.GetDeclaredComplexProperties())
        {
            if (part.ComplexType.IsMappedToJson())
            {
                part.ComplexType.SetContainerColumnName(prefix + Snake(part.Name));
            }
            else
            {
                NameColumns(part.ComplexType, prefix + Snake(part.Name) + "_");
            }
        }
    }
}
