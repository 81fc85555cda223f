using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>
/// An input record and how it is made. It is made where it is used, not where input is coerced: what the record itself refuses is then the
/// mutation's error and not the document's.
/// </summary>
internal sealed class InputObject(InputObjectType type)
{
    public InputObjectType Type => type;

    /// <summary>What the constructor takes, in its order.</summary>
    public List<InputMember> Given { get; } = [];

    /// <summary>What is set afterwards.</summary>
    public List<(InputMember Member, Action<object, object?> Set)> Set { get; } = [];

    public Func<object?[], object>? Create { get; set; }

    public object? Convert(object? value)
    {
        if (value is not IReadOnlyDictionary<string, object?> fields)
            return value;
        var instance = Create!([.. Given.Select(member => member.From(fields))]);
        foreach (var (member, set) in Set)
        {
            // What the client leaves out keeps the value that the record gives it.
            if (fields.ContainsKey(member.Name))
                set(instance, member.From(fields));
        }

        return instance;
    }
}
