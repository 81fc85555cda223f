using System.Text;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

/// <summary>A value as text that is the same for values that differ only in the order of an object's fields.</summary>
internal static class ValueKey
{
    public static string Of(ValueNode value)
    {
        var text = new StringBuilder();
        Printer.WriteValue(text, Sorted(value));
        return text.ToString();
    }

    private static ValueNode Sorted(ValueNode value) => value switch
    {
        ObjectValueNode node => new ObjectValueNode(node.Location, [.. node.Fields
            .OrderBy(field => field.Name.Value, StringComparer.Ordinal)
            .Select(field => new ObjectFieldNode(field.Location, field.Name, Sorted(field.Value)))]),
        ListValueNode node => new ListValueNode(node.Location, [.. node.Values.Select(Sorted)]),
        _ => value,
    };
}
