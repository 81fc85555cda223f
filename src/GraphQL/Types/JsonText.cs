using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Netvaerk.GraphQL.Types;

/// <summary>
/// Text out of JSON, unchanged. JSON may hold an unpaired surrogate as an escape, which a .NET string can hold too,
/// but which <see cref="JsonElement.GetString"/> refuses; then the escapes are resolved here.
/// </summary>
internal static class JsonText
{
    public static string Read(JsonElement text)
    {
        var raw = text.GetRawText();
        return raw.Contains('\\') ? Unescape(raw.AsSpan(1, raw.Length - 2)) : raw[1..^1];
    }

    public static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            var raw = property.ToString();
            return Unescape(raw.AsSpan(1, EndOfName(raw) - 1));
        }
    }

    private static int EndOfName(string raw)
    {
        var i = 1;
        while (raw[i] != '"')
            i += raw[i] == '\\' ? 2 : 1;
        return i;
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            text.Append(raw[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var c => c,
            });
            i += raw[i] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
