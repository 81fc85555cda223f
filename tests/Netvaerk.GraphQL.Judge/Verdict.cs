using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Writes one line of output.</summary>
internal static class Verdict
{
    public static byte[] Of(string rawId, IReadOnlyList<GraphQLError> errors, string? rawData = null) => Write(rawId, writer =>
    {
        writer.WriteStartArray("errors");
        foreach (var error in errors)
            Write(writer, error);
        writer.WriteEndArray();
        if (rawData is null)
            return;
        writer.WritePropertyName("data");
        writer.WriteRawValue(rawData, skipInputValidation: true);
    });

    public static byte[] Unanswerable(string? rawId, string why) => Of(rawId ?? "null", [new(why)]);

    public static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", WellFormed(error.Message));
        if (error.Rule is not null)
            writer.WriteString("rule", error.Rule);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        if (error.Path is { } path)
        {
            writer.WriteStartArray("path");
            foreach (var step in path)
            {
                if (step is int index)
                    writer.WriteNumberValue(index);
                else
                    writer.WriteStringValue(step.ToString());
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    public static byte[] Write(string rawId, Action<Utf8JsonWriter> rest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new() { SkipValidation = true }))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("id");
            // The id comes back as it came, even where it is no well-formed text.
            writer.WriteRawValue(rawId, skipInputValidation: true);
            rest(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>A message may quote half a surrogate pair, which cannot be written.</summary>
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
