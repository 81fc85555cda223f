using System.Text;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Output;

/// <summary>Writes enum values by their names, encoded once.</summary>
internal sealed class EnumFormat(EnumType type) : LeafFormat
{
    private readonly Dictionary<object, byte[]> names = NamesOf(type);

    /// <inheritdoc/>
    public override ValueWriter<T> Writer<T>()
    {
        // A dictionary keyed by the CLR enum itself spares the boxing that the table of objects would need.
        var table = new Dictionary<Option<T>, byte[]>();
        foreach (var (value, name) in names)
        {
            if (value is T known)
                table.Add(new(known), name);
        }

        return (value, output) => output.Write(table.TryGetValue(new(value), out var name) ? name : throw Unknown(value));
    }

    /// <inheritdoc/>
    public override void Write(object value, AnswerBuffer output) =>
        output.Write(names.TryGetValue(value, out var name) ? name : throw Unknown(value));

    private InvalidOperationException Unknown(object? value) => new($"Enum \"{type.Name}\" cannot represent value: {value}");

    private static Dictionary<object, byte[]> NamesOf(EnumType type)
    {
        var names = new Dictionary<object, byte[]>();
        foreach (var value in type.Values)
            names.TryAdd(value.Value, Encoding.UTF8.GetBytes($"\"{value.Name}\""));
        return names;
    }

    /// <summary>Lets a nullable type be a key.</summary>
    private readonly record struct Option<T>(T Value);
}
