using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>A schema and its extensions name one type for each kind of operation.</summary>
internal sealed class UniqueOperationTypes(ValidationContext context) : Rule(context), IEnter<SchemaNode>
{
    private readonly Dictionary<OperationType, OperationTypeNode> known = [];

    public void Enter(SchemaNode node)
    {
        foreach (var root in node.OperationTypes)
        {
            if (!known.TryAdd(root.Operation, root))
                Report($"There can be only one {root.Operation} type in schema.", known[root.Operation], root);
        }
    }
}
