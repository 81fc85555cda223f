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
    public static string? Nearest(string unknown, IEnumerable<string> known) => NearestName.To(unknown, known);
}
