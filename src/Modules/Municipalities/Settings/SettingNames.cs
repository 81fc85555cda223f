using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netvaerk.Municipalities.Settings;

/// <summary>How settings are spelt in the file: properties in camel case, named values in lower case with hyphens.</summary>
internal static class SettingNames
{
    public static string Of(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    public static string Of(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    // What the reader computes is no setting: a setting can be written.
    public static IEnumerable<PropertyInfo> Settings(Type record) =>
        record.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(one => one.CanWrite);

    /// <summary>The name nearest to one that nobody knows, if any is near.</summary>
    public static string? Nearest(string unknown, IEnumerable<string> known) => known
        .Select(name => (name, far: Distance(unknown.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.far <= Math.Max(2, unknown.Length / 3))
        .OrderBy(one => one.far).Select(one => one.name).FirstOrDefault();

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            (var diagonal, row[0]) = (row[0], i);
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
