using System.Collections;
using System.Text;
using System.Text.Json;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Writes values of no fixed type: what scalars make of theirs, and the extensions of errors.</summary>
internal static class JsonValueWriter
{
    /// <summary>Writes null, text, a number, a boolean, a list or a dictionary of such.</summary>
    public static void Write(object? value, AnswerBuffer output)
    {
        switch (value)
        {
            case null:
                output.WriteNull();
                break;
            case double or float:
                output.WriteDouble(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonElement json:
                output.Write(Encoding.UTF8.GetBytes(json.GetRawText()));
                break;
            case IReadOnlyDictionary<string, object?> members:
                WriteObject(members, output);
                break;
            case { } when DirectWriters.TryWrite(value, output):
                break;
            case IEnumerable items:
                WriteList(items, output);
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} has no form in JSON.");
        }
    }

    private static void WriteObject(IReadOnlyDictionary<string, object?> members, AnswerBuffer output)
    {
        output.Write((byte)'{');
        var open = output.Position;
        foreach (var (name, value) in members)
        {
            output.Separate(open);
            output.WriteText(name);
            output.Write((byte)':');
            Write(value, output);
        }

        output.Write((byte)'}');
    }

    private static void WriteList(IEnumerable items, AnswerBuffer output)
    {
        output.Write((byte)'[');
        var open = output.Position;
        foreach (var item in items)
        {
            output.Separate(open);
            Write(item, output);
        }

        output.Write((byte)']');
    }
}
