using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A fragment is on an object, an interface or a union.</summary>
internal sealed class FragmentsOnCompositeTypes(ValidationContext context)
    : Rule(context), IEnter<InlineFragmentNode>, IEnter<FragmentDefinitionNode>
{
    public void Enter(InlineFragmentNode node)
    {
        if (node.TypeCondition is { } condition && IsWrong(condition))
            Report($"Fragment cannot condition on non composite type \"{condition}\".", condition);
    }

    public void Enter(FragmentDefinitionNode node)
    {
        if (IsWrong(node.TypeCondition))
            Report($"Fragment \"{node.Name}\" cannot condition on non composite type \"{node.TypeCondition}\".", node.TypeCondition);
    }

    private bool IsWrong(NamedTypeNode condition) => Context.Schema.Find(condition) is { Named.IsComposite: false };
}
