using System.Text.Json;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>Makes CLR values of JSON, naming everything that is wrong with it and where.</summary>
internal sealed class JsonCoercion(Action<string, JsonElement, string> onError)
{
    private readonly List<object> path = [];

    public object? Coerce(JsonElement json, GraphQLType type)
    {
        if (json.ValueKind == JsonValueKind.Null)
            return type.IsNonNull ? Refuse(json, $"Expected non-nullable type \"{type}\" not to be null.") : null;
        return type.Nullable switch
        {
            ListType list => CoerceList(json, list),
            InputObjectType input => CoerceObject(json, input),
            EnumType names => CoerceEnum(json, names),
            ScalarType scalar => CoerceScalar(json, scalar),
            _ => Refuse(json, $"Type \"{type}\" is no input type."),
        };
    }

    private List<object?> CoerceList(JsonElement json, ListType type)
    {
        // One item stands for a list of one.
        if (json.ValueKind != JsonValueKind.Array)
            return [Coerce(json, type.Of)];
        var items = new List<object?>(json.GetArrayLength());
        foreach (var item in json.EnumerateArray())
            items.Add(At(items.Count, item, type.Of));
        return items;
    }

    private object? CoerceObject(JsonElement json, InputObjectType type)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Refuse(json, $"Expected type \"{type.Name}\" to be an object.");
        var given = JsonProperties.Of(json);
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var value))
                fields[field.Name] = At(field.Name, value, field.Type);
            else if (field.Default is { } standard)
                fields[field.Name] = standard.Value;
            else if (field.Type.IsNonNull)
                Refuse(json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
        }

        foreach (var name in given.Keys.Where(name => !type.Fields.Contains(name)))
            Refuse(json, $"Field \"{name}\" is not defined by type \"{type.Name}\".");
        CheckOneOf(json, type, fields);
        return Create(type, fields);
    }

    private void CheckOneOf(JsonElement json, InputObjectType type, Dictionary<string, object?> fields)
    {
        if (!type.IsOneOf)
            return;
        if (fields.Count != 1)
            Refuse(json, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        else if (JsonProperties.Of(json).TryGetValue(fields.Keys.First(), out var only) && only.ValueKind == JsonValueKind.Null)
            Refuse(json, $"Field \"{fields.Keys.First()}\" must be non-null.");
    }

    private object? CoerceScalar(JsonElement json, ScalarType type)
    {
        var coerced = type.ParseValue(json);
        return coerced.IsOk ? coerced.Value : Refuse(json, coerced.Error!);
    }

    private object? CoerceEnum(JsonElement json, EnumType type)
    {
        var text = json.ValueKind == JsonValueKind.String ? JsonText.Read(json) : null;
        if (text is null)
            return Refuse(json, $"Enum \"{type.Name}\" cannot represent non-string value: {json.GetRawText()}.");
        return type.Values.Find(text)?.Value ?? Refuse(json, $"Value \"{text}\" does not exist in \"{type.Name}\" enum.");
    }

    private object? At(object step, JsonElement json, GraphQLType type)
    {
        path.Add(step);
        var value = Coerce(json, type);
        path.RemoveAt(path.Count - 1);
        return value;
    }

    /// <summary>A constructor must not see fields that are missing or wrong: nothing is made once something was refused.</summary>
    private object? Create(InputObjectType type, Dictionary<string, object?> fields)
    {
        if (type.Create is not { } create)
            return fields;
        return HasErrors ? null : create(fields);
    }

    private bool HasErrors { get; set; }

    private object? Refuse(JsonElement json, string because)
    {
        HasErrors = true;
        onError(string.Concat(path.Select(step => step is int index ? $"[{index}]" : $".{step}")), json, because);
        return null;
    }
}
