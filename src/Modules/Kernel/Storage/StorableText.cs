using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Netvaerk.Kernel;

/// <summary>SQLite would take text of any length and with U+0000 in it, PostgreSQL would not: it is checked here, so that both answer alike.</summary>
internal static class StorableText
{
    private const int LongestOfInput = 100_000;

    /// <summary>Checks every text of an input, also what will be sealed: that no column sees.</summary>
    public static void Check(byte[] input)
    {
        using var read = JsonDocument.Parse(input);
        Check(read.RootElement, ["input"]);
    }

    public static void Check(IReadOnlyList<EntityEntry> changed)
    {
        foreach (var entry in changed)
        {
            if (entry.State == EntityState.Deleted)
            {
                continue;
            }

            foreach (var property in entry.Metadata.GetFlattenedProperties())
            {
                // What a complex property holds in JSON is reached by its own type; plain columns are all that flattening yields.
                if (property.ClrType == typeof(string) && property.DeclaringType == entry.Metadata && entry.CurrentValues[property] is string text)
                {
                    Check(text, property.GetMaxLength(), property.Name);
                }
            }
        }
    }

    private static void Check(string text, int? longest, string property)
    {
        var path = char.ToLowerInvariant(property[0]) + property[1..];
        Rule.Expect(longest is null || text.Length <= longest, TextRules.TooLong, "input", path);
        Rule.Expect(!text.Contains('\0'), TextRules.Unreadable, "input", path);
    }

    private static void Check(JsonElement value, string[] path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in value.EnumerateObject())
                {
                    Check(field.Value, [.. path, char.ToLowerInvariant(field.Name[0]) + field.Name[1..]]);
                }

                break;
            case JsonValueKind.Array:
                foreach (var (at, item) in value.EnumerateArray().Index())
                {
                    Check(item, [.. path, at.ToString(CultureInfo.InvariantCulture)]);
                }

                break;
            case JsonValueKind.String:
                var text = value.GetString()!;
                Rule.Expect(text.Length <= LongestOfInput, TextRules.TooLong, path);
                Rule.Expect(!text.Contains('\0'), TextRules.Unreadable, path);
                break;
        }
    }
}
