using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

/// <summary>One rule of the specification's section 5. It sees every node of the kinds that it asks for, once, in document order.</summary>
internal abstract class Rule(ValidationContext context)
{
    /// <summary>The rule's name, as graphql-js has it.</summary>
    public string Name => GetType().Name;

    protected ValidationContext Context { get; } = context;

    protected void Report(string message, params ReadOnlySpan<Node> nodes) => Context.Report(Name, message, nodes);
}

/// <summary>Called when a node is reached, before its children.</summary>
internal interface IEnter<T> where T : Node
{
    void Enter(T node);
}

/// <summary>Called when a node's children have been seen.</summary>
internal interface ILeave<T> where T : Node
{
    void Leave(T node);
}
