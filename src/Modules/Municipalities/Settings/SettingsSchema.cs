using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Netvaerk.Municipalities.Settings;

/// <summary>The JSON Schema of a municipality's file, made from the very records that read it.</summary>
internal static class SettingsSchema
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Kommunens indstillinger / A municipality's settings" };
        foreach (var (name, part) in Of(typeof(MunicipalityFile)).ToList())
        {
            schema[name] = part?.DeepClone();
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? new() { ["type"] = "string", ["minLength"] = 1 }
            : type == typeof(int) ? new() { ["type"] = "integer" }
            : type == typeof(double) || type == typeof(decimal) ? new() { ["type"] = "number" }
            : type == typeof(bool) ? new() { ["type"] = "boolean" }
            : type == typeof(DateOnly) ? new() { ["type"] = "string", ["format"] = "date" }
            : type == typeof(TimeOnly) ? new() { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" }
            : type == typeof(Uri) ? new() { ["type"] = "string", ["format"] = "uri" }
            : type == typeof(OwnSettings) || type == typeof(JsonElement) ? new() { ["type"] = "object" }
            : type.IsEnum ? new() { ["enum"] = new JsonArray([.. Enum.GetValues(type).Cast<Enum>().Select(one => (JsonNode)SettingNames.Of(one))]) }
            : type.IsGenericType ? new() { ["type"] = "array", ["items"] = Of(type.GetGenericArguments()[0]) }
            : Record(type);
    }

    private static JsonObject Record(Type type)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var setting in SettingNames.Settings(type))
        {
            var part = Of(setting.PropertyType);
            var words = setting.GetCustomAttribute<SaysAttribute>()?.Words
                ?? throw new InvalidOperationException($"The setting {type.Name}.{setting.Name} does not say what it means.");
            part["description"] = $"{words.Da} / {words.En}";
            properties[SettingNames.Of(setting)] = part;
            if (setting.IsDefined(typeof(RequiredMemberAttribute)))
            {
                required.Add(SettingNames.Of(setting));
            }
        }

        var record = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            record["required"] = required;
        }

        return record;
    }
}
