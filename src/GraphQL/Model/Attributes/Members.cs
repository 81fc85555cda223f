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
/// <param name="reason">
/// Since when, as a date, why, and what to use instead, in backticks: <c>Since 2026-11-23: asked of the meeting now. Use `Meeting.venue`.</c> What lacks one of them stops the start.
/// </param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Parameter)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>Since when, why, and what to use instead.</summary>
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

/// <summary>What a field is reckoned to cost; 1 unless said. The cost of what lies beneath a list is multiplied by the size that is asked for.</summary>
/// <param name="weight">The cost of the field for one parent.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
public sealed class CostAttribute(int weight) : Attribute
{
    /// <summary>The cost of the field for one parent.</summary>
    public int Weight => weight;
}
