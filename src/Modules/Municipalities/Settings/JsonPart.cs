using System.Text.Json;

namespace Netvaerk.Municipalities.Settings;

/// <summary>A piece of a JSON file that knows where it stands.</summary>
/// <param name="Path">The property path from the root, for example <c>ruleSets[0].validFrom</c>.</param>
/// <param name="At">Offset of its first byte; of the property's name where it has one.</param>
/// <param name="Value">The value.</param>
/// <param name="Members">The members of an object, in the file's order.</param>
/// <param name="Items">The items of an array.</param>
internal sealed record JsonPart(string Path, int At, JsonElement Value, IReadOnlyList<JsonMember> Members, IReadOnlyList<JsonPart> Items)
{
    /// <summary>Reads a file's bytes.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonPart Read(ReadOnlySpan<byte> file)
    {
        var reader = new Utf8JsonReader(file);
        reader.Read();
        var root = Read(ref reader, "", (int)reader.TokenStartIndex);

        // A second value after the first is an error of syntax, which only reading on finds.
        reader.Read();
        return root;
    }

    private static JsonPart Read(ref Utf8JsonReader reader, string path, int at)
    {
        // The copy reads the whole value at once; the original walks through it for the positions.
        var whole = reader;
        var value = JsonElement.ParseValue(ref whole);
        List<JsonMember> members = [];
        List<JsonPart> items = [];
        if (reader.TokenType is JsonTokenType.String)
        {
            Text(reader);
        }
        else if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                var (name, start) = (Text(reader), (int)reader.TokenStartIndex);
                reader.Read();
                members.Add(new(name, Read(ref reader, path.Length == 0 ? name : $"{path}.{name}", start)));
            }
        }
        else if (reader.TokenType is JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                items.Add(Read(ref reader, $"{path}[{items.Count}]", (int)reader.TokenStartIndex));
            }
        }

        return new(path, at, value, members, items);
    }

    // Half a letter, written as \uD800, is no text: said with its place, before somebody asks for the text.
    private static string Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException(half.Message, path: null, lineNumber: 0, bytePositionInLine: reader.TokenStartIndex, half);
        }
    }
}

/// <summary>A member of a JSON object.</summary>
internal sealed record JsonMember(string Name, JsonPart Part);
