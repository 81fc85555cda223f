using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>What to tell whoever enters a value that must be unique and stands there already.</summary>
public static class UniqueValues
{
    private const string Annotation = "Netvaerk:Rule";

    /// <summary>Makes the index unique, and a clash a broken rule: <c>builder.HasIndex(x => x.Number).UniqueOr(NumberTaken)</c>.</summary>
    public static IndexBuilder UniqueOr(this IndexBuilder index, BrokenRule rule) => index.IsUnique().HasAnnotation(Annotation, rule.Code);

    // SQLite names the columns (table.a, table.b), PostgreSQL the index.
    internal static BrokenRule? RuleFor(IModel model, string? about, RuleCatalogue catalogue)
    {
        var index = model.GetEntityTypes().SelectMany(type => type.GetIndexes()).FirstOrDefault(index => index.GetDatabaseName() == about || Columns(index) == about);
        return index?.FindAnnotation(Annotation)?.Value is string code ? catalogue.Find(code) : null;
    }

    private static string Columns(IIndex index)
    {
        var table = index.DeclaringEntityType.GetTableName();
        return string.Join(", ", index.Properties.Select(property => $"{table}.{property.GetColumnName()}"));
    }
}
