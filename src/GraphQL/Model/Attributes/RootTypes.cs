namespace Netvaerk.GraphQL;

/// <summary>The public static methods of this class are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>The public static methods of this class are fields of <c>Mutation</c>, each with an input, a payload and a union of errors.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>The public static methods of this class are fields of <c>Subscription</c>; each names its stream by <see cref="SubscribeAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;
