using System.Text.Json;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>Operations that ask for every field there is, made from what introspection says.</summary>
internal sealed class SchemaWalk
{
    private const int Deepest = 4;
    private const string Reference = "kind name ofType { kind name ofType { kind name ofType { kind name } } }";
    private readonly Dictionary<string, JsonElement> types;

    private SchemaWalk(JsonElement answer) => types = answer.GetProperty("__schema").GetProperty("types").EnumerateArray().ToDictionary(type => Name(type));

    /// <summary>Every field that an operation of this walk has asked for.</summary>
    public HashSet<string> Asked { get; } = [];

    public static async Task<SchemaWalk> Of(Desk desk) => new(await desk.Ask($$"""
        { __schema { types { kind name enumValues { name } fields { name type { {{Reference}} } args { name defaultValue type { {{Reference}} } } } } } }
        """));

    /// <summary>Asks one thing for all that can be reached from it, by its id.</summary>
    public string Everything(string type) => $"query Q($id: ID!) {{ node(id: $id) {{ __typename ... on {type} {{ {Selection(type, 0, [])} }} }} }}";

    /// <summary>The same as a fragment by the name of <c>All</c> and the type, to ask several things at once.</summary>
    public string Fragment(string type) => $"fragment All{type} on {type} {{ {Selection(type, 0, [])} }}";

    /// <summary>The fields of a type that can be asked for without naming anything by id.</summary>
    public IEnumerable<string> FieldsOf(string type) => Fields(type).Where(field => Arguments(field) is not null).Select(field => $"{type}.{Name(field)}");

    private string Selection(string type, int depth, HashSet<string> path)
    {
        var chosen = new List<string> { "__typename" };
        foreach (var field in Fields(type))
        {
            if (Arguments(field) is not { } arguments)
            {
                continue;
            }

            var of = Named(field.GetProperty("type"));
            var kind = types[of].GetProperty("kind").GetString();
            var inner = kind is not "OBJECT" ? (kind is "INTERFACE" or "UNION" ? " { __typename }" : "")
                // What leads back to a type that is being asked of already is asked there.
                : path.Contains(of) ? " { __typename }"
                : depth < Deepest ? $" {{ {Selection(of, depth + 1, [.. path, type])} }}" : null;
            if (inner is not null)
            {
                Asked.Add($"{type}.{Name(field)}");
                chosen.Add($"{Name(field)}{arguments}{inner}");
            }
        }

        return string.Join(' ', chosen);
    }

    // Null where something would have to be named by its id: only Query and Mutation do that.
    private string? Arguments(JsonElement field)
    {
        var required = field.GetProperty("args").EnumerateArray()
            .Where(one => one.GetProperty("type").GetProperty("kind").GetString() == "NON_NULL" && one.GetProperty("defaultValue").ValueKind is JsonValueKind.Null).ToList();
        var samples = required.ConvertAll(one => (Name: Name(one), Value: Sample(Named(one.GetProperty("type")))));
        return samples.Exists(one => one.Value is null) ? null
            : samples.Count == 0 ? "" : $"({string.Join(", ", samples.Select(one => $"{one.Name}: {one.Value}"))})";
    }

    private string? Sample(string type) => type switch
    {
        "Boolean" => "true",
        "String" => "\"placement\"",
        "Int" => "1",
        "Date" => "\"2026-03-02\"",
        _ => types[type].GetProperty("kind").GetString() == "ENUM" ? Name(types[type].GetProperty("enumValues")[0]) : null,
    };

    private IEnumerable<JsonElement> Fields(string type) =>
        types[type].GetProperty("fields") is { ValueKind: JsonValueKind.Array } fields ? fields.EnumerateArray() : [];

    private static string Named(JsonElement type) =>
        type.TryGetProperty("ofType", out var of) && of.ValueKind is JsonValueKind.Object ? Named(of) : Name(type);

    private static string Name(JsonElement one) => one.GetProperty("name").GetString()!;
}
