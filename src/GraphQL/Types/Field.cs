namespace Netvaerk.GraphQL.Types;

/// <summary>A field of an object or an interface.</summary>
internal sealed class Field(string name, GraphQLType type) : IMember
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    public GraphQLType Type { get; set; } = type;

    public Members<Argument> Arguments { get; } = [];

    /// <summary>Why the field should not be used any more; null when it should.</summary>
    public string? DeprecationReason { get; set; }

    /// <summary>What the field is reckoned to cost, for one parent.</summary>
    public int Cost { get; set; } = 1;

    /// <summary>How the field gets its value. Its type belongs to execution.</summary>
    public object? Resolver { get; set; }

    /// <summary>Whatever the builder of the schema wants to find again.</summary>
    public object? Tag { get; set; }

    public override string ToString() => Name;
}
