using Netvaerk.GraphQL.Execution.Running;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution;

/// <summary>What a resolver may know beside its parent; one for each field and level, shared by all rows.</summary>
internal sealed class ResolverContext(RunContext run, ISelectedField selected, ArgumentValues arguments)
{
    /// <summary>The services of the request (of the event, in a subscription).</summary>
    public IServiceProvider Services => run.Request.Services;

    /// <summary>Ends with the request or its time limit.</summary>
    public CancellationToken Cancellation => run.Cancellation;

    /// <summary>The schema that is being asked.</summary>
    public GraphQLSchema Schema => run.Engine.Schema;

    /// <summary>The arguments, coerced, in the order in which the field defines them.</summary>
    public ArgumentValues Arguments => arguments;

    /// <summary>The field being resolved and what is selected beneath it.</summary>
    public ISelectedField Field => selected;

    /// <summary>What <c>bind</c> made once for the level: services and converted arguments.</summary>
    public object? Bound { get; set; }
}
