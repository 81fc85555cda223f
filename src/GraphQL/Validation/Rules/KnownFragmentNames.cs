using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every fragment that is spread is defined.</summary>
internal sealed class KnownFragmentNames(ValidationContext context) : Rule(context), IEnter<FragmentSpreadNode>
{
    public void Enter(FragmentSpreadNode node)
    {
        if (Context.Fragment(node.Name.Value) is null)
            Report($"Unknown fragment \"{node.Name}\".", node.Name);
    }
}
