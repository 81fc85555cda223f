namespace Netvaerk.GraphQL.Model;

/// <summary>What a mutation came to: a value, or the errors it answers with.</summary>
internal sealed record Payload(object? Value, IReadOnlyList<Exception>? Errors);
