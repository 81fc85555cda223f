using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A variable has a type that a client can give a value of.</summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : Rule(context), IEnter<VariableDefinitionNode>
{
    public void Enter(VariableDefinitionNode node)
    {
        if (Context.Schema.Find(node.Type) is { IsInput: false })
            Report($"Variable \"${node.Variable.Name}\" cannot be non-input type \"{node.Type}\".", node.Type);
    }
}
