using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

/// <summary>The rules that asked for one kind of node, found out when the first such node is reached.</summary>
internal sealed class Listeners<T>(IReadOnlyList<object> rules) where T : Node
{
    private IEnter<T>[]? entering;
    private ILeave<T>[]? leaving;

    public void Enter(T node)
    {
        foreach (var rule in entering ??= [.. rules.OfType<IEnter<T>>()])
            rule.Enter(node);
    }

    public void Leave(T node)
    {
        foreach (var rule in leaving ??= [.. rules.OfType<ILeave<T>>()])
            rule.Leave(node);
    }
}
