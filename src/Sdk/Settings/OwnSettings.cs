using System.Text.Json;

namespace Netvaerk.Sdk;

/// <summary>Settings that only the municipality's own rules read: the host keeps them and knows nothing of their meaning.</summary>
public sealed class OwnSettings(JsonElement? values)
{
    private readonly JsonElement? values = values?.Clone();

    /// <summary>No settings.</summary>
    public static OwnSettings None { get; } = new(null);

    /// <summary>The names that are set.</summary>
    public IReadOnlyList<string> Names => values is { } all ? [.. all.EnumerateObject().Select(one => one.Name)] : [];

    /// <summary>The whole number of that name.</summary>
    /// <exception cref="InvalidOperationException">The file has no such number.</exception>
    public int Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } one && one.TryGetInt32(out var number) ? number : throw Missing(name, "a whole number");

    /// <summary>The words of that name.</summary>
    /// <exception cref="InvalidOperationException">The file has no such list.</exception>
    public IReadOnlyList<string> Words(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(one => one.GetString()!)]
            : throw Missing(name, "a list of words");

    private JsonElement? Find(string name) => values is { } all && all.TryGetProperty(name, out var one) ? one : null;

    private static InvalidOperationException Missing(string name, string kind) => new($"The municipality's file has no own setting '{name}' that is {kind}.");
}
