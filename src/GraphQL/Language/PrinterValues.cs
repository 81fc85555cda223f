using System.Globalization;
using System.Text;

namespace Netvaerk.GraphQL.Language;

internal static partial class Printer
{
    internal static void WriteValue(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case VariableNode variable: text.Append('$').Append(variable.Name.Value); break;
            case IntValueNode number: text.Append(number.Value); break;
            case FloatValueNode number: text.Append(number.Value); break;
            case BooleanValueNode boolean: text.Append(boolean.Value ? "true" : "false"); break;
            case NullValueNode: text.Append("null"); break;
            case EnumValueNode name: text.Append(name.Value); break;
            case StringValueNode { IsBlock: true } block: text.Append(BlockString.Print(block.Value)); break;
            case StringValueNode plain: WriteString(text, plain.Value); break;
            case ListValueNode list: WriteList(text, list); break;
            case ObjectValueNode fields: WriteObject(text, fields); break;
        }
    }

    private static void WriteList(StringBuilder text, ListValueNode list)
    {
        text.Append('[');
        for (var i = 0; i < list.Values.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ");
            WriteValue(text, list.Values[i]);
        }

        text.Append(']');
    }

    private static void WriteObject(StringBuilder text, ObjectValueNode value)
    {
        text.Append('{');
        for (var i = 0; i < value.Fields.Length; i++)
        {
            text.Append(i == 0 ? "" : ", ").Append(value.Fields[i].Name.Value).Append(": ");
            WriteValue(text, value.Fields[i].Value);
        }

        text.Append('}');
    }

    private static void WriteString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\b' => text.Append(@"\b"),
                '\f' => text.Append(@"\f"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                < ' ' or (>= '\u007f' and <= '\u009f') => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
