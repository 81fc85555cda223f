using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Each field of an input object is given once.</summary>
internal sealed class UniqueInputFieldNames(ValidationContext context)
    : Rule(context), IEnter<ObjectValueNode>, ILeave<ObjectValueNode>, IEnter<ObjectFieldNode>
{
    private readonly Stack<Dictionary<string, NameNode>> known = new();

    public void Enter(ObjectValueNode node) => known.Push(new(StringComparer.Ordinal));

    public void Leave(ObjectValueNode node) => known.Pop();

    public void Enter(ObjectFieldNode node)
    {
        if (!known.Peek().TryAdd(node.Name.Value, node.Name))
            Report($"There can be only one input field named \"{node.Name}\".", known.Peek()[node.Name.Value], node.Name);
    }
}
