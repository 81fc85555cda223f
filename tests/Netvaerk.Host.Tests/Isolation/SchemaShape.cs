using System.Text.Json.Nodes;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>What introspection says that can be asked, and operations made from it.</summary>
internal sealed class SchemaShape
{
    private const string Reference = "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";

    private const string Introspection = $$"""
        { __schema { types { kind name isOneOf enumValues { name }
            fields { name type { {{Reference}} } args { name type { {{Reference}} } } }
            inputFields { name type { {{Reference}} } } } } }
        """;

    private readonly Dictionary<string, JsonNode> types;

    private SchemaShape(JsonNode answer) => types = answer["data"]!["__schema"]!["types"]!.AsArray().ToDictionary(type => $"{type!["name"]}", type => type!);

    public static async Task<SchemaShape> Of(WholeHost host, string token) => new(JsonNode.Parse(await host.Ask(token, Introspection))!);

    public IEnumerable<JsonNode> Fields(string type) => types[type]["fields"] is JsonArray fields ? fields.Select(field => field!) : [];

    /// <summary>Fields that take an id, on types that are neither Query nor Mutation.</summary>
    public IEnumerable<string> OthersThatTakeIds() =>
        from type in types.Keys
        where type is not ("Query" or "Mutation")
        from field in Fields(type)
        where field["args"]!.AsArray().Any(argument => HoldsId(argument!["type"]!))
        select $"{type}.{field["name"]}";

    /// <summary>One operation with every field of Query that takes an id, each given this one.</summary>
    public string EveryQuery(string id) => "{ " + string.Join(' ', Fields("Query")
        .Where(field => field["args"]!.AsArray().Any(argument => Named(argument!["type"]!) == "ID"))
        .Select((field, at) => $"a{at}: {field["name"]}({string.Join(", ", Arguments(field, id))}) {Selection(Named(field["type"]!))}")) + " }";

    // Every id, and what else is demanded.
    private IEnumerable<string> Arguments(JsonNode field, string id) =>
        from argument in field["args"]!.AsArray()
        let type = argument["type"]!
        where Named(type) == "ID" || $"{type["kind"]}" == "NON_NULL"
        select $"{argument["name"]}: {Literal(type, id)}";

    private string Literal(JsonNode type, string id) => $"{type["kind"]}" switch
    {
        "NON_NULL" => Literal(type["ofType"]!, id),
        "LIST" => $"[{Literal(type["ofType"]!, id)}]",
        "ENUM" => $"{Sample(type, id)}",
        "INPUT_OBJECT" => $"{{ {string.Join(", ", types[Named(type)]["inputFields"]!.AsArray().Where(one => $"{one!["type"]!["kind"]}" == "NON_NULL").Select(one => $"{one!["name"]}: {Literal(one["type"]!, id)}"))} }}",
        _ => Sample(type, id).ToJsonString(),
    };

    private string Selection(string type) => types[type]["fields"] is null ? $"{types[type]["kind"]}" is "UNION" ? "{ __typename }" : ""
        : Fields(type).Any(field => $"{field["name"]}" == "id") ? "{ __typename id }" : "{ __typename }";

    /// <summary>One operation of a field of Mutation that tells all errors.</summary>
    public string Mutation(string field)
    {
        var found = Fields("Mutation").Single(one => $"{one["name"]}" == field);
        var payload = Fields(Named(found["type"]!)).Where(one => $"{one["name"]}" != "errors").Select(one => $"{one["name"]} {{ __typename }}");
        var input = Named(found["args"]![0]!["type"]!);
        return $"mutation M($input: {input}!) {{ {field}(input: $input) {{ {string.Join(' ', payload)} errors {{ ... on Error {{ __typename code message path text {{ da en }} }} }} }} }}";
    }

    /// <summary>An input of that field in which every id, also every optional one, is this one.</summary>
    public JsonNode Input(string mutation, string id)
    {
        var field = Fields("Mutation").Single(one => $"{one["name"]}" == mutation);
        return Sample(field["args"]![0]!["type"]!, id);
    }

    /// <summary>The type at each leaf of a value of a type, in the order of <see cref="OpaqueIds.Leaves"/>, with the path to it.</summary>
    public IEnumerable<(string Path, string Type, bool Required)> LeafTypes(JsonNode? value, JsonNode type, string path, bool required = false) => (value, $"{type["kind"]}") switch
    {
        (_, "NON_NULL") => LeafTypes(value, type["ofType"]!, path, required: true),
        (JsonArray items, "LIST") => items.SelectMany(item => LeafTypes(item, type["ofType"]!, path + "[]")),
        (JsonObject fields, _) => fields.SelectMany(field => LeafTypes(field.Value, InputField(type, field.Key)["type"]!, $"{path}.{field.Key}")),
        (JsonValue, _) => [(path, $"{type["name"]}", required)],
        _ => [],
    };

    public JsonNode InputType(string mutation) => Fields("Mutation").Single(one => $"{one["name"]}" == mutation)["args"]![0]!["type"]!;

    public bool IsEnum(string type) => $"{types[type]["kind"]}" == "ENUM";

    private JsonNode InputField(JsonNode type, string name) => types[Named(type)]["inputFields"]!.AsArray().Single(field => $"{field!["name"]}" == name)!;

    private bool HoldsId(JsonNode type) => Named(type) == "ID"
        || ($"{types[Named(type)]["kind"]}" == "INPUT_OBJECT" && types[Named(type)]["inputFields"]!.AsArray().Any(field => HoldsId(field!["type"]!)));

    private static string Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : $"{type["name"]}";

    private JsonNode Sample(JsonNode type, string id) => $"{type["kind"]}" switch
    {
        "NON_NULL" => Sample(type["ofType"]!, id),
        "LIST" => new JsonArray(Sample(type["ofType"]!, id)),
        "ENUM" => $"{types[$"{type["name"]}"]["enumValues"]![0]!["name"]}",
        "INPUT_OBJECT" => SampleObject(types[$"{type["name"]}"], id),
        _ => $"{type["name"]}" switch
        {
            "ID" => id,
            "UUID" => $"{Guid.CreateVersion7()}",
            "Boolean" => true,
            "Int" or "Long" => 1,
            "Date" => "2026-01-05",
            "LocalTime" => "10:00:00",
            "Duration" => "PT2H",
            _ => "Ord",
        },
    };

    private JsonObject SampleObject(JsonNode type, string id)
    {
        var fields = type["inputFields"]!.AsArray().Select(field => field!).Where(field => HoldsId(field["type"]!) || $"{field["type"]!["kind"]}" == "NON_NULL");
        var chosen = type["isOneOf"]?.GetValue<bool>() == true ? fields.Take(1) : fields;
        return new(chosen.Select(field => KeyValuePair.Create($"{field["name"]}", (JsonNode?)Sample(field["type"]!, id))));
    }
}
