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

    /// <summary>The kinds of operation that the transport lets through: a GET no mutation.</summary>
    public OperationKinds Allowed { get; init; } = OperationKinds.All;

    /// <summary>Whether the answer is to tell what the operation costs, though the server does not tell everybody.</summary>
    public bool ReportCost { get; init; }

    /// <summary>The root object; for an event of a subscription, the event. Without one a subscription cannot be executed.</summary>
    public object? Root { get; init; }

    /// <summary>Runs in the fresh scope of each event of a subscription: tells it who asks, or ends the subscription by throwing.</summary>
    public Func<IServiceProvider, CancellationToken, ValueTask>? EnterEvent { get; init; }

    /// <summary>Runs when everything has been resolved, before a byte of the answer exists outside the executor.</summary>
    public BeforeAnswer? BeforeAnswer { get; init; }

    /// <summary>The same request for one event of its subscription.</summary>
    public GraphQLRequest ForEvent(object happened, IServiceProvider services) => new()
    {
        Document = Document,
        OperationName = OperationName,
        Variables = Variables,
        Services = services,
        Allowed = Allowed,
        ReportCost = ReportCost,
        Root = happened,
        BeforeAnswer = BeforeAnswer,
    };
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
