namespace Netvaerk.GraphQL;

/// <summary>Leaves a public member out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Gives a type, field, argument or enum value another name than the derived one.</summary>
/// <param name="name">The name in the schema.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name in the schema.</summary>
    public string Name => name;
}

/// <summary>Describes a member where its XML summary would not serve the API's readers.</summary>
/// <param name="description">The description in the schema.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description in the schema.</summary>
    public string Description => description;
}

/// <summary>Marks a field, argument, input field or enum value <c>@deprecated</c>.</summary>
/// <param name="reason">Since when, until when, and what to use instead.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Since when, until when, and what to use instead.</summary>
    public string Reason => reason;
}

/// <summary>The default of an argument or input field whose CLR type cannot state it, such as a list: a literal of the GraphQL language is not parsed.</summary>
/// <param name="value">The default, of the member's CLR type.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default, of the member's CLR type.</summary>
    public object? Value => value;
}

/// <summary>What a field is reckoned to cost; by default 1 for a field that is resolved by a method, 0 for a property.</summary>
/// <param name="weight">The cost of one row of the field.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CostAttribute(double weight) : Attribute
{
    /// <summary>The cost of one row of the field.</summary>
    public double Weight => weight;
}
