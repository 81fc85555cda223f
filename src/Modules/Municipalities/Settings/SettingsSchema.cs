using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Netvaerk.Kernel;
using Netvaerk.Municipalities.Method;

namespace Netvaerk.Municipalities.Settings;

/// <summary>The JSON Schema of a municipality's file, made from the very records that read it.</summary>
internal static class SettingsSchema
{
    /// <summary>What an address on the web looks like, from its first letter.</summary>
    internal const string WebAddress = @"^https?://[^\s/?#]+\S*$";

    // Settings that ask for one another. What asks for an order or a sum no schema can say; the check does.
    private static readonly Dictionary<Type, string> Together = new()
    {
        [typeof(RuleSettings)] = """[{ "required": ["plugin"] }, { "not": { "required": ["pluginVersion"] } }]""",
        [typeof(IntervalSettings)] = """
            [{ "required": ["weeksFrom", "weeksTo"] }, { "not": { "anyOf": [{ "required": ["weeksFrom"] }, { "required": ["weeksTo"] }] } }]
            """,
        [typeof(DecisionSettings)] = """
            [{ "properties": { "forums": { "minItems": 1 } }, "required": ["forums"] }, { "not": { "properties": { "by": { "enum": ["forum"] } }, "required": ["by"] } }]
            """,
        [typeof(LetterSettings)] = """
            [{ "required": ["senderAddress"] }, { "not": { "properties": { "channel": { "enum": ["smtp"] } }, "required": ["channel"] } }]
            """,
    };

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = Readable.Encoder };

    public static string Write()
    {
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = "Kommunens indstillinger / A municipality's settings" };
        foreach (var (name, part) in Record(typeof(MunicipalityFile), [new(null, Activator.CreateInstance<MunicipalityFile>())]).ToList())
        {
            schema[name] = part?.DeepClone();
        }

        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Of(Type type, IReadOnlyList<Default> defaults)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type == typeof(string) ? new() { ["type"] = "string", ["pattern"] = @"\S" }
            : type == typeof(int) ? new() { ["type"] = "integer" }
            : type == typeof(double) || type == typeof(decimal) ? new() { ["type"] = "number" }
            : type == typeof(bool) ? new() { ["type"] = "boolean" }
            : type == typeof(DateOnly) ? new() { ["type"] = "string", ["format"] = "date" }
            : type == typeof(TimeOnly) ? new() { ["type"] = "string", ["pattern"] = "^([01][0-9]|2[0-3]):[0-5][0-9]$" }
            : type == typeof(Uri) ? new() { ["type"] = "string", ["pattern"] = WebAddress }
            : type == typeof(OwnSettings) || type == typeof(JsonElement) ? new() { ["type"] = "object" }
            : type.IsEnum ? Named(type)
            : type.IsGenericType ? new() { ["type"] = "array", ["items"] = Of(type.GetGenericArguments()[0], ItemDefaults(type.GetGenericArguments()[0])) }
            : Record(type, defaults);
    }

    // Editors show the description beside each value that they offer.
    private static JsonObject Named(Type type) => new()
    {
        ["enum"] = new JsonArray([.. Enum.GetValues(type).Cast<Enum>().Select(one => (JsonNode)SettingNames.Of(one))]),
        ["enumDescriptions"] = new JsonArray([.. Enum.GetNames(type).Select(name => (JsonNode)Beside(Said(type.GetField(name)!, type).Words))]),
    };

    // What a rule set leaves out comes from the method that the file names; other lists begin empty.
    private static IReadOnlyList<Default> ItemDefaults(Type item) => item == typeof(RuleSettings)
        ? [.. Enum.GetValues<MethodName>().Select(method => new Default(SettingNames.Of(method), MethodPresets.Of(method)))]
        : item.IsClass && item != typeof(string) ? [new(null, Activator.CreateInstance(item)!)] : [];

    private static JsonObject Record(Type type, IReadOnlyList<Default> defaults)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var setting in SettingNames.Settings(type))
        {
            var isRequired = setting.IsDefined(typeof(RequiredMemberAttribute));
            properties[SettingNames.Of(setting)] = Setting(setting, Said(setting, type), isRequired, defaults);
            if (isRequired)
            {
                required.Add(SettingNames.Of(setting));
            }
        }

        var record = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (required.Count > 0)
        {
            record["required"] = required;
        }

        if (Together.TryGetValue(type, out var together))
        {
            record["anyOf"] = JsonNode.Parse(together);
        }

        return record;
    }

    private static JsonObject Setting(PropertyInfo setting, SaysAttribute said, bool isRequired, IReadOnlyList<Default> defaults)
    {
        var type = Nullable.GetUnderlyingType(setting.PropertyType) ?? setting.PropertyType;
        var values = defaults.Select(one => new Default(one.Method, setting.GetValue(one.Value))).ToList();

        // A group with a source is replaced as a whole: within it nothing comes from the method.
        var isGroup = type.IsAssignableTo(typeof(Sourced));
        var part = Of(type, isGroup ? [new(null, Activator.CreateInstance(type))] : [.. values.Where(one => one.Value is not null)]);
        Bound(part, setting);
        if (said.Example is { } example)
        {
            part["examples"] = new JsonArray(example);
        }

        var words = said.Words;
        if (isGroup && values.Exists(one => one.Method is not null))
        {
            words = new(
                $"{words.Da} Udelades den: {string.Join("; ", values.Select(one => LeftOut(one, "ingen")))}.",
                $"{words.En} Left out: {string.Join("; ", values.Select(one => LeftOut(one, "none")))}.");
        }

        if (!isRequired && setting.DeclaringType != typeof(Sourced) && values.Select(one => Json(one.Value)).FirstOrDefault(one => one is not null) is { } given)
        {
            part["default"] = given;
        }

        part["description"] = Beside(words);
        return part;
    }

    private static void Bound(JsonObject part, PropertyInfo setting)
    {
        var item = part["items"] as JsonObject ?? part;
        if (setting.GetCustomAttribute<RangeAttribute>() is { } range)
        {
            item[range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = JsonSerializer.SerializeToNode(range.Minimum);
            item["maximum"] = JsonSerializer.SerializeToNode(range.Maximum);
        }

        if (setting.IsDefined(typeof(RoleNamesOnlyAttribute)))
        {
            part["items"] = new JsonObject { ["enum"] = new JsonArray([.. RoleNames.All.Select(one => (JsonNode)one)]) };
        }

        if (setting.GetCustomAttribute<MinLengthAttribute>() is { } least)
        {
            part["minItems"] = least.Length;
        }

        if (setting.GetCustomAttribute<MaxLengthAttribute>() is { } most)
        {
            part["maxLength"] = most.Length;
        }

        if (setting.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern)
        {
            part["pattern"] = pattern.Pattern;
        }
    }

    private static string LeftOut(Default one, string none) =>
        $"{one.Method} {(one.Value is Sourced group ? $"{Json(group)!.ToJsonString(OneLine)} ({group.Cited()})" : none)}";

    // A value as the file would write it; null where there is nothing to show.
    private static JsonNode? Json(object? value) => value switch
    {
        bool one => one,
        int one => one,
        double one => one,
        string { Length: > 0 } one => one,
        Enum one => SettingNames.Of(one),
        TimeOnly one => one.ToString("HH:mm", CultureInfo.InvariantCulture),
        IReadOnlyList<string> { Count: > 0 } list => new JsonArray([.. list.Select(one => (JsonNode)one)]),
        Sourced group => new JsonObject(SettingNames.Settings(group.GetType()).Where(one => one.DeclaringType != typeof(Sourced))
            .Select(one => KeyValuePair.Create(SettingNames.Of(one), Json(one.GetValue(group)))).Where(one => one.Value is not null)),
        _ => null,
    };

    private static SaysAttribute Said(MemberInfo member, Type type) => member.GetCustomAttribute<SaysAttribute>()
        ?? throw new InvalidOperationException($"The setting {type.Name}.{member.Name} does not say what it means.");

    private static string Beside(Text words) => $"{words.Da} / {words.En}";

    /// <summary>What holds where a setting is left out: by itself, or by the method that the file names.</summary>
    private sealed record Default(string? Method, object? Value);
}
