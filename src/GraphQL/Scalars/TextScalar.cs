using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL;

/// <summary>Scalars that travel as text of one format and no other.</summary>
internal static class TextScalar
{
    public static ScalarType Of<T>(string name, string description, string specifiedBy, Func<string, T?> read, Func<T, string> write) where T : struct =>
        Make(typeof(T), name, description, specifiedBy, text => read(text), value => value is T typed ? write(typed) : null);

    public static ScalarType OfObject<T>(string name, string description, string specifiedBy, Func<string, T?> read, Func<T, string?> write) where T : class =>
        Make(typeof(T), name, description, specifiedBy, read, value => value is T typed ? write(typed) : null);

    private static ScalarType Make(Type type, string name, string description, string specifiedBy, Func<string, object?> read, Func<object, string?> write) => new(name)
    {
        Description = description,
        SpecifiedBy = specifiedBy,
        // Lets values of the type go out without a string in between.
        Tag = type,
        ParseLiteral = (literal, _) => literal is StringValueNode text ? Read(name, text.Value, read) : Refuse(name, literal.ToString()!),
        ParseValue = json => json.ValueKind == JsonValueKind.String ? Read(name, JsonText.Read(json), read) : Refuse(name, json.GetRawText()),
        Serialize = value => write(value) is { } text ? Coerced.To(text) : Refuse(name, value.GetType().Name),
    };

    private static Coerced Read(string name, string text, Func<string, object?> read) => read(text) is { } value ? Coerced.To(value) : Refuse(name, text);

    private static Coerced Refuse(string name, string text) => Coerced.Refused($"{name} cannot represent {(text.Length > 100 ? "so long a value" : text)}.");
}
