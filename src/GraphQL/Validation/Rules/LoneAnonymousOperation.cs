using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one in its document.</summary>
internal sealed class LoneAnonymousOperation(ValidationContext context) : Rule(context), IEnter<OperationDefinitionNode>
{
    private readonly int operations = context.Document.Definitions.OfType<OperationDefinitionNode>().Count();

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is null && operations > 1)
            Report("This anonymous operation must be the only defined operation.", node);
    }
}
