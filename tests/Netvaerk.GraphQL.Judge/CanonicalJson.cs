using System.Collections;
using System.Text;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Arguments as RFC 8785 writes them: keys by UTF-16 code unit, numbers as ECMAScript prints them, no white space.</summary>
internal static class CanonicalJson
{
    public static string Of(Field field, ArgumentValues arguments)
    {
        var given = new Dictionary<string, object?>();
        for (var index = 0; index < arguments.Count; index++)
        {
            if (arguments.Has(index))
                given[field.Arguments[index].Name] = arguments[index];
        }

        return Append(new StringBuilder(), given).ToString();
    }

    private static StringBuilder Append(StringBuilder json, object? value) => value switch
    {
        null => json.Append("null"),
        bool flag => json.Append(flag ? "true" : "false"),
        int number => json.Append(NumberText.Of(number)),
        double number => json.Append(NumberText.Of(number)),
        string text => AppendText(json, text),
        IReadOnlyDictionary<string, object?> members => AppendAll(
            json, '{', members.OrderBy(member => member.Key, StringComparer.Ordinal), '}',
            member => Append(AppendText(json, member.Key).Append(':'), member.Value)),
        IEnumerable items => AppendAll(json, '[', items.Cast<object?>(), ']', item => Append(json, item)),
        _ => throw new ArgumentException($"{value.GetType()} is no coerced value.", nameof(value)),
    };

    private static StringBuilder AppendAll<T>(StringBuilder json, char open, IEnumerable<T> parts, char close, Action<T> append)
    {
        var separator = "";
        json.Append(open);
        foreach (var part in parts)
        {
            json.Append(separator);
            append(part);
            separator = ",";
        }

        return json.Append(close);
    }

    private static StringBuilder AppendText(StringBuilder json, string text)
    {
        json.Append('"');
        for (var index = 0; index < text.Length; index++)
            json.Append(Escaped(text, index));
        return json.Append('"');
    }

    private static string Escaped(string text, int index) => text[index] switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        < ' ' => $"\\u{(int)text[index]:x4}",
        var half when char.IsSurrogate(half) && !IsPaired(text, index) => $"\\u{(int)half:x4}",
        var plain => plain.ToString(),
    };

    private static bool IsPaired(string text, int index) =>
        (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
        || (index > 0 && char.IsSurrogatePair(text[index - 1], text[index]));
}
