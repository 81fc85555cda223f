namespace Netvaerk.GraphQL.Execution;

/// <summary>What the executor is asked: a document, which of its operations, and the variables.</summary>
internal sealed class GraphQLRequest
{
    /// <summary>The document. Its bytes are the key of the cached plan, so they are not decoded for a document seen before.</summary>
    public required DocumentText Document { get; init; }

    /// <summary>Which operation to execute; may be left out when the document holds one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The JSON object of the variables in UTF-8; empty when there are none.</summary>
    public ReadOnlyMemory<byte> Variables { get; init; }

    /// <summary>The services of the request: resolved once per level, never per row.</summary>
    public required IServiceProvider Services { get; init; }

    /// <summary>Whether a mutation is refused, as for a GET.</summary>
    public OperationKinds Allowed { get; init; } = OperationKinds.All;

    /// <summary>Runs when everything has been resolved, before a byte of the answer exists outside the executor.</summary>
    public BeforeAnswer? BeforeAnswer { get; init; }
}

/// <summary>The kinds of operation that a transport lets through.</summary>
[Flags]
internal enum OperationKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Queries.</summary>
    Query = 1,

    /// <summary>Mutations.</summary>
    Mutation = 2,

    /// <summary>Subscriptions.</summary>
    Subscription = 4,

    /// <summary>Every kind.</summary>
    All = Query | Mutation | Subscription,
}
