using System.Text;

namespace Netvaerk.GraphQL.Language;

/// <summary>Writes nodes as GraphQL text, always the same for the same node.</summary>
internal static partial class Printer
{
    public static string Print(Node node)
    {
        var text = new StringBuilder();
        switch (node)
        {
            case ValueNode value: WriteValue(text, value); break;
            case TypeNode type: WriteType(text, type); break;
            default: throw new ArgumentException($"A {node.GetType().Name} is not printed alone.", nameof(node));
        }

        return text.ToString();
    }

    private static void WriteType(StringBuilder text, TypeNode type)
    {
        switch (type)
        {
            case NamedTypeNode named: text.Append(named.Name.Value); break;
            case NonNullTypeNode nonNull: WriteType(text, nonNull.Type); text.Append('!'); break;
            case ListTypeNode list: text.Append('['); WriteType(text, list.Type); text.Append(']'); break;
        }
    }
}
