using System.Text.Json.Nodes;
using Netvaerk.Municipalities.Settings;
using Netvaerk.Sdk.Testing.Facts;

namespace Netvaerk.Plugins.Tests;

/// <summary>Settings files made from the schema alone: right ones, and ones with a mistake at one place.</summary>
internal static class SettingsFiles
{
    public static readonly JsonObject Schema = JsonNode.Parse(SettingsSchema.Write())!.AsObject();

    /// <summary>What people write by mistake, in whatever place.</summary>
    public static readonly string[] Mistakes =
    [
        "null", "true", "-1", "0", "1", "2", "13", "53", "54", "121", "0.5", "-0.5", "12.5", "1001", "2147483648", "1e400", "\"\"", "\" \"", "\"\\u00a0\"", "\" x \"", "\"219\"",
        "\"2190\"", "\"12345678\"", "\"2027-03-01\"", "\"2027-02-30\"", "\"1-3-2027\"", "\"17:00\"", "\"24:00\"", "\"7:00\"", "\"https://a.example/b\"", "\"a.example\"", "\"/a/b\"",
        "\"ftp://a.example\"", "\"mails@a.example\"", "\"A <a@b.example>\"", "\"a@b\"", "\"1.2\"", "\"1\"", "\"v1.2\"", "\"employee\"", "\"smtp\"", "\"forum\"", "{}", "[]", "[1]", "[\"x\"]", "[{}]",
        "{\"x\":1}",
    ];

    /// <summary>A right file with every setting in it.</summary>
    public static JsonObject Whole()
    {
        var file = Right(new(1), everything: true);
        var first = file["ruleSets"]!.AsArray()[0]!.DeepClone();
        (first["validFrom"], first["validTo"]) = ("2027-01-01", "2027-12-31");
        file["ruleSets"] = new JsonArray(first, new JsonObject { ["validFrom"] = "2028-01-01" });
        return file;
    }

    /// <summary>A file with some of the settings in it, mostly right: settings that ask for one another may stand alone.</summary>
    public static JsonObject Right(Draws draws, bool everything = false)
    {
        var file = Value("", Schema, draws, everything)!.AsObject();
        file["slug"] = "testrup";
        foreach (var (at, set) in file["ruleSets"]!.AsArray().Index())
        {
            set!["validFrom"] = $"{2020 + at}-01-01";
            set.AsObject().Remove("validTo");
        }

        return file;
    }

    /// <summary>Every way in which one place of a file can be changed: its path, and the file then.</summary>
    public static IEnumerable<(string Change, Func<JsonObject> File)> Changes(JsonObject file)
    {
        foreach (var path in Paths(file, []).ToList())
        {
            var name = string.Join('.', path);
            foreach (var mistake in Mistakes)
            {
                yield return ($"{name} = {mistake}", () => Changed(file, path, (parent, key) => Put(parent, key, JsonNode.Parse(mistake))));
            }

            yield return ($"without {name}", () => Changed(file, path, Remove));
            yield return ($"{name} beside something unknown", () => Changed(file, path, (parent, _) => Add(parent)));
        }
    }

    private static JsonNode? Value(string name, JsonNode schema, Draws draws, bool everything)
    {
        if (schema["enum"] is JsonArray names)
        {
            return draws.Of([.. names])!.DeepClone();
        }

        switch ($"{schema["type"]}")
        {
            case "object":
                var required = (schema["required"]?.AsArray() ?? []).Select(one => $"{one}").ToHashSet();
                return new JsonObject((schema["properties"]?.AsObject() ?? []).Where(one => everything || required.Contains(one.Key) || draws.Below(2) == 0)
                    .Select(one => KeyValuePair.Create(one.Key, Value(one.Key, one.Value!, draws, everything))).ToList());
            case "array":
                var least = (int?)schema["minItems"] ?? (everything ? 1 : 0);
                return new JsonArray([.. Enumerable.Range(0, least + draws.Below(2)).Select(_ => Value(name, schema["items"]!, draws, everything))]);
            case "boolean":
                return draws.Below(2) == 0;
            case "integer":
                var (lowest, highest) = ((int)schema["minimum"]!, (int)schema["maximum"]!);
                return name == "atLeast" ? 1 : lowest + (IsUpper(name) ? 10 : 0) + draws.Below(Math.Min(highest - lowest + 1, 10));
            case "number":
                return ((double?)schema["minimum"] ?? 0.5) + (draws.Below(20) / 2.0);
            default:
                return name == "code" && schema["pattern"] is { } digits && $"{digits}".Contains('{', StringComparison.Ordinal) ? "999"
                    : name == "code" ? $"code-{draws.Below(1_000_000)}"
                    : schema["examples"] is JsonArray examples ? examples[0]!.DeepClone()
                    : $"{schema["format"]}" == "date" ? $"20{(IsUpper(name) ? 40 : 20) + draws.Below(20)}-0{1 + draws.Below(9)}-1{draws.Below(10)}"
                    : $"{schema["pattern"]}".Contains("[01]", StringComparison.Ordinal) ? $"{(IsUpper(name) ? 12 : 0) + draws.Below(12):00}:{draws.Below(60):00}"
                    : $"Testrup {draws.Below(100)}";
        }
    }

    private static bool IsUpper(string name) => name.EndsWith("to", StringComparison.OrdinalIgnoreCase) || name.EndsWith("until", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<IReadOnlyList<object>> Paths(JsonNode? node, IReadOnlyList<object> here) =>
    [
        .. here.Count > 0 ? [here] : Array.Empty<IReadOnlyList<object>>(),
        .. node switch
        {
            JsonObject record => record.SelectMany(one => Paths(one.Value, [.. here, one.Key])),
            JsonArray list => list.SelectMany((one, at) => Paths(one, [.. here, at])),
            _ => [],
        },
    ];

    private static JsonObject Changed(JsonObject file, IReadOnlyList<object> path, Action<JsonNode, object> change)
    {
        var changed = file.DeepClone().AsObject();
        change(path.SkipLast(1).Aggregate((JsonNode)changed, (node, key) => key is int at ? node[at]! : node[(string)key]!), path[^1]);
        return changed;
    }

    private static void Put(JsonNode parent, object key, JsonNode? value)
    {
        if (key is int at)
        {
            parent[at] = value;
        }
        else
        {
            parent[(string)key] = value;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (key is int at)
        {
            parent.AsArray().RemoveAt(at);
        }
        else
        {
            parent.AsObject().Remove((string)key);
        }
    }

    private static void Add(JsonNode parent)
    {
        if (parent is JsonArray list)
        {
            list.Add((JsonNode)new JsonObject { ["unknown"] = 1 });
        }
        else
        {
            parent.AsObject()["unknown"] = 1;
        }
    }
}
