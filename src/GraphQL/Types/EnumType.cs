namespace Netvaerk.GraphQL.Types;

internal sealed class EnumType(string name) : NamedType(name)
{
    private Dictionary<object, EnumValue>? byValue;

    public override TypeKind Kind => TypeKind.Enum;

    public Members<EnumValue> Values { get; } = [];

    /// <summary>The enum value that stands for a CLR value, or null if none does.</summary>
    public EnumValue? ValueOf(object clrValue)
    {
        if (byValue is { } known)
            return known.GetValueOrDefault(clrValue);
        foreach (var value in Values)
        {
            if (value.Value.Equals(clrValue))
                return value;
        }

        return null;
    }

    internal override void Seal()
    {
        Values.Seal();
        var lookup = new Dictionary<object, EnumValue>();
        foreach (var value in Values)
            lookup.TryAdd(value.Value, value);
        byValue = lookup;
    }
}

/// <summary>A value of an enum, and what it is in CLR code: its name unless told otherwise.</summary>
internal sealed class EnumValue(string name, object? value = null) : IMember
{
    public string Name { get; } = name;

    public object Value { get; } = value ?? name;

    public string? Description { get; set; }

    public string? DeprecationReason { get; set; }

    public object? Tag { get; set; }

    public override string ToString() => Name;
}
